import type { Item, Table } from "../../functions/ports/index.ts";
import { generationOf } from "../../functions/store/copy.ts";
import { docketMemory, sourceStates } from "../../functions/store/dockets.ts";
import { draftingSpent } from "../../functions/store/drafting.ts";
import { aliasesOf, entriesOf } from "../../functions/store/entries.ts";
import { epochOf } from "../../functions/store/epoch.ts";
import { dueToForget } from "../../functions/store/forget.ts";
import { everyone, groupsInUse, stampIn } from "../../functions/store/groups.ts";
import { hostMemories } from "../../functions/store/hosts.ts";
import { eventsBetween } from "../../functions/store/ledger.ts";
import { recentCounts } from "../../functions/store/mail-counts.ts";
import { notifiedLedger } from "../../functions/store/notified-ledger.ts";
import { readerAt, readReader } from "../../functions/store/readers.ts";
import { dueRechecks } from "../../functions/store/recheck-queue.ts";
import { refusalsSince } from "../../functions/store/refusals.ts";
import { readReaderRequest, readSubscribeRequest } from "../../functions/store/requests.ts";
import { rereadingOf } from "../../functions/store/rereading.ts";
import { readRun, readSendSchedule, reserveTurns } from "../../functions/store/runs.ts";
import { readSend } from "../../functions/store/send-states.ts";
import { statementsOf } from "../../functions/store/statements.ts";
import { isSuppressed } from "../../functions/store/suppression.ts";
import { waitingDocuments } from "../../functions/store/waiting.ts";
import { deliveries, webhooks } from "../../functions/store/webhooks.ts";

/** Later than everything that is stored. */
const LATER = "2099-01-01T00:00:00.000Z";

type Question = (table: Table, item: Item) => Promise<unknown>;

const after = (text: string, mark: string): string => text.slice(text.indexOf(mark) + 1);
/** `mpp` and `ca9/19-15716` of `DOCKET#mpp|ca9/19-15716`. */
const docketOf = ({ pk }: Item): [matter: string, docket: string] => {
  const [matter = "", docket = ""] = after(pk, "#").split("|");
  return [matter, docket];
};
const memory: Question = (table, item) => {
  const [matter, docket] = docketOf(item);
  return docketMemory(table, matter, { id: docket });
};
const desk: Question = (table) => readSendSchedule(table);

/** The question that each kind of item answers, put as the product puts it. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  address: (table, { pk }) => readerAt(table, after(pk, "#")),
  again: (table) => dueRechecks(table, LATER),
  alias: (table, item) => aliasesOf(table, docketOf(item)[0], [item.pk.slice(item.pk.indexOf("|") + 1)]),
  copy: (table) => generationOf(table, "another"),
  counts: (table, { pk, sk }) => recentCounts(table, `${sk}T12:00:00.000Z`, pk === "COUNTS" ? "digests" : "letters"),
  delivery: (table, { pk }) => deliveries(table, after(pk, "#")),
  docket: memory,
  "docket-source": (table, item) => {
    const [matter, docket] = docketOf(item);
    return sourceStates(table, matter, [docket], after(item.sk, "#"));
  },
  drafting: (table, { sk }) => draftingSpent(table, `${sk}-15T12:00:00.000Z`),
  entry: (table, { pk, sk }) => entriesOf(table, after(pk, "#"), [`${after(pk, "#")}-${Number(after(sk, "#"))}`]),
  event: (table, { pk, sk }) =>
    eventsBetween(table, after(pk, "#"), Number(after(sk, "#")) - 1, Number(after(sk, "#"))),
  everyone: (table) => Array.fromAsync(everyone(table)),
  forget: (table) => dueToForget(table, LATER),
  gap: memory,
  group: (table) => groupsInUse(table),
  "group-member": (table, { pk, sk }) => {
    const [, cadence = "", zone = "", hour = ""] = pk.split("#");
    return stampIn(table, { cadence: cadence as "daily", zone, hour }, sk);
  },
  head: (table, { pk }) => epochOf(table, after(pk, "#")),
  held: memory,
  host: (table, { pk }) => hostMemories(table, [after(pk, "#")]),
  reader: (table, { pk }) => readReader(table, after(pk, "#")),
  refusal: (table, { sk }) => refusalsSince(table, sk.slice(0, sk.indexOf("#"))),
  request: async (table, { pk, kind }) => {
    const id = after(pk, "#");
    return kind === "subscribe" ? readSubscribeRequest(table, id) : readReaderRequest(table, id, kind as "move");
  },
  run: (table, { pk }) => readRun(table, after(pk, "#")),
  send: (table, { pk }) => readSend(table, after(pk, "#")),
  reread: (table, { pk, sk, edition }) =>
    rereadingOf(table, after(pk, "#"), Number(edition), sk === "REREAD" ? "entries" : "documents"),
  "slots-brake": desk,
  "slots-corrections": desk,
  "slots-filed": desk,
  "slots-open": desk,
  "slots-pace": desk,
  "slots-planned": desk,
  "slots-refused": desk,
  "slots-turns": (table, item) => reserveTurns(table, Number(item["through"]) - 10, 100),
  statement: (table, { pk }) => statementsOf(table, after(pk, "#")),
  "told-ledger": (table, { sk }) => notifiedLedger(table, after(sk, "#")),
  suppressed: (table, { pk }) => isSuppressed(table, after(pk, "#")),
  waiting: (table, { pk }) => waitingDocuments(table, after(pk, "#"), 10),
  webhook: (table) => webhooks(table),
};
/** What a later version makes of an answer on purpose, by kind of item. */
export const CHANGED_SINCE: Readonly<Record<string, (read: never) => unknown>> = {
  // Batches are held by source, and a docket that was held shows its batch again.
  docket: ({ state: { held: _held, released: _released, ...state }, ...rest }: Read & { readonly state: Read }) => ({
    ...rest,
    state,
    held: [],
  }),
  // No epoch was known.
  head: () => null,
  gap: (read: Read) => ({ ...read, held: [] }),
  again: (read: readonly Read[]) => read.map((one) => ({ ...one, times: 0 })),
  reader: (read: Read) => ({ ...read, formerHashes: {} }),
};
type Read = Readonly<Record<string, unknown>>;

/** Read by conditions alone: what is in them is compared, never told. */
export const NEVER_ASKED = ["limit", "schema", "slots-turns"];

/** An answer as JSON: maps as lists. */
export function asJson(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer ?? null, (_, value) =>
      value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
    ),
  );
}
