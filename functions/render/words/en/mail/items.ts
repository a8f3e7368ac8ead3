import { courtOf } from "../../../../model/courts.ts";
import type { ChangeBlock, DigestAct, DigestField, DigestItem } from "../../../../model/digest.ts";
import type { Detail, Kind, Side } from "../../../../model/entry.ts";
import { plainLine } from "../../../mail-nodes.ts";
import { amount, listOf, plural } from "../grammar.ts";
import {
  allActs,
  capitalized,
  courtHeading,
  FIELD_LABELS,
  FIELDS_CORRECTED,
  KIND_NAMES,
  kindName,
  rulingHeading,
  SIDE_NAMES,
} from "./common.ts";

/** An item of a digest, and a line of change. */
export const itemsWords = {
  heading: {
    amicus_briefs: (n: number): string => plural(n, "Amicus brief", "Amicus briefs"),
    rulings: (n: number): string => plural(n, "Ruling", "Rulings"),
    requests: (kinds: readonly Kind[], n: number) =>
      capitalized(listOf(kinds.map((kind) => KIND_NAMES[kind][plural(n, 0, 1)]))),
    filings: (): string => "Other filings and orders",
    now_readable: (): string => "Now readable",
    changes: (): string => "Changes to what we told you",
    counted: "Not listed one by one",
    routine: (): string => "Routine entries",
    dates_ahead: "Dates ahead, as the dockets state them",
    visibility: "What we could and could not see",
    so_far: { injunction: "So far, on this injunction", case: "So far, in this case" },
    places: "Where it stands",
    latestRulings: "Latest rulings",
    latestBriefs: "Newest amicus briefs",
    howToStop: "How to change or stop",
  },
  summary: {
    span: (first: string, last: string) => `${first} to ${last}`,
  },
  item: {
    amici: (names: readonly string[], more: number) =>
      names.length === 0
        ? "Amici: not named on the docket"
        : `${names.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
    leave: "(motion for leave to file an amicus brief)",
    ruling: (item: Pick<DigestItem, "kind" | "detail" | "acts">) => plainLine(rulingHeading(item)),
    court: (item: Pick<DigestItem, "kind" | "detail" | "acts">) => plainLine(courtHeading(item)),
    filing: (kind: Kind, detail: Detail | null) => capitalized(kindName(kind, detail)),
    filedByName: ", filed by ",
    inSupportOf: "In support of:",
    side: (side: Side, name: string | null) => `${SIDE_NAMES[side]}${name ? ` (${name})` : ""}`,
    sideNotStated: "The cover does not say which party it supports.",
    sideNotRead: "We have not read this document yet.",
    sideNotOnDocket: "The docket does not say.",
    sideConflict: "The document says two things; see the entry.",
    filedBy: "Filed by:",
    by: "By:",
    panel: "Panel:",
    author: "Author:",
    vote: "Vote, as stated:",
    separate: "Separate writings:",
    separately: (writing: string, joinedBy: readonly string[]) =>
      `(${writing}${joinedBy.length > 0 ? `, joined by ${listOf(joinedBy)}` : ""})`,
    caseLine: (caption: string, number: string, court: string, entry: string | null) =>
      `${caption}, No. ${number} (${courtOf(court).short})${entry ? `, ${entry}` : ""}`,
    alsoOn: (numbers: readonly string[]) => `Also on ${listOf(numbers.map((number) => `No. ${number}`))}`,
    filed: (day: string) => `Filed ${day}`,
    entered: (day: string) => `Entered ${day}; the day of filing is not shown`,
    undated: "No day is shown on the docket",
    foundLate: (filed: string, seen: string) => `Found late: Filed ${filed}, first seen by us ${seen}.`,
    follows: (kind: Kind, detail: Detail | null, label: string | null) =>
      `Follows the ${kindName(kind, detail)} of the same day${label ? ` (${label})` : ""}.`,
    toldAs: (name: string) =>
      `We told you of this entry before under its event name alone, "${name}"; the full entry is here now.`,
    withdrawn: "No longer on the docket.",
    docketText: "Docket text:",
    docketTextReplay: "Docket text (reconstructed):",
    labels: {
      quoted: "Quoted from the document:",
      paraphrase: "In brief (paraphrase):",
      drafted: "Drafted by a model; each sentence was checked by program against the pages cited:",
      "court staff": "Summary prepared by court staff; not part of the opinion:",
      "Reporter of Decisions": "Syllabus by the Reporter of Decisions; not part of the opinion:",
    },
    demonstration: "Demonstration text. Not the filed document.",
    field: (field: DigestField) => FIELD_LABELS[field],
    page: (page: number) => (page === 0 ? "(page not known)" : `(p.\u00A0${page})`),
    read: (noun: string, facts: readonly string[]) => `Read ${noun} (${facts.join(", ")})`,
    nouns: (kind: Kind) =>
      kind === "amicus_brief" || kind === "brief"
        ? "the brief"
        : kind === "other"
          ? "the document"
          : `the ${KIND_NAMES[kind][0]}`,
    pages: (n: number) => amount(n, "page", "pages"),
    thisEntry: (entry: string) => `This entry: ${entry}`,
    thisEntryWritten: "This entry",
    entry: (entry: string) => `Entry ${entry}`,
    others: (n: number) => `${amount(n, "more document", "more documents")} on the entry's page.`,
    supplied: "Copy supplied by the operator.",
    fromText: "Read from CourtListener's text of the document; we know of no free file.",
    notRead: "We have not read this document yet.",
    scan: "This filing is a scan without text, so we cannot quote from it.",
    noSummary: "We could not make a summary we can vouch for. The docket text and the document are below.",
    sealed: "This document is sealed.",
    unavailable: "The court's page links no document.",
    notServed: "The court's page links a document, but its site did not give it to us.",
    paywalled: "This document is on PACER, the federal courts' paid system (account needed). We do not buy documents.",
    pacer: (what: string) => `Open ${what} on PACER`,
    freeCopy: (what: string) => `Look for a free copy of ${what} on CourtListener`,
  },
  change: {
    about: (kind: Kind, number: string | null, caseLine: string) =>
      `${capitalized(KIND_NAMES[kind][0])}${number ? `, ${number}` : ""}, ${caseLine}`,
    headings: {
      our_mistake: "Our mistake",
      court_changed: "Changed by the court",
      removed: "No longer on the docket",
      returned: "On the docket again",
      sealed: "Sealed by the court",
    },
    mistake: (field: string, on: string | null, old: string, now: string) =>
      `Our mistake${FIELDS_CORRECTED[field] ? ` (${FIELDS_CORRECTED[field]})` : ""}. ${on ? `In the digest of ${on} we said` : "We said"}: ${old}. Correct: ${now}. The court's entry has not changed.`,
    changed: (on: string | null) =>
      `The court changed this entry. ${on ? `In the digest of ${on} it read` : "It read"}: `,
    changedNow: " It now reads: ",
    removed: (block: Pick<ChangeBlock, "told">, on: string | null, name: string) =>
      block.told
        ? `An entry we told you about${on ? ` on ${on}` : ""} (${name}) is no longer on the court's public docket. The court gives no reason on the docket. Here it is marked "No longer on the docket".`
        : `${capitalized(name)} is no longer on the court's public docket. The court gives no reason on the docket. Here it is marked "No longer on the docket".`,
    returned: (name: string) => `${capitalized(name)} is on the court's public docket again.`,
    sealed: (name: string) => `The court has sealed ${name}. We have removed its text and document here.`,
    entryOf: (day: string | null) => (day ? `an entry of ${day}` : "an entry"),
    nothing: "nothing",
  },
  value: {
    kind: (kind: Kind) => KIND_NAMES[kind][0],
    side: (side: Side) => SIDE_NAMES[side],
    acts: (acts: readonly DigestAct[]) => plainLine(allActs({ kind: "order", acts }, ": ")),
    none: "not stated",
  },
  counted: {
    routine: (n: number) => `${amount(n, "routine entry", "routine entries")} (notices, scheduling, records).`,
    seeRoutine: (n: number) => plural(n, "See the routine entry", `See the ${n} routine entries`),
    filtered: (n: number) => `${amount(n, "entry", "entries")} outside your choices.`,
    seeFiltered: (n: number) =>
      plural(n, "See the entry outside your choices", `See the ${n} entries outside your choices`),
    more: (n: number) =>
      `${amount(n, "more entry is", "more entries are")} not listed here, so that this mail stays short.`,
    seeMore: (n: number) => plural(n, "See the entry not listed", `See the ${n} entries not listed`),
    edition: "This digest on the web",
    section: {
      rulings: "rulings",
      amicus_briefs: "amicus briefs",
      requests: "motions and petitions",
      filings: "other filings and orders",
      now_readable: "now readable",
      changes: "changes",
      counted: "routine",
      dates_ahead: "dates ahead",
      visibility: "gaps",
      so_far: "so far",
      standing: "where it stands",
    },
  },
} as const;
