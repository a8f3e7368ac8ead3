import type { DocumentState } from "../../../../model/document.ts";
import type { Kind } from "../../../../model/entry.ts";
import type { EventKind } from "../../../../model/event.ts";
import type { Instant } from "../../../../model/time.ts";
import { amount, plural } from "../grammar.ts";
import { FIELD_NAMES, item, moment } from "./common.ts";

/** An entry's page, its document and summary. */
export const entryWords = {
  entry: {
    filed: "Filed",
    entered: "Entered",
    by: "By",
    filedBy: "Filed by",
    amici: "Amici",
    counsel: "Counsel",
    support: "In support of",
    alsoOn: "Also on",
    later: "Later",
    notACitator: "Later acts known to Docketwire; not a citator.",
    docketText: "Docket text",
    docketTextReplay: "Docket text (reconstructed)",
    asShown: (at: Instant) => `As the court’s page showed it on ${moment(at)}.`,
    fact: "The public source of this fact:",
    secondary: "secondary source",
    removed: `This entry is no longer on the court’s public docket. The court gives no reason on the docket. Here it is marked “No longer on the docket”.`,
    sealed: "The court has sealed this entry. We have removed its text and document here.",
    citation: "Citation",
    quotes: (n: number) => `${amount(n, "quotation", "quotations")} with citation`,
    mistake: "Report a mistake",
    mistakeSubject: (entry: string) => `Mistake in ${entry}`,
    versions: (n: number) => plural(n, "Version and source", `${n} versions and their sources`),
    source: "Source:",
    ledger: (n: number) => `event ${n} of the ledger`,
    was: "Was:",
    is: "Is:",
    field: (field: string) => FIELD_NAMES[field] ?? field,
    events: {
      entry_filed: "First seen",
      entry_amended: "Changed on the docket",
      entry_withdrawn: "No longer on the docket",
      entry_returned: "On the docket again",
      entry_sealed: "Sealed by the court",
      document_read: "Document read",
      correction: "Our mistake, corrected",
      reread: "Read again by us; the court changed nothing",
      gap_opened: "Gap",
      gap_closed: "Gap closed",
      number_lost: "Number lost",
    } satisfies Record<EventKind, string>,
  },
  document: {
    heading: "Document",
    none: item.unavailable,
    notServed: item.notServed,
    read: (kind: Kind, pages: number | null, host: string) =>
      item.read(item.nouns(kind), ["PDF", ...(pages === null ? [] : [item.pages(pages)]), host]),
    facts: (pages: number | null, host: string | null) => {
      const facts = [pages === null ? null : item.pages(pages), host].filter((fact) => fact !== null);
      return facts.length > 0 ? `(${facts.join(", ")})` : "";
    },
    here: "on this copy",
    others: "Attached",
    supplied: item.supplied,
    fromText: item.fromText,
    pacer: item.pacer("it"),
    freeCopy: item.freeCopy("it"),
    states: {
      waiting: item.notRead,
      read: null,
      scan: item.scan,
      sealed: item.sealed,
      paywalled: item.paywalled,
      unavailable: item.unavailable,
      failed: item.noSummary,
    } satisfies Record<DocumentState, string | null>,
  },
  summary: {
    heading: "What the document says",
    demonstration: item.demonstration,
    asks: "Asks the court to",
    argues: "Argues",
    says: "Says",
    interest: "Interest of the amici",
    position: "Position",
    consent: "Consent",
    panel: "Panel",
    author: "Author",
    acts: "Acts",
    vote: "Vote, as stated",
    separate: "Separate writings",
    separately: (judge: string, writing: string, joinedBy: readonly string[]) =>
      `${judge} ${item.separately(writing, joinedBy)}`,
    question: "Question",
    holds: "Holds",
    orders: "Orders",
    next: "What happens next, as stated",
    staff: (by: "court staff" | "Reporter of Decisions") => item.labels[by].replace(/:$/, ""), // "… opinion:"
    drafted: item.labels.drafted,
    pages: (pages: readonly number[]) => {
      const distinct = [...new Set(pages)];
      if (distinct[0] === 0) return "page not known";
      return plural(distinct.length, `p. ${distinct[0]}`, `pp. ${distinct.join(", ")}`);
    },
    made: (method: "extract" | "model", pages: number) =>
      method === "extract"
        ? `Quoted from the document (${pages === 0 ? "from a text without pages" : item.pages(pages)}) by program: passages picked, no word changed.`
        : `Drafted by a model from ${pages === 0 ? "a text without pages" : item.pages(pages)}; each sentence was checked by program against the pages cited.`,
  },
};
