import { DatabaseSync } from "node:sqlite";
import { sqliteSearch } from "../../../functions/adapters/sqlite-search.ts";
import { entryQuery } from "../../../functions/history/entry-query.ts";
import { listEntries } from "../../../functions/history/list-entries.ts";
import { fold } from "../../../functions/history/matter-records.ts";
import type { Kind } from "../../../functions/model/entry.ts";
import type { EntryFilters } from "../../../functions/model/entry-filters.ts";
import type { SearchDocument } from "../../../functions/ports/index.ts";
import { anEntry, MPP } from "../../support/filed-entries.ts";
import { dice } from "../../support/seeded.ts";
import { filed } from "../../support/telling.ts";
import { world } from "../../support/world.ts";
import { cpuNow, percentile } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const ENTRIES = 100_000;
const ROUNDS = 4;
const TIMES_MAX = 1.5;
const MS_MAX = 50;

/** Searching 100,000 entries beside the bare FTS5 query on the same texts, and listing them by filters. */
export async function rows(): Promise<Row[]> {
  const documents = Array.from({ length: ENTRIES }, (_, at) => documentOf(at + 1));
  const search = sqliteSearch();
  await search.index("mpp", ENTRIES, documents, []);
  const bare = bareIndex(documents);
  const find = (filters: Filters): unknown => search.find("mpp", { filters, sort: "best", limit: 20, offset: 0 });
  const plain = await searchRows(
    "search",
    QUERIES.map((q) => ({ q })),
    find,
    bare,
  );
  const filtered = QUERIES.flatMap((q): Filters[] => [
    { q, court: ["ca9"] },
    { q, kind: ["amicus_brief"] },
  ]);
  return [...plain, ...(await searchRows("search with a filter", filtered, find, bare)), await listRow(documents)];
}

async function searchRows(
  name: string,
  queries: readonly Filters[],
  find: (filters: Filters) => unknown,
  bare: (filters: Filters) => unknown,
): Promise<Row[]> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const filters of queries) {
      const ours = await timed(() => find(filters));
      const theirs = await timed(() => bare(filters));
      if (round === 0) continue; // warm-up
      times.ours.push(ours);
      times.bare.push(theirs);
    }
  }
  const p95 = percentile(times.ours, 0.95);
  const times95 = p95 / percentile(times.bare, 0.95);
  const described = (values: readonly number[]): string =>
    `median ${shown(percentile(values, 0.5))} ms, p95 ${shown(percentile(values, 0.95))} ms`;
  const what = `${name}: ${ENTRIES.toLocaleString("en-US")} entries, ${queries.length} queries`;
  const beside = `bare FTS5: ${described(times.bare)}`;
  return [
    held(
      {
        what,
        figure: described(times.ours),
        beside,
        toReach: `p95 ≤ ${MS_MAX} ms`,
        note: "Both count the matches, rank them and cut passages. Ours also looks for misspelled words; of more than 2,000 matches it ranks the newest.",
      },
      p95,
      { max: MS_MAX },
    ),
    held({ what, figure: `${shown(times95)} × the bare query's p95`, beside, toReach: `≤ ${TIMES_MAX} ×` }, times95, {
      max: TIMES_MAX,
    }),
  ];
}

/** Lists without words come from the folded ledger; the rarest filter looks at every entry. */
async function listRow(documents: readonly SearchDocument[]): Promise<Row> {
  const events = documents.map(({ n, day, court, kind, number, text }) =>
    filed(n, anEntry({ docket: `${court}/19-${n % 12}`, number, filedOn: day, kind: kind as Kind, text })),
  );
  const record = fold(MPP, undefined, events, ENTRIES);
  const { keyring } = world().ports;
  const lists: Partial<EntryFilters>[] = [
    {},
    { court: ["ca9"] },
    { kind: ["amicus_brief"] },
    { court: ["ca9"], kind: ["amicus_brief"] },
    { kind: ["mandate"] },
  ];
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS * 4; round += 1) {
    for (const filters of lists) {
      const took = await timed(() => listEntries(record, { ...entryQuery({}, MPP), filters }, keyring));
      if (round > 0) times.push(took);
    }
  }
  const p95 = percentile(times, 0.95);
  return held(
    {
      what: `list: ${ENTRIES.toLocaleString("en-US")} entries, ${lists.length} filters`,
      figure: `median ${shown(percentile(times, 0.5))} ms, p95 ${shown(p95)} ms`,
      beside: "one of the filters lets nothing through",
      toReach: `p95 ≤ ${MS_MAX} ms`,
    },
    p95,
    { max: MS_MAX },
  );
}

