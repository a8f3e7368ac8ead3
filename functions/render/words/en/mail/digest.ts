import { courtOf, entryCited } from "../../../../model/courts.ts";
import type { DigestItem } from "../../../../model/digest.ts";
import type { Detail, Kind, Side } from "../../../../model/entry.ts";
import { plainLine } from "../../../mail-nodes.ts";
import { grantedStay, withArticle, withPetition } from "../../../objects.ts";
import { amount, clausesOf, listOf, plural } from "../grammar.ts";
import {
  acted,
  capitalized,
  courtInSentence,
  courtShort,
  DETAIL_NAMES,
  KIND_NAMES,
  kindName,
  SIDE_NAMES,
  STAY_NAMES,
  shortActs,
  stayWithObject,
} from "./common.ts";

/** What stands around the items: subject, lead, dates, coverage. */
export const digestWords = {
  ahead: {
    stated: "The docket says: ",
    calendar: "All dates ahead, also as a calendar file",
  },
  seen: {
    whatWeSee: "What we can and cannot see",
    all: (n: number, oldest: string) => {
      if (n === 1) return `The docket was checked; the check is from ${oldest}.`;
      return `${n === 2 ? "Both" : `All ${n}`} dockets were checked; the oldest check is from ${oldest}.`;
    },
    some: (well: number, n: number, oldest: string | null) =>
      `${well} of ${amount(n, "docket was", "dockets were")} checked${oldest ? `; the oldest check is from ${oldest}` : ""}.`,
    stale: (court: string, number: string, since: string | null) =>
      `We have not been able to read ${court}'s page of No. ${number}${since ? ` since ${since}` : " yet"}. Filings since then may be missing here. We keep trying; nothing you were sent is affected.`,
    standing: (court: string, number: string, since: string | null) =>
      `The feed that shows us ${court}'s No. ${number} answers and has not been built anew${since ? ` since ${since}` : ""}. Filings since then may be missing here. We keep looking; nothing you were sent is affected.`,
    unread: (court: string, number: string, since: string | null) =>
      `We could not read ${court}'s page of No. ${number}: it was not as it should be, so we believed nothing on it${since ? `. We last read it ${since}` : ""}. Filings since then may be missing here. We keep trying; nothing you were sent is affected.`,
    partial: (court: string, number: string) =>
      `We could read part of ${court}'s page of No. ${number}. Filings may be missing here.`,
    held: (court: string, number: string) =>
      `On ${court}'s docket No. ${number} unusually many entries changed at once; we tell of them after the operator has looked.`,
    volunteer: (cases: readonly string[]) =>
      `${plural(cases.length, "This docket comes", "These dockets come")} from CourtListener's volunteer-built copy: ${listOf(cases)}. Entries may be missing.`,
    feed: (since: string | null, cases: readonly string[]) =>
      `${since ? `Since ${since} we` : "We"} see what the court's feed announces on ${listOf(cases)}; some kinds of entry are not announced.`,
    gap: (from: string, to: string, docket: string) =>
      `From ${from} to ${to} we could not see new entries on ${docket}. There may have been none. If we find any, they will come in a later digest, marked "found late".`,
    gapClosed: (from: string, to: string, docket: string, found: number) =>
      `The gap of ${from} to ${to} on ${docket} is closed. ${amount(found, "entry was", "entries were")} found.`,
    notSeen: (numbers: string, docket: string) =>
      `${numbers} of ${docket} ${numbers.includes(" to ") || numbers.includes(" and ") ? "have" : "has"} not been seen. A missing number can be a filing we could not see, a sealed one, or a number the court did not use.`,
    numbers: (court: string, ranges: readonly string[]) =>
      entryCited(court, listOf(ranges.map((range) => range.replace("-", " to ")))) ?? "",
    docket: (number: string, court: string) => `No. ${number} (${courtOf(court).short})`,
    docketOfCase: (number: string) => `No. ${number}`,
  },
  soFar: {
    line: (day: string, court: string, panel: string | undefined) =>
      `${day} · ${court}${panel ? ` (${panel})` : ""} · `,
    latest: (day: string, court: string, panel: string | undefined) =>
      `${day}, ${court}${panel ? ` (${panel})` : ""}: `,
    earlier: (n: number) => `${amount(n, "earlier ruling", "earlier rulings")} on the page of the litigation.`,
    seeEarlier: "All rulings of the litigation",
    undated: "no day shown",
  },
  quiet: {
    subject: (litigation: string, when: "this week" | "") =>
      `No new ${litigation} filings seen${when ? ` ${when}` : ""}`,
    note: (span: string, times: number, dockets: number) =>
      `Nothing new was seen ${span}. We looked ${amount(times, "time", "times")} at ${amount(dockets, "docket", "dockets")}`,
  },
  subject: {
    readableNow: "Now readable: ",
    rulings: (court: string, acts: readonly string[]) => `${court} ${acts.join(", then ")}`,
    acts: (item: Pick<DigestItem, "kind" | "detail" | "acts">, litigation: string) => shortActs(item, litigation, 2),
    noAct: (item: Pick<DigestItem, "kind" | "detail">) => `${kindName(item.kind, item.detail)}: act not stated`,
    andMore: (act: string) => `${act} and more`,
    detail: (detail: Detail) => capitalized(DETAIL_NAMES[detail]),
    moreRulings: (n: number) => amount(n, "more ruling", "more rulings"),
    counted: (n: number, kind: Kind) => amount(n, ...KIND_NAMES[kind]),
    entries: (n: number) => amount(n, "new entry", "new entries"),
    filings: (n: number) => amount(n, "filing", "filings"),
    routine: (n: number) => amount(n, "routine entry", "routine entries"),
    readable: (n: number) => `Now readable: ${amount(n, "document", "documents")}`,
    gap: (n: number) => amount(n, "gap", "gaps"),
    gapClosed: (n: number) => amount(n, "gap closed", "gaps closed"),
    correction: (n: number) => amount(n, "correction", "corrections"),
    changed: (n: number) => amount(n, "change by the court", "changes by the court"),
    removed: (n: number) => `${amount(n, "entry", "entries")} no longer on the docket`,
    returned: (n: number) => `${amount(n, "entry", "entries")} on the docket again`,
    sealed: (n: number) => `${amount(n, "entry", "entries")} sealed by the court`,
    also: (matters: readonly string[]) => `also ${listOf(matters)}`,
  },
  preheader: {
    told: (parts: readonly string[]) => `On the dockets: ${listOf(parts)}.`,
    ruled: (day: string | null, court: string, acts: readonly string[]) =>
      `${day ? `On ${day}, ${courtInSentence(court)}` : capitalized(courtInSentence(court))} ${acts.join(", then ")}`,
    acts: (item: Pick<DigestItem, "kind" | "detail" | "acts">) => {
      const stay = grantedStay(item);
      if (stay) {
        const { of } = stay;
        return [
          `granted ${plainLine(stayWithObject({ of: of && { act: of.act, of: of.of } }, withArticle(STAY_NAMES[stay.stay])))}`,
        ];
      }
      return item.acts.map((act) => {
        const { of } = withPetition(act, item.kind);
        return acted(act.act, 1, of === null ? "(of what: not stated)" : withArticle(of));
      });
    },
    shortActs: (item: Pick<DigestItem, "kind" | "detail" | "acts">, litigation: string) =>
      shortActs(item, litigation, 1),
    rulings: (n: number) => amount(n, "ruling", "rulings"),
    notStated: (n: number) => `what ${plural(n, "it did is", "they did is")} not stated on the docket`,
    briefs: (n: number, support: string) =>
      `${n === 2 ? "Both briefs" : plural(n, "The brief", `All ${n} briefs`)} ${plural(n, "supports", "support")} ${support}`,
    supports: (side: Side, name: string | null) =>
      side === "neither" ? "neither party" : `the ${SIDE_NAMES[side]}${name ? `, ${name}` : ""}`,
    mixed: (parts: readonly { readonly n: number; readonly side: Side }[], unknown: number) => {
      const said = parts.map(
        ({ n, side }) => `${n} in support of ${side === "neither" ? "neither party" : `the ${SIDE_NAMES[side]}`}`,
      );
      return `${amount(
        parts.reduce((sum, part) => sum + part.n, unknown),
        "amicus brief was",
        "amicus briefs were",
      )} seen: ${listOf([...said, ...(unknown > 0 ? [`${unknown} whose side we have not read`] : [])])}`;
    },
    unknownSide: (n: number, names: string) =>
      `${amount(n, "amicus brief was", "amicus briefs were")} seen, of ${names}; whom ${plural(n, "it supports", "they support")} was not read yet`,
    unknownSideShort: (n: number) =>
      `${amount(n, "amicus filing was", "amicus filings were")} seen; whom ${plural(n, "it supports", "they support")} was not read yet`,
    filedOn: (n: number, day: string) => `${n === 2 ? "both were" : plural(n, "it was", "all were")} filed on ${day}`,
    seen: (parts: readonly string[], plural: boolean, where: string | null) =>
      `${capitalized(listOf(parts))} ${plural ? "were" : "was"} seen${where ? ` in ${where}` : ""}`,
    seenToo: (parts: readonly string[]) =>
      `${listOf(parts)} ${parts.length === 1 && /^1\b/.test(parts[0] ?? "") ? "was" : "were"} seen`, // "1 motion"
    inCase: (caption: string, court: string) => `${caption} (${courtShort(court)})`,
    noRuling: "no ruling was seen",
    where: (dockets: number, watched: number) =>
      `${dockets} of ${watched} dockets ${plural(dockets, "has", "have")} new entries`,
    everything: "what the dockets say is below, with a link to each entry",
    details: "details are below",
    changed: "What changed on the dockets is below",
    clauses: (start: string, clauses: readonly string[]) => {
      if (clauses.length === 0) return `${start}.`;
      return clauses.length === 1 ? `${clausesOf([start, ...clauses])}.` : `${start}; ${clausesOf(clauses)}.`;
    },
    readable: (n: number) =>
      `${amount(n, "document that we told you of is", "documents that we told you of are")} readable now; what ${plural(n, "it says", "they say")} is below, with pages`,
  },
} as const;
