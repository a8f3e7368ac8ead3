import type { DocumentText } from "../model/document-text.ts";

/** What stands in a text layer where a ligature was drawn that it does not name: NUL, or nothing at all behind the f. */
const UNNAMED = "\u0000";
/** What stands where even we cannot tell: no sentence with it is shown. */
const UNKNOWN = "\uFFFD";

const LIGATURES = ["ffi", "ffl", "fi", "fl", "ff"] as const;

/** Beginnings and middles of words that hold a ligature; a word in [brackets] counts only as a whole, "ified$" only at its end. */
const STEMS = words(`
  affida affili affini affirm affix coeffici diffic effic graffi offic suffic traffi
  afflict affluen baffl effluen muffl offli offlo raffl ruffl scuffl shuffl waffl
  affair affect affor affront bailiff bluff buff cliff cuff cutoff differ diffus effect effort layoff offen offer offset
  payoff plaintiff rebuff runoff scoff sheriff staff standoff stuff suffer suffo suffra takeoff tariff tradeoff [off]
  artific backfir benefi beneficia brief confid config confin confirm confis crossfire crucifi deficien deficit defian defied defin
  disfigur fiasco fiat fiber fibr fiction fidel fideli fiduci field fierce fifte fifth fifti fifty fight figur filed filing fillin
  filled filter final financ finding findin finds finger finish finite firearm firefight firing firmly first fiscal fisher
  fitness fitted fitting fixed fixing fixtur gunfire infid infin infirm ifiabl ificat ified$ ifier$ ifiers$ ifies$ indefin magnific misfit
  orific outfit pacific prefix proficien profit prolific reaffirm refin retrofit sacrific scientific signific specific suffix
  superfici terrific unfit wildfire
  [bona-fide] [fide] [file] [files] [filer] [filers] [fill] [fills] [film] [films] [find] [finder] [fine] [fined] [fines] [fire] [fired] [fires]
  [firm] [firms] [fish] [fist] [fit] [fits] [five] [fix] [identifi] [justifi]
  camoufl cashflow conflag conflat conflict confluen deflat deflect flagran flagship flank flatly flawed fleeing fleet flesh flexib flight
  flipp float flood floor florida flouris flout fluctu fluent fluid flush inflam inflat inflect inflex inflict influ
  leaflet overflow reflect reflex superflu workflow
  [fla] [flag] [flags] [flat] [flaw] [flaws] [fled] [flee] [flew] [flip] [flow] [flowed] [flowing] [flown] [flows] [flu] [fly] [flying]
`);
/** Words with a plain f that a ligature would turn into another word. */
const PLAIN = new Set("fan fans fat fed fee fees foe fog food for four".split(" "));

interface Stem {
  readonly text: string;
  readonly whole: boolean;
  readonly end: boolean;
}

function words(list: string): Map<string, readonly Stem[]> {
  const byLigature = new Map<string, Stem[]>();
  for (const word of list.trim().split(/\s+/)) {
    const stem = { text: word.replace(/[[\]$]/g, ""), whole: word.startsWith("["), end: word.endsWith("$") };
    for (const ligature of LIGATURES)
      if (stem.text.includes(ligature)) byLigature.set(ligature, [...(byLigature.get(ligature) ?? []), stem]);
  }
  return byLigature;
}

/**
 * Gives a text the ligatures that its layer lost, as the page shows them: "O\0ce" → "Office", and, where a whole file lost them,
 * "affrm" → "affirm". Only a word that the file itself or our list knows is made; else the sign for an unknown letter stays.
 */
export function restoreLigatures(document: DocumentText): DocumentText {
  const texts = document.pages.flatMap(({ lines }) => lines.map(({ text }) => text));
  const unnamed = texts.some((text) => text.includes(UNNAMED));
  const lost = hasLostThem(texts);
  if (!unnamed && !lost) return document;
  const known = new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-z]{3,}/g) ?? []));
  const mend = (text: string) => {
    const named = text.replace(/[\p{L}\0]*\0[\p{L}\0]*/gu, (word) => withLigature(word, known));
    return lost ? named.replace(/\b[A-Za-z]*f[A-Za-z]*\b/g, withLostLigature) : named;
  };
  return {
    ...document,
    pages: document.pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => ({ ...line, text: mend(line.text) })),
    })),
  };
}

/** The letters f of a text before one can tell that none of them is followed by i or l. */
const LETTERS_MIN = 120;
/** Of the letters f in English a tenth are followed by i or l. */
const SHARE_LOST = 0.012;

function hasLostThem(texts: readonly string[]): boolean {
  let all = 0;
  let joined = 0;
  for (const text of texts) {
    all += text.match(/f/g)?.length ?? 0;
    joined += text.match(/f[il]/g)?.length ?? 0;
  }
  // "fled" for "filed" is a lost ligature, too: a few are left in a text that lost them all.
  return (
    all >= LETTERS_MIN &&
    joined - (texts.join(" ").match(/\b(?:un)?(?:fled|fle|fles|fling|flings|fll\w*|flm)\b/g)?.length ?? 0) <
      SHARE_LOST * all
  );
}

/** "o\0ce" → "office": the one ligature that makes a word of the file or of the list. */
function withLigature(word: string, known: ReadonlySet<string>): string {
  for (const ligature of LIGATURES) {
    const made = word.replace(UNNAMED, ligature);
    if (!made.includes(UNNAMED) && (known.has(made.toLowerCase()) || isWord(made, ligature))) return made;
  }
  // Two ligatures in one word: "\0x O\0ce" → each by itself.
  const [first = "", ...rest] = word.split(UNNAMED);
  if (rest.length > 1)
    for (const ligature of LIGATURES)
      if (isWord(first + ligature + (rest[0] ?? ""), ligature))
        return withLigature(`${first}${ligature}${rest.join(UNNAMED)}`, known);
  // At a word's edge it is no letter that we miss: a bullet, a space of an odd width.
  return word.replace(/(?<=\p{L})\0+(?=\p{L})/gu, UNKNOWN).replaceAll(UNNAMED, "");
}

/** "affrm" → "affirm" · "fled" → "filed" · "confict" → "conflict": what the list knows behind one of the letters f. */
function withLostLigature(word: string): string {
  if (PLAIN.has(word.toLowerCase())) return word;
  for (const letter of ["i", "l"] as const)
    for (let at = word.indexOf("f"); at !== -1; at = word.indexOf("f", at + 1)) {
      const made = `${word.slice(0, at + 1)}${letter}${word.slice(at + 1)}`;
      const ligature = (word[at - 1] === "f" ? `ff${letter}` : `f${letter}`) as (typeof LIGATURES)[number];
      if (isWord(made, ligature, word)) return made;
    }
  return word;
}

/** Whether a word holds a stem with this ligature that `instead` does not hold already. */
function isWord(word: string, ligature: string, instead = ""): boolean {
  const small = word.toLowerCase();
  const before = instead.toLowerCase();
  return (STEMS.get(ligature) ?? []).some(({ text, whole, end }) =>
    whole ? small === text : (end ? small.endsWith(text) : small.includes(text)) && !before.includes(text),
  );
}
