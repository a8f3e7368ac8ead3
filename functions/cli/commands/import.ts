import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { sameDocketNumber } from "../../entries/docket-number.ts";
import { courtOf } from "../../model/courts.ts";
import { ExpectedError } from "../../model/errors.ts";
import { dayOf, type NewEvent } from "../../model/event.ts";
import type { Matter } from "../../model/matter.ts";
import type { DocketReading } from "../../model/reading.ts";
import type { Format } from "../../model/source.ts";
import { savedCourtOf, savedFormatOf } from "../../sources/cmecf/saved-format.ts";
import { type Import, type ImportResult, importDocket, previewImport } from "../../workflows/checks/import-docket.ts";
import { readArguments } from "../arguments.ts";
import { savedFile } from "../saved-file.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

/** More files than a shell gives at once are a mistake. */
const FILES_MAX = 1000;
const FILE_BYTES_MAX = 20 * 1024 * 1024;
const ENTRIES_SHOWN_MAX = 5;
const TEXT_SHOWN_MAX = 90;

/** Backfills dockets from files that the operator saved from PACER or ACMS. Without `--yes` it says what it would add. */
export const importCommand: Command = {
  name: "import",
  words: { usage: "<file…>", min: 1, max: FILES_MAX },
  flags: {
    court: { about: "court of the files where neither name nor page says it", value: "ID" },
    yes: { about: "do it; without it nothing is written" },
    ...LIVE_FLAG,
  },
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { words: files, live, value, isSet, tell } = readArguments(this, args);
    const [court, yes] = [value("court"), isSet("yes")];
    return withCopy(io, live, async (copy) => {
      const imported: Imported[] = [];
      for (const file of files) imported.push(...(await importFile(copy, { file, court, yes })));
      const unwritten = yes ? [] : ["Nothing is written. With --yes it is."];
      tell(io, { isWritten: yes, imported: imported.map(factsOf) }, [...imported.flatMap(importedLines), ...unwritten]);
      return 0;
    });
  },
};

/** What a file added to a docket, or would add. */
export interface Imported extends ImportResult {
  readonly file: string;
  readonly page: Import;
  readonly isWritten: boolean;
}

/** Reads one file and adds what is new, or finds what it would add: once for each litigation that follows the docket. */
export async function importFile(
  { ports, deployment }: OpenedCopy,
  { file, court, yes }: { readonly file: string; readonly court: string | undefined; readonly yes: boolean },
): Promise<Imported[]> {
  const bytes = await savedFile(file, FILE_BYTES_MAX);
  const { reading, format } = await readSaved(ports, file, bytes, court);
  const contentType = format.id === "acms" ? "application/json" : "text/html";
  const imported: Imported[] = [];
  for (const place of placesOf(deployment.matters, reading, file)) {
    const page: Import = { ...place, reading, bytes, contentType, edition: format.parserEdition };
    const result = yes ? await importDocket(ports, page) : await previewImport(ports, page);
    imported.push({ file: basename(file), page, isWritten: yes, ...result });
  }
  return imported;
}

/** The court is told, or the page's own links tell it, or the beginning of the file's name: cand_2.html. */
async function readSaved(
  { isolate }: OpenedCopy["ports"],
  file: string,
  bytes: Uint8Array,
  told: string | undefined,
): Promise<{ reading: DocketReading; format: Format }> {
  const format = savedFormatOf(bytes);
  const court = courtOf(told ?? savedCourtOf(bytes) ?? basename(file).split(/[_.]/)[0] ?? "").id; // cand_2.html
  const reading = await isolate.read(format.id, { url: pathToFileURL(file).href, bytes, court });
  if (reading.kind === "docket") return { reading, format };
  const reason = reading.kind === "none" ? reading.reason : reading.kind;
  throw new ExpectedError("unreadable", `${file}: no docket in it: ${reason}`);
}

/** The dockets of ours that the page is of: one, or one in each matter that follows it. */
function placesOf(
  matters: readonly Matter[],
  reading: DocketReading,
  file: string,
): Pick<Import, "matter" | "docket" | "siblingDockets">[] {
  const places = matters.flatMap(({ id, dockets }) =>
    dockets
      .filter((one) => one.court === reading.court && sameDocketNumber(one.number, reading.docketNumber))
      .map((docket) => ({
        matter: id,
        docket,
        siblingDockets: dockets.filter((one) => one.court === docket.court && one.id !== docket.id),
      })),
  );
  if (places.length > 0) return places;
  throw new ExpectedError("missing", `${file}: ${reading.court}/${reading.docketNumber} is no docket that is followed`);
}

/** Counts of what changed. */
function countsOf({ events }: ImportResult) {
  const filed = events.filter((event) => event.kind === "entry_filed");
  const gapsClosed = events.filter((event) => event.kind === "gap_closed").length;
  const told = events.filter((event) => !event.quiet && event.kind !== "gap_closed").length;
  return { filed, gapsClosed, told, changed: events.length - filed.length - gapsClosed };
}

function factsOf(imported: Imported) {
  const { file, page, rows, events } = imported;
  const { filed, ...counts } = countsOf(imported);
  const unread = page.reading.unread ?? [];
  return { file, matter: page.matter, docket: page.docket.id, rows, entries: filed.length, ...counts, events, unread };
}

/** The same in words, the first entries shown. */
export function importedLines(imported: Imported): string[] {
  const { file, page, rows, isWritten } = imported;
  const { filed, gapsClosed, told, changed } = countsOf(imported);
  const closing = gapsClosed > 0 ? `, closes ${gapsClosed} ${gapsClosed === 1 ? "gap" : "gaps"}` : "";
  const verb = isWritten ? "added" : "would add";
  return [
    `${file}: ${page.docket.id} (${page.matter}): ${rows} rows, ${verb} ${filed.length} entries and ${changed} changes, ${told} of them told${closing}`,
    ...filed.slice(0, ENTRIES_SHOWN_MAX).map((event) => `  ${lineOf(event)}`),
    ...(filed.length > ENTRIES_SHOWN_MAX ? [`  … and ${filed.length - ENTRIES_SHOWN_MAX} more`] : []),
    ...(page.reading.unread ?? []).map((row) => `  not read: ${row.where}: ${row.why}`),
  ];
}

function lineOf({ after }: NewEvent): string {
  if (!after) return "";
  return `${dayOf(after) ?? "no date"}  ${(after.number ?? "-").padStart(4)}  ${after.text.slice(0, TEXT_SHOWN_MAX)}`;
}
