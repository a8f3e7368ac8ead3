import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Sort } from "../model/entry-filters.ts";
import { folded } from "../model/folded.ts";
import type { SearchHit, SearchQuery, SearchResult } from "../ports/search.ts";
import { matchOfFilters } from "./sqlite-tags.ts";
import { matchOf, readAs, type Term, termsOf, unfinished } from "./sqlite-terms.ts";

const HIT_BEGIN = "\u0001";
const HIT_END = "\u0002";
const PASSAGE_WORDS = 28;
/** Of more matches than this, the ones that came last are ranked: words that stand everywhere rank nothing. */
const RANKED_MAX = 2000;
/** Matches are counted up to here. */
const COUNTED_MAX = 10_000;

const ORDERS: Readonly<Record<Sort, string>> = {
  best: "words.rank, words.rowid DESC",
  newest: "entry.day DESC, entry.n DESC",
  oldest: "entry.day, entry.n",
};

/** A row's number as FTS5 must be given it: SQLite takes a JavaScript number for a REAL, and FTS5 ignores `rowid = ?` and `rowid <= ?` of one. */
function rowid(n: number): bigint {
  return BigInt(n);
}

/** What the index holds for a query; when nothing has its words, what has words that are written almost so. */
export function findIn(database: DatabaseSync, wanted: SearchQuery): SearchResult {
  const terms = unfinished(database, termsOf(wanted.filters.q));
  if (terms.length === 0) return { hits: [], total: 0 };
  const found = run(database, wanted, terms);
  if (found.total > 0) return found;
  const corrected = readAs(database, terms);
  if (!corrected) return found;
  const again = run(database, wanted, corrected);
  return again.total === 0 ? found : { ...again, readAs: corrected.map((term) => term.text).join(" ") };
}

function run(database: DatabaseSync, wanted: SearchQuery, terms: readonly Term[]): SearchResult {
  const match = [matchOf(terms), matchOfFilters(wanted.filters)].filter((part) => part !== undefined).join(" AND ");
  const { joins, conditions, values } = conditionsOf(wanted);
  const where = ["words MATCH ?", ...conditions].join(" AND ");
  const input = [match, ...values];
  const total = database
    .prepare(`SELECT count(*) AS total FROM (SELECT 1 FROM words ${joins} WHERE ${where} LIMIT ${COUNTED_MAX})`)
    .get(...input)?.["total"];
  const from = wanted.sort === "best" ? rankedFrom(database, { joins, where, input }) : { more: "", input };
  const order = wanted.sort === "best" ? joins : "JOIN entry ON entry.n = words.rowid";
  const ids = database
    .prepare(
      `SELECT words.rowid AS n FROM words ${order} WHERE ${where}${from.more} ORDER BY ${ORDERS[wanted.sort]} LIMIT ? OFFSET ?`,
    )
    .all(...from.input, wanted.limit, wanted.offset)
    .map((row) => Number(row["n"]));
  return { hits: passagesOf(database, match, ids), total: Number(total ?? 0) };
}

/** Limits ranking to the newest matches when there are very many. */
function rankedFrom(
  database: DatabaseSync,
  { joins, where, input }: { joins: string; where: string; input: readonly SQLInputValue[] },
): { more: string; input: readonly SQLInputValue[] } {
  const row = database
    .prepare(
      `SELECT words.rowid AS n FROM words ${joins} WHERE ${where} ORDER BY words.rowid DESC LIMIT 1 OFFSET ${RANKED_MAX}`,
    )
    .get(...input);
  return row ? { more: " AND words.rowid > ?", input: [...input, rowid(Number(row["n"]))] } : { more: "", input };
}

/** The passages of one page of hits: made for these alone. */
function passagesOf(database: DatabaseSync, match: string, ids: readonly number[]): SearchHit[] {
  const one = database.prepare(
    `SELECT entry.id AS id, snippet(words, -1, '${HIT_BEGIN}', '${HIT_END}', '…', ${PASSAGE_WORDS}) AS passage FROM words JOIN entry ON entry.n = words.rowid WHERE words MATCH ? AND words.rowid = ?`,
  );
  return ids.flatMap((n) => {
    const row = one.get(match, rowid(n));
    return row ? [{ id: String(row["id"]), passage: piecesOf(String(row["passage"])) }] : [];
  });
}

function piecesOf(marked: string): SearchHit["passage"] {
  const pieces = marked.split(HIT_BEGIN).flatMap((piece, at) => {
    if (at === 0) return [{ text: piece, hit: false }];
    const [hit = "", rest = ""] = piece.split(HIT_END);
    return [
      { text: hit, hit: true },
      { text: rest, hit: false },
    ];
  });
  return pieces.filter((piece) => piece.text !== "");
}

/** Conditions beyond the words: days and parts of names stand in `entry`. */
function conditionsOf({ filters, only, upTo }: SearchQuery): {
  joins: string;
  conditions: string[];
  values: SQLInputValue[];
} {
  const needs: (readonly [string, SQLInputValue])[] = [];
  if (filters.from) needs.push(["entry.day >= ?", filters.from]);
  if (filters.to) needs.push(["entry.day <> '' AND entry.day <= ?", filters.to]);
  if (filters.filer) needs.push(["instr(entry.who, ?) > 0", folded(filters.filer)]);
  if (only) needs.push(["entry.n IN (SELECT value FROM json_each(?))", JSON.stringify(only)]);
  const joins = needs.length > 0 ? "JOIN entry ON entry.n = words.rowid" : "";
  if (upTo !== undefined) needs.push(["words.rowid <= ?", rowid(upTo)]);
  return { joins, conditions: needs.map(([condition]) => condition), values: needs.map(([, value]) => value) };
}
