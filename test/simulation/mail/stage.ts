import type { Deployment } from "../../../functions/model/deployment.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import type { Item, Log, Mailer, Outcome, Ports, Table } from "../../../functions/ports/index.ts";
import { RECHECK_PK } from "../../../functions/store/keys.ts";
import { MPP } from "../../support/filed-entries.ts";
import { demoDeployment, hmacKeyring, seededIds } from "../../support/world.ts";
import { fastTable } from "./fast-table.ts";
import { type Accepted, type MailService, mailService, type Outage } from "./mail-service.ts";
import { type Fault, LATE_MS, type Scheduler, type Step, scheduler, secondsAfter, type Task } from "./scheduler.ts";
import { pagedTable, staleTable, throttledTable } from "./table-model.ts";
import { type Witness, witnessed } from "./witness.ts";

/** A protection that a run goes without, to see that it is missed. */
export interface Weakness {
  readonly name: string;
  /** The readers' table without the protection. */
  readonly readers?: (table: Table) => Table;
  readonly nonces?: () => string;
  readonly noReceipts?: true;
}

/** How the two tables behave. */
export interface TableManners {
  /** Whether a read that does not ask for consistency gives an item as it was before its last change. */
  readonly isStale?: () => boolean;
  /** Items after which an answer to a query ends. */
  readonly rowsAPage?: () => number;
  /** Times in which too much is asked of the tables; `isRefused` says of a call then whether it is refused. */
  readonly throttled?: readonly (Outage & { readonly isRefused: () => boolean })[];
}

export interface StageHow extends TableManners {
  readonly begin: Instant;
  readonly seed: string;
  readonly priorityOf?: (task: Task, step: number) => number;
  readonly faultOf?: (step: Step) => Fault | undefined;
  readonly beforeStep?: (step: Step) => Promise<void>;
  readonly weakness?: Weakness;
  /** Mails that the service takes in a second; 1000 without it. */
  readonly perSecond?: number;
  /** More steps than the story needs. */
  readonly stepsMax?: number;
  /** By how much the clock of a process is wrong. */
  readonly skewMs?: (task: Task) => number;
}

/** A disturbed step. */
export interface Disturbed {
  readonly at: Instant;
  readonly fault: Fault;
  readonly task: Task;
  readonly step: string;
}

export type TaskPorts = Pick<Ports, "clock" | "ids" | "keyring" | "record" | "readers" | "log" | "mailer">;

/** Time, tables, the mail service, and ports through which a process sees them. */
export interface Stage {
  readonly time: Scheduler;
  readonly witness: Witness;
  readonly service: MailService;
  readonly deployment: Deployment;
  readonly record: Table;
  /** The readers' table as nobody but the story sees it: whole, and at once. */
  readonly people: Table & { items(): Item[] };
  /** Ports without faults. */
  readonly plain: TaskPorts;
  /** Ports whose every call is a step of `task`. */
  portsOf(task: Task): TaskPorts;
  /** Log messages, counted. */
  readonly said: ReadonlyMap<string, number>;
  readonly disturbed: readonly Disturbed[];
  readonly throttled: readonly Outage[];
  /** When a step was disturbed, the mail service took nothing or a table was asked too much, in no order. */
  readonly outages: () => readonly Outage[];
  /** Letters that were taken, to whom and when. */
  readonly letters: readonly { readonly to: string; readonly at: Instant }[];
}

