import type { Docket } from "../../functions/model/docket.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { LedgerEvent, NewEvent } from "../../functions/model/event.ts";
import type { Matter } from "../../functions/model/matter.ts";
import type { Instant } from "../../functions/model/time.ts";
import type { Table } from "../../functions/ports/index.ts";
import { append, headOf, rollForward } from "../../functions/store/ledger.ts";

/** An entry with everything a test does not care about: a routine notice on the Ninth Circuit's docket. */
export function anEntry(fields: Partial<Entry> = {}): Entry {
  const docket = fields.docket ?? "ca9/19-15716";
  return {
    id: "",
    matter: "mpp",
    docket,
    alsoOn: [],
    court: docket.slice(0, docket.indexOf("/")),
    caption: "Innovation Law Lab v. McAleenan",
    number: null,
    filedOn: "2019-06-26",
    enteredOn: null,
    // Seen when it was filed: no court dates a row ahead by weeks.
    firstSeenAt: `${fields.filedOn ?? "2019-06-26"}T15:00:00.000Z`,
    text: "Filed notice of appearance.",
    shortText: null,
    textSource: "courtlistener",
    kind: "notice",
    detail: null,
    weight: "routine",
    filer: null,
    amici: [],
    counsel: [],
    role: null,
    supporting: null,
    supportingStatus: "not_stated",
    disposition: fields.acts?.[0]?.act ?? null,
    acts: [],
    judges: [],
    resolves: [],
    evidence: {},
    laterHistory: [],
    documents: [],
    summary: null,
    versions: 1,
    status: "current",
    sources: [],
    ...fields,
  };
}

/** An event as a check would append it. */
export function anEvent(fields: Partial<NewEvent> = {}): NewEvent {
  return {
    matter: "mpp",
    docket: fields.after?.docket ?? "ca9/19-15716",
    kind: "entry_filed",
    source: "courtlistener",
    url: "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=1",
    sha256: "0".repeat(64),
    edition: 1,
    ...fields,
  };
}

/** Appends the filing of each entry to the ledger, in order, and applies it. */
export async function fileEntries(record: Table, at: Instant, entries: readonly Entry[]): Promise<LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  for (const entry of entries) events.push(await appendNext(record, at, anEvent({ after: entry })));
  return events;
}

/** Appends one event at the ledger's end and applies it. */
export async function appendNext(record: Table, at: Instant, event: NewEvent): Promise<LedgerEvent> {
  const appended = await append(record, (await headOf(record, event.matter)) + 1, at, event);
  await rollForward(record, event.matter);
  return appended;
}

function docketIn(id: string, caption: string, fields: Partial<Docket>): Docket {
  const [court = "", number = ""] = id.split("/");
  return {
    id,
    court,
    number,
    caption,
    formerly: [],
    sides: [],
    watchFrom: "2019-02-14",
    state: "open",
    sources: ["courtlistener"],
    coverage: "volunteer",
    ...fields,
  };
}

/** The first challenge to MPP, from the district court to the Supreme Court. */
export const MPP: Matter = {
  id: "mpp",
  name: "MPP litigation",
  longName: "Migrant Protection Protocols",
  alsoCalled: "Remain in Mexico",
  about: "The court cases over the Migrant Protection Protocols (MPP).",
  aboutIn: { es: "Los casos sobre los Protocolos de Protección a Migrantes (MPP)." },
  dockets: [
    docketIn("cand/3:19-cv-00807", "Innovation Law Lab v. Wolf", { judge: "Richard Seeborg" }),
    docketIn("ca9/19-15716", "Innovation Law Lab v. Wolf", {
      formerly: [{ caption: "Innovation Law Lab v. McAleenan", until: "2019-11-13" }],
      sides: [
        { side: "appellant", name: "McAleenan and others" },
        { side: "appellant", name: "Wolf and others", from: "2019-11-13" },
        { side: "appellee", name: "Innovation Law Lab and others" },
      ],
      sources: ["courtlistener", "cmecf-rss"],
      reviews: ["cand/3:19-cv-00807"],
    }),
    docketIn("scotus/19A960", "Wolf v. Innovation Law Lab", {
      sources: ["supreme-court"],
      coverage: "whole",
      repeatedOn: "scotus/19-1212",
      reviews: ["ca9/19-15716", "cand/3:19-cv-00807"],
    }),
    docketIn("scotus/19-1212", "Wolf v. Innovation Law Lab", { sources: ["supreme-court"], coverage: "whole" }),
  ],
  curated: [],
  names: [],
  laterHistory: [],
  agencyActs: [
    {
      id: "protocols",
      short: "MPP",
      shortIn: { es: "los MPP" },
      what: "The Migrant Protection Protocols.",
      whatIn: { es: "Los Protocolos de Protección a Migrantes." },
      on: null,
      source: "https://example.org/protocols",
    },
  ],
};

