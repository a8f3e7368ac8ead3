import { describe, expect, it } from "vitest";
import { composeDigest } from "../../functions/digest/compose-digest.ts";
import type { Block, Digest, DigestInput, SectionId } from "../../functions/model/digest.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import { anEntry } from "../support/filed-entries.ts";
import { anInput, event, filed, healthOf, mppWindow } from "../support/telling.ts";

const ruling: Partial<Entry> = {
  kind: "order",
  weight: "ruling",
  acts: [{ act: "denied", of: "motion", evidence: "" }],
};
const brief: Partial<Entry> = { kind: "amicus_brief", weight: "filing", amici: ["Law Professors"] };
const motion: Partial<Entry> = { kind: "motion", weight: "filing", filer: "Texas" };

function digestOf(events: readonly LedgerEvent[], fields: Partial<DigestInput> = {}, window = {}): Digest {
  const digest = composeDigest(anInput(mppWindow(events, window), fields));
  if (!digest) throw new Error("nothing to tell");
  return digest;
}

function sectionsOf(digest: Digest): SectionId[] {
  return digest.matters.flatMap((matter) => matter.sections.map((section) => section.id));
}

function blocksOf(digest: Digest, id: SectionId): readonly Block[] {
  return digest.matters.flatMap((matter) => matter.sections).find((section) => section.id === id)?.blocks ?? [];
}

function itemsOf(digest: Digest, id: SectionId): string[] {
  return blocksOf(digest, id).flatMap((block) => (block.kind === "item" ? [block.item.entry] : []));
}

describe("what is told", () => {
  it("is nothing when nothing happened, or nothing that is told", () => {
    expect(composeDigest(anInput(mppWindow([])))).toBeUndefined();
    expect(composeDigest(anInput(mppWindow([filed(1, anEntry(), { quiet: true })])))).toBeUndefined();
    const unread = event(2, { kind: "document_read", entry: "mpp-1", after: anEntry({ id: "mpp-1" }) });
    expect(composeDigest(anInput(mppWindow([unread])))).toBeUndefined();
  });

  it("stands in the order rulings, briefs, requests, other filings, minor orders", () => {
    const digest = digestOf([
      filed(1, anEntry({ kind: "order", weight: "minor" })),
      filed(2, anEntry({ kind: "reply", weight: "filing" })),
      filed(3, anEntry(motion)),
      filed(4, anEntry(brief)),
      filed(5, anEntry(ruling)),
    ]);
    expect(sectionsOf(digest)).toEqual(["rulings", "amicus_briefs", "requests", "filings"]);
    expect(itemsOf(digest, "filings")).toEqual(["mpp-2", "mpp-1"]);
  });

  it("is a ruling before a later one, whichever we saw first; of one day the later says which it follows", () => {
    const digest = digestOf([
      filed(1, anEntry({ ...ruling, filedOn: "2019-06-27" })),
      filed(2, anEntry({ ...ruling, filedOn: "2019-06-26" })),
      filed(3, anEntry({ ...ruling, filedOn: "2019-06-27" })),
    ]);
    expect(itemsOf(digest, "rulings")).toEqual(["mpp-2", "mpp-1", "mpp-3"]);
    const follows = blocksOf(digest, "rulings").map((block) =>
      block.kind === "item" ? block.item.follows?.entry : "",
    );
    expect(follows).toEqual([undefined, undefined, "mpp-1"]);
  });

  it("folds routine entries into one count", () => {
    const digest = digestOf([filed(1, anEntry()), filed(2, anEntry(motion)), filed(3, anEntry())]);
    expect(blocksOf(digest, "counted")).toEqual([{ kind: "routine", events: [1, 3], count: 2 }]);
  });

  it("lists them in the web edition", () => {
    const digest = digestOf([filed(1, anEntry()), filed(2, anEntry(motion))], { whole: true });
    expect(itemsOf(digest, "counted")).toEqual(["mpp-1"]);
  });

  it("is one block for a filing, its document and its amendments in one window, as it stands at the end", () => {
    const entry = anEntry({ ...brief, id: "mpp-1" });
    const digest = digestOf([
      filed(1, entry),
      event(2, { kind: "entry_amended", entry: "mpp-1", before: { number: null }, after: { ...entry, number: "39" } }),
      event(3, {
        kind: "document_read",
        entry: "mpp-1",
        after: { ...entry, number: "39", supporting: "appellee", supportingStatus: "stated" },
      }),
    ]);
    const [block] = blocksOf(digest, "amicus_briefs");
    expect(sectionsOf(digest)).toEqual(["amicus_briefs"]);
    expect(block).toMatchObject({
      events: [1, 2, 3],
      item: { number: "39", supporting: { side: "appellee", name: "Innovation Law Lab and others" } },
    });
  });

  it("names a side as it was called on the filing day", () => {
    const of = (filedOn: string): unknown => {
      const [block] = blocksOf(
        digestOf([filed(1, anEntry({ ...brief, filedOn, supporting: "appellant", supportingStatus: "stated" }))]),
        "amicus_briefs",
      );
      return block?.kind === "item" ? block.item.supporting?.name : undefined;
    };
    expect(of("2019-06-26")).toBe("McAleenan and others");
    expect(of("2020-02-28")).toBe("Wolf and others");
  });

  it("takes an act's object from the document only where the docket leaves it open, and never guesses an order", () => {
    const order = anEntry({
      ...ruling,
      id: "mpp-1",
      docket: "cand/3:19-cv-00807",
      number: "73",
      filedOn: "2019-04-08",
    });
    const stay = anEntry({
      ...ruling,
      filedOn: "2019-05-07",
      acts: [{ act: "affirmed", of: "the order of 4/8/2019", evidence: "" }],
    });
    const [block] = blocksOf(digestOf([filed(5, stay)], {}, { rulings: [order] }), "rulings");
    expect(block).toMatchObject({
      item: { acts: [{ order: { entry: "mpp-1", court: "cand", docketNumber: "3:19-cv-00807", number: "73" } }] },
    });
    const two = digestOf([filed(5, stay)], {}, { rulings: [order, { ...order, id: "mpp-2" }] });
    expect(blocksOf(two, "rulings")[0]).toMatchObject({
      item: { acts: [{ act: "affirmed", of: "the order of 4/8/2019" }] },
    });
    const [told] = blocksOf(two, "rulings");
    expect(told?.kind === "item" && told.item.acts.some(({ order }) => order !== undefined)).toBe(false);
    expect(told).toMatchObject({ item: { telling: { deeds: [{ thing: { order: null } }] } } });
  });
});

