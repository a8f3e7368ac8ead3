import type { AmicusFiling, AmicusStage } from "../../../../model/amicus.ts";
import type { FieldStatus } from "../../../../model/entry.ts";
import { LIST_PARAMETERS } from "../../../../model/entry-filters.ts";
import { descriptionOf } from "../../../../model/shape.ts";
import type { Day, Instant } from "../../../../model/time.ts";
import { amount } from "../grammar.ts";
import { day, item, moment } from "./common.ts";

/** The filters of a list as they are declared, in the order of the declaration. */
function describedFilters(): Readonly<Record<string, string>> {
  const { asOf: _, ...filters } = LIST_PARAMETERS;
  return Object.fromEntries(Object.entries(filters).map(([name, one]) => [name, descriptionOf(one)]));
}

/** The amicus record, search, the glossary, and the doors for programs. */
export const dataWords = {
  api: {
    title: "API",
    lede: "Everything on these pages is also JSON, free to read for every program: put /api in front of a page’s path.",
    first: "Try it",
    firstLede: "This works on this very host:",
    answer: "Its answer, shortened:",
    addresses: "Addresses",
    parameters: "Filters of a list",
    parametersLede:
      "Several values of one filter are separated by commas: any of them will do. Different filters must all hold. A filter that is not known is refused, never ignored.",
    openapi: "The same for programs: the description in OpenAPI 3.1",
    tryIt: "Call it from here",
    tryLede: "Each form makes one call and leads to its plain answer; what you leave empty is left out.",
    trySend: (path: string) => `Call ${path}`,
    rules: "What to expect",
    about: {
      Lists:
        "newest first, { entries, next }. Pass next as ?cursor= with the other parameters unchanged, or follow the Link header; null is the last page. limit is 50, at most 200.",
      Errors: "application/problem+json (RFC 9457). What a query holds that is not described is one, too.",
      Days: "YYYY-MM-DD as the court prints them. Instants are RFC 3339, in UTC.",
      Caching: "Every answer has an ETag: send it back in If-None-Match, and 304 says that nothing changed.",
      Ids: "of entries (mpp-12) and events are stable for ever.",
      "As of":
        "?asOf=<day or instant> gives lists, entries, orders, dates, the amicus record, files, feeds and the calendar as we knew them then; Memento-Datetime says when that is.",
      Following: "/api/matters/<matter>/events?after=<n> gives the ledger after event n: keep the last number you saw.",
    } as Readonly<Record<string, string>>,
    paths: {
      "/api/matters/<matter>": "Where it stands, latest rulings and briefs, dates ahead, dockets, newest entries",
      "/api/matters/<matter>/entries": "Entries, with filters",
      "/api/matters/<matter>/rulings": "What the courts did",
      "/api/matters/<matter>/amicus": "The amicus record; as CSV at /briefs.csv and /amici.csv in its place",
      "/api/matters/<matter>/timeline": "Rulings and amicus filings with days, and filings a month",
      "/api/matters/<matter>/dates": "Dates ahead, with the words that state them",
      "/api/matters/<matter>/changes": "What changed between two moments",
      "/api/matters/<matter>/corrections": "What we got wrong, and what the courts changed",
      "/api/matters/<matter>/digests/<from>..<to>": "The digest of a span of events",
      "/api/matters/<matter>/events": "The ledger itself",
      "/api/entries/<id>": "One entry with versions, documents, summary and later history",
      "/api/dockets/<court>/<number>": "One docket with coverage",
      "/api/health": "How well every docket is seen",
      "/api/about": "Who runs this copy",
    } as Readonly<Record<string, string>>,
    filters: describedFilters(),
  },
  feeds: {
    entries: (matter: string) => `New filings in the ${matter}`,
    asOf: (at: Instant) => `(as we knew it on ${moment(at)})`,
  },
  downloads: {
    heading: "Downloads",
  },
  amicus: {
    title: (matter: string) => `The amicus record of the ${matter}`,
    heading: "The amicus record",
    lede: "Who asked to be heard, in support of whom, and where. Sides are only what docket or cover state, and are not added up across dockets: petitioners defend MPP in one and its end in another.",
    columns: ["Amici", "In support of", "Stage", "Status", "Filed", "Document"] as const,
    counts: ({ briefs, motions }: { readonly briefs: number; readonly motions: number }) =>
      [
        amount(briefs, "brief", "briefs"),
        ...(motions > 0 ? [amount(motions, "motion for leave", "motions for leave")] : []),
      ].join(", "),
    leave: "(motion for leave)",
    notNamed: "Not named on the docket",
    stages: {
      district_court: "District court",
      appeal: "Appeal",
      application: "Application",
      petition: "Petition",
      merits: "Merits",
    } satisfies Record<AmicusStage, string>,
    stageNotKnown: "Not known",
    filings: {
      submitted: "Submitted",
      filed: "Filed",
      leave_sought: "Leave sought",
      leave_granted: "Leave granted",
      leave_denied: "Leave denied",
      not_accepted: "Not accepted for filing",
    } satisfies Record<AmicusFiling, string>,
    filingNotKnown: "Not known",
    consent: (status: FieldStatus, consent: string | null) =>
      status === "stated" && consent !== null
        ? `Consent: ${consent}`
        : status === "not_stated"
          ? "Consent: not stated"
          : status === "conflict"
            ? "Consent: stated in two ways"
            : "Consent: not read",
    summary: "What it says",
    notReadNotStated:
      "Not stated: we have read the docket line and the document, and they do not say it. Not read: we have not read the document yet, or could not, so it may say it.",
    noDocument: "None linked",
    document: (pages: number | null) => (pages === null ? "PDF" : `PDF, ${item.pages(pages)}`),
    undated: "Known from elsewhere, day of filing not known",
    between: (span: readonly [Day, Day] | null) => (span ? `Filed between ${day(span[0])} and ${day(span[1])}.` : ""),
    briefsCsv: "The record as CSV, a row a brief",
    amiciCsv: "The record as CSV, a row an amicus",
    sqlite: "Everything as one SQLite database",
    json: "The record as JSON",
    codebook: "Codebook",
  },
  glossary: {
    title: "Glossary",
    lede: "Words that stand on these pages, in one sentence each.",
    signs: { ruling: "A ruling", brief: "An amicus filing", filing: "Any other filing or entry" },
    words: {
      Abeyance: "A case held in abeyance waits; the court takes no step until it lifts the hold.",
      "Administrative stay": "A stay for a short time, so that the court can consider whether to grant a stay.",
      Affirm: "A court of appeals leaves the judgment or order of the court below as it is.",
      "Amicus brief": "A brief of somebody who is not a party, filed to be heard on the question.",
      "Appellant, appellee": "The party that appeals, and the party that answers the appeal.",
      Certiorari: "The Supreme Court’s order to review a case. A denial says nothing on the merits.",
      Docket: "The court’s list of everything filed and done in one case.",
      "Dkt., ECF No.":
        "The number of an entry on the docket of a court of appeals, and of a district court. The Supreme Court’s rows have no numbers.",
      Injunction: "An order to do something or not to do it; a preliminary one holds until the case is decided.",
      Mandate: "The paper by which a court of appeals hands the case back; in the Supreme Court, “judgment issued”.",
      "Number not seen":
        "A number between two that we have seen. It can be a filing we could not see, a sealed one, or a number the court did not use.",
      PACER: "The federal courts’ paid system for documents. We do not buy documents.",
      Petition:
        "What asks the Supreme Court to review a case (for a writ of certiorari); in a trial court, what begins some cases.",
      "Quoted from the document": "Words of the document, unchanged, with the page on which they stand.",
      Remand: "A higher court sends the case back to the court below.",
      Reverse: "A higher court decides the other way than the court below.",
      Sealed: "Closed to the public by the court. What is sealed is removed here.",
      Stay: "A court keeps an order or judgment from taking effect for a time. An application or motion for a stay is only a request for one.",
      Syllabus: "A summary by the Reporter of Decisions, not part of the Supreme Court’s opinion.",
      Vacate: "A court takes back a judgment or order, its own or of the court below, as if it had not been made.",
      "Volunteer copy": "CourtListener’s copy of a docket, built by volunteers. Entries may be missing.",
      Withdrawn:
        "Taken back by the party that filed it. An entry that vanished from the court’s page is “no longer on the docket”.",
    } as Readonly<Record<string, string>>,
  },
  search: {
    title: "Search the filings",
    words: "Words",
    court: "Court",
    kind: "Kind",
    from: "Filed from",
    to: "Filed to",
    any: "Any",
    send: "Search",
    found: (n: number, more: boolean) => (more ? `The first ${n}` : amount(n, "entry", "entries")),
    follow: "This list, elsewhere",
    changes: "What changed between two days",
    atom: "Feed (Atom)",
    jsonFeed: "Feed (JSON Feed)",
    csv: "Spreadsheet (CSV)",
    jsonl: "JSON Lines",
    matches: (n: number) => (n >= 10_000 ? "10,000 entries and more" : amount(n, "entry", "entries")),
    readAs: (text: string) => `Nothing has these words. Shown is what has “${text}”.`,
    nothing: "Nothing found",
    hint: "No entry that we have seen passes all of these. Fewer words or a wider span may help.",
  },
};
