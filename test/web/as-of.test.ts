import { describe, expect, it } from "vitest";
import { createDescribedApp } from "../support/described-answers.ts";
import { anEntry, anEvent, appendNext, fileEntries, MPP } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

/** An order of March 1, amended on March 3, and a brief of March 5; the brief is sealed on March 9. */
async function copy() {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  const { record } = outside;
  const order = anEntry({ text: "ORDER as first entered", kind: "order", weight: "ruling", filedOn: "2020-03-01" });
  const brief = anEntry({
    text: "Brief of the informant Quill",
    kind: "amicus_brief",
    weight: "filing",
    filedOn: "2020-03-05",
  });
  await fileEntries(record, "2020-03-01T20:00:00.000Z", [order]);
  const amended = { ...order, id: "mpp-1", text: "ORDER as amended", versions: 2 };
  await appendNext(
    record,
    "2020-03-03T20:00:00.000Z",
    anEvent({ kind: "entry_amended", entry: "mpp-1", version: 2, after: amended, before: { text: order.text } }),
  );
  await fileEntries(record, "2020-03-05T20:00:00.000Z", [brief]);
  const sealed = {
    ...anEntry({ text: "", kind: "amicus_brief", filedOn: "2020-03-05" }),
    id: "mpp-3",
    status: "sealed" as const,
  };
  await appendNext(
    record,
    "2020-03-09T20:00:00.000Z",
    anEvent({ kind: "entry_sealed", entry: "mpp-3", after: sealed }),
  );
  const app = createDescribedApp(outside.ports, outside.deployment);
  const json = async <T>(path: string): Promise<T> => (await (await app.request(path)).json()) as T;
  const texts = async (search: string) =>
    (await json<{ entries: { text: string }[] }>(`/api/matters/mpp/entries?${search}`)).entries.map(
      (entry) => entry.text,
    );
  return { app, json, texts };
}

describe("as of an earlier moment", () => {
  it("gives a list with the versions of then and nothing that came later", async () => {
    const { texts } = await copy();
    expect(await texts("asOf=2020-02-28")).toEqual([]);
    expect(await texts("asOf=2020-03-02")).toEqual(["ORDER as first entered"]);
    expect(await texts("asOf=2020-03-03T19:59:59Z")).toEqual(["ORDER as first entered"]);
    expect(await texts("asOf=2020-03-03T20:00:00Z")).toEqual(["ORDER as amended"]);
    expect(await texts("asOf=2020-03-03T15:00:00-05:00")).toEqual(["ORDER as amended"]);
    expect(await texts("asOf=2020-03-02&q=amended")).toEqual([]);
    expect(await texts("asOf=2020-03-04&q=amended+order")).toEqual(["ORDER as amended"]);
  });

  it("never shows again what was sealed since", async () => {
    const { app, texts } = await copy();
    expect(await texts("asOf=2020-03-06")).toEqual(["", "ORDER as amended"]);
    for (const path of [
      "/entries/mpp-3?asOf=2020-03-06",
      "/api/entries/mpp-3?asOf=2020-03-06",
      "/matters/mpp/entries?asOf=2020-03-06",
      "/api/matters/mpp/entries.csv?asOf=2020-03-06",
      "/api/matters/mpp/changes",
    ])
      expect(await (await app.request(path)).text()).not.toContain("Quill");
  });

  it("gives an entry as it was, and says so on its page", async () => {
    const { app, json } = await copy();
    const entry = await json<{ text: string; history: unknown[] }>("/api/entries/mpp-1?asOf=2020-03-02");
    expect([entry.text, entry.history.length]).toEqual(["ORDER as first entered", 1]);
    expect(await (await app.request("/entries/mpp-1?asOf=2020-03-02")).text()).toContain(
      "As we knew it on March 2, 2020, 11:59 p.m. ET.",
    );
    expect((await app.request("/entries/mpp-3?asOf=2020-03-02")).status).toBe(404);
  });

  it("refuses what is no moment", async () => {
    const { app } = await copy();
    for (const asOf of [
      "soon",
      "2020-02-30",
      "2020-03-03T25:00:00Z",
      "2020-03-03T20:00:00",
      "1e9",
      "9999-12-31",
      "0000-01-01T00:00:00Z",
    ])
      expect([asOf, (await app.request(`/api/matters/mpp/entries?asOf=${encodeURIComponent(asOf)}`)).status]).toEqual([
        asOf,
        400,
      ]);
  });
});

