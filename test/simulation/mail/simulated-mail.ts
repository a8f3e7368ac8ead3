import type { Deployment } from "../../../functions/model/deployment.ts";
import type { ReaderPreferences, SendState } from "../../../functions/model/reader.ts";
import type { Receipt } from "../../../functions/model/receipt.ts";
import type { Instant } from "../../../functions/model/time.ts";
import type { Item, Key, Keyring, Log, Mailer, Outcome, Ports, Table } from "../../../functions/ports/index.ts";
import { RECHECK_PK } from "../../../functions/store/keys.ts";
import { append, headOf } from "../../../functions/store/ledger.ts";
import { sendStateIn } from "../../../functions/store/send-item.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { takeReceipt } from "../../../functions/workflows/mail/take-receipt.ts";
import { changePreferences } from "../../../functions/workflows/readers/change-preferences.ts";
import { join } from "../../../functions/workflows/readers/join.ts";
import { undoUnsubscribe, unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { anEntry, anEvent, MPP } from "../../support/filed-entries.ts";
import { demoDeployment, hmacKeyring, seededIds } from "../../support/world.ts";
import { cheapTemplates } from "./cheap-templates.ts";
import { fastTable } from "./fast-table.ts";
import { type Accepted, type MailService, mailService, type Outage } from "./mail-service.ts";
import { type Fault, LATE_MS, type Scheduler, type Step, scheduler, secondsAfter, type Task } from "./scheduler.ts";
import { type Witness, witnessed } from "./witness.ts";

/** A protection that a run goes without, to see that it is missed. */
export interface Weakness {
  readonly name: string;
  /** The readers' table without the protection. */
  readonly readers?: (table: Table) => Table;
  readonly nonces?: () => string;
  readonly noReceipts?: true;
}

export interface SimulatedMailHow {
  readonly begin: Instant;
  /** After this no tick is started. */
  readonly until: Instant;
  readonly seed: string;
  readonly workers: 1 | 2;
  readonly priorityOf?: (task: Task, step: number) => number;
  readonly faultOf?: (step: Step) => Fault | undefined;
  readonly beforeStep?: (step: Step, mail: SimulatedMail) => Promise<void>;
  /** Receipts that the service plays of a mail, beside the one of acceptance. */
  readonly receiptsOf?: (accepted: Accepted) => readonly PlannedReceipt[];
  readonly weakness?: Weakness;
  /** Mails that the service takes in a second; 1000 without it. */
  readonly perSecond?: number;
  /** Whether a read that does not ask for consistency gives an item as it was before its last change. */
  readonly isStale?: () => boolean;
}

export interface PlannedReceipt extends Pick<Receipt, "event" | "bounceType"> {
  readonly afterSeconds: number;
}

/** The real handlers in a simulated world, and what a story does in it. */
export interface SimulatedMail {
  readonly time: Scheduler;
  readonly witness: Witness;
  readonly service: MailService;
  readonly record: Table;
  readonly readers: Table;
  /** Every send state as it is. */
  readonly states: () => SendState[];
  readonly deployment: Deployment;
  /** Log messages, counted. */
  readonly said: ReadonlyMap<string, number>;
  /** Readers by the name that the story gave them. */
  readonly names: ReadonlyMap<string, string>;
  /** Errors that no handler may end with. */
  readonly bugs: readonly unknown[];
  /** When a step was disturbed, or the mail service took nothing, in no order. */
  readonly outages: () => readonly Outage[];
  /** A confirmed reader, made without a fault. */
  joined(name: string, preferences: Pick<ReaderPreferences, "cadence"> & Partial<ReaderPreferences>): Promise<string>;
  /** One more filing, seen now; a tick follows at once. */
  file(weight?: "ruling" | "filing" | "routine"): Promise<void>;
  /** A tick by all workers now. */
  tick(): void;
  unsubscribes(reader: string): Promise<void>;
  undoes(reader: string): Promise<void>;
  changes(reader: string, change: unknown): Promise<void>;
  /** The same as a handler whose steps can fail, tried again by the person. */
  asTask(name: string, act: (ports: ActPorts) => Promise<void>): void;
}

type ActPorts = Pick<Ports, "clock" | "ids" | "keyring" | "record" | "readers" | "log">;

const RETRY_SECONDS = 300;
const RECEIPT_SECONDS = 2;
const REDELIVERY_SECONDS = 60;
const DELIVERIES_MAX = 5;

export function simulatedMail(how: SimulatedMailHow): SimulatedMail {
  const faults: Outage[] = [];
  const time = scheduler({
    begin: how.begin,
    faultOf(step) {
      const fault = how.faultOf?.(step);
      if (fault)
        faults.push({ from: time.now(), to: secondsAfter(time.now(), fault === "frozen" ? LATE_MS.frozen / 1000 : 0) });
      return fault;
    },
    ...(how.priorityOf && { priorityOf: how.priorityOf }),
    ...(how.beforeStep && { beforeStep: (step) => how.beforeStep?.(step, mail) ?? Promise.resolve() }),
  });
  const record = fastTable();
  const people = fastTable();
  const { table, witness } = witnessed(
    alarming(people, (at) => tickAt(onSchedule(at > time.now() ? at : time.now()))),
    time.now,
  );
  const weakened = how.weakness?.readers?.(table) ?? table;
  const readers = how.isStale ? staleTable(weakened, how.isStale, time.now) : weakened;
  const keyring = hmacKeyring("simulation");
  const ids = seededIds(how.seed);
  const nonces = how.weakness?.nonces ? { random: how.weakness.nonces } : ids;
  const deployment: Deployment = { ...demoDeployment([MPP]), perSecond: how.perSecond ?? 1000 };
  const said = new Map<string, number>();
  const bugs: unknown[] = [];
  const names = new Map<string, string>();
  const log = countingLog(said);
  const service = mailService({ now: time.now, witness, onAccepted: playReceipts });
  const plain: ActPorts = { clock: clockFor(time), ids, keyring, record, readers, log };

  /** Its keys are never revoked, so nobody who stops mail is written to. */
  const noMailer: Mailer = { receipts: true, send: () => Promise.reject(new Error("a letter nobody asked for")) };

  /** Ports whose every call is a step of `task`. */
  const portsOf = (task: Task): ActPorts & Pick<Ports, "mailer"> => ({
    ...plain,
    ids: nonces,
    record: stepped(time, task, "record", record),
    readers: stepped(time, task, "readers", readers),
    mailer: mailerOf(task),
  });

  function mailerOf(task: Task): Mailer {
    return {
      receipts: true,
      async send(handed) {
        let taken: Outcome | undefined;
        try {
          const what = { kind: "send" as const, name: "send" };
          return await time.step(task, what, async () => {
            taken = service.take(handed);
            return taken;
          });
        } catch {
          // Nothing was taken, or what was taken is not known.
          if (taken?.kind === "accepted") return { kind: "unknown", reason: "the answer was lost" };
          return { kind: "refused", reason: "not reached", later: true };
        }
      },
    };
  }

  function playReceipts(accepted: Accepted): void {
    const planned = [{ event: "send" as const, afterSeconds: RECEIPT_SECONDS }, ...(how.receiptsOf?.(accepted) ?? [])];
    if (how.weakness?.noReceipts) return;
    for (const { afterSeconds, ...receipt } of planned) {
      time.at(secondsAfter(time.now(), afterSeconds), () => deliver(accepted, receipt, 1));
    }
  }

  /** At least once: what is not acknowledged comes again, a few times. */
  function deliver(accepted: Accepted, receipt: Omit<PlannedReceipt, "afterSeconds">, attempt: number): void {
    let isAcknowledged = false;
    const again = (): void => {
      if (!isAcknowledged && attempt < DELIVERIES_MAX) deliver(accepted, receipt, attempt + 1);
    };
    time.start("receipt", async (task) => {
      let copies = 0;
      const arrives = { kind: "deliver" as const, name: `${receipt.event} arrives` };
      const count = async (): Promise<void> => {
        copies += 1;
      };
      const isLost = await time.step(task, arrives, count).then(
        () => false,
        () => copies === 0,
      );
      if (isLost) {
        isAcknowledged = true; // the queue never had it
        return;
      }
      for (let copy = 0; copy < copies; copy += 1) {
        await takeReceipt(portsOf(task), { ...receipt, key: accepted.key, messageId: "m", at: accepted.at });
        accepted.receiptTakenAt ??= time.now();
      }
      isAcknowledged = true;
    });
    time.at(secondsAfter(time.now(), REDELIVERY_SECONDS), again);
  }

  const planned = new Set<Instant>();
  function tickAt(when: Instant): void {
    const at = when > time.now() ? when : time.now();
    if (at > how.until || planned.has(at)) return;
    planned.add(at);
    time.at(at, () => {
      planned.delete(at);
      tick();
    });
  }

  function tick(): void {
    for (let worker = 1; worker <= how.workers; worker += 1) startWorker(`worker ${worker}`);
  }

  function startWorker(name: string): void {
    const started = time.now();
    let isOver = false;
    time.start(
      name,
      async (task) => {
        const ports = portsOf(task);
        const { next } = await sendDigests(ports, deployment, { templates: cheapTemplates(ports) });
        if (next !== null) tickAt(next > time.now() ? next : secondsAfter(time.now(), 1));
      },
      (error) => {
        isOver = true;
        if (error === undefined) return;
        if (!isExpectedHere(error)) bugs.push(error);
        tickAt(secondsAfter(started, RETRY_SECONDS));
      },
    );
    // A worker that died says nothing; the schedule starts the next one.
    time.at(secondsAfter(started, RETRY_SECONDS), () => {
      if (!isOver) tickAt(time.now());
    });
  }

  const mail: SimulatedMail = {
    time,
    witness,
    service,
    record,
    readers,
    states: () =>
      people
        .items()
        .filter((item) => item.sk === "SEND")
        .map(sendStateIn),
    deployment,
    said,
    names,
    bugs,
    outages: () => [...faults, ...service.refusals],
    async joined(name, preferences) {
      const now = time.now();
      const consent = { askedAt: now, confirmedAt: now, networkHash: "n", formHash: "f" };
      const address = `${name}@example.org`;
      const joining = { address, matter: MPP.id, preferences: { language: "en" as const, ...preferences }, consent };
      const { reader } = await join(plain, joining);
      names.set(name, reader);
      return reader;
    },
    async file(weight = "filing") {
      const head = await headOf(record, MPP.id);
      const kind = weight === "ruling" ? "order" : "motion";
      const after = anEntry({ text: `Filing ${head + 1}.`, kind, weight, number: String(head + 1) });
      await append(record, head + 1, time.now(), anEvent({ after }));
      tickAt(time.now());
    },
    tick: () => tickAt(time.now()),
    async unsubscribes(reader) {
      await unsubscribe({ ...plain, mailer: noMailer }, deployment, { token: tokenOf(keyring, reader) });
      witness.ended(reader);
    },
    async undoes(reader) {
      witness.undone(reader);
      await undoUnsubscribe(plain, { token: tokenOf(keyring, reader) });
      tickAt(time.now());
    },
    async changes(reader, change) {
      await changePreferences(plain, deployment, { token: keyring.sign("preferences", `${reader}.1`), change });
      tickAt(time.now());
    },
    asTask(name, act) {
      const attempt = (left: number): void => {
        time.start(
          name,
          (task) => act(portsOf(task)),
          (error) => {
            if (error !== undefined && left > 0) time.at(secondsAfter(time.now(), 60), () => attempt(left - 1));
          },
        );
      };
      attempt(3);
    },
  };
  return mail;
}

/** Idle ticks are skipped: what is written for a later look makes the tick of the schedule that finds it. */
function alarming(table: Table, due: (at: Instant) => void): Table {
  return {
    ...table,
    async update(key, change, onlyIf) {
      const item = await table.update(key, change, onlyIf);
      if (key.pk === RECHECK_PK) due(key.sk.slice(0, key.sk.indexOf("#")));
      return item;
    },
  };
}

const SCHEDULE_MS = 5 * 60_000;

/** The first tick of the schedule at or after `at`. */
function onSchedule(at: Instant): Instant {
  return new Date(Math.ceil(Date.parse(at) / SCHEDULE_MS) * SCHEDULE_MS).toISOString();
}

/** A cheap read is not further behind than this. */
const STALE_SECONDS_MAX = 60;

/** `table` whose cheap reads may be a change behind, for a minute. */
function staleTable(table: Table, isStale: () => boolean, now: () => Instant): Table {
  const before = new Map<string, { readonly item: Item | undefined; readonly until: Instant }>();
  const name = (key: Key): string => `${key.pk} ${key.sk}`;
  const keeping = async <T>(key: Key, write: () => Promise<T>): Promise<T> => {
    const old = await table.get(key);
    const written = await write();
    before.set(name(key), { item: old, until: secondsAfter(now(), STALE_SECONDS_MAX) });
    return written;
  };
  const glance = (key: Key, item: Item | undefined): Item | undefined => {
    const old = before.get(name(key));
    return old && old.until >= now() && isStale() ? old.item : item;
  };
  return {
    ...table,
    get: async (key, how) => (how?.consistent ? table.get(key) : glance(key, await table.get(key))),
    async getMany(keys, how) {
      if (how?.consistent) return table.getMany(keys);
      const items = await Promise.all(keys.map(async (key) => glance(key, await table.get(key))));
      return items.filter((item) => item !== undefined);
    },
    put: (item, onlyIf) => keeping(item, () => table.put(item, onlyIf)),
    update: (key, change, onlyIf) => keeping(key, () => table.update(key, change, onlyIf)),
    delete: (key, onlyIf) => keeping(key, () => table.delete(key, onlyIf)),
  };
}

/** Any port may be unreachable, and a worker may lose to others too often: the next tick goes on. */
function isExpectedHere(error: unknown): boolean {
  const { kind } = error as { kind?: string };
  return kind === "unreachable" || kind === "conflict";
}

function tokenOf(keyring: Keyring, reader: string): string {
  return keyring.sign("unsubscribe", reader);
}

function clockFor(time: Scheduler): Ports["clock"] {
  return {
    now: time.now,
    sleep: (ms) => new Promise((resolve) => time.at(secondsAfter(time.now(), ms / 1000), resolve)),
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
