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

/** Where the parts begin that repeat on a page, and what follows the last of them. */
export interface Repeating {
  /** What begins every part. */
  readonly part: RegExp;
  /** Where the first part is looked for. */
  readonly after: string;
  /** What stands after the last part. */
  readonly until: string;
}

/** The page with its repeating parts gone round until there are `count` of them. */
export function grown(page: string, { part, after, until }: Repeating, count: number): string {
  const from = after === "" ? 0 : page.indexOf(after) + after.length;
  const end = page.indexOf(until, from);
  const starts = [...page.slice(from, end).matchAll(part)].map((match) => from + match.index);
  const [first] = starts;
  if (first === undefined || end < 0) throw new Error("nothing repeats on this page");
  const parts = starts.map((start, at) => page.slice(start, starts[at + 1] ?? end));
  const repeated = Array.from({ length: count }, (_, at) => parts[at % parts.length] ?? "");
  return page.slice(0, first) + repeated.join("") + page.slice(end);
}

/** Rows of a district docket; tables inside a row have rows without attributes on their first cell. */
export const DISTRICT_ROWS: Repeating = { part: /<tr><td width='94'/g, after: "Docket Text</", until: "</table><br>" };
export const FEED_ITEMS: Repeating = { part: /<item>/g, after: "<channel>", until: "</channel>" };
export const SUPREME_COURT_ROWS: Repeating = {
  part: /<div class="card"><table class="ProceedingItem">/g,
  after: "Proceedings and Orders",
  until: '</div>\n<div id="Contacts">',
};