/** A ruling and a date on March 1, a brief on March 5, the ruling amended on March 7. */
async function growing() {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  const order = anEntry({ text: "ORDER", kind: "order", weight: "ruling", filedOn: "2020-03-01" });
  const argument = anEntry({ text: "Argument set for Tuesday, April 21, 2020 at 09:30 A.M.", kind: "scheduling" });
  await fileEntries(outside.record, "2020-03-01T20:00:00.000Z", [order, argument]);
  const brief = anEntry({ text: "Brief", kind: "amicus_brief", weight: "filing", filedOn: "2020-03-05" });
  await fileEntries(outside.record, "2020-03-05T20:00:00.000Z", [{ ...brief, amici: ["Example Refuge"] }]);
  const after = { ...order, id: "mpp-1", text: "AMENDED ORDER", versions: 2 };
  const amended = anEvent({ kind: "entry_amended", entry: "mpp-1", version: 2, after, before: { text: "ORDER" } });
  await appendNext(outside.record, "2020-03-07T20:00:00.000Z", amended);
  return createDescribedApp(outside.ports, outside.deployment);
}

describe("every list as of an earlier moment", () => {
  it.each([
    ["2020-02-28", [[], [], [], [], []]],
    ["2020-03-02", [["ORDER"], [], ["mpp-1"], ["2020-04-21"], []]],
    ["2020-03-06", [["ORDER"], ["mpp-3"], ["mpp-1", "mpp-3"], ["2020-04-21"], []]],
    ["2020-03-08", [["AMENDED ORDER"], ["mpp-3"], ["mpp-1", "mpp-3"], ["2020-04-21"], ["mpp-1"]]],
  ])("gives rulings, briefs, timeline, dates and corrections of %s", async (asOf, expected) => {
    const app = await growing();
    const list = async <T>(name: string): Promise<T> =>
      (await (await app.request(`/api/matters/mpp/${name}?asOf=${asOf}`)).json()) as T;
    const { entries } = await list<{ entries: { text: string }[] }>("rulings");
    const { dockets } = await list<{ dockets: { rows: { entry: string }[] }[] }>("amicus");
    const { items } = await list<{ items: { id: string }[] }>("timeline");
    const { dates } = await list<{ dates: { on: string }[] }>("dates");
    const { corrections } = await list<{ corrections: { entry: { id: string } }[] }>("corrections");
    expect([
      entries.map(({ text }) => text),
      dockets.flatMap(({ rows }) => rows.map(({ entry }) => entry)),
      items.map(({ id }) => id),
      dates.map(({ on }) => on),
      corrections.map(({ entry }) => entry.id),
    ]).toEqual(expected);
  });

  it("pages an earlier list with cursors that belong to that moment", async () => {
    const app = await growing();
    const page = async (search: string) =>
      (await (await app.request(`/api/matters/mpp/entries?${search}`)).json()) as {
        entries: { text: string }[];
        next: string;
      };
    const first = await page("asOf=2020-03-06&limit=1&sort=oldest");
    const rest = await page(`asOf=2020-03-06&limit=5&sort=oldest&cursor=${first.next}`);
    expect([...first.entries, ...rest.entries].map(({ text }) => text)).toEqual([
      "Argument set for Tuesday, April 21, 2020 at 09:30 A.M.",
      "ORDER",
      "Brief",
    ]);
    expect((await app.request(`/api/matters/mpp/entries?limit=5&sort=oldest&cursor=${first.next}`)).status).toBe(400);
  });
});

describe("what changed between two moments", () => {
  it("is nothing between a moment and the same, and all from the beginning", async () => {
    const app = await growing();
    const numbers = async (search: string) =>
      (
        (await (await app.request(`/api/matters/mpp/changes?${search}`)).json()) as { events: { n: number }[] }
      ).events.map(({ n }) => n);
    expect(await numbers("")).toEqual([1, 2, 3, 4]);
    expect(await numbers("to=2020-03-02")).toEqual([1, 2]);
    expect(await numbers("from=2020-03-02&to=2020-03-04")).toEqual([]);
    expect(await numbers("from=2020-03-05T19:59:59Z&to=2020-03-05T20:00:00Z")).toEqual([3]);
    expect(await numbers("from=2020-03-05T20:00:00Z")).toEqual([4]);
  });

  it("lists the events in their order, with the fields that changed", async () => {
    const { json } = await copy();
    const { events } = await json<{ events: { n: number; kind: string; changes: object[] }[] }>(
      "/api/matters/mpp/changes?from=2020-03-02&to=2020-03-05",
    );
    expect(events.map(({ n, kind, changes }) => [n, kind, changes])).toEqual([
      [2, "entry_amended", [{ field: "text", old: "ORDER as first entered", new: "ORDER as amended" }]],
      [3, "entry_filed", []],
    ]);
  });

  it("refuses a span that ends before it begins", async () => {
    const { app } = await copy();
    expect((await app.request("/api/matters/mpp/changes?from=2020-03-05&to=2020-03-02")).status).toBe(400);
  });
});