describe("what was told before", () => {
  const entry = anEntry({ ...brief, id: "mpp-5" });
  const read = {
    ...entry,
    documents: [
      { id: "mpp-5.0", title: null, url: null, pages: 3, sha256: null, state: "read" as const, reason: null },
    ],
  };

  it("is told once more when its document could be read", () => {
    const digest = digestOf([event(9, { kind: "document_read", entry: "mpp-5", after: read })]);
    expect(sectionsOf(digest)).toEqual(["now_readable"]);
    expect(digest.matters[0]?.counts.entries).toBe(0);
  });

  it("is corrected only for readers who were told the old", () => {
    const correction = event(9, {
      kind: "correction",
      entry: "mpp-5",
      correction: { field: "kind", old: "brief", new: "amicus_brief" },
      before: { kind: "brief" },
      after: entry,
    });
    const at = "2019-06-28T11:00:00.000Z";
    expect(
      blocksOf(
        digestOf(
          [correction],
          {},
          {
            delivered: [
              { to: 4, at: "2019-06-26T11:00:00.000Z" },
              { to: 6, at },
            ],
          },
        ),
        "changes",
      ),
    ).toMatchObject([{ kind: "our_mistake", old: "brief", new: "amicus_brief", told: { at } }]);
    expect(composeDigest(anInput(mppWindow([correction], { joined: 6 })))).toBeUndefined();
    expect(composeDigest(anInput(mppWindow([correction]), { filters: { kinds: ["order"] } }))).toBeUndefined();
  });

  it("is corrected from what was told first to what is right now", () => {
    const step = (n: number, old: string, now: string): LedgerEvent =>
      event(n, { kind: "correction", entry: "mpp-5", correction: { field: "filer", old, new: now }, after: entry });
    expect(blocksOf(digestOf([step(8, "A", "B"), step(9, "B", "C")]), "changes")).toMatchObject([
      { old: "A", new: "C", events: [8, 9] },
    ]);
  });

  it("shows what the court changed, for everybody", () => {
    const amended = event(9, {
      kind: "entry_amended",
      entry: "mpp-5",
      before: { text: "Motion DENIED." },
      after: { ...entry, text: "Motion GRANTED." },
    });
    expect(blocksOf(digestOf([amended], {}, { joined: 7 }), "changes")).toMatchObject([
      { kind: "court_changed", old: "Motion DENIED.", new: "Motion GRANTED.", told: null },
    ]);
  });

  it("is told whole when only its event name had been told", () => {
    const fuller = event(9, {
      kind: "entry_amended",
      entry: "mpp-5",
      fuller: true,
      before: { text: "Order" },
      after: anEntry({ ...ruling, id: "mpp-5" }),
    });
    expect(blocksOf(digestOf([fuller]), "rulings")).toMatchObject([{ item: { toldAs: "Order" } }]);
  });

  it.each([
    ["removed", "entry_withdrawn", "withdrawn"],
    ["returned", "entry_returned", "current"],
    ["sealed", "entry_sealed", "sealed"],
  ] as const)("says that it was %s", (kind, eventKind, status) => {
    const digest = digestOf([event(9, { kind: eventKind, entry: "mpp-5", after: { ...entry, status } })]);
    expect(blocksOf(digest, "changes")).toMatchObject([{ kind, entry: "mpp-5", told: {} }]);
  });

  it("never repeats the words of a sealed entry, filed or amended in the same window", () => {
    const secret = anEntry({ ...ruling, id: "mpp-8", text: "SECRET words", amici: ["SECRET"] });
    const digest = digestOf(
      [
        filed(8, secret),
        event(9, {
          kind: "entry_amended",
          entry: "mpp-8",
          before: { text: "SECRET" },
          after: { ...secret, text: "SECRET too" },
        }),
        event(10, { kind: "entry_sealed", entry: "mpp-8" }),
      ],
      {},
      { rulings: [secret] },
    );
    expect(JSON.stringify(digest.matters[0]?.sections)).not.toContain("SECRET");
    expect(blocksOf(digest, "changes")).toMatchObject([{ kind: "sealed", events: [8, 9, 10] }]);
  });
});

