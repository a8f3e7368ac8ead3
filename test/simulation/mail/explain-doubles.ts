import type { Instant } from "../../../functions/model/time.ts";
import type { Accepted } from "./mail-service.ts";
import type { Fault } from "./scheduler.ts";
import type { SimulatedMail } from "./simulated-mail.ts";
import type { Disturbed } from "./stage.ts";

/** Something that one reader was told more than once. */
export interface Double {
  readonly copies: number;
  /** Reader, what was told, when, and for each copy after the first why nobody knew of the one before. */
  readonly words: string;
  readonly isExplained: boolean;
}

/** What a mail says that must be said once: events, or that a week was quiet. */
function saidBy({ mail, claim }: Accepted): readonly string[] {
  return mail.kind === "note" ? [`quiet ${claim?.slot}`] : mail.told;
}

/** Everything that `reader` was told more than once, each with its cause. */
export function doublesOf(mail: SimulatedMail, reader: string): Double[] {
  const times = new Map<string, Accepted[]>();
  for (const one of mail.service.accepted.filter((accepted) => accepted.reader === reader))
    for (const id of saidBy(one)) times.set(id, [...(times.get(id) ?? []), one]);
  return [...times]
    .filter(([, copies]) => copies.length > 1)
    .map(([id, copies]) => {
      const causes = copies.slice(1).map((copy, n) => causeOf(mail, copies[n] as Accepted, copy));
      const when = copies.map(({ at }) => short(at)).join(", ");
      return {
        copies: copies.length,
        isExplained: causes.every((cause) => cause !== undefined),
        words: `${reader} was told ${id} at ${when}: ${causes.map((cause) => cause ?? "NOT EXPLAINED").join("; then ")}`,
      };
    });
}

/** Why whoever claimed `copy` could not know of `first`: its answer and every receipt were lost or late. Undefined: they could. */
function causeOf(mail: SimulatedMail, first: Accepted, copy: Accepted): string | undefined {
  const stoodStill = mail.disturbed.find(
    ({ task, fault, at }) => task === copy.task && fault === "frozen" && copy.begunAt <= at && at <= first.at,
  );
  if (stoodStill && copy.begunAt < first.at)
    return `the process of the second stood still while it handed it over (${stoodStill.step} frozen at ${short(stoodStill.at)})`;
  const by = copy.claim?.at ?? copy.at;
  const isSettledBefore = mail.witness.moves.some(
    ({ before, at }) =>
      at < by &&
      (mail.isSameMail(before.pending?.key, first.key) || mail.isSameMail(before.rolledOver?.key, first.key)),
  );
  const isReceiptKnown = first.receiptTakenAt !== null && first.receiptTakenAt < by;
  if (isSettledBefore || isReceiptKnown) return undefined;
  const answer = whyNoAnswer(mail, first, by);
  return answer && `${answer}, and its receipt ${receiptOf(first, by)}`;
}

function receiptOf({ receiptTakenAt }: Accepted, by: Instant): string {
  if (receiptTakenAt === null) return "never came";
  return `came at ${short(receiptTakenAt)}, after the claim of ${short(by)}`;
}

/** "03-09T11:00:00" of an instant. */
function short(at: Instant): string {
  return at.slice(5, 19);
}

const ENDS_A_PROCESS: readonly Fault[] = ["dies before", "dies after", "frozen"];

/** What kept the process that handed `first` over from writing down what it knew, until the next claim. Undefined: nothing did. */
function whyNoAnswer(mail: SimulatedMail, { task, at, key, reader }: Accepted, by: Instant): string | undefined {
  const isInTheWay = ({ step, fault, at: when }: Disturbed): boolean =>
    step.includes(key) ||
    (when >= at && (step.includes(`READER#${reader} `) || step.endsWith("get SEND") || ENDS_A_PROCESS.includes(fault)));
  const own = mail.disturbed.filter((one) => one.task === task && one.at <= by && isInTheWay(one));
  if (own.length > 0) return own.map(({ step, fault }) => `${step} ${fault}`).join(", ");
  const throttled = mail.throttled.find(({ from, to }) => from <= by && (to === null || to >= at));
  if (throttled) return `the table was asked too much from ${short(throttled.from)} on`;
  return task.isDead ? "its process was ended by an upgrade" : undefined;
}
