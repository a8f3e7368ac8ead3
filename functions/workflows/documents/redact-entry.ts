import { redactedEvent, redactionOf } from "../../entries/redaction.ts";
import { showsIds, showsWords, tellingIds, tellingWords } from "../../entries/telling-words.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { Entry } from "../../model/entry.ts";
import { ExpectedError, isExpected } from "../../model/errors.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { Matter } from "../../model/matter.ts";
import { matterOfEntry } from "../../model/matter-of-entry.ts";
import type { Ports } from "../../ports/index.ts";
import { entriesOf, type StoredEntry } from "../../store/entries.ts";
import { numberOf } from "../../store/keys.ts";
import { append, eventsBetween, headOf, rewrite, rollForward } from "../../store/ledger.ts";
import { forgetStatementsOf } from "../../store/statements.ts";
import { archivedRows } from "../checks/archived-rows.ts";
import { openLedger, reserve } from "../open-ledger.ts";

/** Writers that lose the race this often in a row are not racing, something is wrong. */
const ROUNDS_MAX = 20;

/** What a redaction takes away, or would. */
export interface Redaction {
  readonly entry: Entry;
  /** Events of the ledger whose words go. */
  readonly events: number;
  /** Archived pages and documents that show it. */
  readonly files: readonly string[];
}

type RedactPorts = Pick<
  Ports,
  "clock" | "ids" | "record" | "readers" | "archive" | "isolate" | "wake" | "log" | "search" | "mailer"
>;

/** What {@link redactEntry} would take away. Nothing is changed. @throws ExpectedError("missing") for an entry that there is not */
export async function previewRedaction(
  ports: Pick<RedactPorts, "record" | "archive" | "isolate">,
  deployment: Deployment,
  { entry }: { readonly entry: string },
): Promise<Redaction> {
  const matter = matterOfEntry(deployment, entry);
  await rollForward(ports.record, matter.id);
  return takenAway(ports, matter, await storedEntry(ports, matter, entry));
}

/**
 * Seals an entry that the court has sealed: readers are told so, without its words; its text, names and summary go from
 * every event of the ledger, out of the search index and of mails that are kept, and the archived bytes that show it are
 * deleted. Numbers, times and hashes stay. Repeating it finishes what an earlier run left.
 */
export async function redactEntry(
  ports: RedactPorts,
  deployment: Deployment,
  { entry: id }: { readonly entry: string },
): Promise<Redaction> {
  const matter = matterOfEntry(deployment, id);
  await seal(ports, matter, id);
  const taken = await takenAway(ports, matter, await storedEntry(ports, matter, id));
  // The events' words come last: whoever is cut off before finds by them what is left.
  for (const sha256 of taken.files) await ports.archive.delete(sha256);
  await hideInMails(ports, taken.entry);
  const indexedTo = await ports.search.indexedTo(matter.id);
  if (indexedTo > 0) await ports.search.index(matter.id, indexedTo, [], [id]);
  await forgetStatementsOf(ports.readers, matter.id, id);
  for (const event of await eventsOf(ports, taken.entry)) await rewrite(ports.record, redactedEvent(event));
  await ports.wake.wake("send");
  return taken;
}

/** From here on every page, feed, search and export has the redaction alone. */
async function seal(ports: RedactPorts, matter: Matter, id: string): Promise<void> {
  const { clock, record } = ports;
  const ledger = await openLedger(ports, matter.id);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const appliedTo = await rollForward(record, matter.id);
    const { entry, aliases } = await storedEntry({ record }, matter, id);
    if (entry.status === "sealed") return;
    const n = numberOf(id);
    const [filed] = await eventsBetween(record, matter.id, n - 1, n);
    await reserve(ports, matter.id, ledger, appliedTo + 1);
    try {
      await append(record, appliedTo + 1, clock.now(), {
        matter: matter.id,
        docket: entry.docket,
        kind: "entry_sealed",
        entry: id,
        version: entry.versions + 1,
        after: { ...redactionOf(entry), versions: entry.versions + 1 },
        aliases,
        source: "import",
        url: "",
        sha256: entry.sources[0]?.sha256 ?? "",
        edition: 0,
        ...(filed?.quiet ? { quiet: true as const } : {}),
      });
      await rollForward(record, matter.id);
      return;
    } catch (error) {
      if (!isExpected(error, "conflict")) throw error;
    }
  }
  throw new ExpectedError("conflict", `${id}: other writers were faster ${ROUNDS_MAX} times in a row`);
}