/** A small MPP ledger: two briefs of June 26, 2019 and the rulings that everybody knows. */
export const MPP_ENTRIES: readonly Entry[] = [
  anEntry({
    docket: "cand/3:19-cv-00807",
    caption: "Innovation Law Lab v. Nielsen",
    number: "73",
    filedOn: "2019-04-08",
    kind: "order",
    weight: "ruling",
    text: "ORDER GRANTING MOTION FOR PRELIMINARY INJUNCTION. Signed by Judge Richard Seeborg on 4/8/2019.",
    acts: [{ act: "granted", of: "the motion for a preliminary injunction", evidence: "ORDER GRANTING MOTION" }],
    judges: ["Richard Seeborg"],
  }),
  anEntry({
    number: "22",
    filedOn: "2019-05-07",
    kind: "stay",
    detail: "pending_appeal",
    weight: "ruling",
    text: "Filed order: the motion for a stay pending appeal of the April 8, 2019 preliminary injunction is GRANTED.",
    acts: [{ act: "granted", of: "the motion for a stay pending appeal", evidence: "is GRANTED" }],
  }),
  anEntry({
    number: "39",
    kind: "amicus_brief",
    weight: "filing",
    text: "Submitted (ECF) Amicus brief for review (by government or with consent per FRAP 29(a)). Submitted by American Federation of Government Employees Local 1924. Date of service: 06/26/2019.",
    filer: "American Federation of Government Employees Local 1924",
    amici: ["American Federation of Government Employees Local 1924"],
    supporting: "appellee",
    supportingStatus: "stated",
    documents: [
      {
        id: "",
        title: "Amicus brief",
        url: "https://cdn.ca9.uscourts.gov/datastore/general/2019/06/26/brief.pdf",
        pages: 37,
        sha256: null,
        state: "waiting",
        reason: null,
      },
    ],
  }),
  anEntry({
    number: "43",
    kind: "amicus_brief",
    weight: "filing",
    text: "Submitted (ECF) Amicus brief for review. Submitted by Former U.S. Government Officials. Date of service: 06/26/2019.",
    filer: "Former U.S. Government Officials",
    amici: ["Former U.S. Government Officials"],
  }),
  anEntry({
    caption: "Innovation Law Lab v. Wolf",
    number: "88",
    filedOn: "2020-02-28",
    kind: "opinion",
    weight: "ruling",
    text: "FILED OPINION. The preliminary injunction of April 8, 2019 is AFFIRMED. Judge Fernandez dissenting.",
    acts: [{ act: "affirmed", of: "the preliminary injunction of April 8, 2019", evidence: "is AFFIRMED" }],
    judges: ["Fletcher", "Paez", "Fernandez"],
  }),
  anEntry({
    docket: "scotus/19A960",
    alsoOn: ["scotus/19-1212"],
    caption: "Wolf v. Innovation Law Lab",
    filedOn: "2020-03-11",
    kind: "stay",
    detail: "of_order",
    weight: "ruling",
    text: "Application referred to the Court and GRANTED: the district court’s April 8, 2019 order granting a preliminary injunction is stayed.",
    acts: [{ act: "stayed", of: "the preliminary injunction of April 8, 2019", evidence: "is stayed" }],
  }),
];
