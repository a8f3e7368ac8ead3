import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sqliteSearch } from "../../functions/adapters/sqlite-search.ts";
import { distanceOf } from "../../functions/adapters/sqlite-terms.ts";
import type { EntryFilters } from "../../functions/model/entry-filters.ts";
import type { SearchDocument, SearchQuery } from "../../functions/ports/index.ts";
import { holds } from "../support/holds.ts";

function aDocument(n: number, fields: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: `mpp-${n}`,
    n,
    day: "2019-06-26",
    court: "ca9",
    dockets: ["ca9/19-15716"],
    kind: "motion",
    weight: "filing",
    supporting: null,
    names: "",
    caption: "Innovation Law Lab v. Wolf",
    number: String(n),
    text: "",
    summary: "",
    ...fields,
  };
}

const DOCUMENTS = [
  aDocument(1, {
    names: "American Federation of Government Employees Local 1924\nAFGE",
    kind: "amicus_brief",
    supporting: "appellee",
    text: "Amicus brief submitted.",
    summary: "Asylum officers swore to protect refugees.",
  }),
  aDocument(2, {
    text: "Motion for a stay of the injunction, filed by the officers of the agency.",
    day: "2019-07-01",
  }),
  aDocument(3, {
    text: "Order granting the motion for a stay.",
    kind: "order",
    weight: "ruling",
    court: "scotus",
    dockets: ["scotus/19A960", "scotus/19-1212"],
    day: "2020-03-11",
  }),
  aDocument(4, { names: "José Andrés Núñez", text: "Notice of appearance.", day: null }),
];

async function filled() {
  const search = sqliteSearch();
  await search.index("mpp", 4, DOCUMENTS, []);
  const ids = async (
    q: string,
    more: Omit<Partial<SearchQuery>, "filters"> & { filters?: EntryFilters } = {},
  ): Promise<string[]> => {
    const { filters, ...rest } = more;
    const found = await search.find("mpp", { sort: "best", limit: 10, offset: 0, ...rest, filters: { q, ...filters } });
    return found.hits.map((hit) => hit.id);
  };
  return { search, ids };
}

