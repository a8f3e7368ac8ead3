import { eventWithoutDocument } from "../../entries/redaction.ts";
import type { Entry } from "../../model/entry.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { Ports } from "../../ports/index.ts";
import { numberOf } from "../../store/keys.ts";
import { eventsBetween, headOf, rewrite } from "../../store/ledger.ts";

/**
 * Takes what a document said out of every event of its entry, when the court has sealed it since it was read; `entry` is
 * rid of it already. Repeating it is a no-op.
 */
export async function hideSealedDocument(
  { record }: Pick<Ports, "record">,
  entry: Entry,
  document: string,
): Promise<void> {
  const [main] = entry.documents;
  if (main?.id !== document || main.state !== "sealed" || entry.status === "sealed") return;
  const events = await eventsBetween(record, entry.matter, numberOf(entry.id) - 1, await headOf(record, entry.matter));
  for (const event of events) if (showsIt(event, entry)) await rewrite(record, eventWithoutDocument(event, entry));
}

function showsIt({ before, after }: LedgerEvent, { id }: Entry): boolean {
  return after?.id === id && (after.documents[0]?.state !== "sealed" || before?.documents !== undefined);
}
