import type { Digest, Item, MatterDigest } from "../model/digest.ts";
import type { Side } from "../model/entry.ts";
import type { Language } from "../model/reader.ts";
import { longDay } from "./dates.ts";
import { type Gist, gistOf, leadingMatter } from "./gist.ts";
import { litigationOf } from "./subject.ts";
import type { MailWords } from "./words/en/mail.ts";

/** Bounds of the first sentence: mail programs show it beside the subject. */
export const LEAD_MIN = 90;
export const LEAD_MAX = 140;

/** The first visible sentence: the news, then who, where, when; 90 to 140 characters, none of them filling. */
export function digestLead(digest: Digest, words: MailWords, language: Language): string {
  const matter = leadingMatter(digest);
  if (!matter) return "";
  const gist = gistOf(matter);
  const { starts, wanted } = newsOf(digest, matter, gist, words, language);
  return fitted(starts, { wanted, spare: generalClauses(matter, words) }, words);
}

interface Candidates {
  /** From the fullest to the shortest. */
  readonly starts: readonly string[];
  /** What follows where there is room, the more telling first. */
  readonly wanted: readonly string[];
}

/**
 * The fullest start that leaves room; after it every clause of `wanted` that fits, and of `spare` ones only as many as
 * the sentence needs to be a preview.
 */
export function fitted(
  starts: readonly string[],
  { wanted, spare }: { readonly wanted: readonly string[]; readonly spare: readonly string[] },
  words: Pick<MailWords, "lead">,
): string {
  const start = starts.find((one) => one.length < LEAD_MAX) ?? cutLead(starts.at(-1) ?? "");
  let sentence = words.lead.clauses(start, []);
  const said: string[] = [];
  for (const clause of [...wanted, ...spare]) {
    if (sentence.length >= LEAD_MIN && !wanted.includes(clause)) break;
    const longer = words.lead.clauses(start, [...said, clause]);
    if (longer.length > LEAD_MAX) continue;
    said.push(clause);
    sentence = longer;
  }
  return sentence;
}

function cutLead(text: string): string {
  const end = text.lastIndexOf(" ", LEAD_MAX - 3);
  return `${text.slice(0, end > LEAD_MIN ? end : LEAD_MAX - 3).replace(/[\uD800-\uDBFF]$|(?<![\s,;:(])[\s,;:(]+$/u, "")} …`; // half an emoji; "Fields ("
}

function newsOf(digest: Digest, matter: MatterDigest, gist: Gist, words: MailWords, language: Language): Candidates {
  if (digest.quiet) {
    const { from, to, lookedTimes, dockets } = digest.quiet;
    const span = words.summary.span(longDay(from, language), longDay(to, language));
    return { starts: [words.quiet.note(span, lookedTimes, dockets)], wanted: [words.lead.noRuling] };
  }
  if (gist.rulings.length > 0) return rulingsOf(matter, gist, words, language);
  if (gist.briefs.length > 0) return briefsOf(gist, words, language);
  return othersOf(gist, words, language);
}

function rulingsOf(matter: MatterDigest, gist: Gist, words: MailWords, language: Language): Candidates {
  const [first] = gist.rulings;
  if (!first) return { starts: [], wanted: [] };
  // The court of the first ruling and what it did; rulings of other courts are told by the subject and below.
  const own = gist.rulings.filter((item) => item.docket.court === first.docket.court);
  const day =
    first.filedOn !== null && own.every((item) => item.filedOn === first.filedOn)
      ? longDay(first.filedOn, language)
      : null;
  const litigation = litigationOf(matter);
  const silent = own.filter((item) => item.acts.length === 0);
  if (silent.length > 0) {
    const rulings = [words.lead.rulings(gist.rulings.length)];
    const plural = gist.rulings.length > 1;
    const where = words.lead.inCase(first.docket.caption, first.docket.court);
    const starts = [
      ...(plural ? [] : [words.lead.seen(rulings, plural, where)]),
      words.lead.seen(rulings, plural, null),
    ];
    return { starts, wanted: silent.length === gist.rulings.length ? [words.lead.notStated(silent.length)] : [] };
  }
  const say = (items: readonly Item[], short: boolean): string[] =>
    items.map((item) => words.listOf(short ? words.lead.shortActs(item, litigation) : words.lead.acts(item)));
  const court = first.docket.court;
  const starts = [
    words.lead.ruled(day, court, say(own, false)),
    words.lead.ruled(null, court, say(own, false)),
    words.lead.ruled(day, court, say(own, true)),
    words.lead.ruled(null, court, say(own, true)),
    words.lead.ruled(day, court, say([first], false)),
    words.lead.ruled(null, court, say([first], true)),
    words.lead.ruled(null, court, words.lead.shortActs(first, litigation).slice(0, 1)),
  ];
  const others = otherParts(gist, words, gist.briefs.length);
  return { starts, wanted: others.length > 0 ? [words.lead.seenToo(others)] : [] };
}

