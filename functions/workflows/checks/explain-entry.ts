import type { Deployment } from "../../model/deployment.ts";
import type { Docket } from "../../model/docket.ts";
import { ExpectedError, isExpected } from "../../model/errors.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { Matter } from "../../model/matter.ts";
import { matterOfEntry } from "../../model/matter-of-entry.ts";
import type { Ports } from "../../ports/index.ts";
import { SOURCES } from "../../sources/index.ts";
import { eventsBetween, headOf } from "../../store/ledger.ts";
import { archivedRows } from "./archived-rows.ts";

/** One event of an entry, and what its archived bytes say today. */
export interface ExplainedEvent {
  readonly event: LedgerEvent;
  /** same: the bytes read as they did. differs: our reading changed since. gone: not kept any more. none: no page (a document). */
  readonly reread: "same" | "differs" | "gone" | "none";
  readonly why?: string;
}

/**
 * Every event of an entry, oldest first, each with address, time, hash and edition, and its archived bytes read again.
 * @throws ExpectedError("missing") for an entry that there is not
 */
export async function explainEntry(
  ports: Pick<Ports, "record" | "archive" | "isolate">,
  deployment: Deployment,
  input: { readonly entry: string },
): Promise<ExplainedEvent[]> {
  const matter = matterOfEntry(deployment, input.entry);
  const events = (await eventsBetween(ports.record, matter.id, 0, await headOf(ports.record, matter.id))).filter(
    (event) => event.entry === input.entry,
  );
  if (events.length === 0) throw new ExpectedError("missing", `there is no entry ${input.entry}`);
  const explained: ExplainedEvent[] = [];
  for (const event of events) explained.push({ event, ...(await readAgain(ports, matter, event)) });
  return explained;
}

/** What the archived bytes of an event say today. */
export async function readAgain(
  ports: Pick<Ports, "archive" | "isolate">,
  matter: Matter,
  event: LedgerEvent,
): Promise<Omit<ExplainedEvent, "event">> {
  const docket = matter.dockets.find((one) => one.id === event.docket);
  if (!isPage(event.source) || !docket || event.kind === "document_read" || event.kind === "entry_sealed")
    return { reread: "none" };
  try {
    const bytes = await ports.archive.get(event.sha256);
    const says = await rereading(ports, { docket, event, bytes });
    return says === undefined ? { reread: "same" } : { reread: "differs", why: says };
  } catch (error) {
    if (!isExpected(error, "missing", "unreadable", "unreachable")) throw error;
    return error.kind === "missing" ? { reread: "gone" } : { reread: "differs", why: error.message };
  }
}

function isPage(source: string): boolean {
  return source === "import" || SOURCES.some((one) => one.id === source);
}

interface Rereading {
  readonly docket: Docket;
  readonly event: LedgerEvent;
  readonly bytes: Uint8Array;
}

/** What is no longer read as it was; undefined when all of it is. */
async function rereading(
  ports: Pick<Ports, "isolate">,
  { docket, event, bytes }: Rereading,
): Promise<string | undefined> {
  const { source, url } = event;
  const rows = await archivedRows(ports, { source, url, docket }, bytes);
  if (event.kind === "entry_withdrawn") return undefined;
  const row = rows.find((one) => one.aliases().some((alias) => event.aliases?.includes(alias)));
  if (!row) return "no row of the page is this entry";
  const own = event.after?.textSource === event.source && event.after.docket === docket.id;
  if (own && (row.text ?? row.shortText) !== event.after?.text) return "the row's text is read differently";
  return undefined;
}
