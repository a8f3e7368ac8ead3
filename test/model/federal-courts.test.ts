import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { COURTS, courtOf, zoneOf } from "../../functions/model/courts.ts";
import { dayIn } from "../../functions/model/time.ts";

/** The Free Law Project's list, when its package is installed: `pip install courts-db`. */
function independentList(): { id: string; short: string }[] | undefined {
  const program = `
import json
from courts_db import courts
print(json.dumps([{"id": c["id"], "short": c.get("citation_string") or ""} for c in courts if c.get("system") == "federal"]))`;
  try {
    return JSON.parse(
      execFileSync("python3", ["-c", program], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
  } catch {
    console.warn("skipped: python3 has no courts-db to compare with");
    return undefined;
  }
}

const independent = independentList();
/** Abbreviations in which that list is not the Bluebook's, or has a slip of the pen, ours beside it. */
const OTHERWISE: Readonly<Record<string, string>> = {
  scotus: "SCOTUS",
  ca3: "3rd Cir.",
  cit: "Ct. Intl. Trade",
  mdd: "D. Maryland",
  mnd: "D. Minnesota",
  pamd: "M.D. Penn.",
  pamb: "Bankr. M.D. Penn.",
  flsb: "Bankr. S.D. Florida",
  ianb: "Bankr. D. Iowa",
  dcb: "Bankr. D.C.",
  nmid: "N. Mar. I.",
  nmib: "Bankr. N. Mar. I.",
};
const plain = (text: string): string =>
  text
    .replaceAll(/[\s.]/g, "") // "E.D.N.Y" for "E.D.N.Y."
    .replace(/^(\d+\w+Cir)BAP$/, "BAP$1"); // "9th Cir. BAP"

describe("the federal courts", () => {
  it("are 94 districts with a bankruptcy court each, thirteen circuits, five panels, and the national courts", () => {
    const count = (level: string, special?: string) =>
      COURTS.filter((court) => court.level === level && court.special === special).length;
    expect([count("supreme"), count("appeals"), count("district"), count("district", "bankruptcy")]).toEqual([
      1, 13, 94, 94,
    ]);
    expect(count("appeals", "bankruptcy appellate panel")).toBe(5);
    expect(COURTS.filter((court) => court.special === "national").map(({ id }) => id)).toEqual([
      "cavc",
      "cit",
      "uscfc",
    ]);
    expect(new Set(COURTS.map(({ id }) => id)).size).toBe(COURTS.length);
    expect(new Set(COURTS.map(({ short }) => short)).size).toBe(COURTS.length);
  });

  it.skipIf(!independent)("have the ids and abbreviations of an independent list", () => {
    const theirs = new Map((independent ?? []).map((court) => [court.id, court.short]));
    expect(COURTS.filter(({ id }) => !theirs.has(id)).map(({ id }) => id)).toEqual([]);
    const different = COURTS.filter(({ id, short }) => {
      const other = theirs.get(id) ?? "";
      return OTHERWISE[id] === undefined && plain(other) !== plain(short);
    });
    expect(different.map(({ id, short }) => [id, short, theirs.get(id)])).toEqual([]);
    for (const [id, other] of Object.entries(OTHERWISE)) expect([id, theirs.get(id)]).toEqual([id, other]);
  });

  it("close up single capitals as lawyers do", () => {
    const shorts = ["nysd", "wvnd", "cand", "dcd", "njd", "prd", "akd", "nysb"].map((id) => courtOf(id).short);
    expect(shorts).toEqual([
      "S.D.N.Y.",
      "N.D.W. Va.",
      "N.D. Cal.",
      "D.D.C.",
      "D.N.J.",
      "D.P.R.",
      "D. Alaska",
      "Bankr. S.D.N.Y.",
    ]);
    expect(courtOf("cacd").long).toBe("United States District Court for the Central District of California");
  });

  it("have zones that every clock knows", () => {
    for (const { id, zone, officeZones = {} } of COURTS)
      for (const one of [zone, ...Object.values(officeZones)])
        expect(() => dayIn(one, "2026-01-01T12:00:00.000Z"), id).not.toThrow();
  });

  it.each([
    // An evening filing stays on the clerk's own day.
    ["hid", "1:19-cv-00100", "2026-07-02T08:30:00.000Z", "2026-07-01"], // 10:30 p.m. in Honolulu
    ["gud", "1:19-cv-00100", "2026-07-01T14:30:00.000Z", "2026-07-02"], // half past midnight in Guam
    ["prd", "3:19-cv-00100", "2026-01-02T03:30:00.000Z", "2026-01-01"], // 11:30 p.m. in San Juan
    ["txwd", "3:19-cv-00100", "2026-01-02T06:30:00.000Z", "2026-01-01"], // El Paso, Mountain
    ["txwd", "1:19-cv-00100", "2026-01-02T06:30:00.000Z", "2026-01-02"], // Austin, Central
    ["flnd", "3:19-cv-00100", "2026-01-02T05:30:00.000Z", "2026-01-01"], // Pensacola, Central
    ["flnd", "4:19-cv-00100", "2026-01-02T05:30:00.000Z", "2026-01-02"], // Tallahassee, Eastern
    ["innd", "2:19-cv-00100", "2026-01-02T05:30:00.000Z", "2026-01-01"], // Hammond, Central
    ["innd", "1:19-cv-00100", "2026-01-02T05:30:00.000Z", "2026-01-02"], // Fort Wayne, Eastern
    ["tned", "4:19-cv-00100", "2026-01-02T05:30:00.000Z", "2026-01-01"], // Winchester, Central
    ["tned", "3:19-cv-00100", "2026-01-02T05:30:00.000Z", "2026-01-02"], // Knoxville, Eastern
    ["idd", "2:19-cv-00100", "2026-01-02T07:30:00.000Z", "2026-01-01"], // Coeur d'Alene, Pacific
    ["idd", "1:19-cv-00100", "2026-01-02T07:30:00.000Z", "2026-01-02"], // Boise, Mountain
  ])("%s %s: %s is %s there", (court, number, instant, day) => {
    expect(dayIn(zoneOf(court, number), instant)).toBe(day);
  });
});