describe("what is left out", () => {
  it("is counted with its numbers; rulings pass unless that is switched off", () => {
    const events = [filed(1, anEntry(motion)), filed(2, anEntry(brief)), filed(3, anEntry(ruling))];
    const digest = digestOf(events, { filters: { kinds: ["amicus_brief"] } });
    expect(itemsOf(digest, "rulings")).toEqual(["mpp-3"]);
    expect(blocksOf(digest, "counted")).toEqual([{ kind: "filtered", events: [1], count: 1 }]);
    const strict = digestOf(events, { filters: { kinds: ["amicus_brief"], rulingsToo: "only if they pass" } });
    expect(blocksOf(strict, "counted")).toEqual([{ kind: "filtered", events: [1, 3], count: 2 }]);
  });

  it("makes no digest of its own", () => {
    expect(
      composeDigest(anInput(mppWindow([filed(1, anEntry(motion))]), { filters: { kinds: ["amicus_brief"] } })),
    ).toBeUndefined();
  });
});

describe("what we could and could not see", () => {
  const at = "2019-06-27T10:40:00.000Z";
  const news = [filed(1, anEntry(motion))];
  const bad = (state: "unreachable" | "quarantined" | "partial", lastHealthyAt: string | null, failures: number) => {
    const [source] = healthOf("ca9/19-15716", at).sources;
    return healthOf("ca9/19-15716", at, { sources: source ? [{ ...source, state, lastHealthyAt, failures }] : [] });
  };
  const troubles = (health: ReturnType<typeof healthOf>): unknown => {
    const [block] = blocksOf(digestOf(news, {}, { health: [health] }), "visibility");
    return block?.kind === "health" ? block.health.troubles.map((trouble) => trouble.state) : "none";
  };

  it("is well with the oldest of the last healthy checks", () => {
    const digest = digestOf(
      news,
      {},
      { health: [healthOf("ca9/19-15716", at), healthOf("cand/3:19-cv-00807", "2019-06-27T10:55:00.000Z")] },
    );
    expect(blocksOf(digest, "visibility")).toMatchObject([{ health: { watched: 2, oldestCheckAt: at, troubles: [] } }]);
  });

  it("is stale when a failure lasts, and partial or held at once", () => {
    expect(troubles(bad("unreachable", at, 1))).toEqual([]);
    expect(troubles(bad("unreachable", at, 3))).toEqual(["stale"]);
    expect(troubles(bad("unreachable", "2019-06-27T08:00:00.000Z", 1))).toEqual(["stale"]);
    expect(troubles(bad("quarantined", null, 1))).toEqual(["unread"]);
    expect(troubles(bad("partial", at, 0))).toEqual(["partial"]);
    expect(troubles(healthOf("ca9/19-15716", at, { held: true }))).toEqual(["held"]);
  });

  it("stands still when its feed answers and was not built in a morning of the court's, and no other source shows it", () => {
    const noon = "2019-06-27T19:00:00.000Z";
    const builtAt = "2019-06-27T14:00:00.000Z";
    const healthy = healthOf("ca9/19-15716", noon);
    const feed = healthy.sources.map((source) => ({ ...source, source: "cmecf-rss", builtAt }));
    const said = (sources: typeof healthy.sources): unknown => {
      const health = [{ ...healthy, sources }];
      return blocksOf(digestOf(news, { now: noon }, { health }), "visibility");
    };
    expect(said(feed)).toMatchObject([{ health: { troubles: [{ state: "standing", since: builtAt }] } }]);
    expect(said([...feed, ...healthy.sources])).toMatchObject([{ health: { troubles: [] } }]);
  });

  it("has gaps and the numbers that an entry revealed as not seen", () => {
    const gap = { from: "2019-06-20T10:00:00.000Z", to: at, source: "cmecf-rss" };
    const digest = digestOf([
      filed(1, anEntry(motion), { notSeen: ["40-42"] }),
      event(2, { kind: "gap_opened", gap }),
      event(3, { kind: "gap_closed", gap: { ...gap, found: 2 } }),
    ]);
    expect(blocksOf(digest, "visibility")).toMatchObject([
      { kind: "gap", events: [2] },
      { kind: "gap_closed", events: [3], found: 2 },
      { kind: "not_seen", numbers: ["40-42"] },
    ]);
  });
});

