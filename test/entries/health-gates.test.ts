import { describe, expect, it } from "vitest";
import { type Evidence, judgeReading } from "../../functions/entries/health-gates.ts";
import { type HealthyReading, healthyReading } from "../../functions/entries/healthy-reading.ts";
import type { DocketReading, FeedReading, ReadingEntry } from "../../functions/model/reading.ts";

const NOW = "2019-06-27T15:00:00.000Z";

function rows(count: number): ReadingEntry[] {
  return Array.from({ length: count }, (_, i) => ({
    number: String(i + 1),
    dateFiled: "2019-06-26",
    description: `Entry ${i + 1}`,
    documents: [],
  }));
}

function docket(more: Partial<DocketReading> = {}): DocketReading {
  return {
    kind: "docket",
    court: "cand",
    docketNumber: "3:19-cv-00807",
    caseName: "Alder Legal Aid v. Example",
    dateFiled: "2019-02-14",
    parties: [],
    entries: rows(100),
    layout: "Date Filed | # | Docket Text",
    ...more,
  };
}

const usual: HealthyReading = { rows: 100, bytes: 10_000, layout: "Date Filed | # | Docket Text" };

function judge(more: Partial<Omit<Evidence, "asked">> & { asked?: Partial<Evidence["asked"]> } = {}) {
  const asked: Evidence["asked"] = {
    docketNumber: "3:19-cv-00807",
    kind: "docket",
    shows: "whole docket",
    state: "open",
    ...more.asked,
  };
  const page = more.page ?? { bytes: new Uint8Array(10_000) };
  const history = more.history ?? Array.from({ length: 14 }, () => usual);
  return judgeReading({ page, reading: more.reading ?? docket(), asked, history, now: NOW });
}

const bytes = (length: number) => ({ bytes: new Uint8Array(length) });

describe("a healthy reading", () => {
  it("is believed whole", () => {
    expect(judge()).toEqual({ verdict: "healthy", reasons: [] });
  });

  it("needs no history: the first one is judged by itself", () => {
    expect(judge({ history: [] }).verdict).toBe("healthy");
  });

  it("may name the docket with judges' initials, or without the office", () => {
    for (const docketNumber of ["3:19-cv-00807-RS", "19-cv-00807", "3:19-CV-807", "3:2019-cv-00807"])
      expect(judge({ reading: docket({ docketNumber }) }).verdict, docketNumber).toBe("healthy");
  });

  it("may lose as many rows as a clerk strikes: two, or two in a hundred", () => {
    expect(judge({ reading: docket({ entries: rows(98) }) }).verdict).toBe("healthy");
    expect(judge({ history: [{ rows: 3, bytes: 9_000 }], reading: docket({ entries: rows(1) }) }).verdict).toBe(
      "healthy",
    );
    const history = [{ rows: 1000, bytes: 9_000 }];
    expect(judge({ history, reading: docket({ entries: rows(980) }) }).verdict).toBe("healthy");
    expect(judge({ history, reading: docket({ entries: rows(979) }) }).verdict).toBe("quarantined");
  });

  it("may date a row two days ahead", () => {
    const entries = [...rows(100), { number: null, dateFiled: "2019-06-29", description: "Hearing", documents: [] }];
    expect(judge({ reading: docket({ entries }) }).verdict).toBe("healthy");
  });
});