async function storedEntry({ record }: Pick<Ports, "record">, matter: Matter, id: string): Promise<StoredEntry> {
  const [stored] = await entriesOf(record, matter.id, [id]);
  if (!stored) throw new ExpectedError("missing", `there is no entry ${id}`);
  return stored;
}

async function eventsOf({ record }: Pick<Ports, "record">, { matter, id }: Entry): Promise<LedgerEvent[]> {
  const events = await eventsBetween(record, matter, numberOf(id) - 1, await headOf(record, matter));
  return events.filter((event) => (event.after?.id ?? event.entry) === id);
}

/** A digest links what it tells by its id, in whatever words it tells it. */
async function hideInMails(ports: Pick<RedactPorts, "record" | "mailer">, entry: Entry): Promise<void> {
  const words = tellingWords(await eventsOf(ports, entry));
  const link = new RegExp(`(?<![\\w-])${entry.id}(?!\\d)`); // …/entries/mpp-9, not mpp-91
  await ports.mailer.hide?.((text) => link.test(text) || showsWords(Buffer.from(text), words));
}

async function takenAway(
  ports: Pick<RedactPorts, "record" | "archive" | "isolate">,
  matter: Matter,
  { entry, aliases }: StoredEntry,
): Promise<Redaction> {
  const own = await eventsOf(ports, entry);
  const files = new Set(own.flatMap(filesIn).filter((sha256) => sha256 !== ""));
  const later = await eventsBetween(ports.record, matter.id, numberOf(entry.id), await headOf(ports.record, matter.id));
  for (const event of later) {
    if (files.has(event.sha256) || !isOfItsDockets(event, entry)) continue;
    if (await shows(ports, matter, event, aliases)) files.add(event.sha256);
  }
  // Whatever no event names: pages that were quarantined or doubted, feeds that other dockets' events name, the last 30 days.
  const told = { words: tellingWords(own), ids: tellingIds(aliases) };
  for await (const sha256 of ports.archive.list()) {
    if (!files.has(sha256) && (await tellsOf(ports, sha256, told))) files.add(sha256);
  }
  return { entry, events: own.length, files: [...files] };
}

async function tellsOf(
  { archive }: Pick<Ports, "archive">,
  sha256: string,
  { words, ids }: { readonly words: readonly string[]; readonly ids: readonly RegExp[] },
): Promise<boolean> {
  try {
    const bytes = await archive.get(sha256);
    return showsWords(bytes, words) || showsIds(bytes, ids);
  } catch (error) {
    if (!isExpected(error, "missing", "unreadable")) throw error;
    return isExpected(error, "unreadable"); // a file that was changed may hold anything
  }
}

function filesIn({ sha256, after }: LedgerEvent): string[] {
  const documents = after?.documents.flatMap((one) => [one.sha256 ?? "", one.textFrom?.sha256 ?? ""]) ?? [];
  return [sha256, ...(after?.sources.map((one) => one.sha256) ?? []), ...documents];
}

function isOfItsDockets({ docket, kind }: LedgerEvent, entry: Entry): boolean {
  return kind !== "document_read" && (docket === entry.docket || entry.alsoOn.includes(docket));
}

/** Whether a page that another entry's event names shows this entry, too. One that cannot be read any more may. */
async function shows(
  { archive, isolate }: Pick<RedactPorts, "archive" | "isolate">,
  matter: Matter,
  { source, url, sha256, docket: id }: LedgerEvent,
  aliases: readonly string[],
): Promise<boolean> {
  const docket = matter.dockets.find((one) => one.id === id);
  if (!docket || !(await archive.has(sha256))) return false;
  try {
    const rows = await archivedRows({ isolate }, { source, url, docket }, await archive.get(sha256));
    return rows.some((row) => row.aliases().some((alias) => aliases.includes(alias)));
  } catch (error) {
    if (!isExpected(error, "unreadable", "invalid")) throw error;
    return true;
  }
}