describe("search", () => {
  it.each([
    ["AFGE", ["mpp-1"]],
    ["afge", ["mpp-1"]],
    ["Local 1924", ["mpp-1"]],
    ["asylum officers", ["mpp-1"]],
    ["officer", ["mpp-2", "mpp-1"]],
    ['"asylum officers"', ["mpp-1"]],
    ['"officers asylum"', []],
    ["granted", ["mpp-3"]],
    ["asyl*", ["mpp-1"]],
    ["refug", ["mpp-1"]],
    ["andres nunez", ["mpp-4"]],
    ["", []],
    ["!!!", []],
  ])("finds by %j", async (q, expected) => {
    expect((await (await filled()).ids(q)).sort()).toEqual([...expected].sort());
  });

  it("holds all filters together with the words", async () => {
    const { ids } = await filled();
    expect(await ids("stay", { sort: "oldest" })).toEqual(["mpp-2", "mpp-3"]);
    expect(await ids("stay", { filters: { court: ["scotus"] } })).toEqual(["mpp-3"]);
    expect(await ids("stay", { filters: { docket: ["scotus/19-1212"] } })).toEqual(["mpp-3"]);
    expect(await ids("stay", { filters: { docket: ["scotus/19-121"] } })).toEqual([]);
    expect(await ids("stay", { filters: { kind: ["motion", "opinion"] } })).toEqual(["mpp-2"]);
    expect(await ids("officers", { filters: { supporting: ["appellee"] } })).toEqual(["mpp-1"]);
    expect(await ids("stay", { filters: { from: "2019-07-02" } })).toEqual(["mpp-3"]);
    expect(await ids("stay", { filters: { to: "2019-07-01" } })).toEqual(["mpp-2"]);
    expect(await ids("notice", { filters: { to: "2030-01-01" } })).toEqual([]);
    expect(await ids("notice", { filters: { filer: "NUNEZ" } })).toEqual(["mpp-4"]);
  });

  it("reads a misspelled word as the nearest that was written, and says so", async () => {
    const { search } = await filled();
    const found = await search.find("mpp", { sort: "best", limit: 10, offset: 0, filters: { q: "asylm oficers" } });
    expect(found).toMatchObject({ total: 1, readAs: "asylum officers", hits: [{ id: "mpp-1" }] });
  });

  it("shows the passage with the words that were asked for apart", async () => {
    const { search } = await filled();
    const found = await search.find("mpp", { sort: "best", limit: 10, offset: 0, filters: { q: "refugees" } });
    const passage = found.hits[0]?.passage ?? [];
    expect(passage.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(["refugees"]);
    expect(passage.map((piece) => piece.text).join("")).toBe("Asylum officers swore to protect refugees.");
  });

  it("shows with every hit a passage of its own document, in every order and on every page", async () => {
    const search = sqliteSearch();
    const many = Array.from({ length: 60 }, (_, at) =>
      aDocument(at + 1, {
        day: `2020-01-${String(1 + ((at * 7) % 28)).padStart(2, "0")}`,
        text: `Order number ${at + 1} on the stay: reason r${at + 1}x.`,
      }),
    );
    await search.index("mpp", 60, many, []);
    for (const sort of ["best", "newest", "oldest"] as const) {
      const seen = new Set<string>();
      for (const offset of [0, 20, 40]) {
        const { hits } = await search.find("mpp", { sort, limit: 20, offset, filters: { q: "stay order" } });
        for (const { id, passage } of hits) {
          seen.add(id);
          expect(many.find((one) => one.id === id)?.text).toBe(passage.map((piece) => piece.text).join(""));
        }
      }
      expect(seen.size).toBe(60);
    }
  });

  it("never finds beyond the number that a list was begun with", async () => {
    const { search } = await filled();
    for (const sort of ["best", "newest", "oldest"] as const) {
      const found = await search.find("mpp", { sort, limit: 9, offset: 0, upTo: 2, filters: { q: "stay" } });
      expect([found.total, found.hits.map((hit) => hit.id)]).toEqual([1, ["mpp-2"]]);
    }
  });

  it("ranks a name above a mention", async () => {
    const search = sqliteSearch();
    const mention = aDocument(1, { text: "Brief citing Refuge International and others." });
    const name = aDocument(2, { names: "Refuge International", text: "Brief." });
    await search.index("mpp", 2, [name, mention], []);
    const { hits } = await search.find("mpp", {
      sort: "best",
      limit: 9,
      offset: 0,
      filters: { q: "refuge international" },
    });
    expect(hits.map((hit) => hit.id)).toEqual(["mpp-2", "mpp-1"]);
  });

  it("counts on all pages and gives one page", async () => {
    const { search } = await filled();
    const found = await search.find("mpp", { sort: "newest", limit: 1, offset: 1, filters: { q: "stay" } });
    expect([found.total, found.hits.map((hit) => hit.id)]).toEqual([2, ["mpp-2"]]);
    const early = await search.find("mpp", { sort: "newest", limit: 9, offset: 0, upTo: 2, filters: { q: "stay" } });
    expect(early.hits.map((hit) => hit.id)).toEqual(["mpp-2"]);
  });

  it("keeps matters apart and remembers how far it is built", async () => {
    const { search } = await filled();
    expect([await search.indexedTo("mpp"), await search.indexedTo("other")]).toEqual([4, 0]);
    expect((await search.find("other", { sort: "best", limit: 9, offset: 0, filters: { q: "stay" } })).total).toBe(0);
  });

  it("knows an amended entry by its new words only, and of a sealed one keeps no word on the disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "docketwire-search-"));
    try {
      const search = sqliteSearch({ folder });
      await search.index(
        "mpp",
        2,
        [aDocument(1, { text: "the informant Quillfeather" }), aDocument(2, { text: "before" })],
        [],
      );
      await search.index("mpp", 4, [aDocument(2, { text: "afterwards" })], ["mpp-1"]);
      const total = async (q: string) =>
        (await search.find("mpp", { sort: "best", limit: 9, offset: 0, filters: { q } })).total;
      expect([await total("Quillfeather"), await total("before"), await total("afterwards")]).toEqual([0, 0, 1]);
      const reopened = sqliteSearch({ folder });
      expect(await reopened.indexedTo("mpp")).toBe(4);
      const bytes = readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), "latin1"))
        .join("");
      expect(bytes.toLowerCase()).not.toContain("quillfeather");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("takes any text as words, never as its own syntax", async () => {
    const { search } = await filled();
    await holds(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string({ unit: "binary" }),
          fc.constantFrom('"', "NEAR(a b)", "a AND", "names : x", "*", "^x", "-stay", "(", '"a', 'a"*', "\u0000"),
        ),
        async (q) => {
          await search.find("mpp", { sort: "best", limit: 5, offset: 0, filters: { q } });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the distance of two words", () => {
  it.each([
    ["asylum", "asylum", 0],
    ["asylm", "asylum", 1],
    ["aslyum", "asylum", 1],
    ["oficers", "officers", 1],
    ["stay", "stays", 1],
    ["abcd", "wxyz", 3],
  ])("of %s and %s is %i", (a, b, distance) => {
    expect(distanceOf(a, b, 2)).toBe(distance);
  });
});
