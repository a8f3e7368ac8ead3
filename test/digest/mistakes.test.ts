import { describe, expect, it } from "vitest";
import { mistakesIn, type Truth } from "../../functions/digest/corrections/mistakes.ts";
import type { DateAhead, DigestAct, DigestItem } from "../../functions/model/digest.ts";
import type { StatedAct, Statement } from "../../functions/model/statement.ts";

const INJUNCTION = "preliminary injunction of April 8, 2019";

const said = (acts: readonly Partial<StatedAct>[], more: Partial<Statement> = {}): Statement => ({
  entry: "mpp-7",
  at: "2020-03-04T22:00:00.000Z",
  edition: 1,
  acts: acts.map((act) => ({ act: "stayed", of: INJUNCTION, limits: [], order: null, direction: null, ...act })),
  dates: [],
  said: { en: "Order: stayed, the preliminary injunction of April 8, 2019", es: "" },
  ...more,
});

const right = (acts: readonly Partial<DigestAct>[], more: Partial<Truth> = {}): Truth => ({
  item: {
    weight: "ruling",
    acts: acts.map((act) => ({ act: "stayed", of: INJUNCTION, ...act })),
  } as unknown as DigestItem,
  notDone: [],
  isAsked: false,
  dates: [],
  hasDirections: true,
  ...more,
});

const order = (id: string, direction: string): NonNullable<DigestAct["order"]> => ({
  entry: "mpp-1",
  court: "cand",
  docketNumber: "3:19-cv-00807",
  number: "73",
  id,
  direction,
});

const kinds = (statement: Statement, truth: Truth) => mistakesIn(statement, truth).map(({ kind }) => kind);

describe("something told is a mistake", () => {
  const cases: readonly (readonly [what: string, Statement, Truth, kind: string])[] = [
    ["when the court did the contrary", said([{ act: "granted" }]), right([{ act: "denied" }]), "turned_act"],
    ["when it undid what was told to stand", said([{ act: "affirmed" }]), right([{ act: "vacated" }]), "turned_act"],
    [
      "when the text says that it was not done",
      said([{ act: "granted" }]),
      right([], { notDone: ["granted"] }),
      "turned_act",
    ],
    [
      "when a limit was left out",
      said([{}]),
      right([{ limits: [{ kind: "except", text: "except as to the clients of one party" }] }]),
      "dropped_limit",
    ],
    [
      "when it was told as whole and done in part",
      said([{ act: "granted" }]),
      right([{ act: "granted_in_part", limits: [{ kind: "in_part", text: "in part" }] }]),
      "dropped_limit",
    ],
    [
      "when more was done to an order than was told",
      said([{ act: "vacated", of: "the memorandum" }]),
      right([
        { act: "vacated", of: "the memorandum" },
        { act: "enjoined", of: "the defendants", order: order("a", "requiring MPP") },
      ]),
      "dropped_limit",
    ],
    [
      "when an injunction was named without the way it goes",
      said([{ bare: true }]),
      right([{ order: order("a", "against MPP") }]),
      "wrong_direction",
    ],
    [
      "when it was told to go the other way",
      said([{ order: "a", direction: "requiring MPP" }]),
      right([{ order: order("a", "against MPP") }]),
      "wrong_direction",
    ],
    [
      "when it was another order",
      said([{ order: "b" }]),
      right([{ order: order("a", "against MPP") }]),
      "wrong_direction",
    ],
  ];
  it.each(cases)("%s", (_, statement, truth, expected) => {
    expect(kinds(statement, truth)).toEqual([expected]);
  });
});

describe("something told is no mistake", () => {
  const cases: readonly (readonly [what: string, Statement, Truth])[] = [
    ["when it is right", said([{}]), right([{}])],
    ["when only the verb is another word", said([{ act: "lifted" }]), right([{ act: "dissolved" }])],
    ["when only the object is named otherwise", said([{ of: "the injunction" }]), right([{ of: "injunction below" }])],
    ["when today's reading is in doubt", said([{ act: "granted" }]), right([])],
    ["when nothing was said of what was done", said([]), right([{ limits: [{ kind: "only", text: "only" }] }])],
    [
      "when the words told the limit",
      said([{}], { said: { en: "Order: stayed, the injunction outside the Ninth Circuit", es: "" } }),
      right([{ limits: [{ kind: "where", text: "outside the Ninth Circuit" }] }]),
    ],
    [
      "when the stay was told as administrative",
      said([{}], { said: { en: "Order: granted, an administrative stay of the injunction", es: "" } }),
      right([{ limits: [{ kind: "manner", text: "administratively" }] }]),
    ],
    [
      "when another act on the same thing was told beside it",
      said([
        { act: "granted", of: "stay" },
        { act: "denied", of: "stay" },
      ]),
      right([
        { act: "granted", of: "stay" },
        { act: "denied", of: "stay" },
      ]),
    ],
    [
      "when the litigation knows one direction only",
      said([{ bare: true }]),
      right([{ order: order("a", "against MPP") }], { hasDirections: false }),
    ],
  ];
  it.each(cases)("%s", (_, statement, truth) => {
    expect(kinds(statement, truth)).toEqual([]);
  });
});

describe("a day told as ahead", () => {
  const told = said([], { dates: [{ on: "2022-02-28", what: "due" }] });
  const date = (fields: Partial<DateAhead>): DateAhead =>
    ({ on: "2022-02-28", status: "set", endedBy: null, movedTo: null, ...fields }) as DateAhead;
  const became = (dates: readonly DateAhead[], isAsked = false) =>
    mistakesIn(told, right([], { dates, isAsked })).map((mistake) => "because" in mistake && mistake.because);

  it("is dead when a party only asked for it, unless a court has set it", () => {
    expect(became([], true)).toEqual([{ is: "asked" }]);
    expect(became([date({})], true)).toEqual([]);
  });
  it("is dead when it had been moved or taken off", () => {
    expect(became([date({ status: "moved", endedBy: "mpp-9", movedTo: "2022-03-30" })])).toEqual([
      { is: "ended", how: "moved", by: "mpp-9", movedTo: "2022-03-30" },
    ]);
    expect(became([date({ status: "vacated", endedBy: "mpp-9" })])).toEqual([
      { is: "ended", how: "vacated", by: "mpp-9", movedTo: null },
    ]);
  });
  it("is not dead where a court named it and today's reading knows nothing of it", () => {
    expect(became([])).toEqual([]);
  });
  it("is not dead while one of two things on that day stands", () => {
    expect(became([date({ status: "moved", endedBy: "mpp-9" }), date({})])).toEqual([]);
  });
});
