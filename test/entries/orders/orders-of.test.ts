import { describe, expect, it } from "vitest";
import { ordersOf } from "../../../functions/entries/orders/orders-of.ts";
import type { Act, Entry } from "../../../functions/model/entry.ts";
import type { CuratedOrder } from "../../../functions/model/order.ts";
import {
  APPEAL,
  APPLICATION,
  ENDS,
  entriesOf,
  INJUNCTION,
  type Line,
  MATTER,
  PETITION,
  TRIAL,
} from "../../support/one-injunction.ts";

/** What a stay of the injunction is stored as. */
function stays(fields: Partial<Act>): Partial<Entry> {
  return {
    acts: [
      { act: "stayed", of: "preliminary injunction of January 10, 2030", evidence: "is stayed", limits: [], ...fields },
    ],
  };
}

/** Each order's kind with its states in turn: "preliminary_injunction: in force > stayed". */
function lives(lines: readonly Line[], { asOf = ENDS, matter = MATTER } = {}): string[] {
  return ordersOf(entriesOf(lines), matter, asOf).map(
    (order) => `${order.kind}: ${order.life.map((turn) => turn.state).join(" > ")}`,
  );
}

describe("orders", () => {
  it.each([
    ["ORDER granting 5 Motion for Preliminary Injunction.", ["preliminary_injunction: in force"]],
    ["ORDER granting in part 5 Motion for Temporary Restraining Order.", ["temporary_restraining_order: in force"]],
    ["ORDER granting 5 Motion to Certify Class.", ["class_certification: in force"]],
    ["ORDER granting 5 Motion to Stay Case.", ["abeyance: in force"]],
    ["ORDER granting 5 Motion to Postpone Effective Date of Agency Action.", ["postponement: in force"]],
    [
      "FINAL JUDGMENT: the May 1, 2029 Memorandum is VACATED. Defendants are permanently ENJOINED from enforcing it.",
      ["vacatur: in force", "permanent_injunction: in force"],
    ],
    ["ORDER denying 5 Motion for Preliminary Injunction.", []],
    ["ORDER granting 5 Motion for Extension of Time to oppose 4 Motion for Preliminary Injunction.", []],
    ["ORDER granting 5 Motion to Expedite 4 Motion for Preliminary Injunction.", []],
    ["MOTION for Preliminary Injunction filed by Ada Alder.", []],
  ])("are what a ruling makes: %s", (line, expected) => {
    expect(lives([[TRIAL, "2030-01-10", line]])).toEqual(expected);
  });

  it("carry a stable name of court, docket, day and kind, and say it where nothing is curated", () => {
    const [order] = ordersOf(entriesOf([INJUNCTION]), MATTER, ENDS);
    expect(order).toMatchObject({
      id: "cand-3-30-cv-00011-2030-01-10-preliminary-injunction",
      entry: "mpp-1",
      name: {
        short: "the preliminary injunction of January 10, 2030",
        full: "the preliminary injunction of January 10, 2030 (N.D. Cal., No. 3:30-cv-00011, ECF No. 20)",
      },
      direction: null,
      effect: null,
    });
  });

  it("of one kind and day are told apart by a number", () => {
    const twice = ordersOf(entriesOf([INJUNCTION, INJUNCTION]), MATTER, ENDS).map((order) => order.id);
    expect(twice[1]).toBe(`${twice[0]}-2`);
  });

  it("take name, direction and effect from the matter's file once it knew them", () => {
    const line: CuratedOrder = {
      order: { docket: TRIAL, filedOn: "2030-01-10", kind: "preliminary_injunction" },
      short: "the 2030 injunction against fences",
      direction: "against fences",
      effect: "Bars fences.",
      source: "https://example.org/order",
      knownFrom: "2030-02-01",
      reviewedBy: null,
    };
    const at = (asOf: string) => ordersOf(entriesOf([INJUNCTION]), { ...MATTER, orders: [line] }, asOf)[0];
    expect(at("2030-01-20T00:00:00.000Z")).toMatchObject({ direction: null, effect: null });
    expect(at("2030-02-02T00:00:00.000Z")).toMatchObject({
      name: { short: "the 2030 injunction against fences" },
      direction: "against fences",
      curated: { source: "https://example.org/order", reviewedBy: null },
    });
  });
});

