import { createHash, createHmac } from "node:crypto";
import { fileWriters } from "../../functions/adapters/file-writers.ts";
import { sqliteSearch } from "../../functions/adapters/sqlite-search.ts";
import type { Deployment } from "../../functions/model/deployment.ts";
import { ExpectedError } from "../../functions/model/errors.ts";
import type { Matter } from "../../functions/model/matter.ts";
import type { Instant } from "../../functions/model/time.ts";
import type {
  Answer,
  Archive,
  Ask,
  Clock,
  Ids,
  Isolate,
  Keyring,
  Log,
  Loop,
  Mail,
  Mailer,
  Outcome,
  Ports,
  Purpose,
  Sites,
  Wanted,
} from "../../functions/ports/index.ts";
import { memoryTable } from "./memory-table.ts";

/** Where every world begins, unless told otherwise: a Wednesday, 11 a.m. Eastern. */
export const BEGIN: Instant = "2019-06-26T15:00:00.000Z";

export type World = ReturnType<typeof world>;

/**
 * The outside world in memory: every port, with handles to script and to look.
 * Time passes only when somebody sleeps or the test says so; ids come from `seed`, so a run can be repeated.
 */
export function world(how: { now?: Instant; seed?: string; matters?: readonly Matter[]; receipts?: boolean } = {}) {
  const clock = settableClock(how.now ?? BEGIN);
  const record = memoryTable();
  const readers = memoryTable();
  const archive = memoryArchive();
  const sites = scriptedSites(clock);
  const mailer = scriptedMailer(clock, how.receipts ?? true);
  const log = recordedLog();
  const woken: Loop[] = [];
  const wanted: Wanted[] = [];
  const ports: Ports = {
    clock,
    ids: seededIds(how.seed ?? "docketwire"),
    keyring: hmacKeyring("a key for tests only"),
    sites,
    record,
    readers,
    archive,
    mailer,
    wake: {
      async wake(loop, docket) {
        woken.push(loop);
        if (docket) wanted.push(docket);
      },
    },
    isolate: inProcess(),
    files: fileWriters(),
    search: sqliteSearch(),
    log,
  };
  const deployment = demoDeployment(how.matters ?? []);
  return { ports, deployment, clock, record, readers, archive, sites, mailer, log, woken, wanted };
}

/** A copy run by nobody, for readers on example.org. */
export function demoDeployment(matters: readonly Matter[]): Deployment {
  return {
    baseUrl: "https://docket.example.org",
    operator: {
      name: "Docketwire Demo",
      email: "operator@example.org",
      postalAddress: "1 Example Street, Springfield, NY 10000",
    },
    sender: "MPP litigation digests <digests@example.org>",
    matters,
    perSecond: 5,
    deploymentGeneration: "1",
    version: "0.1.0",
  };
}

export function settableClock(begin: Instant): Clock & { set(at: Instant): void; forward(minutes: number): void } {
  let ms = Date.parse(begin);
  return {
    now: () => new Date(ms).toISOString(),
    async sleep(wait) {
      ms += Math.max(0, wait);
    },
    set(at) {
      ms = Date.parse(at);
    },
    forward(minutes) {
      ms += minutes * 60_000;
    },
  };
}

/** 128 bits that look random and are the same in every run of one seed. */
export function seededIds(seed: string): Ids {
  let count = 0;
  return {
    random() {
      count += 1;
      return createHash("sha256").update(`${seed}/${count}`).digest().subarray(0, 16).toString("base64url");
    },
  };
}

/** Tokens `<subject in base64url>.<signature>`, as the product's keyring makes them, with one key. */
export function hmacKeyring(secret: string): Keyring {
  const signature = (purpose: string, subject: string): string =>
    createHmac("sha256", secret).update(`${purpose}\u0000${subject}`).digest("base64url");
  return {
    sign: (purpose: Purpose, subject: string) =>
      `${Buffer.from(subject).toString("base64url")}.${signature(purpose, subject)}`,
    check(purpose, token) {
      const [encoded = "", signed = "", more] = token.split(".");
      const subject = Buffer.from(encoded, "base64url").toString();
      const whole = Buffer.from(subject).toString("base64url") === encoded && more === undefined;
      return whole && signed === signature(purpose, subject) ? subject : undefined;
    },
    isRevoked: () => false,
    hash: (text) => createHmac("sha256", secret).update(`hash\u0000${text}`).digest("hex"),
  };
}

