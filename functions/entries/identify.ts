import { hash } from "node:crypto";
import { courtOf } from "../model/courts.ts";
import type { Docket } from "../model/docket.ts";
import type { FeedReading, OpinionsReading, Reading, ReadingDocument, ReadingEntry } from "../model/reading.ts";
import { type Day, dayIn, type Instant } from "../model/time.ts";
import { sameDocketNumber } from "./docket-number.ts";

type Content = Pick<Row, "number" | "filedOn" | "enteredOn" | "text" | "shortText">;

/** One line of a docket as one page shows it, with everything that may identify it. */
export interface Row {
  /**
   * `<docket>|<scheme>|<value>`, the strongest first: seq, doc, efile, cl, opinion, number, text. A number counts only
   * together with the same day or the same text.
   */
  readonly aliases: readonly string[];
  readonly number: string | null;
  readonly filedOn: Day | null;
  readonly enteredOn: Day | null;
  /** Full docket text; null in a stub, which has only its event's name. */
  readonly text: string | null;
  readonly shortText: string | null;
  readonly documents: readonly ReadingDocument[];
  readonly publishedAt: Instant | null;
  readonly modifiedAt: Instant | null;
  /** CourtListener numbers entries as it meets them; its pages show the newest change first. */
  readonly copyNumber?: number;
  /** Equal for rows that say the same. */
  readonly fingerprint: string;
}

/** The rows of `docket` in a reading, in the page's order. */
export function rowsOf(reading: Reading, docket: Pick<Docket, "id" | "court" | "number">): Row[] {
  if (reading.kind === "docket") return rowsFrom(reading.entries, docket);
  if (reading.kind === "feed" || reading.kind === "notice") return rowsFrom(entriesInFeed(reading, docket), docket);
  if (reading.kind === "opinions") return rowsFrom(entriesInListing(reading, docket), docket);
  return [];
}

function entriesInFeed(reading: Pick<FeedReading, "dockets">, docket: Pick<Docket, "number">): ReadingEntry[] {
  return reading.dockets
    .filter((one) => sameDocketNumber(one.docketNumber, docket.number))
    .flatMap((one) => one.entries);
}

function entriesInListing(reading: OpinionsReading, docket: Pick<Docket, "number">): ReadingEntry[] {
  return reading.opinions
    .filter((one) => one.docketNumber.split(/[,;&\s]+/).some((number) => sameDocketNumber(number, docket.number))) // "19-15716, 19-15717"
    .map((one) => ({
      number: null,
      dateFiled: one.dateFiled,
      shortDescription: one.status === "Unpublished" ? "Unpublished opinion" : "Opinion",
      documents: [{ url: one.url, description: "Opinion" }],
    }));
}

function rowsFrom(entries: readonly ReadingEntry[], docket: Pick<Docket, "id" | "court">): Row[] {
  const prints = new Map<string, number>();
  const texts = textsByDay(entries, () => rows);
  const rows: Row[] = entries.map((entry, at) => {
    const publishedAt = entry.publishedAt ?? null;
    const content = {
      number: entry.number,
      filedOn: entry.dateFiled ?? null,
      enteredOn: entry.dateEntered ?? (publishedAt ? dayIn(courtOf(docket.court).zone, publishedAt) : null),
      text: entry.description ?? null,
      shortText: entry.shortDescription ?? null,
      documents: entry.documents,
    };
    const ids = idsOf(entry);
    const print = shortHash(JSON.stringify([content, ids]));
    const twin = countIn(prints, print);
    let aliases: readonly string[] | undefined;
    return {
      ...content,
      publishedAt,
      modifiedAt: entry.modifiedAt ?? null,
      ...(entry.courtListenerId && { copyNumber: Number(entry.courtListenerId) }),
      fingerprint: twin === 0 ? print : `${print}.${twin}`,
      // Made when asked for: a known row needs none, and of a long docket nearly every row is known.
      get aliases() {
        if (aliases) return aliases;
        const all = [...ids, ...numbersOf(this)];
        if (isToldByText(this, all)) all.push(`text|${texts(dayOf(this)).get(at)}`);
        aliases = all.map((id) => `${docket.id}|${id}`);
        return aliases;
      },
    };
  });
  return rows;
}

/** A number counts together with a day or with the text; alone it unites only a stub with its full row. */
function numbersOf(row: Content): string[] {
  if (!row.number) return [];
  const days = new Set([row.filedOn, row.enteredOn].filter((day) => day !== null));
  return [
    ...[...days].map((day) => `number|${row.number}@${day}`),
    ...(row.text ? [`number|${row.number}#${textHash(row.text)}`] : []),
    `number|${row.number}`,
  ];
}