describe("an order's life", () => {
  it("is stayed by the court above, in part with a limit's words, and whole again", () => {
    const stayed = ordersOf(
      entriesOf([
        INJUNCTION,
        [
          APPEAL,
          "2030-02-01",
          "Filed order (A, B, C): The preliminary injunction of January 10, 2030 is administratively stayed.",
        ],
        [
          APPEAL,
          "2030-02-10",
          "Filed order (A, B, C): The preliminary injunction of January 10, 2030 is stayed except as to the members of the Alder Club.",
          stays({ limits: [{ kind: "except", text: "except as to the members of the Alder Club" }] }),
        ],
      ]),
      MATTER,
      ENDS,
    )[0];
    expect(stayed?.life.map((turn) => turn.state)).toEqual(["in force", "administratively stayed", "stayed in part"]);
    expect(
      stayed?.life
        .at(-1)
        ?.act?.limits?.map((limit) => limit.text)
        .join(),
    ).toContain("members of the Alder Club");
  });

  it("is affirmed and goes on, with a judgment that acts when the mandate issues", () => {
    const affirmed: Line = [
      APPEAL,
      "2030-05-01",
      "FILED OPINION (A, B and C) The preliminary injunction of January 10, 2030 is AFFIRMED. FILED AND ENTERED JUDGMENT.",
    ];
    expect(lives([INJUNCTION, affirmed])).toEqual([
      "preliminary_injunction: in force > in force",
      "judgment: decided; mandate or judgment not seen",
    ]);
    expect(lives([INJUNCTION, affirmed, [APPEAL, "2030-06-25", "MANDATE ISSUED. (A, B and C)"]])).toEqual([
      "preliminary_injunction: in force > in force",
      "judgment: decided; mandate or judgment not seen > in force",
    ]);
  });

  it("reversed above ends only when the mandate issues", () => {
    const reversed: Line = [
      APPEAL,
      "2030-05-01",
      "FILED OPINION (A, B and C) The preliminary injunction of January 10, 2030 is REVERSED. FILED AND ENTERED JUDGMENT.",
    ];
    expect(lives([INJUNCTION, reversed])[0]).toBe(
      "preliminary_injunction: in force > decided; mandate or judgment not seen",
    );
    expect(lives([INJUNCTION, reversed, [APPEAL, "2030-06-25", "MANDATE ISSUED. (A, B and C)"]])[0]).toBe(
      "preliminary_injunction: in force > decided; mandate or judgment not seen > reversed",
    );
  });

  it("stayed until the Supreme Court's judgment issues is uncovered by that judgment, and not said to be vacated by an instruction", () => {
    const life = lives([
      INJUNCTION,
      [APPEAL, "2030-03-01", "FILED OPINION (A, B and C) The preliminary injunction of January 10, 2030 is AFFIRMED."],
      [
        APPLICATION,
        "2030-03-11",
        "Application (30A10) for stay granted, and the preliminary injunction of January 10, 2030 is stayed until the disposition of a petition for a writ of certiorari, and, if it is granted, until the judgment of this Court issues.",
      ],
      [
        PETITION,
        "2031-06-21",
        "Judgment of the United States Court of Appeals for the Ninth Circuit VACATED and case REMANDED with instructions to direct the District Court to vacate as moot its order of January 10, 2030.",
      ],
      [PETITION, "2031-07-23", "Judgment issued."],
    ]);
    expect(life).toEqual([
      "preliminary_injunction: in force > in force > stayed > stayed > not known from the dockets",
      "judgment: decided; mandate or judgment not seen > decided; mandate or judgment not seen > vacated",
      "judgment: decided; mandate or judgment not seen > in force",
    ]);
  });

  it("says which turns were acts on a judgment over it", () => {
    const [order] = ordersOf(
      entriesOf([
        INJUNCTION,
        [
          APPEAL,
          "2030-03-01",
          "FILED OPINION (A, B and C) The preliminary injunction of January 10, 2030 is AFFIRMED.",
        ],
        [
          PETITION,
          "2031-06-21",
          "Judgment of the United States Court of Appeals for the Ninth Circuit REVERSED and case REMANDED.",
        ],
      ]),
      MATTER,
      ENDS,
    );
    expect(order?.life.at(-1)).toMatchObject({ entry: "mpp-3", via: "judgment on it", state: "in force" });
  });

  it("vacated by its own court ends at once, and with it the judgment that affirmed it", () => {
    expect(
      lives([
        INJUNCTION,
        [
          APPEAL,
          "2030-03-01",
          "FILED OPINION (A, B and C) The preliminary injunction of January 10, 2030 is AFFIRMED.",
        ],
        [
          TRIAL,
          "2030-09-01",
          "ORDER: the preliminary injunction of January 10, 2030 is VACATED. Granting 40 Motion to Vacate Preliminary Injunction.",
        ],
      ]),
    ).toEqual([
      "preliminary_injunction: in force > in force > vacated",
      "judgment: decided; mandate or judgment not seen > ended",
    ]);
  });

  it("of a restraining order ends with the preliminary injunction of its case", () => {
    const restraint: Line = [TRIAL, "2030-01-02", "ORDER granting 3 Motion for Temporary Restraining Order."];
    expect(lives([restraint, INJUNCTION])).toEqual([
      "temporary_restraining_order: in force > superseded",
      "preliminary_injunction: in force",
    ]);
  });

  it("that the table does not know is not known from the dockets", () => {
    expect(
      lives([
        INJUNCTION,
        [TRIAL, "2030-09-01", "ORDER: the preliminary injunction of January 10, 2030 is VACATED."],
        [APPEAL, "2030-10-01", "Filed order (A, B, C): The preliminary injunction of January 10, 2030 is stayed."],
      ])[0],
    ).toBe("preliminary_injunction: in force > vacated > not known from the dockets");
  });

  it("is not turned by a request, nor by a ruling that fits two orders", () => {
    const other: Line = [TRIAL, "2030-01-10", "ORDER granting 6 Motion for Preliminary Injunction.", { number: "21" }];
    expect(
      lives([
        INJUNCTION,
        other,
        [APPEAL, "2030-02-01", "Filed order (A, B, C): The preliminary injunction of January 10, 2030 is stayed."],
        [
          APPEAL,
          "2030-02-02",
          "Filed (ECF) Appellants EMERGENCY Motion for stay of the preliminary injunction of January 10, 2030.",
        ],
      ]).slice(0, 2),
    ).toEqual(["preliminary_injunction: in force", "preliminary_injunction: in force"]);
  });
});

