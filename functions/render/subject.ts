import type { Digest, Item, MatterDigest } from "../model/digest.ts";
import { type Gist, gistOf, leadingMatter } from "./gist.ts";
import { withoutEncodedWords } from "./outside-text.ts";
import type { MailWords } from "./words/en/mail.ts";

/** Longest subject: phones show about half of it, so the news stands first. */
export const SUBJECT_MAX = 90;

/** A number or the last act, a court, names, as the header will carry them. What is a minor order is never named. */
export function digestSubject(digest: Digest, words: MailWords, replay: boolean): string {
  return cut(withoutEncodedWords(composed(digest, words, replay)), SUBJECT_MAX);
}

function composed(digest: Digest, words: MailWords, replay: boolean): string {
  const prefix = replay ? words.replayPrefix : "";
  const room = SUBJECT_MAX - prefix.length;
  const matter = leadingMatter(digest);
  if (!matter) return prefix;
  const gist = gistOf(matter);
  const news = newsOf(gist, matter, words, room);
  const others = digest.matters.filter((one) => one !== matter).map((one) => one.matter.name);
  const changes = changesOf(gist, words);
  const after = [
    ...(changes.length > 0 ? [changes.join(", ")] : []),
    ...(others.length > 0 ? [words.subject.also(others)] : []),
  ];
  if (news === null) {
    const when = digest.cadence === "weekly" ? "this week" : "";
    return prefix + joined([words.quiet.subject(litigationOf(matter), when), ...after], room);
  }
  return prefix + joined([news, ...after], room);
}

/** "MPP" of "MPP litigation". */
export function litigationOf(matter: Pick<MatterDigest, "matter">): string {
  return matter.matter.name.replace(/ litigation$/i, ""); // "MPP litigation"
}

function newsOf(gist: Gist, matter: MatterDigest, words: MailWords, room: number): string | null {
  if (gist.rulings.length > 0) return rulingsOf(gist, matter, words, room);
  if (gist.briefs.length > 0)
    return namedList(gist.briefs, gist.more["amicus_briefs"] ?? 0, words, room, (item) => item.shortNames);
  if (gist.requests.length > 0 && gist.filings.length === 0) {
    return namedList(gist.requests, gist.more["requests"] ?? 0, words, room, filersOf);
  }
  const filings = [...gist.requests, ...gist.filings];
  if (filings.length > 0)
    return namedList(filings, (gist.more["requests"] ?? 0) + (gist.more["filings"] ?? 0), words, room, filersOf);
  if (gist.entries > gist.routine)
    return withNames(words.subject.entries(gist.entries), gist.minor, words, room, () => []);
  if (gist.readable.length > 0)
    return withNames(words.subject.readable(gist.readable.length), gist.readable, words, room, namesOf);
  return gist.routine > 0 ? words.subject.routine(gist.routine) : null;
}

/** "9th Cir. affirms MPP injunction, then grants administrative stay"; as many rulings as there is room for. */
function rulingsOf(gist: Gist, matter: MatterDigest, words: MailWords, room: number): string {
  const litigation = litigationOf(matter);
  const all = gist.rulings.length + (gist.more["rulings"] ?? 0);
  // The last act is the news: where not all fit, the earlier ones are counted.
  for (let from = 0; from < gist.rulings.length; from++) {
    for (const actsMax of [3, 1]) {
      const shown = gist.rulings.slice(from);
      const left = all - shown.length;
      const parts = byCourt(shown).map(([court, items]) =>
        words.subject.rulings(words.courtShort(court), [
          ...new Set(items.map((item) => actsOf(item, litigation, words, actsMax))),
        ]),
      );
      const subject = [...parts, ...(left > 0 ? [words.subject.moreRulings(left)] : [])].join("; ");
      if (subject.length <= room) return subject;
      if (from === gist.rulings.length - 1 && actsMax === 1) return cut(subject, room);
    }
  }
  return words.subject.moreRulings(all);
}

/** "vacates 9th Cir. judgment and remands case" */
function actsOf(item: Item, litigation: string, words: MailWords, max: number): string {
  if (item.acts.length === 0) return words.subject.noAct(item);
  const acts = words.subject.acts(item, litigation);
  const [first = ""] = acts;
  return acts.length <= max ? words.listOf(acts) : words.subject.andMore(first);
}

/** Rulings by court, a court again when another stood between. */
function byCourt(items: readonly Item[]): [string, Item[]][] {
  const groups: [string, Item[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last[0] === item.docket.court) last[1].push(item);
    else groups.push([item.docket.court, [item]]);
  }
  return groups;
}

/** "2 amicus briefs (9th Cir.): AFGE Local 1924; former U.S. officials" */
function namedList(
  items: readonly Item[],
  more: number,
  words: MailWords,
  room: number,
  names: (item: Item) => readonly string[],
): string {
  const kinds = new Set(items.map((item) => item.kind));
  const [first] = items;
  const n = items.length + more;
  const what = kinds.size === 1 && first ? words.subject.counted(n, first.kind) : words.subject.filings(n);
  // One entry of which the docket says something finer: "Argument heard (9th Cir.): …".
  if (n === 1 && first?.detail) return withNames(words.subject.detail(first.detail), items, words, room, filersOf);
  return withNames(what, items, words, room, names);
}

function withNames(
  what: string,
  items: readonly Item[],
  words: MailWords,
  room: number,
  names: (item: Item) => readonly string[],
): string {
  const courts = [...new Set(items.map((item) => words.courtShort(item.docket.court)))];
  const head = courts.length <= 3 ? `${what} (${courts.join(", ")})` : what;
  const all = [...new Set(items.map((item) => names(item)[0]).filter((name) => name !== undefined))];
  const kept = joined(all, room - head.length - 2);
  return all.length === 0 || kept === "" ? cut(head, room) : `${head}: ${kept}`;
}

/** Who filed it; where that is a list too long for a subject, or a court's doing, or a new case: the case's name. */
function filersOf(item: Item): readonly string[] {
  const { filer, judges, kind, docket } = item;
  const isShort = filer !== null && filer.length <= FILER_MAX && !filer.endsWith("…");
  return isShort && judges.length === 0 && kind !== "complaint" ? [filer] : [docket.caption];
}

const FILER_MAX = 45;

function namesOf(item: Item): readonly string[] {
  return item.shortNames.length > 0 ? item.shortNames : filersOf(item);
}

function changesOf({ changes, gaps, gapsClosed }: Gist, words: MailWords): string[] {
  const said: [number, (n: number) => string][] = [
    [gaps, words.subject.gap],
    [gapsClosed, words.subject.gapClosed],
    [changes.our_mistake, words.subject.correction],
    [changes.court_changed, words.subject.changed],
    [changes.removed, words.subject.removed],
    [changes.returned, words.subject.returned],
    [changes.sealed, words.subject.sealed],
  ];
  return said.filter(([n]) => n > 0).map(([n, say]) => say(n));
}

/** As many of `parts` as there is room for, the first cut when it alone is too long. */
function joined(parts: readonly string[], room: number): string {
  let text = "";
  for (const part of parts) {
    const longer = text === "" ? part : `${text}; ${part}`;
    if (longer.length > room) return text === "" ? cut(part, room) : text;
    text = longer;
  }
  return text;
}

/** Cut at the end of a word, with an ellipsis; nothing when there is no room for a word. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 12) return "";
  const end = text.lastIndexOf(" ", room - 1);
  return `${text.slice(0, end > room / 2 ? end : room - 1).replace(/[\uD800-\uDBFF]$|(?<![\s,;:(])[\s,;:(]+$/u, "")}…`; // half an emoji; "Fields ("
}
