import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ExpectedError } from "../../../functions/model/errors.ts";
import type { Reading } from "../../../functions/model/reading.ts";
import { pacerAppellate } from "../../../functions/sources/cmecf/appellate.ts";

const full = readFileSync(new URL("../imports/pacer-appellate.full.ca9.html", import.meta.url), "utf8");

function read(html: string): Reading {
  return pacerAppellate.read({ url: "file:///saved/page.html", bytes: new TextEncoder().encode(html), court: "ca9" });
}

function errorOf(html: string): string {
  try {
    read(html);
  } catch (error) {
    if (error instanceof ExpectedError && error.kind === "unreadable") return error.message;
    throw error;
  }
  return "read";
}

describe("an appellate docket that cannot be read whole", () => {
  it("is unreadable when it was cut, wherever in the entries", () => {
    const from = full.indexOf("DOCKETED CAUSE");
    const to = full.indexOf("</TABLE></TABLE>");
    for (let at = from; at < to; at += 53) expect(errorOf(full.slice(0, at)), `cut at ${at}`).not.toBe("read");
  });

  it("is unreadable when it was cut above or between them", () => {
    expect(errorOf(full.slice(0, full.indexOf("INVENTED UNION")))).toContain("ends before the docket does");
  });

  it("is unreadable when the docket's number is gone", () => {
    expect(errorOf(full.replace("Docket #: </b>19-95716", "Docket #: </b>"))).toContain("number is not on the page");
  });

  it("is unreadable when a table was closed before its rows ended", () => {
    expect(errorOf(full.replace("<!-- NEED 0 -->", "</table></table>"))).toContain("outside of its tables");
  });
});

describe("the court below", () => {
  it("never gives an immigration file number", () => {
    const agency = full.replace(/0971-3 : <A .*?<\/A>/, "EOIR-1 : A123-456-789");
    expect(JSON.stringify(read(agency))).not.toContain("A123");
  });

  it("keeps an agency's number as printed", () => {
    const agency = full.replace(/0971-3 : <A .*?<\/A>/, "FERC-1 : CP15-554-000");
    expect(read(agency)).toMatchObject({ lowerCourt: { court: null, docketNumbers: ["CP15-554-000"] } });
  });
});

describe("hostile markup", () => {
  it("is read in linear time: long runs of commas, brackets, digits", () => {
    for (const run of [",", "(", "[", "1", "A", " ,", "&nbsp;"]) {
      const long = run.repeat(100_000);
      const page = full
        .replace("ALDER LEGAL AID", `${long}x`)
        .replace("Appellee,", `${long}x`)
        .replace("Judge<tr>", `${long}<tr>`);
      const before = performance.now();
      read(page);
      expect(performance.now() - before, run).toBeLessThan(2_000);
    }
  });
});

describe("a table inside a docket text", () => {
  it("is text, also when its rows begin with a day", () => {
    const inner = "<table><tr><td>07/01/2019</td><td>Brief</td><td>due</td></tr></table>";
    const before = read(full);
    const after = read(full.replace("ARGUED AND SUBMITTED", `ARGUED ${inner}`));
    if (before.kind !== "docket" || after.kind !== "docket") throw new Error("no docket");
    expect(after.entries).toHaveLength(before.entries.length);
    expect(after.entries[2]?.description).toContain("ARGUED 07/01/2019 Brief due TO A. BC");
  });
});

describe("a page without a docket", () => {
  it("is none: a redirect, an embedded file, a case the court does not know", () => {
    expect(
      read('<head><meta http-equiv="REFRESH" content="0; url=https://example.org"></head><body></body>').kind,
    ).toBe("none");
    expect(read('<body><embed type="application/pdf"></body>').kind).toBe("none");
    expect(read("<body><b>17-2160 Case Number Not Found</b></body>")).toEqual({
      kind: "none",
      reason: "no such case: the court found none of that number",
    });
  });
});

describe("the number below", () => {
  it.each([
    ["Tax Court: </b>CTAX-1 : 1234-16", ["1234-16"]],
    ["BAP: </b>099A-1 : NV-17-1234", ["NV-17-1234"]],
    ["Bankruptcy: </b>0973-2 : 2:17-bk-12345-ER", ["2:17-bk-12345"]],
    ["Agency: </b>BIA-1 : A999-999-999", []],
  ])("is told whatever kind of court it is of: %s", (printed, numbers) => {
    const page = full.replace(/District: <\/b>.*?<\/a>/i, printed);
    expect(page).not.toBe(full);
    expect(read(page)).toMatchObject({ lowerCourt: { docketNumbers: numbers } });
  });
});

describe("a page without a docket that has dated rows", () => {
  it("is none", () => {
    const rows = "<tr><td>05/01/2019<td>19-95716<td>Alder v. Birch";
    expect(read(`<html><body><table><tr><th>Filed<th>Number<th>Title${rows}</table></body></html>`)).toEqual({
      kind: "none",
      reason: "the page shows no docket",
    });
  });
});
