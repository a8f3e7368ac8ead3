import { describe, expect, it } from "vitest";
import { cleanCaseName } from "../../functions/sources/markup/case-name.ts";
import { numberedTitle } from "../../functions/sources/markup/docket-number.ts";
import { instantOf } from "../../functions/sources/markup/instant-of.ts";
import { pageText } from "../../functions/sources/markup/page-text.ts";
import { printedDay } from "../../functions/sources/markup/printed-day.ts";
import { docketText, plain } from "../../functions/sources/markup/text.ts";
import { webAddress } from "../../functions/sources/markup/web-address.ts";

describe("a day that a court prints", () => {
  it.each([
    ["01/11/2008", "2008-01-11"],
    ["1/5/08", "2008-01-05"],
    ["07-02-2014", "2014-07-02"],
    ["Apr 01 2022", "2022-04-01"],
    ["Jan  2 2002", "2002-01-02"],
    ["April 1, 2022", "2022-04-01"],
    ["Monday, September 3, 2019", "2019-09-03"],
    ["Sept. 3 2019", "2019-09-03"],
    ["Fri, 03 Feb 2023 10:58:42 MST", "2023-02-03"],
    ["2022-04-01T00:00:00", "2022-04-01"],
    ["2024/02/29", "2024-02-29"],
    ["2023/02/29", null],
    ["13/01/2020", null],
    ["Mai 1 2020", null],
    ["April 1, 20223", null],
    ["", null],
  ])("%j is %j", (print, day) => {
    expect(printedDay(print)).toBe(day);
  });
});

describe("an instant of a feed", () => {
  it.each([
    ["Tue, 24 Apr 2018 22:30:01 GMT", "2018-04-24T22:30:01.000Z"],
    ["Fri, 03 Feb 2023 10:58:42 MST", "2023-02-03T17:58:42.000Z"],
    ["Fri, 3 Feb 2023 23:58 AKST", "2023-02-04T08:58:00.000Z"],
    ["Fri, 03 Feb 2023 10:58:42 CHST", "2023-02-03T00:58:42.000Z"],
    ["Tue, 26 Aug 2025 08:40:02 -0600", "2025-08-26T14:40:02.000Z"],
    ["Tue, 26 Aug 2025 08:40:02 XYZ", null],
    ["Tue, 31 Feb 2025 25:40:02 GMT", null],
    ["yesterday", null],
    [undefined, null],
  ])("%j is %j", (print, instant) => {
    expect(instantOf(print)).toBe(instant);
  });
});

describe("a case's name", () => {
  it.each([
    ["Smith et al v. Jones, et al.", "Smith v. Jones"],
    ["Marsh, Inc., et al., and Reed Trust", "Marsh, Inc., and Reed Trust"],
    ["USA v. Doe #1", "United States v. Doe 1"],
    ["JONES V UNITED STATES OF AMERICA", "JONES v. United States"],
    ["Malcolm V. Smith vs. U.S.", "Malcolm V. Smith v. United States"],
    ["Int’l “Reed” Co v Vale -", 'Int\'l "Reed" Co v. Vale'],
    ["  ", null],
  ])("%j is %j", (print, name) => {
    expect(cleanCaseName(print)).toBe(name);
  });
});

describe("a title that begins with a docket number", () => {
  it.each([
    ["1:17-cr-00554-MKB USA v. X", "1:17-cr-00554", "USA v. X"],
    ["3:20-cr-00070-TKW-MAL-1 USA v. X", "3:20-cr-00070", "USA v. X"],
    ["18-40123-can7 X", "18-40123", "X"],
    ["1-18-43210-cec X", "1-18-43210", "X"],
    ["18-90123-E-13C X", "18-90123", "X"],
    ["3:18-m-00123-UNASSIGNED X", "3:18-m-00123", "X"],
    ["2:18-ap-01234-BR X", "2:18-ap-01234", "X"],
    ["19-8054 United States v. Kahn", "19-8054", "United States v. Kahn"],
    ["0:18-cv-01776-(JRT-HB) X", "0:18-cv-01776", "X"],
    ["CC-18-1234 In re: X", "CC-18-1234", "In re: X"],
    ["11-8 A v. B", "11-8", "A v. B"],
    ["18-90003 ", "18-90003", ""],
  ])("%j is of %s", (title, docketNumber, caseName) => {
    expect(numberedTitle(title)).toEqual({ docketNumber, caseName });
  });

  it.each(["5:18-~gr-00001 ", "Notice to the bar", "", "19 v. 20"])("%j names none", (title) => {
    expect(numberedTitle(title)).toBeUndefined();
  });
});

describe("an address", () => {
  const base = "https://www.supremecourt.gov/docket/x.html";
  it.each([
    ["../qp/1.pdf", "https://www.supremecourt.gov/qp/1.pdf"],
    ["HTTP://Example.org/a b", "http://example.org/a%20b"],
    ["https://example.org:8443/x", "https://example.org:8443/x"],
    ["javascript:alert(1)", null],
    ["java\nscript:alert(1)", null],
    [" data:text/html,x", null],
    ["vbscript:x", null],
    ["file:///etc/passwd", null],
    ["https://court.gov@evil.example/", null],
    ["\\\\evil.example\\x", null],
    ['"><svg/onload=alert(1)>', null],
    ["https://", null],
    ["", null],
    [undefined, null],
  ])("%j is %j", (href, url) => {
    expect(webAddress(href, base)).toBe(url);
  });
});

describe("text", () => {
  it("has no runs of white space, control characters, bidirectional overrides or escaped tags", () => {
    expect(plain(" a\u00a0\n\t b\u0000\u202e\ud800\ufeff ")).toBe("a b\ufffd");
    expect(plain("x <script>alert(1)</script><b>y</b> <!--[if mso]> z <script w")).toBe("x y z w");
    expect(plain("Exhibit <A>, 5 < 6")).toBe("Exhibit <A>, 5 < 6");
    expect(docketText("filed by <b>John</b> , Jr.")).toBe("filed by John, Jr.");
  });

  it("is UTF-8 whatever the page declares, else ISO-8859-1", () => {
    expect(pageText({ bytes: new TextEncoder().encode("Peña") })).toBe("Peña");
    expect(pageText({ bytes: new Uint8Array([0x50, 0x65, 0xf1, 0x61]) })).toBe("Peña");
  });
});