describe("so far", () => {
  const injunction = anEntry({
    id: "mpp-1",
    docket: "cand/3:19-cv-00807",
    filedOn: "2019-04-08",
    kind: "order",
    weight: "ruling",
    acts: [{ act: "granted", of: "preliminary injunction", evidence: "" }],
  });
  const other = anEntry({
    id: "mpp-2",
    docket: "txnd/2:21-cv-00067",
    filedOn: "2021-08-13",
    kind: "judgment",
    weight: "ruling",
  });
  const future = anEntry({
    id: "mpp-90",
    docket: "scotus/19-1212",
    filedOn: "2021-06-21",
    kind: "judgment",
    weight: "ruling",
    acts: [{ act: "vacated", of: "judgment", evidence: "" }],
  });

  it("lists the acts of the courts over the same order, and not the future", () => {
    const affirmed = anEntry({
      kind: "opinion",
      weight: "ruling",
      filedOn: "2020-02-28",
      acts: [{ act: "affirmed", of: "injunction", evidence: "" }],
    });
    const [block] = blocksOf(digestOf([filed(18, affirmed)], {}, { rulings: [injunction, other, future] }), "so_far");
    expect(block).toMatchObject({ about: "injunction", lines: [{ entry: "mpp-1" }, { entry: "mpp-18" }] });
    expect(block?.kind === "so_far" && block.lines.length).toBe(2);
  });

  it("is of the case when the ruling is on something else", () => {
    const certified = anEntry({
      docket: "cand/3:19-cv-00807",
      kind: "order",
      weight: "ruling",
      filedOn: "2020-01-14",
      acts: [{ act: "granted", of: "class certification", evidence: "" }],
    });
    expect(blocksOf(digestOf([filed(18, certified)], {}, { rulings: [injunction] }), "so_far")).toMatchObject([
      { about: "case" },
    ]);
  });

  it("names the last ruling when the window holds none", () => {
    const digest = digestOf([filed(18, anEntry(motion))], {}, { rulings: [other, injunction, future] });
    expect(digest.matters[0]?.latestRuling?.entry).toBe("mpp-2");
  });
});

it("makes the quiet-week note only of an empty window", () => {
  const quiet = { lookedTimes: 336, dockets: 2, from: "2019-06-21", to: "2019-06-27" };
  expect(digestOf([], { quiet }).quiet).toEqual(quiet);
  expect(digestOf([filed(1, anEntry(motion))], { quiet }).quiet).toBeUndefined();
});
