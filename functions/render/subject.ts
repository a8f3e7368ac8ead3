import type { Digest, DigestItem, MatterDigest } from "../model/digest.ts";
import { type DigestStats, digestStatsOf, leadingMatter } from "./digest-stats.ts";
import { withoutEncodedWords } from "./outside-text.ts";
import { spoken, statementOf } from "./statements/of-item.ts";
import { byWeight } from "./statements/weight.ts";
import type { MailWords } from "./words/en/mail.ts";

/** Longest subject: phones show about half of it, so actor, verb and what stand first. The replay's mark is not counted. */
export const SUBJECT_MAX = 90;
/** What most subjects keep to. */
const SUBJECT_GOOD = 70;

/** The headline of the weightiest thing told, as the header will carry it. */
export function digestSubject(digest: Digest, words: MailWords, replay: boolean): string {
  const prefix = replay ? words.replayPrefix : "";
  return prefix + cut(withoutEncodedWords(composed(digest, words)), SUBJECT_MAX);
}

function composed(digest: Digest, words: MailWords): string {
  const matter = leadingMatter(digest);
  if (!matter) return "";
  const stats = digestStatsOf(matter);
  const others = digest.matters.filter((one) => one !== matter).map((one) => one.matter.name);
  const after = [...changesOf(stats, words), ...(others.length > 0 ? [words.subject.also(others)] : [])];
  const news = newsOf(stats, matter, words);
  if (news !== null) return joined([news, ...after], SUBJECT_MAX);
  const when = digest.cadence === "weekly" ? "this week" : "";
  return joined(
    after.length > 0 && digest.quiet === undefined
      ? after
      : [words.quiet.subject(litigationOf(matter), when), ...after],
    SUBJECT_MAX,
  );
}

/** "MPP" of "MPP litigation". */
export function litigationOf(matter: Pick<MatterDigest, "matter">): string {
  return matter.matter.name.replace(/ litigation$/i, ""); // "MPP litigation"
}

function newsOf(stats: DigestStats, matter: MatterDigest, words: MailWords): string | null {
  const litigation = litigationOf(matter);
  const more = (id: string) => stats.more[id] ?? 0;
  if (stats.rulings.length > 0) {
    const [first, ...rest] = byWeight(stats.rulings);
    const left = rest.length + more("rulings");
    const tail = left > 0 ? ` (${words.statements.moreRulings(left)})` : "";
    return first ? headlineOf(first, litigation, words, SUBJECT_MAX - tail.length) + tail : null;
  }
  if (stats.briefs.length > 0) return briefsOf(stats.briefs, more("amicus_briefs"), litigation, words);
  const filings = [...stats.requests, ...stats.filings, ...stats.minor];
  if (filings.length > 0) return namedOf(filings, more("requests") + more("filings"), litigation, words);
  if (stats.readable.length > 0)
    return namedOf(stats.readable, more("now_readable"), litigation, words, words.subject.readableNow);
  if (stats.routine.length > 0 || stats.folded > 0) {
    const [first] = stats.routine;
    return first ? namedOf(stats.routine, 0, litigation, words) : words.subject.routine(stats.folded);
  }
  return null;
}

/** The first filing, and how many more there are. */
function namedOf(
  items: readonly DigestItem[],
  more: number,
  litigation: string,
  words: MailWords,
  prefix = "",
): string {
  const [first, ...rest] = items;
  if (!first) return "";
  const left = rest.length + more;
  const tail = left > 0 ? ` (${words.statements.moreFilings(left)})` : "";
  return prefix + headlineOf(first, litigation, words, SUBJECT_MAX - tail.length - prefix.length) + tail;
}

/** The fullest headline that most subjects would keep to, else the shortest. */
function headlineOf(item: DigestItem, litigation: string, words: MailWords, room: number): string {
  const say = (how: { brief?: boolean; where?: boolean }): string =>
    spoken(statementOf(item, litigation, words, { as: "headline", ...how }));
  const all = [say({ where: true }), say({}), say({ brief: true })];
  const good = Math.min(room, SUBJECT_GOOD);
  const [shortest = ""] = all.toSorted((a, b) => a.length - b.length);
  return all.find((one) => one.length <= good) ?? cut(shortest, room);
}

/** "Amicus briefs: AFGE Local 1924, former U.S. officials for Innovation Law Lab and others (Ninth Circuit)" */
function briefsOf(items: readonly DigestItem[], more: number, litigation: string, words: MailWords): string {
  const [first] = items;
  if (first && items.length === 1 && more === 0) return headlineOf(first, litigation, words, SUBJECT_MAX);
  const names = [...new Set(items.flatMap(({ shortNames }) => shortNames.slice(0, 1)))];
  const courts = new Set(items.map(({ docket }) => docket.court));
  const [court = null] = courts;
  const sides = new Set(
    items.map(({ supporting }) => JSON.stringify([supporting?.side ?? null, supporting?.name ?? null])),
  );
  const side =
    first?.supporting?.side && sides.size === 1
      ? words.statements.side(first.supporting.side, first.supporting.name)
      : null;
  const where = courts.size === 1 ? court : null;
  for (let shown = names.length; shown > 0; shown--) {
    const left = names.length - shown + more;
    const lines = [[side, where] as const, [side, null] as const, [null, where] as const].map(([of, at]) =>
      words.statements.briefs(names.slice(0, shown), left, of, at),
    );
    const line = lines.find((one) => one.length <= SUBJECT_MAX);
    if (line) return line;
  }
  return words.statements.briefs([], items.length + more, null, where);
}

function changesOf({ changes, gaps, gapsClosed }: DigestStats, words: MailWords): string[] {
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
