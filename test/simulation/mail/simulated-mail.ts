import type { SendState } from "../../../functions/model/reader.ts";
import type { Instant } from "../../../functions/model/time.ts";
import type { Table } from "../../../functions/ports/index.ts";
import { REFUSED_PK } from "../../../functions/store/keys.ts";
import { sendStateIn } from "../../../functions/store/send-item.ts";
import { type SimulatedDocket, simulatedDocket } from "./docket.ts";
import type { Accepted, MailService } from "./mail-service.ts";
import { type People, people } from "./people.ts";
import { type PlannedReceipt, type Returned, receiptPlayer } from "./receipts.ts";
import type { Scheduler, Step } from "./scheduler.ts";
import { type Stage, type StageHow, setStage } from "./stage.ts";
import { ticks } from "./ticks.ts";
import { asVersionOne, plainKey } from "./version-one.ts";
import type { Witness } from "./witness.ts";

export interface SimulatedMailHow extends Omit<StageHow, "beforeStep"> {
  /** After this no tick is started. */
  readonly until: Instant;
  readonly workers: 1 | 2 | 3;
  readonly beforeStep?: (step: Step, mail: SimulatedMail) => Promise<void>;
  /** Receipts that the service plays of a mail, beside the one of acceptance. */
  readonly receiptsOf?: (accepted: Accepted) => readonly PlannedReceipt[];
}

/** The real handlers in a simulated world, and what a story does in it. */
export interface SimulatedMail
  extends Omit<People, "names">,
    Pick<Stage, "said" | "outages" | "disturbed" | "throttled" | "letters" | "deployment">,
    Pick<SimulatedDocket, "file" | "reads" | "fills" | "seals" | "versionsOf"> {
  readonly time: Scheduler;
  readonly witness: Witness;
  readonly service: MailService;
  readonly record: Table;
  readonly names: ReadonlyMap<string, string>;
  /** Hard bounces and complaints that were taken. */
  readonly returned: readonly Returned[];
  /** Every send state as it is. */
  readonly states: () => SendState[];
  /** Errors that no handler may end with. */
  readonly bugs: readonly unknown[];
  /** A tick by all workers now. */
  tick(): void;
  /**
   * Until now the program was version 1: its processes end, and what is stored is as it would have left it. A key names no
   * epoch of an address then, also in receipts that are on their way.
   */
  upgrades(): Promise<void>;
  /** Whether two keys are of one mail: before and after an upgrade it has two. */
  isSameMail(one: string | undefined, other: string): boolean;
}

export function simulatedMail(how: SimulatedMailHow): SimulatedMail {
  let stage: Stage;
  let upgradedAt: Instant | undefined;
  const ticking = ticks({
    stage: () => stage,
    until: how.until,
    workers: how.workers,
    grainMs: how.skewMs ? 10_000 : 1,
  });
  const receipts = receiptPlayer({
    stage: () => stage,
    ...(how.receiptsOf && { receiptsOf: how.receiptsOf }),
    ...(how.weakness?.noReceipts && { none: true }),
    keyOf: ({ key, at }) => (upgradedAt !== undefined && at <= upgradedAt ? plainKey(key) : key),
  });
  const { beforeStep, ...rest } = how;
  stage = setStage(
    { ...rest, ...(beforeStep && { beforeStep: (step: Step) => beforeStep(step, mail) }) },
    { onAccepted: receipts.play, onRecheck: ticking.onSchedule },
  );
  const { time } = stage;
  const mail: SimulatedMail = {
    ...people(stage, ticking),
    ...simulatedDocket(stage, ticking),
    time,
    witness: stage.witness,
    service: stage.service,
    record: stage.record,
    deployment: stage.deployment,
    said: stage.said,
    outages: stage.outages,
    disturbed: stage.disturbed,
    throttled: stage.throttled,
    letters: stage.letters,
    returned: receipts.returned,
    states: () =>
      stage.people
        .items()
        .filter((item) => item.sk === "SEND")
        .map(sendStateIn),
    bugs: ticking.bugs,
    tick: () => ticking.at(time.now()),
    async upgrades() {
      time.killAll();
      upgradedAt = time.now();
      await rewriteAll(stage);
      ticking.at(time.now());
    },
    isSameMail: (one, other) =>
      one === other || (upgradedAt !== undefined && one !== undefined && plainKey(one) === plainKey(other)),
  };
  return mail;
}

/** Everything in the tables as version 1 would have left it. */
async function rewriteAll({ people: readers, record }: Stage): Promise<void> {
  for (const item of readers.items()) {
    const old = asVersionOne(item);
    if (old) await readers.put(old);
    else await readers.delete(item);
  }
  for (const { pk, sk } of (await record.query({ pk: REFUSED_PK })).items) await record.delete({ pk, sk });
}
