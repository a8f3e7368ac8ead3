import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ExpectedError } from "../../../functions/model/errors.ts";
import type { DocketReading, Reading } from "../../../functions/model/reading.ts";
import { pacerDistrict } from "../../../functions/sources/cmecf/district.ts";

const civil = readFileSync(new URL("../imports/pacer-district.civil.cand.html", import.meta.url), "utf8");

function read(html: string, url = "file:///saved/page.html"): Reading {
  return pacerDistrict.read({ url, bytes: new TextEncoder().encode(html), court: "cand" });
}

function docket(html: string): DocketReading {
  const reading = read(html);
  if (reading.kind !== "docket") throw new Error(`a ${reading.kind} page`);
  return reading;
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

function row(text: string, number = "9"): string {
  return `<tr><td>05/01/2019</td><td>${number}&nbsp;</td><td>${text}</td></tr>`;
}

/** The civil docket with other rows. */
function withRows(rows: string): string {
  const from = civil.indexOf("<tr><td width='94'");
  return civil.slice(0, from) + rows + civil.slice(civil.indexOf("</table><br>", from));
}

describe("a docket page that cannot be read whole", () => {
  it("is unreadable when it was cut inside the entries, wherever", () => {
    const from = civil.indexOf("Docket Text");
    const to = civil.indexOf("</table><br>");
    for (let at = from + 20; at < to; at += 97) expect(errorOf(civil.slice(0, at)), `cut at ${at}`).not.toBe("read");
  });

  it("says after how many rows it was cut", () => {
    expect(errorOf(civil.slice(0, civil.indexOf("03/22/2019</td>")))).toContain("after 2 rows");
  });

  it("is unreadable when it was cut above the entries", () => {
    expect(errorOf(civil.slice(0, civil.indexOf("<B>Aspen Doe</B>")))).toContain("ends before the docket does");
  });

  it("is whole when the receipt below was cut", () => {
    const cut = civil.slice(0, civil.indexOf("Billable Pages"));
    expect(docket(cut)).toEqual(docket(civil));
  });

  it("is unreadable when the columns have names that we do not know", () => {
    expect(errorOf(civil.replace(">Docket Text<", ">Entry<"))).toContain("no heading that we know");
    expect(errorOf(civil.replace(">Date Filed</td>\n<th>", ">When</td>\n<th>"))).toContain("no heading that we know");
  });

  it("is unreadable when the docket's number is gone", () => {
    expect(errorOf(civil.replace("DOCKET FOR CASE #: 3:19-cv-90807-RB-EC", "DOCKET"))).toContain(
      "number is not on the page",
    );
    expect(errorOf(civil.replace("3:19-cv-90807-RB-EC", ""))).toContain("number is not on the page");
  });

  it("is unreadable when a table was closed before its rows ended", () => {
    const torn = civil.replace("<tr><td width='94' valign=top nowrap>02/20/2019", "</table>$&");
    expect(errorOf(torn)).toContain("outside of its tables");
  });
});

describe("rows", () => {
  it("may go on in a second table without a heading", () => {
    const split = civil.replace("<tr><td width='94' valign=top nowrap>02/20/2019", "</table><br><table>$&");
    expect(docket(split).entries).toEqual(docket(civil).entries);
  });

  it("that cannot be read are kept as unread, in their order", () => {
    const { entries, unread } = docket(
      withRows(`${row("First")}<tr><td>05/01/2019</td><td>text</td></tr>${row("Third")}`),
    );
    expect(entries.map((entry) => entry.description)).toEqual(["First", "Third"]);
    expect(unread).toEqual([{ where: "row 2 of the docket entries", why: "it has fewer than three cells" }]);
  });

  it("of a table inside a docket text are text, also when they begin with a day", () => {
    const { entries, unread } = docket(
      withRows(
        row("Dates: <table><tr><td>07/01/2019</td><td>Motions</td><td>due</td></tr></table> (abc)") + row("Next"),
      ),
    );
    expect(entries.map((entry) => entry.description)).toEqual(["Dates: 07/01/2019 Motions due (abc)", "Next"]);
    expect(unread).toBeUndefined();
  });

  it("give no number where the cell holds none", () => {
    const numbers = docket(withRows(row("a", "") + row("b", "doc") + row("c", "13 (5 pgs)"))).entries.map(
      (one) => one.number,
    );
    expect(numbers).toEqual([null, null, "13"]);
  });

  it("keep the last note of when they were entered", () => {
    const text = "Quoting (Entered: 01/02/2019) an older entry. (Entered: 05/03/2019) (abc)";
    expect(docket(withRows(row(text))).entries[0]).toMatchObject({ dateEntered: "2019-05-03", description: text });
  });
});

describe("the note of when an entry was entered", () => {
  it.each([
    ["(Entered: 05/03/2019)", null],
    ["[Entered: 05/03/2019 02:25 PM]", "2019-05-03T14:25"],
    ["(Entered: 05/03/2019 at 15:37:09)", "2019-05-03T15:37:09"],
  ])("may be %s", (note, enteredAt) => {
    const [entry] = docket(withRows(row(`Order. ${note}`))).entries;
    expect(entry).toMatchObject({ dateEntered: "2019-05-03", enteredAt });
  });
});

describe("the parties", () => {
  const movant = (name: string, note = "") =>
    `<tr><td><b><u>Movant </u></b></td></tr><tr><td><b>${name}</b><br><i>${note}</i></td></tr>`;
  const namesOf = (rows: string) => {
    const page = civil.replace('<table width="100%" border=0 cellspacing=5>', `<table>${rows}</table>$&`);
    return docket(page).parties.flatMap(({ role, name }) => (role === "Movant" ? [name] : []));
  };

  it("of one name are as many as their notes say", () => {
    expect(namesOf(movant("John Doe", "Officer 1") + movant("John Doe", "Officer 2"))).toEqual([
      "John Doe",
      "John Doe",
    ]);
  });

  it("that the court prints again, wherever, are one", () => {
    expect(namesOf(movant("City of Elm") + movant("John Doe") + movant("City of Elm"))).toEqual([
      "City of Elm",
      "John Doe",
    ]);
  });
});

describe("a page without a docket", () => {
  it.each([
    ["<h3>Case not found.</h3>", /^no such case/],
    ["<p>To accept charges shown below, click on the 'View Report' button</p>", /charges/],
    ["<div>Please verify you are human</div>", /CAPTCHA/],
    ["<h1>The site is down for maintenance</h1>", /site is down/],
    ["<p>This case is SEALED.</p>", /sealed/],
    ["<table><tr><td><input type=password name=x></td></tr></table>", /log-in/],
    ["<p>anything else</p>", /shows no docket/],
  ])("%s is none, with a reason", (body, reason) => {
    const reading = read(`<html><body>${body}</body></html>`);
    expect(reading).toEqual({ kind: "none", reason: expect.stringMatching(reason) });
  });

  it("may be empty, or no page at all", () => {
    expect(read("").kind).toBe("none");
    expect(read("%PDF-1.7 …").kind).toBe("none");
  });
});

describe("hostile markup", () => {
  it("leaves text only: no tag, script, style or comment", () => {
    const text = `Hi <script>alert(1)</script><style>*{}</style><!--[if mso]>x<![endif]--><img src=x onerror=alert(2)>&lt;b&gt; {{7*7}}`;
    expect(docket(withRows(row(text))).entries[0]?.description).toBe("Hi {{7*7}}");
  });

  it("gives http addresses only", () => {
    const link = (href: string) => `<a href="${href}" onclick="goDLS('/doc1/035117000001','1','2')">1</a>`;
    const url = (href: string) => docket(withRows(row("x", link(href)))).entries[0]?.documents[0]?.url;
    expect(url("javascript:alert(1)//doc1/035117000001")).toBe("https://ecf.cand.uscourts.gov/doc1/035117000001");
    expect(url("data:text/html,/doc1/035117000001")).toBe("https://ecf.cand.uscourts.gov/doc1/035117000001");
    expect(url("https://user:pw@evil.example/doc1/035117000001")).toBe(
      "https://ecf.cand.uscourts.gov/doc1/035117000001",
    );
  });

  it("is read in linear time: many rows, deep nesting, one row without end", () => {
    const rows = Array.from({ length: 20_000 }, () => row("x")).join("");
    expect(docket(withRows(rows)).entries).toHaveLength(20_000);
    expect(docket(withRows(row("<div>".repeat(50_000)))).unread).toHaveLength(1);
    const long = docket(
      withRows(row(`${"(".repeat(200_000)} # <a href="/doc1/035117000001">1</a>${"a ".repeat(100_000)}`)),
    );
    expect(long.entries[0]?.description?.length).toBeGreaterThan(300_000);
  });

  it("is refused beyond our bounds", () => {
    expect(errorOf(withRows(row("<table><tr><td>".repeat(600))))).toContain("tables inside each other");
    const attributes = Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join(" ");
    expect(errorOf(withRows(row(`<b ${attributes}>x</b>`)))).toContain("attributes");
    expect(errorOf(`<body>${"<b>".repeat(400_001)}`)).toContain("elements");
  });
});

describe("the name of a bankruptcy", () => {
  const page = readFileSync(new URL("../imports/pacer-district.bankruptcy.exnb.html", import.meta.url), "utf8");
  it.each([
    ["Joint Debtor", "Hazel Q. Linden and Oak Linden"],
    ["Debtor 2", "Hazel Q. Linden and Oak Linden"],
    ["JointAdmin Debtor", "Hazel Q. Linden"],
    ["U.S. Trustee", "Hazel Q. Linden"],
  ])("with a second party who is %s is %s", (role, name) => {
    expect(docket(page.replace("<i>Joint Debtor</i>", `<i>${role}</i>`)).caseName).toBe(name);
  });

  it("is of the debtors that the page names, if any", () => {
    const others = page.replace("Debtor 1", "Creditor");
    expect(docket(others).caseName).toBe("Oak Linden");
    expect(docket(others.replace("Joint Debtor", "Creditor")).caseName).toBeNull();
  });
});

describe("the number of a bankruptcy", () => {
  const page = readFileSync(new URL("../imports/pacer-district.bankruptcy.exnb.html", import.meta.url), "utf8");
  it.each([
    ["19-31234-hdh-13", "19-31234"],
    ["1-07-44148-cec", "1-07-44148"],
    ["2:18-bk-12345-ABC", "2:18-bk-12345"],
  ])("is told without judge and chapter: %s", (printed, number) => {
    expect(docket(page.replace("11-44556", printed)).docketNumber).toBe(number);
  });
});

describe("a page without a docket that has dated rows", () => {
  it.each([
    ["a list of cases", "<tr><th>Filed<th>Case<th>Title<tr><td>05/01/2019<td>3:19-cv-90807<td>Alder v. Birch"],
    ["a list of charges", "<tr><td>05/01/2019<td>Docket Report<td>30 pages"],
  ])("is none: %s", (_, rows) => {
    expect(read(`<html><body><table>${rows}</table></body></html>`)).toEqual({
      kind: "none",
      reason: "the page shows no docket",
    });
  });
});