describe("a page that must not be believed is quarantined", () => {
  it("when it is of another kind: a log-in page, an error page with status 200", () => {
    const judgment = judge({ reading: { kind: "none", reason: "log-in page" } });
    expect(judgment).toEqual({ verdict: "quarantined", reasons: ["holds no docket: log-in page"] });
  });

  it("when it could not be read whole", () => {
    const judgment = judge({ reading: { kind: "unreadable", reason: "entry table cut in row 14" } });
    expect(judgment.verdict).toBe("quarantined");
    expect(judgment.reasons).toEqual(["could not be read: entry table cut in row 14"]);
  });

  it("when a docket page stands where a feed was asked", () => {
    expect(judge({ asked: { kind: "feed", shows: { lastHours: 24 } } }).verdict).toBe("quarantined");
  });

  it("when the docket is not the one asked", () => {
    for (const docketNumber of ["3:19-cv-00808", "4:19-cv-00807", "3:18-cv-00807", "3:19-cr-00807", "19-15716"])
      expect(judge({ reading: docket({ docketNumber }) }).verdict, docketNumber).toBe("quarantined");
  });

  it("when the columns changed", () => {
    const judgment = judge({ reading: docket({ layout: "Date Filed | # | Judge | Docket Text" }) });
    expect(judgment.verdict).toBe("quarantined");
    expect(judgment.reasons[0]).toContain("columns changed");
  });

  it("when more rows are gone than a clerk strikes", () => {
    const judgment = judge({ reading: docket({ entries: rows(97) }) });
    expect(judgment).toEqual({ verdict: "quarantined", reasons: ["97 rows where 100 were known"] });
    expect(judge({ reading: docket({ entries: [] }) }).verdict).toBe("quarantined");
  });

  it("when the body is far shorter or longer than usual, from the third healthy reading on", () => {
    expect(judge({ page: bytes(2_999) }).verdict).toBe("quarantined");
    expect(judge({ page: bytes(3_000) }).verdict).toBe("healthy");
    expect(judge({ page: bytes(40_000) }).verdict).toBe("healthy");
    expect(judge({ page: bytes(40_001) }).verdict).toBe("quarantined");
    expect(judge({ page: bytes(2_999), history: [usual, usual] }).verdict).toBe("healthy");
    expect(judge({ page: bytes(2_999), history: [usual, usual, usual] }).verdict).toBe("quarantined");
  });

  it("when the usual length is the median, not the mean, of the last fourteen", () => {
    const history = [...Array.from({ length: 13 }, () => usual), { ...usual, bytes: 1_000_000 }];
    expect(judge({ history }).verdict).toBe("healthy");
  });

  it("when the status is not 200, whatever was read", () => {
    for (const status of [204, 403, 404, 500, 503])
      expect(judge({ page: { ...bytes(10_000), status } }).verdict, String(status)).toBe("quarantined");
  });

  it("when a docket that was healthy once answers 404, though it is listed as not yet open", () => {
    const judgment = judge({ page: { ...bytes(300), status: 404 }, asked: { state: "not_yet_open" } });
    expect(judgment).toEqual({ verdict: "quarantined", reasons: ["status 404 for a docket that was there before"] });
  });
});

describe("a docket that the court has not opened", () => {
  const asked = { state: "not_yet_open" } as const;
  const notFound = { ...bytes(300), status: 404 };
  const noSuchCase = { kind: "none", reason: "no such case" } as const;

  it("is healthy without a reading while the court knows no such case", () => {
    const healthy = { verdict: "healthy", reasons: [], notYetOpen: true };
    expect(judge({ asked, history: [], page: notFound, reading: { kind: "none", reason: null } })).toEqual(healthy);
    expect(judge({ asked, history: [], page: bytes(300), reading: noSuchCase })).toEqual(healthy);
  });

  it("is not, when another page stands in its place", () => {
    const reading = { kind: "none", reason: "log-in page" } as const;
    expect(judge({ asked, history: [], page: bytes(300), reading }).verdict).toBe("quarantined");
    expect(judge({ history: [], page: bytes(300), reading: noSuchCase }).verdict).toBe("quarantined");
  });

  it("is open from its first reading on", () => {
    expect(judge({ asked, history: [] })).toEqual({ verdict: "healthy", reasons: [] });
  });
});

describe("a page read in part", () => {
  it("is partial when a row was not read, and says which", () => {
    const unread = [{ where: "row 14 of the docket entries", why: "no docket text" }];
    const judgment = judge({ reading: docket({ entries: rows(99), unread }) });
    expect(judgment).toEqual({
      verdict: "partial",
      reasons: ["row 14 of the docket entries was not read: no docket text"],
    });
  });

  it("does not count unread rows as lost", () => {
    const unread = rows(5).map((row) => ({ where: `row ${row.number}`, why: "no docket text" }));
    expect(judge({ reading: docket({ entries: rows(95), unread }) }).verdict).toBe("partial");
  });

  it("says a row that has no date, and that it was read", () => {
    const entries = [...rows(99), { number: "100", dateFiled: null, description: "Undated", documents: [] }];
    expect(judge({ reading: docket({ entries }) })).toEqual({
      verdict: "healthy",
      reasons: ["1 undated row"],
      isWhole: true,
    });
  });

  it("says a row that is dated more than two days ahead, filed or entered", () => {
    for (const date of [{ dateFiled: "2019-06-30" }, { dateFiled: "2019-06-26", dateEntered: "2091-06-26" }]) {
      const entries = [...rows(99), { number: "100", ...date, description: "Ahead", documents: [] }];
      const judgment = judge({ reading: docket({ entries }) });
      expect(judgment).toEqual({ verdict: "healthy", reasons: ["1 row dated after 2019-06-29"], isWhole: true });
    }
  });

  it("is partial when more rows than a clerk mistakes have no possible date: the days may be misread", () => {
    const misdated = (n: number) => ({ number: `${n}`, dateFiled: null, description: "Undated", documents: [] });
    const entries = [...rows(97), misdated(98), misdated(99), misdated(100)];
    expect(judge({ reading: docket({ entries }) })).toMatchObject({ verdict: "partial", reasons: ["3 undated rows"] });
  });

  it("says so in a feed too, where rows have the instant of publication", () => {
    const asked = { kind: "feed", shows: { lastHours: 24 } } as const;
    const entry = { number: "1", shortDescription: "Order", documents: [] };
    const feed = (publishedAt: string | null): FeedReading => ({
      kind: "feed",
      court: "cand",
      dockets: [{ docketNumber: "3:19-cv-00807", entries: [{ ...entry, publishedAt }] }],
    });
    expect(judge({ asked, reading: feed("2019-06-26T20:00:00.000Z") }).reasons).toEqual([]);
    expect(judge({ asked, reading: feed("2019-07-02T20:00:00.000Z") }).reasons).toEqual([
      "1 row dated after 2019-06-29",
    ]);
    expect(judge({ asked, reading: feed(null) }).reasons).toEqual(["1 undated row"]);
  });
});

