import { describe, expect, it } from "vitest";
import { mpp } from "../../functions/matters/mpp.ts";
import { captionOn } from "../../functions/model/docket.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { litigationMails } from "../support/litigation-mails.ts";
import { englishIn, itemShareOf, styleOf } from "../support/mail-style.ts";

const english = litigationMails("en");
const spanish = litigationMails("es");
const all = [...english, ...spanish];

/** What mails print as it is written: parties, amici, captions. */
const NAMES = [
  ...mpp.names.flatMap(({ full, short, asPrinted }) => [full, short, ...asPrinted]),
  ...mpp.dockets.flatMap(({ sides }) => sides.map(({ name }) => name)),
  ...mpp.dockets.flatMap((docket) => FILINGS.map(({ day }) => captionOn(docket, day))),
].toSorted((a, b) => b.length - a.length);

describe("the mails of the whole litigation, as a wire editor reads them", () => {
  it("are there for every day on which something was filed, in both languages", () => {
    const days = new Set(FILINGS.map(({ day }) => day)).size;
    expect([english.length, spanish.length]).toEqual([days, days]);
  });

  it("break no rule of style in subject, lead or heading", () => {
    expect(all.flatMap((mail) => styleOf(mail).map((broken) => `${mail.day}: ${broken}`))).toEqual([]);
  });

  it("have subjects of which three in four are short and none is cut", () => {
    const long = all.filter(({ subject }) => subject.length > 70);
    expect(long.length / all.length).toBeLessThanOrEqual(0.25);
    expect(all.map(({ subject }) => subject).filter((subject) => subject.includes("…"))).toEqual([]);
  });

  it("are in Spanish what they are in English: no English word of ours stands in them", () => {
    expect(spanish.flatMap((mail) => englishIn(mail, NAMES))).toEqual([]);
  });

  it("are for the most part what was filed", () => {
    const shares = english.map(itemShareOf).toSorted((a, b) => a - b);
    expect(shares[shares.length >> 1]).toBeGreaterThanOrEqual(0.6);
  });

  it("say in one line that all dockets were checked", () => {
    const lines = english.map(({ text }) => text.match(/^.*\bdockets? (?:was|were) checked\b/gm)?.length ?? 0);
    expect(new Set(lines)).toEqual(new Set([1]));
  });
});
