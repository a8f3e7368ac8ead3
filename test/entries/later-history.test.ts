import { describe, expect, it } from "vitest";
import { classify } from "../../functions/entries/classify.ts";
import { laterHistories } from "../../functions/entries/later-history.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { Matter } from "../../functions/model/matter.ts";

let place = 0;

/** An entry whose docket line is `text`. */
function entry(
  docket: string,
  filedOn: string,
  text: string,
  more: { readonly number?: string; readonly alsoOn?: readonly string[] } = {},
): Entry {
  const court = docket.slice(0, docket.indexOf("/"));
  place += 1;
  return {
    ...classify({ court, text }),
    id: `mpp-${place}`,
    matter: "mpp",
    docket,
    alsoOn: [],
    court,
    caption: "",
    number: null,
    filedOn,
    enteredOn: null,
    firstSeenAt: `${filedOn}T12:00:00Z`,
    text,
    shortText: null,
    textSource: "courtlistener",
    laterHistory: [],
    documents: [],
    summary: null,
    versions: 1,
    status: "current",
    sources: [],
    ...more,
  };
}

const DISTRICT = "cand/3:19-cv-00807";
const APPEAL = "ca9/19-15716";
const REVIEW = "scotus/19-1212";
/** The matter's dockets and what reviews what, without the reviewed lines of its file. */
const byDocketsAlone: Pick<Matter, "dockets" | "laterHistory"> = { dockets: mpp.dockets, laterHistory: [] };

const injunction = entry(
  DISTRICT,
  "2019-04-08",
  "ORDER GRANTING MOTION FOR PRELIMINARY INJUNCTION. Signed by Judge Ada Fern on 4/8/19.",
  { number: "73" },
);
const affirmance = entry(
  APPEAL,
  "2020-02-28",
  "FILED OPINION (ADA FERN, BO ELM and CY ASH) AFFIRMED. Judge: AF Dissenting, Judge: BE Authoring.",
);
const stay = entry(
  "scotus/19A960",
  "2020-03-11",
  "Application (19A960) for stay presented to Justice Kagan and by her referred to the Court is granted. The district court's April 8, 2019 order granting a preliminary injunction is stayed.",
  { alsoOn: [REVIEW] },
);
const grant = entry(REVIEW, "2020-10-19", "Petition GRANTED.");
const vacatur = entry(
  REVIEW,
  "2021-06-21",
  "Judgment VACATED and case REMANDED with instructions to direct the District Court to vacate as moot the April 8, 2019 order granting a preliminary injunction.",
);
const rulings = [injunction, affirmance, stay, grant, vacatur];

function told(one: Entry, known: readonly Entry[], matter = byDocketsAlone) {
  return laterHistories(
    known,
    matter,
  )(one).map(({ on, court, act, of, curated }) => [on, court, act, of, ...(curated ? ["curated"] : [])]);
}