async function timed(run: () => unknown): Promise<number> {
  const begin = cpuNow();
  await run();
  return cpuNow() - begin;
}

type Filters = Pick<EntryFilters, "court" | "kind"> & { readonly q: string };

/** FTS5 as anybody would set it up: the same columns and tokenizer, filters as columns of a plain table. */
function bareIndex(documents: readonly SearchDocument[]): (filters: Filters) => unknown {
  const database = new DatabaseSync(":memory:");
  database.exec(`
    CREATE TABLE entry (n INTEGER PRIMARY KEY, court TEXT, kind TEXT);
    CREATE VIRTUAL TABLE words USING fts5(names, caption, number, text, summary, tokenize = 'porter unicode61 remove_diacritics 2');
    BEGIN;`);
  const entry = database.prepare("INSERT INTO entry VALUES (?, ?, ?)");
  const words = database.prepare(
    "INSERT INTO words (rowid, names, caption, number, text, summary) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const { n, court, kind, names, caption, number, text, summary } of documents) {
    entry.run(n, court, kind);
    words.run(n, names, caption, number, text, summary);
  }
  database.exec("COMMIT");
  return ({ q, court, kind }) => {
    const match = q
      .split(" ")
      .map((word) => `"${word}"`)
      .join(" ");
    const where = `words MATCH ?${court ? " AND entry.court = ?" : ""}${kind ? " AND entry.kind = ?" : ""}`;
    const from = `FROM words${court || kind ? " JOIN entry ON entry.n = words.rowid" : ""} WHERE ${where}`;
    const input = [match, ...(court ?? []), ...(kind ?? [])];
    const total = database.prepare(`SELECT count(*) AS total ${from}`).get(...input);
    const hits = database
      .prepare(`SELECT words.rowid, snippet(words, 3, '[', ']', '…', 28) ${from} ORDER BY words.rank LIMIT 20`)
      .all(...input);
    return { total, hits };
  };
}

const QUERIES = [
  "stay",
  "motion to dismiss",
  "asylum seekers",
  "preliminary injunction",
  "amicus brief",
  "expedited removal border",
  "harbor",
  "declaration officer",
  "order granting extension",
  "lighthouse",
  "regulation notice comment",
  "class certification",
];
const WORDS =
  "motion order stay pending appeal preliminary injunction asylum seekers border officer declaration notice comment regulation expedited removal class certification harbor lighthouse extension granting dismiss response reply brief amicus court judge hearing transcript exhibit service party counsel appearance leave file corrected record panel mandate petition rehearing opposition support government county state children family interview policy protocol return agency review".split(
    " ",
  );
const COURTS = ["cand", "ca9", "scotus", "txnd", "ca5", "cacd"];
const KINDS = ["motion", "order", "amicus_brief", "notice", "brief", "opinion"];

/** An entry of some forty words: a few words are everywhere, most are rare, as in real dockets. */
function documentOf(n: number): SearchDocument {
  const chance = dice(n);
  const word = (): string => WORDS[Math.floor(chance.next() ** 2 * WORDS.length)] ?? "motion";
  const words = (count: number): string => Array.from({ length: count }, word).join(" ");
  const court = COURTS[n % COURTS.length] ?? "ca9";
  return {
    id: `mpp-${n}`,
    n,
    day: `20${19 + (n % 8)}-0${1 + (n % 9)}-1${n % 10}`,
    court,
    dockets: [`${court}/19-${n % 12}`],
    kind: KINDS[(n * 7) % KINDS.length] ?? "motion",
    weight: "filing",
    supporting: null,
    names: `Example Institute ${n % 500}`,
    caption: "Innovation Law Lab v. Wolf",
    number: String(n % 900),
    text: `${words(30)} ${n}.`,
    summary: n % 10 === 0 ? words(60) : "",
  };
}
