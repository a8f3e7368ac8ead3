import { describe, expect, it } from "vitest";
import { docketLine } from "../../functions/history/views.ts";
import { captionOn, type Docket, sideNameOn } from "../../functions/model/docket.ts";
import type { DocketHealth } from "../../functions/model/health.ts";
import { watchedDocket } from "../support/watched.ts";

const docket: Docket = watchedDocket("ca9/19-15716", {
  caption: "Law Lab v. Wolf",
  formerly: [
    { caption: "Law Lab v. Nielsen", until: "2019-04-11" },
    { caption: "Law Lab v. McAleenan", until: "2019-11-13" },
  ],
  sides: [
    { side: "appellant", name: "McAleenan and others" },
    { side: "appellant", name: "Wolf and others", from: "2019-11-13" },
    { side: "appellee", name: "Law Lab and others" },
  ],
});

describe("the caption of a docket", () => {
  it.each([
    ["2019-02-14", "Law Lab v. Nielsen"],
    ["2019-04-10", "Law Lab v. Nielsen"],
    ["2019-04-11", "Law Lab v. McAleenan"],
    ["2019-11-12", "Law Lab v. McAleenan"],
    ["2019-11-13", "Law Lab v. Wolf"],
    ["2026-01-01", "Law Lab v. Wolf"],
    [null, "Law Lab v. Wolf"],
    [undefined, "Law Lab v. Wolf"],
  ])("is that of its day: %s", (day, caption) => expect(captionOn(docket, day)).toBe(caption));

  it.each([
    ["2019-11-12", "McAleenan and others"],
    ["2019-11-13", "Wolf and others"],
    [null, "Wolf and others"],
  ])("and the name of a side is, too: %s", (day, name) => {
    expect(sideNameOn(docket, "appellant", day)).toBe(name);
    expect(sideNameOn(docket, "appellee", day)).toBe("Law Lab and others");
    expect(sideNameOn(docket, "petitioner", day)).toBeUndefined();
  });
});

describe("what a docket was called before", () => {
  const health = { state: "open", coverage: "volunteer", since: null, sources: [] } as unknown as DocketHealth;
  const formerly = (today: string, of = docket): string[] =>
    docketLine(of, health, { entries: [] } as unknown as Parameters<typeof docketLine>[2], today).formerly.map(
      (one) => one.caption,
    );

  it("is every caption that ended by today, and none that came later", () => {
    expect(formerly("2019-04-10")).toEqual([]);
    expect(formerly("2019-04-11")).toEqual(["Law Lab v. Nielsen"]);
    expect(formerly("2019-11-12")).toEqual(["Law Lab v. Nielsen"]);
    expect(formerly("2019-11-13")).toEqual(["Law Lab v. Nielsen", "Law Lab v. McAleenan"]);
  });

  it("is not the caption of today, which came back", () => {
    const [nielsen] = docket.formerly;
    const back = {
      ...docket,
      caption: "Law Lab v. Nielsen",
      formerly: nielsen ? [nielsen, ...docket.formerly.slice(1)] : [],
    };
    expect(formerly("2019-11-13", back)).toEqual(["Law Lab v. McAleenan"]);
  });
});
