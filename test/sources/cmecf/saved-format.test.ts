import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { savedCourtOf, savedFormatOf } from "../../../functions/sources/cmecf/saved-format.ts";

const folder = new URL("../imports/", import.meta.url);
const dockets = readdirSync(folder).filter((name) =>
  /^[a-z-]+\.(?!login|missing|opening)[a-z-]+\.\w+\.(html|json)$/.test(name),
);

describe("a file saved from PACER or ACMS", () => {
  it.each(dockets)("%s tells its format", (name) => {
    expect(savedFormatOf(readFileSync(new URL(name, folder))).id).toBe(name.split(".")[0]);
  });

  it("tells its court by its documents' links, not by the court below", () => {
    const court = (name: string) => savedCourtOf(readFileSync(new URL(name, folder)));
    expect(court("pacer-appellate.full.ca9.html")).toBe("ca9");
    expect(court("pacer-district.civil.cand.html")).toBe("cand");
    expect(court("acms.appeal.ca9.json")).toBeUndefined();
  });
});
