import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { folded, wordsIn } from "../model/folded.ts";
import type { Search, SearchDocument } from "../ports/search.ts";
import { findIn } from "./sqlite-find.ts";
import { tagsOf } from "./sqlite-tags.ts";

/** Grows with the tables below: an index of another edition is made anew. */
const EDITION = 1;

/*
 * One database a matter: `words` (FTS5, stemmed) is what is searched; its column `tags` holds what lists are filtered by
 * as words of their own, so that the index itself intersects words and filters. `entry` holds day and names, `lexicon`
 * the words as they are written, for reading misspelled ones. What is deleted is overwritten: of a sealed entry no word
 * stays.
 */
const TABLES = `
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = NORMAL;
PRAGMA busy_timeout = 5000;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entry (n INTEGER PRIMARY KEY, id TEXT NOT NULL, day TEXT NOT NULL, who TEXT NOT NULL);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
  names, caption, number, text, summary, tags, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '3 4'
);
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10.0, 4.0, 5.0, 2.0, 1.0, 0.0)');
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
CREATE TABLE IF NOT EXISTS lexicon (term TEXT PRIMARY KEY, uses INTEGER NOT NULL) WITHOUT ROWID;
`;

/** Full-text search on SQLite's FTS5: in memory, or kept in `folder`. */
export function sqliteSearch(how: { readonly folder?: string } = {}): Search {
  const open = new Map<string, DatabaseSync>();
  const databaseOf = (matter: string): DatabaseSync => {
    const known = open.get(matter);
    if (known) return known;
    const database = new DatabaseSync(placeOf(how.folder, matter));
    database.exec(TABLES);
    open.set(matter, database);
    return database;
  };
  return {
    async indexedTo(matter) {
      const row = databaseOf(matter).prepare("SELECT value FROM state WHERE name = 'upTo'").get();
      return Number(row?.["value"] ?? 0);
    },
    async index(matter, upTo, documents, gone) {
      inOneStep(databaseOf(matter), (database) => {
        put(database, documents, gone);
        database.prepare("INSERT OR REPLACE INTO state (name, value) VALUES ('upTo', ?)").run(upTo);
      });
    },
    async find(matter, wanted) {
      return findIn(databaseOf(matter), wanted);
    },
  };
}

function placeOf(folder: string | undefined, matter: string): string {
  if (folder === undefined) return ":memory:";
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${encodeURIComponent(matter)}.${EDITION}.sqlite`);
}

function inOneStep(database: DatabaseSync, act: (database: DatabaseSync) => void): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    act(database);
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function put(database: DatabaseSync, documents: readonly SearchDocument[], gone: readonly string[]): void {
  const counts = new Map<string, number>();
  const drop = dropping(database, counts);
  const entry = database.prepare("INSERT INTO entry (n, id, day, who) VALUES (?, ?, ?, ?)");
  const words = database.prepare(
    "INSERT INTO words (rowid, names, caption, number, text, summary, tags) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  for (const id of gone) drop(Number(id.slice(id.lastIndexOf("-") + 1)));
  // In the order of their numbers: FTS5 writes a piece of its index to the table whenever a number is smaller than the last.
  for (const one of documents.toSorted((a, b) => a.n - b.n)) {
    drop(one.n);
    const { n, names, caption, number, text, summary } = one;
    entry.run(n, one.id, one.day ?? "", folded(names));
    words.run(n, names, caption, number, text, summary, tagsOf(one).join(" "));
    count(counts, [names, caption, text, summary], 1);
  }
  writeCounts(database, counts);
}

/** Takes a document out, if it is there, and its words out of the counts. */
function dropping(database: DatabaseSync, counts: Map<string, number>): (n: number) => void {
  const isKnown = database.prepare("SELECT 1 FROM entry WHERE n = ?");
  const texts = database.prepare("SELECT names, caption, text, summary FROM words WHERE rowid = ?");
  const statements = ["entry WHERE n", "words WHERE rowid"].map((where) =>
    database.prepare(`DELETE FROM ${where} = ?`),
  );
  return (n) => {
    if (!isKnown.get(n)) return;
    count(counts, Object.values(texts.get(n) ?? {}).map(String), -1);
    for (const statement of statements) statement.run(n);
  };
}

function count(counts: Map<string, number>, texts: readonly string[], by: 1 | -1): void {
  for (const term of wordsIn(folded(texts.join("\n")))) counts.set(term, (counts.get(term) ?? 0) + by);
}

function writeCounts(database: DatabaseSync, counts: ReadonlyMap<string, number>): void {
  const add = database.prepare(
    "INSERT INTO lexicon (term, uses) VALUES (?, ?) ON CONFLICT (term) DO UPDATE SET uses = uses + excluded.uses",
  );
  for (const [term, by] of counts) if (by !== 0) add.run(term, by);
  database.exec("DELETE FROM lexicon WHERE uses <= 0");
}
