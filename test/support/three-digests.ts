import type { DigestInput } from "../../functions/model/digest.ts";
import type { Entry } from "../../functions/model/entry.ts";
import { anEntry } from "./filed-entries.ts";
import { aBrief, anInput, aRuling, aSummary, filed, healthOf, mppWindow, quote, stated } from "./telling.ts";

/*
 * The three digests that a newcomer reads first, from events built by hand: two amicus briefs (June 26, 2019), an
 * opinion and a stay of one evening (February 28, 2020), the vacatur (June 21, 2021). What the documents say is invented.
 */

const INJUNCTION = "preliminary injunction of April 8, 2019";

const order: Entry = anEntry({
  id: "mpp-7",
  docket: "cand/3:19-cv-00807",
  caption: "Innovation Law Lab v. Nielsen",
  number: "73",
  filedOn: "2019-04-08",
  kind: "order",
  weight: "ruling",
  text: "ORDER GRANTING 20 MOTION for Preliminary Injunction.",
  acts: [{ act: "granted", of: "motion for preliminary injunction", evidence: "ORDER GRANTING 20 MOTION" }],
});

const stayPendingAppeal: Entry = anEntry({
  id: "mpp-11",
  filedOn: "2019-05-07",
  kind: "stay",
  detail: "pending_appeal",
  weight: "ruling",
  text: `Filed order (motions panel): the motion for a stay pending appeal of the ${INJUNCTION} is GRANTED.`,
  acts: [{ act: "granted", of: `stay pending appeal of the ${INJUNCTION}`, evidence: "is GRANTED" }],
});

function brief(number: string, amici: string, page: number): Entry {
  return anEntry({
    kind: "amicus_brief",
    weight: "filing",
    number,
    text: `Submitted (ECF) Amicus brief for review. Submitted by ${amici}.`,
    amici: [amici],
    supporting: "appellee",
    supportingStatus: "stated",
    documents: [
      {
        id: "",
        title: null,
        url: `https://cdn.ca9.uscourts.gov/datastore/demonstration-${number}.pdf`,
        pages: page + 4,
        sha256: null,
        state: "read",
        reason: null,
      },
    ],
    summary: aSummary(
      aBrief({
        relief: [quote("affirm the order below", page, "conclusion")],
        points: [
          { level: 1, number: "I", heading: quote("The invented first point", 10) },
          { level: 2, number: "A", heading: quote("A part of it", 11) },
          { level: 1, number: "II", heading: quote("The invented second point", 18) },
        ],
      }),
    ),
  });
}

/** June 27, 2019, 7 a.m.: two briefs, and three numbers between them that were not seen. */
export function june2019(): DigestInput {
  const events = [
    filed(12, brief("39", "American Federation of Government Employees Local 1924", 33)),
    filed(13, brief("43", "Former U.S. Government Officials", 21), { notSeen: ["40-42"] }),
  ];
  const at = "2019-06-27T10:40:00.000Z";
  return anInput(
    mppWindow(events, {
      rulings: [order, stayPendingAppeal],
      health: [healthOf("cand/3:19-cv-00807", "2019-06-27T10:55:00.000Z"), healthOf("ca9/19-15716", at)],
    }),
  );
}

/** February 29, 2020, 7 a.m.: affirmed, then stayed the same evening, with the motion between. */
export function february2020(): DigestInput {
  const wolf = { caption: "Innovation Law Lab v. Wolf", filedOn: "2020-02-28" };
  const opinion = anEntry({
    ...wolf,
    kind: "opinion",
    weight: "ruling",
    number: "89",
    text: `FILED OPINION (FERDINAND F. FERNANDEZ, WILLIAM A. FLETCHER and RICHARD A. PAEZ) The ${INJUNCTION} is AFFIRMED. Judge: FFF Dissenting.`,
    acts: [{ act: "affirmed", of: INJUNCTION, evidence: "is AFFIRMED" }],
    judges: ["FERDINAND F. FERNANDEZ", "WILLIAM A. FLETCHER", "RICHARD A. PAEZ"],
    documents: [
      {
        id: "",
        title: null,
        url: "https://cdn.ca9.uscourts.gov/datastore/demonstration-89.pdf",
        pages: 57,
        sha256: null,
        state: "read",
        reason: null,
      },
    ],
    summary: aSummary(
      aRuling({
        author: stated("W. Fletcher"),
        separate: [{ judge: "Fernandez", writing: "dissenting", joinedBy: [] }],
        holdings: [quote("We hold that the invented statute does not reach the plaintiffs.", 12, "court")],
        next: [quote("The mandate shall issue in due course.", 56, "court")],
      }),
    ),
  });
  const motion = anEntry({
    ...wolf,
    kind: "motion",
    weight: "filing",
    text: "Filed (ECF) Appellants Chad F. Wolf, et al. EMERGENCY Motion for stay.",
    filer: "Chad F. Wolf, et al.",
    role: "Appellants",
  });
  const stay = anEntry({
    ...wolf,
    kind: "stay",
    detail: "administrative",
    weight: "ruling",
    text: `Filed order: the request for an immediate administrative stay of the ${INJUNCTION} is GRANTED.`,
    acts: [
      {
        act: "granted",
        of: `request for an immediate administrative stay of the ${INJUNCTION}`,
        evidence: "is GRANTED",
      },
    ],
  });
  const notice = anEntry({ ...wolf, text: "Filed notice of appearance." });
  const at = "2020-02-29T11:40:00.000Z";
  return anInput(
    mppWindow([filed(18, opinion), filed(19, motion), filed(20, notice), filed(21, stay)], {
      rulings: [order, stayPendingAppeal],
      health: [healthOf("cand/3:19-cv-00807", at, { coverage: "volunteer" }), healthOf("ca9/19-15716", at)],
    }),
    { now: "2020-02-29T12:00:00.000Z" },
  );
}

/** June 22, 2021, 7 a.m.: vacated and remanded. */
export function june2021(): DigestInput {
  const affirmed = anEntry({
    id: "mpp-18",
    filedOn: "2020-02-28",
    kind: "opinion",
    weight: "ruling",
    number: "89",
    acts: [{ act: "affirmed", of: INJUNCTION, evidence: "" }],
  });
  const granted = anEntry({
    id: "mpp-40",
    docket: "scotus/19-1212",
    filedOn: "2020-10-19",
    kind: "cert_grant",
    weight: "ruling",
    acts: [{ act: "granted", of: "Petition", evidence: "" }],
  });
  const vacatur = anEntry({
    docket: "scotus/19-1212",
    caption: "Mayorkas v. Innovation Law Lab",
    filedOn: "2021-06-21",
    kind: "judgment",
    weight: "ruling",
    text: "Judgment of the United States Court of Appeals for the Ninth Circuit VACATED and case REMANDED with instructions.",
    acts: [
      { act: "vacated", of: "Judgment of the United States Court of Appeals for the Ninth Circuit", evidence: "" },
      { act: "remanded", of: "case", evidence: "" },
    ],
  });
  return anInput(
    mppWindow([filed(57, vacatur)], {
      rulings: [order, stayPendingAppeal, affirmed, granted],
      health: [healthOf("scotus/19-1212", "2021-06-22T10:58:00.000Z")],
    }),
    { now: "2021-06-22T11:00:00.000Z", cadence: "as_filed" },
  );
}