/** "Both briefs support the appellees, Innovation Law Lab and others; both were filed on June 26, 2019" */
function briefsOf(gist: Gist, words: MailWords, language: Language): Candidates {
  const { briefs } = gist;
  const n = briefs.length;
  const days = new Set(briefs.map((item) => item.filedOn));
  const [day] = days;
  const filed = days.size === 1 && day ? [words.lead.filedOn(n, longDay(day, language))] : [];
  const sides = sidesOf(briefs);
  const [only] = sides.known;
  const unlisted = gist.more["amicus_briefs"] ?? 0;
  const starts: string[] = [];
  if (only && sides.known.length === 1 && sides.unknown === 0 && unlisted === 0) {
    starts.push(
      words.lead.briefs(n, words.lead.supports(only.side, only.name)),
      words.lead.briefs(n, words.lead.supports(only.side, null)),
    );
  } else if (sides.known.length === 0) {
    const names = words.listOf([
      ...new Set(briefs.map((item) => item.shortNames[0]).filter((name) => name !== undefined)),
    ]);
    if (names !== "") starts.push(words.lead.unknownSide(n + unlisted, names));
    starts.push(words.lead.unknownSideShort(n + unlisted));
  } else starts.push(words.lead.mixed(sides.known, sides.unknown + unlisted));
  return { starts, wanted: [...filed, words.lead.noRuling] };
}

function sidesOf(briefs: readonly Item[]): {
  known: { n: number; side: Side; name: string | null }[];
  unknown: number;
} {
  const known: { n: number; side: Side; name: string | null }[] = [];
  let unknown = 0;
  for (const { supporting } of briefs) {
    if (!supporting || supporting.side === null) unknown++;
    else {
      const same = known.find((one) => one.side === supporting.side && one.name === supporting.name);
      if (same) same.n++;
      else known.push({ n: 1, side: supporting.side, name: supporting.name });
    }
  }
  return { known, unknown };
}

function othersOf(gist: Gist, words: MailWords, language: Language): Candidates {
  const parts = otherParts(gist, words, 0);
  const all = [...gist.requests, ...gist.filings];
  const [first] = all;
  const same = first?.filedOn && all.every((item) => item.filedOn === first.filedOn) ? first.filedOn : undefined;
  if (parts.length === 0) {
    if (gist.readable.length > 0)
      return { starts: [words.lead.readable(gist.readable.length)], wanted: [words.lead.noRuling] };
    const changes = changeParts(gist, words);
    const starts = [changes.length > 0 ? words.lead.seen(changes, true, null) : words.lead.changed];
    return { starts, wanted: [words.lead.noRuling] };
  }
  const plural = parts.length > 1 || gist.entries > 1;
  // All on one docket: then its case is the "where".
  const oneCase = first && all.length === gist.entries && all.every((item) => item.docket.id === first.docket.id);
  const inCase = oneCase
    ? [words.lead.seen(parts, plural, words.lead.inCase(first.docket.caption, first.docket.court))]
    : [];
  return {
    starts: [...inCase, words.lead.seen(parts, plural, null)],
    // Said of all that was seen, or not at all: minor orders are not among `all`.
    wanted: [
      ...(same && all.length === gist.entries ? [words.lead.filedOn(all.length, longDay(same, language))] : []),
      words.lead.noRuling,
    ],
  };
}

function otherParts(gist: Gist, words: MailWords, briefs: number): string[] {
  const requests = gist.requests.length + (gist.more["requests"] ?? 0);
  const filings = gist.filings.length + (gist.more["filings"] ?? 0);
  const [first] = gist.requests;
  const sameKind = first && gist.requests.every((item) => item.kind === first.kind) ? first.kind : "motion";
  return [
    ...(briefs > 0 ? [words.subject.counted(briefs, "amicus_brief")] : []),
    ...(requests > 0 ? [words.subject.counted(requests, sameKind)] : []),
    ...(filings > 0 ? [words.subject.filings(filings)] : []),
    ...(gist.minor.length > 0 ? [words.subject.counted(gist.minor.length, "order")] : []),
    ...(gist.routine > 0 ? [words.subject.routine(gist.routine)] : []),
  ];
}

function changeParts(gist: Gist, words: MailWords): string[] {
  const { changes } = gist;
  return [
    ...(gist.gaps > 0 ? [words.subject.gap(gist.gaps)] : []),
    ...(gist.gapsClosed > 0 ? [words.subject.gapClosed(gist.gapsClosed)] : []),
    ...(changes.our_mistake > 0 ? [words.subject.correction(changes.our_mistake)] : []),
    ...(changes.court_changed > 0 ? [words.subject.changed(changes.court_changed)] : []),
    ...(changes.removed > 0 ? [words.subject.removed(changes.removed)] : []),
    ...(changes.returned > 0 ? [words.subject.returned(changes.returned)] : []),
    ...(changes.sealed > 0 ? [words.subject.sealed(changes.sealed)] : []),
  ];
}

/** Facts that are true of any digest, the more telling first. */
function generalClauses(matter: MatterDigest, words: MailWords): string[] {
  const { entries, dockets, watched } = matter.counts;
  return [
    ...(entries > 0 && watched > 1 ? [words.lead.where(dockets, watched)] : []),
    words.lead.everything,
    words.lead.details,
  ];
}
