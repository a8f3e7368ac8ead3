import { describe, expect, it } from "vitest";
import { copyWithReader, FORM, linkIn } from "./reader-copy.ts";

const WISHES: [string, string][] = [
  ["cadence", "weekdays"],
  ["hour", "18:00"],
  ["zone", "America/Los_Angeles"],
  ["language", "en"],
  ["keywords", ""],
  ["rulings", "always"],
];

describe("the preferences page", () => {
  it("shows the choices, the address masked, and changes nothing when it is opened", async () => {
    const copy = await copyWithReader();
    const link = await linkIn(copy, "/p/");
    const before = copy.readers.dump();
    const text = await (await copy.app.request(link)).text();
    await copy.app.request(link, { method: "HEAD" });
    expect(copy.readers.dump()).toEqual(before);
    expect(text).toContain("a•••@example.org");
    expect(text).not.toContain("ann@example.org");
    expect(text).toMatch(/<option value="daily" selected>/);
    expect(text).toMatch(/name="rulings" value="always" checked/);
  });

  it("saves what was chosen and shows it again", async () => {
    const copy = await copyWithReader();
    const link = await linkIn(copy, "/p/");
    const answer = await copy.post(link, [
      ...WISHES,
      ["courts", "ca9"],
      ["courts", "scotus"],
      ["kinds", "amicus_brief"],
    ]);
    expect(await answer.text()).toContain("Saved.");
    const text = await (await copy.app.request(link)).text();
    expect(text).toMatch(/<option value="weekdays" selected>/);
    expect(text).toMatch(/<option value="18:00" selected>/);
    expect(text).toMatch(/name="courts" value="ca9" checked/);
    expect(text).toMatch(/name="courts" value="cand">/);
  });

  it("previews by the mail's own filter, and saves nothing", async () => {
    const copy = await copyWithReader();
    const link = await linkIn(copy, "/p/");
    const before = copy.readers.dump();
    const briefs = await copy.post(`${link}/preview`, [
      ...WISHES.map(([name, value]): [string, string] => [name, name === "keywords" ? "local 1924, nobody" : value]),
      ["kinds", "amicus_brief"],
    ]);
    expect(await briefs.text()).toContain("you would have received these 3 of 4 entries"); // a brief and two rulings
    const fewer = WISHES.filter(([name]) => name !== "rulings");
    const only = await copy.post(`${link}/preview`, [...fewer, ["kinds", "amicus_brief"]]);
    expect(await only.text()).toContain("you would have received these 2 of 4 entries");
    expect(copy.readers.dump()).toEqual(before);
  });

  it("refuses fields that are not its own and values that make no sense", async () => {
    const copy = await copyWithReader();
    const link = await linkIn(copy, "/p/");
    const before = copy.readers.dump();
    const wrong: [string, string][][] = [
      [...WISHES, ["email", "eve@example.org"]],
      [...WISHES, ["active", "true"]],
      [...WISHES, ["__proto__", "x"]],
      [...WISHES, ["kinds", "everything"]],
      WISHES.map(([name, value]): [string, string] => [name, name === "zone" ? "Mars/Olympus" : value]),
      WISHES.map(([name, value]): [string, string] => [name, name === "hour" ? "25:00" : value]),
      [...WISHES, ["cadence", "daily"]],
    ];
    for (const fields of wrong)
      expect([fields.at(-1), (await copy.post(link, fields)).status]).toEqual([fields.at(-1), 400]);
    const foreign = await copy.post(link, WISHES, { "Sec-Fetch-Site": "cross-site" });
    expect(foreign.status).toBe(403);
    expect(copy.readers.dump()).toEqual(before);
  });

  it("rests until a day and resumes", async () => {
    const copy = await copyWithReader();
    const link = await linkIn(copy, "/p/");
    expect(await (await copy.post(`${link}/pause`, { until: "2019-08-01" })).text()).toContain("until August 1, 2019");
    expect(await (await copy.post(`${link}/resume`)).text()).toContain("on again");
    expect((await copy.post(`${link}/pause`, { until: "soon" })).status).toBe(400);
  });

  it("moves to another address by a link that goes there, and old links die but the one that stops", async () => {
    const copy = await copyWithReader();
    const [link, stop] = [await linkIn(copy, "/p/"), await linkIn(copy, "/u/")];
    await copy.post(`${link}/move`, { address: "ann@other.example" });
    expect(copy.mailer.sent.at(-1)?.to).toBe("ann@other.example");
    const move = await linkIn(copy, "/move/");
    expect(await (await copy.app.request(move)).text()).toContain("a•••@other.example");
    expect(await (await copy.post(move)).text()).toContain("Your digests moved");
    expect((await copy.app.request(link)).status).toBe(404);
    expect((await copy.app.request(stop)).status).toBe(200);
  });

  it("gives a copy of what is kept, and erases it, each by a fresh link", async () => {
    const copy = await copyWithReader();
    const link = await linkIn(copy, "/p/");
    await copy.post(`${link}/export`);
    const exported = await linkIn(copy, "/export/");
    expect((await copy.app.request(exported)).status).toBe(200);
    const file = await copy.post(exported);
    expect(file.headers.get("Content-Disposition")).toContain("attachment");
    expect(await file.text()).toContain("ann@example.org");
    await copy.post(`${link}/erase`);
    const erase = await linkIn(copy, "/erase/");
    const before = copy.readers.dump();
    await copy.app.request(erase);
    expect(copy.readers.dump()).toEqual(before);
    expect(await (await copy.post(erase)).text()).toContain("Your data are erased");
    expect(JSON.stringify(copy.readers.dump())).not.toContain("ann@example.org");
    expect((await copy.app.request(link)).status).toBe(404);
  });

  it("gives a forged or foreign link a clear page and a 404", async () => {
    const copy = await copyWithReader();
    const stop = await linkIn(copy, "/u/");
    for (const path of ["/p/x", stop.replace("/u/", "/p/"), "/move/x", "/export/x", "/erase/x"])
      expect([path, (await copy.app.request(path)).status]).toEqual([path, 404]);
    await copy.post("/subscribe", { ...FORM, address: "bob@example.org" });
    const confirm = await linkIn(copy, "/c/");
    expect((await copy.app.request(confirm.replace("/c/", "/p/"))).status).toBe(404);
  });
});