/** Sets the stage. `onAccepted` hears of each digest that the service took, `onRecheck` when somebody must be looked at again. */
export function setStage(
  how: StageHow,
  hears: { readonly onAccepted: (accepted: Accepted) => void; readonly onRecheck: (at: Instant) => void },
): Stage {
  const disturbed: Disturbed[] = [];
  const time = scheduler({
    begin: how.begin,
    faultOf(step) {
      const fault = how.faultOf?.(step);
      if (fault) disturbed.push({ at: time.now(), fault, task: step.task, step: step.name });
      return fault;
    },
    ...(how.stepsMax !== undefined && { stepsMax: how.stepsMax }),
    ...(how.priorityOf && { priorityOf: how.priorityOf }),
    ...(how.beforeStep && { beforeStep: how.beforeStep }),
  });
  const record = fastTable();
  const people = fastTable();
  const { table, witness } = witnessed(heard(people, hears.onRecheck), time.now);
  const weakened = how.weakness?.readers?.(table) ?? table;
  const keyring = hmacKeyring("simulation");
  const ids = seededIds(how.seed);
  const nonces = how.weakness?.nonces ? { random: how.weakness.nonces } : ids;
  const deployment: Deployment = { ...demoDeployment([MPP]), perSecond: how.perSecond ?? 1000 };
  const said = new Map<string, number>();
  const log = countingLog(said);
  const service = mailService({ now: time.now, witness, onAccepted: hears.onAccepted });
  const letters: { to: string; at: Instant }[] = [];
  const shared = { keyring, log };
  const seenRecord = mannered(record, how, time);
  const seenReaders = mannered(weakened, how, time);
  const takeLetter: Mailer["send"] = async ({ to }) => {
    letters.push({ to, at: time.now() });
    return { kind: "accepted", messageId: `letter-${letters.length}` };
  };
  const take = async (task: Task, mail: Parameters<Mailer["send"]>[0]): Promise<Outcome> => {
    if (isLetter(mail.key)) return time.step(task, { kind: "write", name: "letter" }, () => takeLetter(mail));
    const by = { task, begunAt: time.now() };
    let taken: Outcome | undefined;
    try {
      return await time.step(task, { kind: "send", name: `send ${mail.key}` }, async () => {
        taken = service.take(mail, by);
        return taken;
      });
    } catch {
      // Nothing was taken, or what was taken is not known.
      if (taken?.kind === "accepted") return { kind: "unknown", reason: "the answer was lost" };
      return { kind: "refused", reason: "not reached", later: true };
    }
  };
  return {
    time,
    witness,
    service,
    deployment,
    record,
    people,
    plain: {
      ...shared,
      clock: {
        now: time.now,
        sleep: (ms) => new Promise((done) => time.at(secondsAfter(time.now(), ms / 1000), done)),
      },
      ids,
      record,
      readers: table,
      mailer: { receipts: true, send: takeLetter },
    },
    portsOf: (task) => ({
      ...shared,
      clock: clockOf(time, task, how.skewMs?.(task) ?? 0),
      ids: nonces,
      record: stepped(time, task, "record", seenRecord),
      readers: stepped(time, task, "readers", seenReaders),
      mailer: { receipts: true, send: (mail) => take(task, mail) },
    }),
    said,
    disturbed,
    throttled: how.throttled ?? [],
    outages: () => [...disturbed.map(outageOf), ...service.refusals, ...(how.throttled ?? [])],
    letters,
  };
}

/** A frozen process is away until it wakes up. */
function outageOf({ at, fault }: Disturbed): Outage {
  return { from: at, to: fault === "frozen" ? secondsAfter(at, LATE_MS.frozen / 1000) : at };
}

function isLetter(key: string): boolean {
  return key.endsWith("letter");
}

function mannered(table: Table, { isStale, rowsAPage, throttled }: TableManners, time: Scheduler): Table {
  const stale = isStale ? staleTable(table, isStale, time.now) : table;
  const paged = rowsAPage ? pagedTable(stale, rowsAPage) : stale;
  if (!throttled || throttled.length === 0) return paged;
  const isThrottled = (): boolean =>
    throttled.some(({ from, to, isRefused }) => from <= time.now() && (to ?? "") > time.now() && isRefused());
  return throttledTable(paged, isThrottled);
}

/** Idle ticks are skipped: what is written for a later look makes the tick of the schedule that finds it. */
function heard<T extends Table>(table: T, onRecheck: (at: Instant) => void): T {
  return {
    ...table,
    async update(key, change, onlyIf) {
      const item = await table.update(key, change, onlyIf);
      if (key.pk === RECHECK_PK) onRecheck(key.sk.slice(0, key.sk.indexOf("#")));
      return item;
    },
  };
}

function clockOf(time: Scheduler, task: Task, skewMs: number): Ports["clock"] {
  return {
    now: skewMs === 0 ? time.now : () => addMinutes(time.now(), skewMs / 60_000),
    sleep: (ms) => time.sleep(task, ms),
  };
}

function countingLog(said: Map<string, number>): Log {
  const count = (message: string): void => {
    said.set(message, (said.get(message) ?? 0) + 1);
  };
  return { info: count, warn: count, error: count };
}

/** Every call of `table` as a step of `task`. */
function stepped(time: Scheduler, task: Task, name: string, table: Table): Table {
  const read = (what: string) => ({ kind: "read" as const, name: `${name}.${what}` });
  const write = (what: string) => ({ kind: "write" as const, name: `${name}.${what}` });
  return {
    get: (key, how) => time.step(task, read(`get ${key.sk}`), () => table.get(key, how)),
    getMany: (keys, how) => time.step(task, read("getMany"), () => table.getMany(keys, how)),
    query: (query) => time.step(task, read(`query ${query.pk}`), () => table.query(query)),
    put: (item, onlyIf) => time.step(task, write(`put ${item.pk} ${item.sk}`), () => table.put(item, onlyIf)),
    update: (key, change, onlyIf) =>
      time.step(task, write(`update ${key.pk} ${key.sk}`), () => table.update(key, change, onlyIf)),
    delete: (key, onlyIf) => time.step(task, write(`delete ${key.pk} ${key.sk}`), () => table.delete(key, onlyIf)),
  };
}
