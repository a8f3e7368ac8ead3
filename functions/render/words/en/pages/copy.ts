import type { Coverage } from "../../../../model/docket.ts";
import type { ReadCounts, SourceHealth, SpentBudget } from "../../../../model/health.ts";
import { dayIn, EASTERN, type Instant } from "../../../../model/time.ts";
import { amount, plural } from "../grammar.ts";
import { day, moment, type Problem } from "./common.ts";

/** What a copy says of itself: health, coverage, outbox, problems. */
export const copyWords = {
  /** To the operator of a one-machine copy: a banner on every page and a mail. */
  alarms: {
    checksLateMinutes: (n: number) => `Checks are ${amount(n, "minute", "minutes")} late.`,
    troubledSources: (n: number) =>
      `${amount(n, "source", "sources")} cannot be read, or not all of it, or stands still. "npm run -s cli -- docket:health" says which and why.`,
    openWork: (n: number) => `${amount(n, "gap or held batch waits", "gaps or held batches wait")} for the operator.`,
    digestsLateMinutes: (n: number) => `Digests are ${amount(n, "minute", "minutes")} late.`,
    mailStands: () => "No mail goes out: the brake is on, or this is a restored copy.",
    subject: (n: number) => `Docketwire: ${amount(n, "alarm", "alarms")}`,
    title: "Alarms",
    look: "See what could not be read",
    lead: "This copy of Docketwire needs its operator: something that readers were promised may not be kept.",
  },
  health: {
    title: "Coverage and source health",
    lede: "How well each docket is seen, through which source, and what could not be read.",
    allWell: (n: number, oldest: Instant | null) =>
      n === 0
        ? "No docket is open on its court."
        : oldest === null
          ? `${amount(n, "open docket", "open dockets")}; none was read yet.`
          : `${plural(n, "The docket was", `All ${n} dockets were`)} checked; the oldest check is from ${moment(oldest)}.`,
    notAllWell: (n: number, all: number) =>
      `${n} of ${amount(all, "open docket", "open dockets")} could not be read as ${plural(n, "it", "they")} should be.`,
    troubled: "What could not be read",
    well: "Dockets that are read",
    resting: "Dockets that are not asked",
    coverage: "What coverage means",
    kinds: {
      "Whole docket": "The court’s page shows the whole docket.",
      Feed: "We see what the court’s feed announces, from a day on; some kinds of entry are not announced.",
      "Volunteer copy": "The docket comes from CourtListener’s volunteer-built copy. Entries may be missing.",
      Gap: "A span in which no source could show us new entries. There may have been none.",
    } as Readonly<Record<string, string>>,
    stale: (court: string, since: Instant | null) =>
      `We have not been able to read ${court}’s page${since ? ` since ${moment(since)}` : " yet"}. Filings since then may be missing here. We keep trying; nothing you were sent is affected.`,
    partial: (court: string) => `We could read part of ${court}’s page. Filings may be missing here. We keep trying.`,
    standing: (court: string, since: Instant) =>
      `The feed of ${court} answers and has not been built anew since ${moment(since)}. Filings since then may be missing here. We keep looking; nothing you were sent is affected.`,
    oneTroubled: (court: string) =>
      `One of the sources that show us this docket of ${court} could not be read as it should be, several checks in a row. Another one was read.`,
    sources: "Sources, for the operator",
    states: {
      healthy: "read",
      partial: "part of the page could be read",
      quarantined: "the page could not be read",
      unreachable: "no answer",
      not_permitted: "not permitted for our token",
      failed: "answered, but we could not record it",
      off: "off",
      never: "not asked yet",
    } satisfies Record<SourceHealth["state"], string>,
    lastSeen: (at: Instant | null) => (at ? `Last read ${moment(at)}.` : "Never read."),
    nextCheck: (at: Instant) => `Next check ${moment(at)}.`,
    read: "What could be read of briefs and rulings",
    counts: ({ of, read, unread, paywalled, without }: ReadCounts) =>
      `${of === "rulings" ? "Rulings" : "Amicus briefs"}: ${read} read, ${unread} free but unread, ${paywalled} on PACER, ${without} without a document.`,
    budgets: "Requests spent, for the operator",
    spent: ({ minute, hour, day }: SpentBudget) =>
      `${minute.join(" of ")} this minute, ${hour.join(" of ")} this hour, ${day.join(" of ")} today (UTC).`,
    failures: (n: number, since: Instant | null) =>
      `${amount(n, "failure", "failures")} in a row${since ? ` since ${moment(since)}` : ""}.`,
  },
  about: {
    title: "Who runs this",
    operator: (name: string) => `This copy of Docketwire is run by ${name}.`,
    mistakes: "Found a mistake?",
    mistakesText:
      "Reply to any digest, or write to the address above. What we got wrong is corrected in the next digest under “Our mistake”, and listed under Corrections.",
    watched: "What is watched",
    version: (version: string) => `Docketwire ${version}`,
  },
  outbox: {
    title: "Outbox",
    lede: "Nothing here was sent to anybody.",
    nobody: "It was not sent to anybody.",
    json: "The outbox as JSON",
    empty: "No mail was written yet.",
    written: (to: string, at: Instant) => `Written to ${to} on ${moment(at)}.`,
    desktop: "On a desktop",
    phone: "On a phone",
    text: "Text",
    raw: "Raw message",
  },
  problems: {
    400: { title: "That cannot be read", sentence: "Something in the address or the form does not make sense." },
    403: { title: "Not from here", sentence: "This form has to be sent from our own page." },
    404: { title: "Nothing here", sentence: "There is no page at this address." },
    409: { title: "Try again", sentence: "Somebody changed the same thing at the same moment. Nothing was lost." },
    413: { title: "Too large", sentence: "What was sent is larger than we accept." },
    415: { title: "Not a form", sentence: "This address takes an ordinary form." },
    422: { title: "Could not be read", sentence: "A page could not be read whole." },
    429: { title: "Too many tries", sentence: "Please try again later." },
    500: { title: "Our mistake", sentence: "Something went wrong on our side. The record is not affected." },
    502: { title: "No answer", sentence: "Another service did not answer." },
  } as Readonly<Record<number, Problem>> & { readonly 500: Problem },
  coverage: (coverage: Coverage, since: Instant | null, lastRead: Instant | null): string => {
    if (coverage === "whole")
      return lastRead
        ? `The court’s page shows the whole docket; we last read it ${moment(lastRead)}.`
        : "The court’s page shows the whole docket; we have not read it yet.";
    if (coverage === "feed")
      return since
        ? `Since ${day(dayIn(EASTERN, since))} we see what the court’s feed announces; some kinds of entry are not announced.`
        : "We see what the court’s feed announces, and have not read it yet; some kinds of entry are not announced.";
    return "This docket comes from CourtListener’s volunteer-built copy. Entries may be missing.";
  },
};
