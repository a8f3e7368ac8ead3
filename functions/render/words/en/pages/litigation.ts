import { entryCited } from "../../../../model/courts.ts";
import type { Instant } from "../../../../model/time.ts";
import { clockTime } from "../../../dates.ts";
import { amount } from "../grammar.ts";
import { caseNumber, moment } from "./common.ts";

/** A litigation's pages: dockets, orders, timeline, rulings, dates, changes. */
export const litigationWords = {
  matter: {
    dockets: "Dockets",
    whereItStands: "Where it stands",
    whereLede: "Orders with effect or under review, by acts on the dockets. Listed, never inferred.",
    noneSeen: "None seen",
    latestRulings: "Latest rulings",
    allRulings: "All rulings",
    briefs: "Newest amicus briefs",
    allBriefs: "The amicus record",
    plotAlt: "Timeline: rulings and amicus filings, court by court; open it as a page with the same items as a list",
    ahead: "Dates ahead",
    aheadLede: "As the dockets state them; a court can move them.",
    allAhead: "All dates ahead",
    atTheCourt: (time: string) => `${clockTime(time)} at the court`,
    entries: "Everything filed, newest first",
    more: "More entries",
    docketCount: (n: number) => amount(n, "entry seen", "entries seen"),
  },
  docket: {
    formerly: "Formerly",
    judge: "Judge",
    panel: "Panel",
    seen: "What we see",
    notYetOpen: "Not opened by the court yet",
    description: (caption: string, court: string, number: string) =>
      `Docket of ${caption}, ${caseNumber(court, number)}: entries, coverage, gaps.`,
    gap: (from: Instant, to: Instant) =>
      `From ${moment(from)} to ${moment(to)} we could not see new entries on this docket. There may have been none. If we find any, they will come in a later digest, marked “found late”.`,
    held: "A larger batch of new rows waits for the operator to look at it. It is not shown here yet.",
    notSeen: (court: string, ranges: readonly (readonly [number, number])[]) => {
      const spans = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
      return `${entryCited(court, spans.join(", "))} have not been seen. A missing number can be a filing we could not see, a sealed one, or a number the court did not use.`;
    },
  },
  digest: {
    invite: "New filings come as a mail like this one.",
    subscribe: "Get the digests",
    nothing: "Nothing to tell",
    nothingLede: "In this window nothing was filed or changed that a digest tells.",
  },
  rulings: {
    title: (matter: string) => `Rulings in the ${matter}`,
    heading: "Rulings",
    lede: "What the courts did, newest first, each act with its object as far as the docket names it.",
  },
  dates: {
    title: (matter: string) => `Dates ahead in the ${matter}`,
    calendar: "As a calendar file (.ics)",
    none: "None seen. When a docket announces an argument, a conference, a hearing or a due date, it stands here.",
  },
  changes: {
    title: "What changed",
    lede: "Everything that the ledger took in between two days, in its order.",
    from: "After",
    to: "Up to",
    send: "Show",
    none: "Nothing was taken in between these two.",
    quiet: "recorded only",
    more: (n: number) => `${amount(n, "more event is", "more events are")} not shown; choose a shorter span.`,
  },
  corrections: {
    title: "Corrections",
    lede: "What we got wrong, and what the courts changed on their dockets after we told of it.",
    none: "None so far.",
  },
  timeline: {
    title: (matter: string) => `Timeline of the ${matter}`,
    heading: "Timeline",
    lede: "Every ruling and every amicus brief seen, court by court.",
    list: "As a list",
    lanes: "Filings a month",
    legend: "Squares are rulings, triangles are amicus filings, the pale band shows how many filings a month had.",
  },
};
