import type { Entry } from "../model/entry.ts";
import type { LedgerEvent } from "../model/event.ts";
import type { Ports } from "../ports/index.ts";
import type { FieldChange, HistoryLine } from "../render/pages/history-parts.ts";
import { numberOf } from "../store/keys.ts";
import { eventsBetween } from "../store/ledger.ts";
import type { MatterRecord } from "./matter-records.ts";

/** Versions shown of one entry. */
const HISTORY_MAX = 50;

/** Everything that happened to an entry, oldest first: its filing, then what changed, each with its source. */
export async function historyOf(
  ports: Pick<Ports, "record">,
  record: MatterRecord,
  entry: Entry,
): Promise<HistoryLine[]> {
  const numbers = record.histories.get(entry.id) ?? [numberOf(entry.id)];
  const events = await Promise.all(
    numbers.slice(0, HISTORY_MAX).map((n) => eventsBetween(ports.record, entry.matter, n - 1, n)),
  );
  return events.flat().map((event) => historyLine(event, entry));
}

function historyLine(event: LedgerEvent, entry: Entry): HistoryLine {
  const { n, at, kind, source, url, sha256, edition } = event;
  return { n, at, kind, changes: entry.status === "sealed" ? [] : changesOf(event), source, url, sha256, edition };
}

/** The fields that an event changed, old and new, as words. */
export function changesOf(event: LedgerEvent): FieldChange[] {
  if (event.correction) return [event.correction];
  const before: Record<string, unknown> = { ...event.before };
  const after: Record<string, unknown> = { ...event.after };
  return SHOWN.filter((field) => field in before).map((field) => ({
    field,
    old: asText(before[field]),
    new: asText(after[field]),
  }));
}

/** Fields whose changes mean something to a reader; the others follow from them. */
const SHOWN = ["text", "number", "filedOn", "enteredOn", "kind", "filer", "amici", "supporting", "caption"];

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.join("; ");
  return typeof value === "string" ? value : "";
}