describe("the clock", () => {
  const stay: Line = [
    APPLICATION,
    "2030-02-20",
    "It is ordered by Justice Elm that the preliminary injunction of January 10, 2030 is administratively stayed until 11:59 p.m. Eastern Time on February 24, 2030.",
    stays({
      evidence: "is administratively stayed",
      limits: [{ kind: "until", text: "until 11:59 p.m. Eastern Time on February 24, 2030" }],
    }),
  ];

  it("ends a stay at the hour that its own words set, and says who set it", () => {
    const at = (asOf: string) => ordersOf(entriesOf([INJUNCTION, stay]), MATTER, asOf)[0]?.life.at(-1);
    expect(at("2030-02-25T04:58:00.000Z")).toMatchObject({ state: "administratively stayed", cause: "act" });
    expect(at("2030-02-25T04:59:00.000Z")).toMatchObject({
      state: "in force",
      cause: "clock",
      on: "2030-02-24",
      time: "23:59",
      entry: null,
      setBy: "mpp-2",
    });
  });

  it("is overtaken by an act that comes first", () => {
    expect(
      lives([
        INJUNCTION,
        stay,
        [
          APPLICATION,
          "2030-02-24",
          "Application (30A10) for stay of the preliminary injunction of January 10, 2030 is denied.",
        ],
      ]),
    ).toEqual(["preliminary_injunction: in force > administratively stayed > in force"]);
  });

  it("begins a stay on the day from which it is effective", () => {
    const lines: readonly Line[] = [
      INJUNCTION,
      [
        APPEAL,
        "2030-03-04",
        "Filed order (A, B, C): The preliminary injunction of January 10, 2030 is stayed outside the Ninth Circuit, effective March 12, 2030.",
        stays({ effective: "2030-03-12", limits: [{ kind: "where", text: "outside the Ninth Circuit" }] }),
      ],
    ];
    expect(lives(lines, { asOf: "2030-03-11T20:00:00.000Z" })).toEqual(["preliminary_injunction: in force > in force"]);
    expect(lives(lines, { asOf: "2030-03-12T20:00:00.000Z" })).toEqual([
      "preliminary_injunction: in force > in force > stayed in part",
    ]);
  });
});

describe("appeals", () => {
  it("are lines of the orders that they are from, by day or by the last orders before them", () => {
    const [order] = ordersOf(
      entriesOf([
        INJUNCTION,
        [
          APPEAL,
          "2030-01-15",
          "DOCKETED CAUSE AND ENTERED APPEARANCES OF COUNSEL. Notice of appeal from the order of January 10, 2030 filed by Appellants Bo Birch.",
        ],
        [
          APPEAL,
          "2030-03-01",
          "FILED OPINION (A, B and C) The preliminary injunction of January 10, 2030 is AFFIRMED.",
        ],
        [PETITION, "2030-04-10", "Petition for a writ of certiorari filed. (Response due May 14, 2030)"],
      ]),
      MATTER,
      ENDS,
    );
    expect(order?.appeals.map((one) => [one.docket, one.on])).toEqual([
      [APPEAL, "2030-01-15"],
      [PETITION, "2030-04-10"],
    ]);
  });
});
