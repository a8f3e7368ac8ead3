import { hash } from "node:crypto";
import type { ReadingEntry } from "../model/reading.ts";
import type { Day } from "../model/time.ts";
import { type Row, rowDay } from "./row.ts";

/* What identifies a row: ids of the court, numbers, and where there is nothing better its day and words. */

type Content = Pick<Row, "number" | "filedOn" | "enteredOn" | "text" | "shortText">;

/** The court's own ids of an entry, the strongest first. */
export function idsOf(entry: ReadingEntry): string[] {
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

/** A number counts together with a day or with the text; alone it unites only a stub with its full row. */
export function numbersOf(row: Content): string[] {
  if (!row.number) return [];
  const days = new Set([row.filedOn, row.enteredOn].filter((day) => day !== null));
  return [
    ...[...days].map((day) => `number|${row.number}@${day}`),
    ...(row.text ? [`number|${row.number}#${textHash(row.text)}`] : []),
    `number|${row.number}`,
  ];
}

/** Of what has neither number nor id on another page (a minute entry in a PACER report), only day and words are left. */
export function isToldByText(row: Content, ids: readonly string[]): boolean {
  return !ids.some((id) => /^(?:seq|doc|cl|opinion)\|/.test(id)) || (!row.number && row.text !== null); // seq|1234
}

/** Day, words and place among equals of each row of a day that is told by them, by its place on the page; each day is read once. */
export function textsByDay(
  entries: readonly ReadingEntry[],
  rowsOfPage: () => readonly Row[],
): (day: Day | "") => ReadonlyMap<number, string> {
  let days: Map<Day | "", number[]> | undefined;
  const read = new Map<Day | "", ReadonlyMap<number, string>>();
  return (day) => {
    const rows = rowsOfPage();
    days ??= Map.groupBy(rows.keys(), (at) => rowDay(rows[at]));
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
    const place = `${rowDay(row)}|${textHash(row.text ?? row.shortText ?? "")}`;
    texts.set(at, `${place}|${countIn(equals, place)}`);
  }
  return texts;
}

/** How often `key` was counted before. */
export function countIn(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
  return before;
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
export function shortHash(text: string): string {
  return hash("sha256", text, "hex").slice(0, 32);
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

/** Aliases under which the same row may stand on a sibling dockets of the same court: filing ids that are the court's, and equal text where pages are repeated. */
export function aliasesOnSister(row: Row, sibling: string, repeats: "repeats" | "linked"): string[] {
  return row
    .aliases()
    .map((alias) => alias.slice(alias.indexOf("|") + 1))
    .filter((id) => /^(?:doc|efile)\|/.test(id) || (repeats === "repeats" && id.startsWith("text|"))) // doc|03511712345
    .map((id) => `${sibling}|${id}`);
}