/** Of what has neither number nor id on another page (a minute entry in a PACER report), only day and words are left. */
function isToldByText(row: Content, ids: readonly string[]): boolean {
  return !ids.some((id) => /^(?:seq|doc|cl|opinion)\|/.test(id)) || (!row.number && row.text !== null); // seq|1234
}

/** Day, words and place among equals of each row of a day that is told by them, by its place on the page; each day is read once. */
function textsByDay(
  entries: readonly ReadingEntry[],
  rowsOfPage: () => readonly Row[],
): (day: Day | "") => ReadonlyMap<number, string> {
  let days: Map<Day | "", number[]> | undefined;
  const read = new Map<Day | "", ReadonlyMap<number, string>>();
  return (day) => {
    const rows = rowsOfPage();
    days ??= Map.groupBy(rows.keys(), (at) => dayOf(rows[at]));
    const texts = read.get(day) ?? textsOf(entries, rows, days.get(day) ?? []);
    read.set(day, texts);
    return texts;
  };
}

function textsOf(
  entries: readonly ReadingEntry[],
  rows: readonly Row[],
  places: readonly number[],
): ReadonlyMap<number, string> {
  const equals = new Map<string, number>();
  const texts = new Map<number, string>();
  for (const at of places) {
    const [row, entry] = [rows[at], entries[at]];
    if (!row || !entry || !isToldByText(row, idsOf(entry))) continue;
    const place = `${dayOf(row)}|${textHash(row.text ?? row.shortText ?? "")}`;
    texts.set(at, `${place}|${countIn(equals, place)}`);
  }
  return texts;
}

/** Filed, else entered. */
export function dayOf(row: Pick<Row, "filedOn" | "enteredOn"> | undefined): Day | "" {
  return row?.filedOn ?? row?.enteredOn ?? "";
}

/** How often `key` was counted before. */
function countIn(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
  return before;
}

/** Whether both carry a court's id of one scheme, and none is the same: then they are two filings, whatever else is equal. */
export function idsDiffer(aliases: readonly string[], others: readonly string[]): boolean {
  const of = (all: readonly string[], scheme: string): string[] =>
    all.filter((alias) => alias.split("|")[1] === scheme); // ca9/19-15716|seq|1234
  return COURTS_IDS.some((scheme) => {
    const mine = of(aliases, scheme);
    const theirs = of(others, scheme);
    return mine.length > 0 && theirs.length > 0 && !mine.some((alias) => theirs.includes(alias));
  });
}

/** Whether one of them is an id of the court's or of its copy's. */
export function hasCourtsId(aliases: readonly string[]): boolean {
  return aliases.some((alias) => COURTS_IDS.includes(alias.split("|")[1] ?? ""));
}

const COURTS_IDS: readonly string[] = ["seq", "doc", "efile", "cl"];

/** The court's own ids of an entry, the strongest first. */
function idsOf(entry: ReadingEntry): string[] {
  const ids: string[] = [];
  if (entry.entryId) ids.push(`seq|${entry.entryId}`);
  const [main] = entry.documents;
  if (main?.pacerDocId) ids.push(`doc|${main.pacerDocId}`);
  const efile = entry.documents.find((document) => document.efileId)?.efileId;
  if (efile) ids.push(`efile|${efile}`);
  if (entry.courtListenerId) ids.push(`cl|${entry.courtListenerId}`);
  if (!entry.description && ids.length === 0 && main?.url) ids.push(`opinion|${main.url}`);
  return ids;
}

/**
 * A hash of the words of a docket text that survives what clerks add later: "(Distributed)", "VIDED.", the note of
 * entry, letter case, punctuation and white space.
 */
export function textHash(text: string): string {
  const words = text
    .replace(/\((?:Distributed|Entered: [^)]{1,40})\)/gi, " ") // (Distributed), (Entered: 01/11/2008)
    .replace(/\[Entered: [^\]]{1,40}\]/gi, " ") // [Entered: 03/08/2016 02:25 PM]
    .replace(/\bVIDED\b\.?/g, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return shortHash(words);
}

/** 128 bits are plenty for telling rows of one docket apart. */
function shortHash(text: string): string {
  return hash("sha256", text, "hex").slice(0, 32);
}

/** Aliases under which the same row may stand on a sister docket of the same court: filing ids that are the court's, and equal text where pages are repeated. */
export function aliasesOnSister(row: Row, sister: string, repeats: "repeats" | "linked"): string[] {
  return row.aliases
    .map((alias) => alias.slice(alias.indexOf("|") + 1))
    .filter((id) => /^(?:doc|efile)\|/.test(id) || (repeats === "repeats" && id.startsWith("text|"))) // doc|03511712345
    .map((id) => `${sister}|${id}`);
}
