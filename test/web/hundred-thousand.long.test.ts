import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { sqliteSearch } from "../../functions/adapters/sqlite-search.ts";
import { entryQuery } from "../../functions/history/entry-query.ts";
import { findEntries } from "../../functions/history/find-entries.ts";
import { fold } from "../../functions/history/matter-records.ts";
import { readParameters, sentIn } from "../../functions/history/parameters.ts";
import { KINDS } from "../../functions/model/entry.ts";
import { LIST_PARAMETERS } from "../../functions/model/entry-filters.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import { anEntry, anEvent, MPP } from "../support/filed-entries.ts";
import { hmacKeyring } from "../support/world.ts";

const ENTRIES = 100_000;
const P95_MS_MAX = 50;
const BUILD_MS_MAX = 10_000;

/** The same numbers every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A ledger whose words are as unevenly frequent as a language's (Zipf, 20,000 words). */
function ledger(): LedgerEvent[] {
  const random = seeded(1);
  const word = (): string => `w${Math.floor(Math.exp(random() * Math.log(20_000)))}`;
  const text = (words: number): string => Array.from({ length: words }, word).join(" ");
  return Array.from({ length: ENTRIES }, (_, at) => {
    const n = at + 1;
    const docket = MPP.dockets[at % MPP.dockets.length]?.id ?? "";
    const kind = KINDS[Math.floor(random() * random() * KINDS.length)] ?? "notice";
    const filedOn = new Date(Date.UTC(2010, 0, 1 + Math.floor(at / 18))).toISOString().slice(0, 10);
    const entry = anEntry({
      docket,
      kind,
      filedOn,
      text: text(35),
      filer: text(3),
      weight: at % 40 ? "filing" : "ruling",
    });
    const moment = `${filedOn}T20:00:00.000Z`;
    return {
      ...anEvent({ after: { ...entry, id: `mpp-${n}`, firstSeenAt: moment } }),
      entry: `mpp-${n}`,
      n,
      at: moment,
    };
  });
}

async function p95(times: number, act: (at: number) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const begun = performance.now();
    await act(at);
    taken.push(performance.now() - begun);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times * 0.95)] ?? Number.NaN;
}

describe("a litigation of 100,000 entries", () => {
  it("is listed, filtered and searched in 50 ms, and indexed in 10 s", async () => {
    const record = fold(MPP, undefined, ledger(), ENTRIES);
    const ports = { keyring: hmacKeyring("k"), search: sqliteSearch() };
    const list = (search: string) =>
      findEntries(ports, record, entryQuery(readParameters(sentIn(new URLSearchParams(search)), LIST_PARAMETERS), MPP));
    const begun = performance.now();
    await list("q=w7");
    const built = performance.now() - begun;

    const lists = [
      "",
      "kind=amicus_brief",
      "court=scotus&weight=ruling",
      "from=2015-01-01&to=2016-01-01",
      "filer=w77",
      "sort=oldest&kind=order",
      "docket=cand/3:19-cv-00807&supporting=appellee",
    ];
    const words = [
      "w3 w20",
      "w50",
      "w500 w30",
      "w12345",
      "w4321",
      "w77 w78 w79",
      '"w3 w9"',
      "w9&court=ca9",
      "w40&sort=newest",
      "w30&from=2014-01-01",
      "w1999x",
    ];
    for (const search of [...lists, ...words.map((q) => `q=${q}`)]) await list(search);
    const listed = await p95(200, (at) => list(lists[at % lists.length] ?? ""));
    const found = await p95(200, (at) => list(`q=${words[at % words.length]}`));

    const bare = bareIndex(record.entries.map((entry) => entry.text));
    const plain = await p95(200, (at) => bare((words[at % words.length] ?? "").split("&")[0] ?? ""));
    console.log(
      `list ${listed.toFixed(1)} ms, search ${found.toFixed(1)} ms, bare FTS5 ${plain.toFixed(1)} ms (p95); index ${Math.round(built)} ms`,
    );
    expect(listed).toBeLessThan(P95_MS_MAX);
    // On a machine that is busy with other things, not slower than FTS5 alone on the same data in the same minute.
    expect(found).toBeLessThan(Math.max(P95_MS_MAX, plain));
    expect(built).toBeLessThan(BUILD_MS_MAX);
  });
});

/** FTS5 with nothing around it: 50 best of the same words in the same texts. */
function bareIndex(texts: readonly string[]): (q: string) => unknown {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE VIRTUAL TABLE words USING fts5(text); BEGIN");
  const insert = database.prepare("INSERT INTO words (text) VALUES (?)");
  for (const text of texts) insert.run(text);
  database.exec("COMMIT");
  const select = database.prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 50");
  return (q) =>
    select.all(
      q.startsWith('"')
        ? q
        : q
            .split(" ")
            .map((word) => `"${word}"`)
            .join(" AND "),
    );
}