describe("laterHistories", () => {
  it("shows on the injunction its affirmance, its stay and its vacatur", () => {
    expect(told(injunction, rulings)).toEqual([
      ["2020-02-28", "ca9", "affirmed", null],
      ["2020-03-11", "scotus", "stayed", "district court's April 8, 2019 order granting a preliminary injunction"],
      ["2021-06-21", "scotus", "vacated", "Judgment"],
    ]);
  });

  it("shows on the affirmance the stay of what it affirmed and the vacatur of its judgment", () => {
    expect(told(affirmance, rulings)).toEqual([
      ["2020-03-11", "scotus", "stayed", "district court's April 8, 2019 order granting a preliminary injunction"],
      ["2021-06-21", "scotus", "vacated", "Judgment"],
    ]);
  });

  it("keeps acts on this order apart from acts on another of the same dispute", () => {
    const apart = (one: Entry) =>
      laterHistories(rulings, byDocketsAlone)(one).map(({ act, dispute }) => [act, dispute ?? false]);
    expect(apart(injunction)).toEqual([
      ["affirmed", false],
      ["stayed", false],
      ["vacated", false],
    ]);
    expect(apart(affirmance)).toEqual([
      ["stayed", true],
      ["vacated", false],
    ]);
  });

  it("knows nothing of a ruling that has not been made", () => {
    expect(told(injunction, [injunction, affirmance])).toEqual([["2020-02-28", "ca9", "affirmed", null]]);
    expect(told(vacatur, rulings)).toEqual([]);
  });

  it("takes an order's day only from words that name an order, on a docket within reach", () => {
    const other = entry("txnd/2:21-cv-00067", "2019-04-08", "ORDER granting 5 Motion to Dismiss.");
    const heard = entry(
      APPEAL,
      "2020-05-01",
      "Filed order (ADA FERN, BO ELM and CY ASH): The appeal argued on April 8, 2019 is DISMISSED.",
    );
    expect(told(other, [other, ...rulings, heard])).toEqual([]);
    expect(told(injunction, [injunction, heard])).toEqual([]);
  });

  it("leaves a stay application without an object to no order: a Justice may stay either court's", () => {
    const denial = entry(
      "scotus/19A960",
      "2020-03-11",
      "Application (19A960) for stay presented to Justice Kagan and by her referred to the Court is denied.",
    );
    expect(told(injunction, [injunction, affirmance, denial]).map(([, court]) => court)).toEqual(["ca9"]);
  });

  it("takes for the order appealed the last one that stood when the appeal's first ruling came", () => {
    const later = entry(
      DISTRICT,
      "2020-01-15",
      "ORDER by Judge Ada Fern granting 99 Motion for Preliminary Injunction.",
    );
    const first = entry(
      APPEAL,
      "2019-05-07",
      "Filed order (ADA FERN, BO ELM and CY ASH): The motion for a stay pending appeal is GRANTED.",
    );
    const known = [injunction, first, later, affirmance];
    expect(told(later, known)).toEqual([]);
    expect(told(injunction, known).map(([on, , act]) => [on, act])).toEqual([
      ["2019-05-07", "granted"],
      ["2020-02-28", "affirmed"],
    ]);
  });

  it("tells a stay once, by the act that names the order", () => {
    const twice = entry(
      APPEAL,
      "2019-05-07",
      "Filed order (ADA FERN, BO ELM and CY ASH): The motion for a stay pending appeal is GRANTED. The preliminary injunction of April 8, 2019 is stayed.",
    );
    expect(told(injunction, [injunction, twice])).toEqual([
      ["2019-05-07", "ca9", "stayed", "preliminary injunction of April 8, 2019"],
    ]);
    const inPart = entry(
      APPEAL,
      "2019-05-07",
      "ORDER FILED. The motion for a stay of the order of April 8, 2019 is GRANTED in part. The order is stayed except as to Bo Elm.",
    );
    expect(told(injunction, [injunction, inPart])).toEqual([
      ["2019-05-07", "ca9", "granted_in_part", "motion for a stay of the order of April 8, 2019"],
    ]);
  });

  it("passes over a revised opinion to the judgment that did something", () => {
    const revised = entry(APPEAL, "2020-03-20", "REVISED OPINION FILED.");
    expect(told(affirmance, [...rulings, revised]).map(([on]) => on)).toEqual(["2020-03-11", "2021-06-21"]);
    expect(told(revised, [...rulings, revised])).toEqual([]);
  });

  it("adds a reviewed line of the matter's file once its ruling is known, and gives an unnamed object its name", () => {
    expect(told(injunction, rulings, mpp)).toEqual([
      ["2020-02-28", "ca9", "affirmed", "preliminary injunction of April 8, 2019", "curated"],
      ["2020-03-11", "scotus", "stayed", "district court's April 8, 2019 order granting a preliminary injunction"],
      ["2021-06-21", "scotus", "vacated", "Judgment"],
    ]);
    expect(told(injunction, [injunction], mpp)).toEqual([]);
  });

  it("follows a long litigation in which every ruling names the one before", () => {
    const many = Array.from({ length: 150 }, (_, at) => {
      const day = new Date(Date.UTC(2021, 0, 1 + at));
      const yesterday = new Date(Date.UTC(2021, 0, at)).toLocaleDateString("en-US", {
        year: "numeric",
        month: "long",
        day: "numeric",
        timeZone: "UTC",
      });
      return entry(
        DISTRICT,
        day.toISOString().slice(0, 10),
        `ORDER: The order of ${yesterday} is STAYED. The order of ${yesterday} is VACATED.`,
      );
    });
    const later = laterHistories(many, byDocketsAlone);
    expect(later(many[0]!).length).toBe(2 * 149);
  });
});
