import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { MATTERS, matterOf } from "../../functions/matters/index.ts";
import { captionOn, docketId, sideNameOn } from "../../functions/model/docket.ts";
import { isDay } from "../../functions/model/time.ts";
import { sourceOf } from "../../functions/sources/index.ts";

describe("the litigations", () => {
  it("are all listed", async () => {
    const files = (await readdir("functions/matters")).filter((file) => file.endsWith(".ts") && file !== "index.ts");
    expect(files.length).toBeGreaterThan(0);
    expect(MATTERS.map((matter) => `${matter.id}.ts`).sort()).toEqual(files.sort());
  });

  it("are found by their ids, and by nothing else", () => {
    expect(matterOf("mpp").name).toBe("MPP litigation");
    expect(() => matterOf("constructor")).toThrow("there is no matter");
  });
});

describe.each(MATTERS.map((matter) => [matter.id, matter] as const))("the litigation %s", (_, matter) => {
  const ids = matter.dockets.map((docket) => docket.id);

  it("lists each docket once, under its court and number, with sources that serve its court", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const docket of matter.dockets) {
      expect(docket.id).toBe(docketId(docket.court, docket.number));
      expect(docket.sources.length).toBeGreaterThan(0);
      for (const source of docket.sources)
        expect(sourceOf(source)?.serves(docket.court), `${docket.id} ${source}`).toBe(true);
      expect(sourceOf(docket.sources[0]!)?.coverage).toBe(docket.coverage);
      expect(isDay(docket.watchFrom)).toBe(true);
    }
  });

  it("orders captions and names of sides by their days", () => {
    for (const docket of matter.dockets) {
      const ends = docket.formerly.map((earlier) => earlier.until);
      expect(ends.every(isDay)).toBe(true);
      expect(ends).toEqual(ends.toSorted());
      expect(new Set([docket.caption, ...docket.formerly.map((earlier) => earlier.caption)]).size).toBe(
        ends.length + 1,
      );
      for (const side of new Set(docket.sides.map((one) => one.side))) {
        const days = docket.sides.filter((one) => one.side === side).map((one) => one.from ?? "");
        expect(days).toEqual(days.toSorted());
        expect(sideNameOn(docket, side, "1990-01-01"), `${docket.id} ${side}`).toBeDefined();
      }
    }
  });

  it("refers to its own dockets only", () => {
    const referred = [
      ...matter.dockets.flatMap((docket) => [
        ...(docket.reviews ?? []),
        ...(docket.repeatedOn ? [docket.repeatedOn] : []),
      ]),
      ...matter.curated.map((row) => row.docket),
      ...matter.laterHistory.flatMap(({ order, ruling }) => [order.docket, ruling.docket]),
    ];
    for (const docket of referred) expect(ids).toContain(docket);
    for (const docket of matter.dockets) expect(docket.reviews ?? []).not.toContain(docket.id);
  });

  it("gives curated rows a day or a span, and an address over which one can read on", () => {
    for (const row of matter.curated) {
      expect(
        [row.filedOn, row.filedBetween].filter((day) => day !== undefined),
        row.link,
      ).toHaveLength(1);
      if (row.filedBetween) expect(row.filedBetween[0] <= row.filedBetween[1]).toBe(true);
      expect(URL.canParse(row.link)).toBe(true);
      expect(row.amici.length).toBeGreaterThan(0);
    }
  });

  it("lets later rulings act on earlier orders only", () => {
    for (const { order, ruling } of matter.laterHistory) expect(order.filedOn < ruling.filedOn).toBe(true);
  });

  it("gives each name of an amicus once", () => {
    const printed = matter.names.flatMap((name) => name.asPrinted.map((one) => one.toLowerCase()));
    expect(new Set(printed).size).toBe(printed.length);
    for (const { short, full } of matter.names) expect(short.length).toBeLessThanOrEqual(full.length);
  });
});

describe("the MPP litigation", () => {
  const mpp = matterOf("mpp");
  const docket = (id: string) => mpp.dockets.find((one) => one.id === id)!;

  it("asks the dockets that live, and no archived one", () => {
    expect(mpp.dockets.filter((one) => one.state !== "closed").map((one) => one.id)).toEqual([
      "cacd/2:20-cv-09893",
      "ca9/25-2581",
      "txnd/2:21-cv-00067",
      "ca5/23-10143",
    ]);
    expect(mpp.dockets).toHaveLength(15);
  });

  it("names the caption and the sides of a day", () => {
    expect(captionOn(docket("ca9/19-15716"), "2019-06-26")).toBe("Innovation Law Lab v. McAleenan");
    expect(captionOn(docket("ca9/19-15716"), "2020-02-28")).toBe("Innovation Law Lab v. Wolf");
    expect(captionOn(docket("scotus/19-1212"), "2021-01-22")).toBe("Pekoske v. Innovation Law Lab");
    expect(sideNameOn(docket("ca9/19-15716"), "appellee", "2019-06-26")).toBe("Innovation Law Lab and others");
    expect(sideNameOn(docket("ca9/19-15716"), "appellant", "2019-06-26")).toBe("McAleenan and others");
    expect(sideNameOn(docket("scotus/19-1212"), "petitioner", "2021-06-21")).toBe("Mayorkas and others");
    expect(sideNameOn(docket("scotus/21-954"), "respondent", "2022-06-30")).toBe("Texas and Missouri");
  });
});
