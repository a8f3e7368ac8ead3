import type { DatabaseSync } from "node:sqlite";
import { folded, wordsIn } from "../model/folded.ts";

/** Terms of one query; more are not looked at. */
const TERMS_MAX = 12;
/** Words of the lexicon compared with a misspelled one. */
const CANDIDATES_MAX = 20_000;

/** A word, the beginning of one, or a phrase. */
export interface Term {
  readonly text: string;
  readonly is: "word" | "beginning" | "phrase";
}

/** Shortest beginning that stands for words. */
const BEGINNING_MIN = 3;

/** The terms of what a person typed: words, "phrases in quotation marks", begin*. */
export function termsOf(q: string): Term[] {
  const terms: Term[] = [];
  // "local 1924" asylum off*
  for (const match of q.matchAll(/["“]([^"”]*)["”]|(\S+)/g)) {
    const quoted = match[1];
    const typed = match[2] ?? "";
    const words = wordsIn(quoted ?? typed);
    if (words.length === 0) continue;
    const is = quoted !== undefined || words.length > 1 ? "phrase" : typed.endsWith("*") ? "beginning" : "word";
    terms.push({ text: words.join(" "), is });
  }
  return terms.slice(0, TERMS_MAX);
}

/** The terms with a last word that nobody wrote standing for the words that begin so: it may be unfinished. */
export function unfinished(database: DatabaseSync, terms: readonly Term[]): readonly Term[] {
  const last = terms.at(-1);
  if (last?.is !== "word" || last.text.length < BEGINNING_MIN) return terms;
  const word = folded(last.text);
  const row = database.prepare("SELECT term FROM lexicon WHERE term >= ? ORDER BY term LIMIT 1").get(word);
  const first = String(row?.["term"] ?? "");
  return first !== word && first.startsWith(word) ? [...terms.slice(0, -1), { ...last, is: "beginning" }] : terms;
}

/** The terms as an FTS5 query: all must be there. Nothing of a term is syntax, for it is quoted. */
export function matchOf(terms: readonly Term[]): string {
  const parts = terms.map((term) => (term.is === "beginning" ? `"${term.text}" *` : `"${term.text}"`));
  return `{names caption number text summary} : (${parts.join(" AND ")})`;
}

/** The terms with every word that nobody wrote replaced by the nearest that somebody did; undefined when that helps nothing. */
export function readAs(database: DatabaseSync, terms: readonly Term[]): Term[] | undefined {
  let changed = false;
  const corrected = terms.map((term) => {
    const words = term.text.split(" ").map((word) => {
      const nearest = nearestOf(database, folded(word));
      if (nearest !== undefined) changed = true;
      return nearest ?? word;
    });
    return { ...term, text: words.join(" ") };
  });
  return changed ? corrected : undefined;
}

/** The most frequent of the nearest words with the same first letter; undefined when `word` itself, or nothing near, was written. */
function nearestOf(database: DatabaseSync, word: string): string | undefined {
  const allowed = word.length >= 7 ? 2 : word.length >= 4 ? 1 : 0;
  if (allowed === 0) return undefined;
  const known = database.prepare("SELECT 1 FROM lexicon WHERE term >= ? AND term < ? LIMIT 1").get(word, after(word));
  if (known) return undefined;
  const first = word.slice(0, 1);
  const rows = database
    .prepare("SELECT term, uses FROM lexicon WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ? LIMIT ?")
    .all(first, after(first), word.length - allowed, word.length + allowed, CANDIDATES_MAX);
  let best: { readonly term: string; readonly distance: number; readonly uses: number } | undefined;
  for (const row of rows) {
    const term = String(row["term"]);
    const distance = distanceOf(word, term, allowed);
    const uses = Number(row["uses"]);
    if (distance > allowed) continue;
    if (!best || distance < best.distance || (distance === best.distance && uses > best.uses))
      best = { term, distance, uses };
  }
  return best?.term;
}

/** The first string after all that begin with `prefix`. */
function after(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

/** Letters to change, add, drop or swap with the next one; more than `most` is not counted out. */
export function distanceOf(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
