import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ExpectedError } from "../../../functions/model/errors.ts";
import type { DocketReading, Reading } from "../../../functions/model/reading.ts";
import { scotusHtml } from "../../../functions/sources/supreme-court/html.ts";

const cards = readFileSync(new URL("./29-1001.html", import.meta.url), "utf8");
const rows = readFileSync(new URL("./27A55.html", import.meta.url), "utf8");
const layouts = [
  { layout: "cards", html: cards },
  { layout: "rows", html: rows },
];

function read(html: string): Reading {
  return scotusHtml.read({
    url: "https://www.supremecourt.gov/x.html",
    bytes: new TextEncoder().encode(html),
    court: "scotus",
  });
}

function docket(html: string): DocketReading {
  const reading = read(html);
  if (reading.kind !== "docket") throw new Error(`a ${reading.kind} page`);
  return reading;
}

/** Why the page cannot be read; "read" when it can. */
function reasonOf(html: string): string {
  try {
    return read(html).kind === "none" ? "none" : "read";
  } catch (error) {
    if (error instanceof ExpectedError && error.kind === "unreadable") return error.message;
    throw error;
  }
}

describe.each(layouts)("a page in $layout", ({ html }) => {
  it("is never read differently when it is cut: it is whole, or unreadable, or no docket yet", () => {
    const whole = JSON.stringify(read(html));
    const seen = new Set<string>();
    for (let length = 0; length < html.length; length += 7) {
      const reason = reasonOf(html.slice(0, length));
      seen.add(reason);
      if (reason === "read") expect(JSON.stringify(read(html.slice(0, length)))).toBe(whole);
    }
    expect([...seen].join("\n")).toMatch(/#proceedings is cut off[\s\S]*#Contacts is (?:missing|cut off)/);
  });

  it.each([
    ["the head's name", "docketinfo", "docket-info", /without its head/],
    ["the proceedings' name", '"proceedings"', '"procs"', /#proceedings is missing/],
    ["the lawyers' name", '"Contacts"', '"People"', /#Contacts is missing/],
    ["the number's class", "DocketInfoTitle", "Title", /no docket number/],
  ])("is unreadable when %s changes", (_, from, to, reason) => {
    expect(html).toContain(from);
    expect(reasonOf(html.replaceAll(from, to))).toMatch(reason);
  });
});

describe("the rows of a page", () => {
  it("are unreadable when a column was added", () => {
    expect(reasonOf(cards.replace('<td class="ProceedingDate">', "<td>1</td>$&"))).toMatch(/row 1 .* has 3 columns/);
  });

  it("are listed when they cannot be read, and the others stand", () => {
    const undated = docket(rows.replace("Jun 12 2028", ""));
    expect(undated.entries).toHaveLength(1);
    expect(undated.unread).toEqual([{ where: "row 4 of the proceedings", why: "it has no date" }]);
    const misdated = docket(rows.replace("Jun 12 2028", "Midsummer"));
    expect(misdated.unread).toEqual([{ where: "row 4 of the proceedings", why: "its date cannot be read" }]);
  });

  it("make the page unreadable when none can be read", () => {
    expect(reasonOf(rows.replace(/Jun \d\d 2028/g, "soon"))).toMatch(/no row of the proceedings/);
  });

  it("keep their order when the table is split in two of one name", () => {
    const split = rows.replace('<tr><td width="200">Jun 12', '</table><table id="proceedings">$&');
    expect(docket(split).entries).toEqual(docket(rows).entries);
  });
});

describe("a page without a docket", () => {
  it.each([
    ["an empty answer", "", "the page is empty"],
    ["a PDF", "%PDF-1.7\n...", "the page is a PDF, not text"],
    ["a page of maintenance", "<html><h1>We will be back soon</h1></html>", "the page holds no Supreme Court docket"],
  ])("is none: %s", (_, html, reason) => {
    expect(read(html)).toEqual({ kind: "none", reason });
  });
});

describe("a page whose classes or labels changed", () => {
  it.each([
    ["the title's class", cards, 'class="title"', 'class="caption"', /no title/],
    ["the day's label", cards, "Docketed:", "On file:", /no day of docketing/],
    ["the lawyers' class", cards, "ContactName", "PersonName", /the lawyers have no parties/],
    ["the parties' class", cards, "partyname", "party", /the lawyers have no parties/],
    ["the headings' class", cards, "card-heading", "card-title", /the lawyers have no parties/],
    ["the parties' label", rows, "Party name:", "For:", /the lawyers have no parties/],
  ])("is unreadable: %s", (_, html, from, to, reason) => {
    expect(html).toContain(from);
    expect(reasonOf(html.replaceAll(from, to))).toMatch(reason);
  });
});
