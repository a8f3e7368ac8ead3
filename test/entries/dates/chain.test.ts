import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aheadOf, datesOf } from "../../../functions/entries/dates/chain.ts";

type Line = readonly [day: string, text: string];

/** What is ahead after each line: "2030-03-15 response". */
function aheadAfter(lines: readonly Line[]): string[][] {
  const read = lines.map(([filedOn, text], at) => ({ id: String(at + 1), filedOn, text }));
  return read.map(({ filedOn }, at) =>
    aheadOf(datesOf(read.slice(0, at + 1)).dates, filedOn).map(
      ({ on, time, what, computed }) =>
        `${on}${time ? ` ${time}` : ""} ${what.toLowerCase()}${computed ? " (computed)" : ""}`,
    ),
  );
}

const HEARING: Line = [
  "2030-01-02",
  "ORDER: Motion Hearing set for 4/1/2030 at 10:00 AM in Courtroom 3 before Judge Ada Roe. (Entered: 01/02/2030)",
];

describe("dates ahead", () => {
  it.each<[string, readonly Line[], readonly string[]]>([
    ["a hearing", [HEARING], ["2030-04-01 10:00 motion hearing"]],
    [
      "each of several with its actor",
      [["2030-01-02", "Brief of petitioners due March 14, 2030; brief of respondents due April 8, 2030."]],
      ["2030-03-14 brief of petitioners", "2030-04-08 brief of respondents"],
    ],
    [
      "two that one order sets",
      [
        [
          "2030-01-02",
          "The parties are directed to file supplemental briefs by May 9, 2030, and replies by May 13, 2030.",
        ],
      ],
      ["2030-05-09 supplemental briefs", "2030-05-13 replies"],
    ],
    [
      "until and including",
      [["2030-01-02", "Order extending time to file response to petition to and including July 24, 2030."]],
      ["2030-07-24 response to petition"],
    ],
    [
      "within days of the order, worked out, on a day on which the court is open",
      [["2030-01-03", "ORDER: Within 30 days of this order, the parties shall file a joint status report."]],
      ["2030-02-04 joint status report (computed)"],
    ],
    [
      "the day from which an act works",
      [
        [
          "2030-01-02",
          "Filed order (A, B, C): The preliminary injunction of April 8, 2029 is stayed outside the Ninth Circuit, effective March 12, 2030.",
        ],
      ],
      ["2030-03-12 stay outside the ninth circuit takes effect"],
    ],
    [
      "behind a petition",
      [["2030-01-02", "Petition for a writ of certiorari filed. (Response due February 4, 2030)"]],
      ["2030-02-04 response"],
    ],
  ])("are what a court or its clerk sets: %s", (_, lines, expected) => {
    expect(aheadAfter(lines).at(-1)).toEqual(expected);
  });

  it.each([
    ["a request", "MOTION for Extension of Time to 3/1/2030 to File Answer by Bo Doe."],
    [
      "a request to move",
      "Motion to extend the time to file a response from March 4, 2030 to April 3, 2030, submitted to The Clerk.",
    ],
    [
      "a letter that recites",
      "LETTER MOTION to Adjourn Conference scheduled for March 5, 2030 addressed to Judge Ada Roe. Document filed by Bo Doe.",
    ],
    ["a day on which something was done", "Minute Entry: Motion Hearing held on 4/1/2030. (Entered: 04/02/2030)"],
    ["days that are excluded", "ORDER: The time between 3/1/2030 and 4/1/2030 is excluded under the Speedy Trial Act."],
    [
      "the clerk's own days",
      "ORDER granting 5 Motion for Leave. Signed by Judge Ada Roe on 3/1/2030. (Entered: 03/02/2030)",
    ],
    ["an argument that is not held", "ORDER FILED: submitted on the briefs without oral argument on March 30, 2030."],
  ])("are never set by %s", (_, text) => {
    expect(aheadAfter([["2030-01-02", text]])).toEqual([[]]);
  });

  it("that are moved stand once, at the new day", () => {
    expect(
      aheadAfter([
        HEARING,
        ["2030-03-01", "MOTION to Continue Motion Hearing to 5/1/2030 by Bo Doe."],
        [
          "2030-03-02",
          "CLERK'S NOTICE: Motion Hearing previously set for 4/1/2030 continued to 5/6/2030 01:30 PM in Courtroom 3.",
        ],
        [
          "2030-04-20",
          "MINUTE ORDER: The Motion Hearing set for 5/6/2030 is VACATED and RESET for 6/3/2030 at 9:00 AM.",
        ],
        ["2030-05-20", "TEXT ORDER: The motion hearing scheduled for 6/3/2030 is canceled."],
      ]),
    ).toEqual([
      ["2030-04-01 10:00 motion hearing"],
      ["2030-04-01 10:00 motion hearing"],
      ["2030-05-06 13:30 motion hearing"],
      ["2030-06-03 09:00 motion hearing"],
      [],
    ]);
  });

  it("stand as they were when a request to move them is refused, and move when it is granted", () => {
    const due: Line = ["2030-01-02", "Petition for a writ of certiorari filed. (Response due February 4, 2030)"];
    const asked: Line = [
      "2030-01-20",
      "Motion to extend the time to file a response from February 4, 2030 to March 4, 2030, submitted to The Clerk.",
    ];
    expect(
      aheadAfter([due, asked, ["2030-01-21", "Motion to extend the time to file a response is denied."]]).at(-1),
    ).toEqual(["2030-02-04 response"]);
    expect(
      aheadAfter([
        due,
        asked,
        [
          "2030-01-21",
          "Motion to extend the time to file a response is granted and the time is extended to and including March 4, 2030.",
        ],
      ]).at(-1),
    ).toEqual(["2030-03-04 response"]);
  });

  it("that are met say so: a response to an application by the one that filed it, a brief of the parties by the last of them", () => {
    const statusesAfter = (lines: readonly Line[]) =>
      datesOf(lines.map(([filedOn, text], at) => ({ id: String(at + 1), filedOn, text }))).dates.map(
        ({ ended }) => ended && `${ended.how} by ${ended.by}`,
      );
    const application: Line = [
      "2030-01-02",
      "Response to application (29A1) requested by Justice Roe, due Monday, January 7, 2030, by 4 p.m.",
    ];
    expect(
      statusesAfter([application, ["2030-01-07", "Response to application from respondents Bo Doe, et al. filed."]]),
    ).toEqual(["met by 2"]);
    expect(statusesAfter([application, ["2030-01-05", "Application of Bo Doe to file a brief filed."]])).toEqual([
      null,
    ]);
    const both: Line = ["2030-01-02", "The parties are directed to file supplemental briefs by May 9, 2030."];
    const first: Line = ["2030-05-08", "Supplemental brief of petitioners Ada Roe, et al. filed."];
    expect(statusesAfter([both, first])).toEqual([null]);
    expect(statusesAfter([both, first, first])).toEqual([null]);
    expect(
      statusesAfter([both, first, ["2030-05-09", "Supplemental brief of respondents Bo Doe, et al. filed."]]),
    ).toEqual(["met by 3"]);
  });

  it("that are met are over, by what was due and nothing else", () => {
    const due: Line = ["2030-01-02", "Petition for a writ of certiorari filed. (Response due February 4, 2030)"];
    expect(
      aheadAfter([
        due,
        [
          "2030-01-10",
          "Response of petitioners Ada Roe, et al. to motion to extend the time to file a response filed.",
        ],
        ["2030-01-28", "Brief of respondents Bo Doe, et al. in opposition filed."],
      ]),
    ).toEqual([["2030-02-04 response"], ["2030-02-04 response"], []]);
  });

  it("are over with the day, whether a line says so or not", () => {
    expect(aheadAfter([HEARING, ["2030-04-01", "Notice of appearance by Cy Poe."]]).at(-1)).toEqual([]);
  });

  it("are all taken off at once", () => {
    expect(
      aheadAfter([HEARING, ["2030-02-01", "ORDER STAYING CASE. All deadlines and hearings are VACATED."]]).at(-1),
    ).toEqual([]);
  });

  it("say what became of each, by which line, and where it went", () => {
    const read = [HEARING, ["2030-03-02", "Motion Hearing continued to 5/6/2030 01:30 PM."] as const];
    const { dates } = datesOf(read.map(([filedOn, text], at) => ({ id: String(at + 1), filedOn, text })));
    expect(dates.map(({ on, ended }) => [on, ended])).toEqual([
      ["2030-04-01", { how: "moved", by: "2", day: "2030-03-02", movedTo: "2030-05-06" }],
      ["2030-05-06", null],
    ]);
  });
});

const LABELLED = "../shared/acts/dates-dev.jsonl";

const isThere = existsSync(LABELLED);
if (!isThere) console.warn(`skipped: no labelled chains at ${LABELLED}`);

describe("chains of real lines", () => {
  it.skipIf(!isThere)("show no date that is over, moved, vacated or only asked for", () => {
    const chains = readFileSync(LABELLED, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const chain of chains) {
      const lines = chain.lines.map((line: { n: number; filedOn: string; text: string }) => ({
        ...line,
        id: String(line.n),
      }));
      for (const state of chain.after) {
        const read = lines.slice(0, state.n);
        const shown = aheadOf(datesOf(read).dates, read.at(-1).filedOn).filter((date) => !date.computed);
        expect(
          shown.filter(({ on }) => state.neverAhead.includes(on)),
          `${chain.id} ${state.n}`,
        ).toEqual([]);
        const missed = state.ahead.filter(
          (date: { on: string; optional?: true }) => !date.optional && !shown.some(({ on }) => on === date.on),
        );
        expect(missed, `${chain.id} ${state.n}`).toEqual([]);
      }
    }
  });
});
