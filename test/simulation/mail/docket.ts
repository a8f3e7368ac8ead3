import { redactedEvent, redactionOf } from "../../../functions/entries/redaction.ts";
import type { Entry } from "../../../functions/model/entry.ts";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import { append, eventsBetween, headOf, rewrite } from "../../../functions/store/ledger.ts";
import { anEntry, anEvent, MPP } from "../../support/filed-entries.ts";
import type { Stage } from "./stage.ts";
import type { Ticks } from "./ticks.ts";

/** What a filing is. brief: its document waits to be read. stub: the court's feed showed an event name alone. */
export type FilingKind = "ruling" | "filing" | "routine" | "brief" | "stub";

/** What happens on the docket, without a fault: the mails are about it, no more. */
export interface SimulatedDocket {
  /** One more filing, seen now; a tick follows at once. */
  file(kind?: FilingKind): Promise<void>;
  /** A document that waits is read, when there is one. */
  reads(): Promise<void>;
  /** A stub becomes known, when there is one. */
  fills(): Promise<void>;
  /** The court seals the newest entry that is not sealed: a new event says so, and the words go from every older one. */
  seals(): Promise<void>;
  /** `event` as it is now and as it was before its words were taken away. */
  versionsOf(event: LedgerEvent): readonly LedgerEvent[];
}

/** In the text of every third filing: who asks for the word is told of it until it is sealed. */
export const KEYWORD = "asylum";

export function simulatedDocket(stage: Stage, ticks: Ticks): SimulatedDocket {
  const { record, time } = stage;
  const waiting: Entry[] = [];
  const stubs: Entry[] = [];
  const open: Entry[] = [];
  const before = new Map<number, LedgerEvent>();

  async function add(fields: Parameters<typeof anEvent>[0]): Promise<LedgerEvent> {
    const event = await append(record, (await headOf(record, MPP.id)) + 1, time.now(), anEvent(fields));
    ticks.at(time.now());
    return event;
  }

  return {
    async file(kind = "filing") {
      const n = (await headOf(record, MPP.id)) + 1;
      const { after } = await add({ after: filing(kind, n) });
      if (!after) return;
      open.push(after);
      if (kind === "brief") waiting.push(after);
      if (kind === "stub") stubs.push(after);
    },
    async reads() {
      const entry = waiting.shift();
      if (!entry) return;
      const documents = entry.documents.map((one) => ({ ...one, state: "read" as const, sha256: "1".repeat(64) }));
      const after = { ...entry, documents, versions: entry.versions + 1 };
      await add({ kind: "document_read", entry: entry.id, version: after.versions, after });
    },
    async fills() {
      const entry = stubs.shift();
      if (!entry) return;
      const after = { ...entry, text: `${entry.text} The motion is GRANTED.`, versions: entry.versions + 1 };
      await add({ kind: "entry_amended", entry: entry.id, version: after.versions, fuller: true, after });
    },
    async seals() {
      const entry = open.pop();
      if (!entry) return;
      for (const list of [waiting, stubs]) if (list.includes(entry)) list.splice(list.indexOf(entry), 1);
      const after = { ...redactionOf(entry), versions: entry.versions + 1 };
      await add({ kind: "entry_sealed", entry: entry.id, version: after.versions, after });
      for (const event of await eventsBetween(record, MPP.id, 0, await headOf(record, MPP.id))) {
        if (event.entry !== entry.id) continue;
        before.set(event.n, before.get(event.n) ?? event);
        await rewrite(record, redactedEvent(event));
      }
    },
    versionsOf(event) {
      const old = before.get(event.n);
      return old ? [event, old] : [event];
    },
  };
}

function filing(kind: FilingKind, n: number): Entry {
  const text = n % 3 === 0 ? `Filing ${n} on ${KEYWORD}.` : `Filing ${n}.`;
  const number = String(n);
  if (kind === "brief")
    return anEntry({ text, kind: "amicus_brief", weight: "filing", number, documents: [waitingDocument()] });
  if (kind === "stub") return anEntry({ text: "Order on Motion", kind: "order", weight: "filing", number });
  return anEntry({ text, kind: kind === "ruling" ? "order" : "motion", weight: kind, number });
}

function waitingDocument(): Entry["documents"][number] {
  const url = "https://court.example.org/brief.pdf";
  return { id: "", title: "Amicus brief", url, pages: null, sha256: null, state: "waiting", reason: null };
}
