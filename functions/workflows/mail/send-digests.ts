import type { Deployment } from "../../model/deployment.ts";
import { groupName, nextSlot } from "../../model/slot.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import { watermarksText } from "../../model/watermarks.ts";
import type { Ports } from "../../ports/index.ts";
import { firstRecheck } from "../../store/recheck-queue.ts";
import { closeSlot, readSendSchedule } from "../../store/runs.ts";
import { forgetOld } from "../readers/forget-old.ts";
import { breakerIsOpen } from "./circuit-breaker.ts";
import { noteStatements } from "./corrections/note-statements.ts";
import { correcting, walkReaders } from "./corrections/send-corrections.ts";
import { digestTemplates } from "./digest-templates.ts";
import { mayMail } from "./hold.ts";
import { keepRefusals } from "./keep-refusals.ts";
import type { DigestTemplates } from "./mail-template.ts";
import { pacer } from "./pace.ts";
import { planRuns } from "./plan-runs.ts";
import { isSameLedger } from "./same-ledger.ts";
import { countSent, type Work, workAgain, workRun } from "./work-run.ts";

/** A tick stops taking new readers after this long, well before a Lambda's end and a claim's lease; the next one goes on. */
const TICK_MINUTES_MAX = 1;
/** When the next tick should come back to what this one could not finish. */
const RETRY_MINUTES = 1;

type SendingPorts = Pick<Ports, "clock" | "ids" | "keyring" | "record" | "readers" | "mailer" | "log"> &
  Partial<Pick<Ports, "wake">>;

/**
 * One tick: makes the runs of the slots since the last one, then tells every reader what is due. Any number of these may
 * run at once, and any may die at any moment.
 * @returns how many mails were accepted, and when the next thing is due (null: nothing is owed to anybody)
 */
export async function sendDigests(
  ports: SendingPorts,
  deployment: Deployment,
  { templates = digestTemplates(ports, deployment, noteStatements(ports)) }: { readonly templates?: DigestTemplates },
): Promise<{ readonly sent: number; readonly next: Instant | null }> {
  if (!(await mayMail(ports, deployment)) || !(await isSameLedger(ports, deployment))) return { sent: 0, next: null };
  const schedule = await readSendSchedule(ports.readers);
  await keepRefusals(ports, schedule);
  if (await breakerIsOpen(ports, schedule)) return { sent: 0, next: null };
  const plan = await planRuns(ports, deployment, schedule);
  const pace = pacer(ports, deployment, plan.schedule.pace);
  const until = addMinutes(ports.clock.now(), TICK_MINUTES_MAX);
  const release = plan.schedule.corrections;
  const work: Work = {
    ports,
    deployment,
    templates,
    plan,
    pace,
    until,
    correcting: release && correcting({ ports, deployment, pace, until }, release),
    stop: { isAsked: false },
    sent: { count: 0, counted: 0 },
    toldTo: new Map(plan.groups.map((group) => [groupName(group), group.toldTo])),
    bugs: [],
  };
  try {
    const isThrough = work.pace.restsUntil() === undefined && (await workAll(work));
    await forgetOld(ports);
    return { sent: work.sent.count, next: await nextDue(ports, work, isThrough) };
  } finally {
    await countSent(ports, work.sent);
  }
}

/** Everything that is due now. @returns whether nothing is left of it */
async function workAll(work: Work): Promise<boolean> {
  for (const folded of work.plan.folded) await closeSlot(work.ports.readers, folded.slot);
  let isThrough = true;
  for (const open of work.plan.open) {
    const told = await workRun(work, open);
    if (told === "stop") return false;
    if (told === "open") isThrough = false;
  }
  // After the runs, so that a reader back from a rest gets one mail, not two.
  if ((await workAgain(work)) === "stop") return false;
  if (work.correcting && !(await walkReaders(work.correcting))) return false;
  if (work.bugs.length > 0) throw new AggregateError(work.bugs, "some readers could not be told");
  return isThrough;
}

async function nextDue(ports: SendingPorts, work: Work, isThrough: boolean): Promise<Instant | null> {
  const now = ports.clock.now();
  if (now >= work.until) {
    await ports.wake?.wake("send");
    return now;
  }
  const soon = addMinutes(now, RETRY_MINUTES);
  const again = await firstRecheck(ports.readers);
  const due = [
    ...(isThrough ? [] : [work.pace.restsUntil() ?? soon]),
    ...(again === undefined ? [] : [again > now ? again : soon]),
    ...(work.plan.delayedUntil === null ? [] : [work.plan.delayedUntil]),
    ...slotsOwed(work),
  ];
  return due.sort()[0] ?? null;
}

/** The next slot of every group in which something may be owed: its last run did not reach the heads, or it wants notes. */
function slotsOwed({ plan, toldTo }: Work): Instant[] {
  const heads = watermarksText(plan.heads);
  return plan.groups
    .filter((group) => group.notes || toldTo.get(groupName(group)) !== heads)
    .flatMap((group) => nextSlot(group, plan.at)?.at ?? []);
}