/** `kept` is what was put for good; `monthPasses` takes the rest away. */
export function memoryArchive(): Archive & {
  readonly kept: ReadonlyMap<string, Uint8Array>;
  readonly recent: ReadonlyMap<string, Uint8Array>;
  readonly named: Map<string, Uint8Array>;
  monthPasses(): void;
  /** Everything as it is now; what it gives brings that back. */
  backup(): () => void;
} {
  const kept = new Map<string, Uint8Array>();
  const recent = new Map<string, Uint8Array>();
  const named = new Map<string, Uint8Array>();
  return {
    kept,
    recent,
    named,
    monthPasses: () => recent.clear(),
    backup() {
      const maps = [kept, recent, named].map((map) => [map, new Map(map)] as const);
      return () => {
        for (const [map, before] of maps) {
          map.clear();
          for (const [name, bytes] of before) map.set(name, bytes);
        }
      };
    },
    async put(bytes, about) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const into = about.kept === "for 30 days" ? recent : kept;
      if (!into.has(sha256)) into.set(sha256, bytes.slice());
      return sha256;
    },
    async get(sha256) {
      const bytes = kept.get(sha256) ?? recent.get(sha256);
      if (!bytes) throw new ExpectedError("missing", `no bytes under ${sha256}`);
      return bytes;
    },
    has: async (sha256) => kept.has(sha256) || recent.has(sha256),
    async delete(sha256) {
      kept.delete(sha256);
      recent.delete(sha256);
    },
    async *list() {
      yield* new Set([...kept.keys(), ...recent.keys()]);
    },
    async putNamed(name, bytes) {
      named.set(name, bytes.slice());
    },
    getNamed: async (name) => named.get(name),
  };
}

/** What a scripted site answers: a body with status 200, parts of an answer, or an error to throw. */
export type SiteAnswer = string | Uint8Array | (Partial<Answer> & { readonly body?: string }) | Error;

/** Sites that answer from a script: `on(url, …answers)` plays them in order and repeats the last. Anything else is unreachable. */
export function scriptedSites(
  clock: Clock,
): Sites & { on(url: string, ...answers: (SiteAnswer | ((ask: Ask) => SiteAnswer))[]): void; readonly asked: Ask[] } {
  const scripts = new Map<string, (SiteAnswer | ((ask: Ask) => SiteAnswer))[]>();
  const asked: Ask[] = [];
  return {
    asked,
    on(url, ...answers) {
      scripts.set(url, [...answers]);
    },
    async ask(ask) {
      asked.push(ask);
      const script = scripts.get(ask.url);
      const next = script && script.length > 1 ? script.shift() : script?.[0];
      if (next === undefined) throw new ExpectedError("unreachable", `no script for ${ask.url}`);
      const given = typeof next === "function" ? next(ask) : next;
      if (given instanceof Error) throw given;
      return answerOf(ask, given, clock.now());
    },
  };
}

function answerOf(ask: Ask, given: Exclude<SiteAnswer, Error>, at: Instant): Answer {
  const bytesOf = (body: string | Uint8Array): Uint8Array => (typeof body === "string" ? Buffer.from(body) : body);
  if (typeof given === "string" || given instanceof Uint8Array)
    return { url: ask.url, status: 200, headers: {}, bytes: bytesOf(given), at };
  const { body, ...parts } = given;
  return { url: ask.url, status: 200, headers: {}, bytes: bytesOf(body ?? ""), at, ...parts };
}

export interface HandedOver extends Mail {
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly text: string;
}

/** A mailer that accepts everything, unless `next(...)` scripts outcomes; `sent` holds what it was handed, in order. */
export function scriptedMailer(
  clock: Clock,
  receipts: boolean,
): Mailer & { next(...outcomes: Outcome[]): void; readonly sent: HandedOver[] } {
  const script: Outcome[] = [];
  const sent: HandedOver[] = [];
  return {
    receipts,
    sent,
    next(...outcomes) {
      script.push(...outcomes);
    },
    async send(mail) {
      const outcome = script.shift() ?? { kind: "accepted", messageId: `message-${sent.length + 1}` };
      sent.push({ ...mail, at: clock.now(), outcome, text: Buffer.from(mail.raw).toString() });
      return outcome;
    },
  };
}

export interface LogLine {
  readonly level: "info" | "warn" | "error";
  readonly message: string;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

export function recordedLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: LogLine["level"]): Log["info"] =>
    (message, fields = {}) => {
      lines.push({ level, message, fields });
    };
  return { lines, info: at("info"), warn: at("warn"), error: at("error") };
}

/** Reads pages without a worker: tests have nothing to kill. */
function inProcess(): Isolate {
  let formats: Promise<typeof import("../../functions/sources/formats.ts")> | undefined;
  return {
    async read(id, page) {
      // Loaded when a page is read: most tests read none.
      formats ??= import("../../functions/sources/formats.ts");
      const { formatOf } = await formats;
      const format = formatOf(id);
      if (!format) throw new ExpectedError("invalid", `no format ${id}`);
      return format.read(page);
    },
    readDocument: async () => {
      throw new ExpectedError("unreadable", "no document is read here");
    },
  };
}