describe("what the rows hold", () => {
  const document = { pacerDocId: "035017000001", url: "https://ecf.cand.uscourts.gov/doc1/035117000001" };
  const whole = docket({
    entries: rows(10).map((row) => ({ ...row, documents: [document] })),
    parties: [
      { name: "Alder", role: "Plaintiff", attorneys: [{ name: "Hazel Linden", roles: ["LEAD ATTORNEY"] }] },
      { name: "Birch", role: "Defendant", attorneys: [] },
    ],
    cause: "05:702 Administrative Procedure Act",
  });
  const history = Array.from({ length: 3 }, () => healthyReading(bytes(10_000), whole));
  const judged = (more: Partial<DocketReading>) => judge({ history, reading: { ...whole, ...more } });

  it("quarantines when numbers or links are gone from more rows than a clerk seals", () => {
    const without = (count: number) => whole.entries.map((row, k) => (k < count ? { ...row, documents: [] } : row));
    expect(judged({ entries: without(2) }).verdict).toBe("healthy");
    const judgment = judged({ entries: without(3) });
    expect(judgment.verdict).toBe("quarantined");
    expect(judgment.reasons[0]).toContain("entries.documents.url");
    expect(judged({ entries: whole.entries.map((row) => ({ ...row, number: null })) }).verdict).toBe("quarantined");
  });

  it("quarantines when half of the text is gone though no row is", () => {
    const judgment = judged({ entries: whole.entries.map((row) => ({ ...row, description: "new" })) });
    expect(judgment.verdict).toBe("quarantined");
    expect(judgment.reasons[0]).toContain("characters of docket text");
  });

  it("is partial when a field of the case is gone that a court never takes back", () => {
    for (const more of [{ caseName: null }, { caseName: "Alder Legal Aid" }, { dateFiled: null }, { cause: null }])
      expect(judged(more).verdict, JSON.stringify(more)).toBe("partial");
  });

  it("is partial when parties lost their roles, or a side is gone", () => {
    const unknown = whole.parties.map((party) => ({ ...party, role: "Unknown" }));
    expect(judged({ parties: unknown })).toMatchObject({ verdict: "partial" });
    expect(judged({ parties: whole.parties.slice(1) }).reasons[0]).toContain("role.plaintiff");
  });

  it("is healthy when a judge, a termination or a lawyer goes", () => {
    const before = docket({ ...whole, assignedTo: "Rowan Birch", dateTerminated: "2019-05-01" });
    const judgment = judge({ history: [healthyReading(bytes(10_000), before)], reading: whole });
    expect(judgment).toEqual({ verdict: "healthy", reasons: [] });
    expect(judged({ parties: whole.parties.map((party) => ({ ...party, attorneys: [] })) }).verdict).toBe("healthy");
  });

  it("is healthy when rows, links and parties are added", () => {
    const entries = [...whole.entries, { number: "11", dateFiled: "2019-06-27", description: "New", documents: [] }];
    expect(judged({ entries, parties: [...whole.parties, ...whole.parties] }).verdict).toBe("healthy");
  });
});

describe("a source that shows only a window", () => {
  it("may show any number of rows in a body of any length", () => {
    const asked = { shows: "changes" } as const;
    expect(judge({ asked, page: bytes(100), reading: docket({ entries: [] }) }).verdict).toBe("healthy");
  });
});
