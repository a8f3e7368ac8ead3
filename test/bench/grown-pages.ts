import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SOURCES = new URL("../sources/", import.meta.url);
const CORPUS = new URL("../../../shared/corpus/", import.meta.url);

/** A page of ours: `imports/pacer-district.civil.cand.html`. */
export function ownPage(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, SOURCES)), "utf8");
}

/** A real page, where the corpus lies beside the checkout; undefined elsewhere. */
export function realPage(name: string): string | undefined {
  const path = fileURLToPath(new URL(name, CORPUS));
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** The parts of a page that repeat. */
export interface Repeating {
  /** What begins every part. */
  readonly part: RegExp;
  /** Parts are looked for after the first of these … */
  readonly after: string;
  /** … and the last one ends before this. */
  readonly until: RegExp;
}

/** The page with its repeating parts gone round until there are `count` of them. */
export function grown(page: string, { part, after, until }: Repeating, count: number): string {
  const from = page.indexOf(after);
  const starts = [...page.slice(from).matchAll(part)].map((match) => from + match.index);
  const [first] = starts;
  if (from < 0 || first === undefined) throw new Error("nothing repeats on this page");
  const end = page.slice(first).search(until) + first;
  const inside = starts.filter((start) => start < end);
  const parts = inside.map((start, at) => page.slice(start, inside[at + 1] ?? end));
  const repeated = Array.from({ length: count }, (_, at) => parts[at % parts.length] ?? "");
  return page.slice(0, first) + repeated.join("") + page.slice(end);
}

export const DISTRICT_ROWS: Repeating = {
  part: /<tr>\s*<td width='94'/g, // <tr><td width='94' valign=top nowrap>02/14/2019</td>
  after: "Docket Text</",
  until: /<\/table>\s*<br>/, // a table inside a row is not followed by a line break
};
export const FEED_ITEMS: Repeating = { part: /<item>/g, after: "<channel>", until: /<\/channel>/ };
export const SUPREME_COURT_ROWS: Repeating = {
  part: /<div class="card">\s*<table class="ProceedingItem">/g, // a card for each row
  after: "Proceedings and Orders",
  until: /<\/div>\s*<div id="Contacts"/, // the lawyers
};
