/** Words that make a piece of a list the end of a name, not a name: "Harbor Lines, Inc.", "Waco, Texas", "et al." */
const NAME_SUFFIX =
  /^(?:inc|l\.?l\.?c|l\.?l\.?p|l\.?p|ltd|corp|co|p\.?c|p\.?a|n\.?a|jr|sr|i{2,3}|iv|esq|ph\.?d|m\.?d|et al|afl-cio|d\.? ?c|u\.?s\.?a?|others)\b\.?$/i;

/** A piece that tells who the person before it is: "Ada Fern, Former Secretary of Commerce". */
const TITLE =
  /^(?:(?:the )?(?:former|acting|deputy|assistant|under)\b.*\b(?:secretary|director|commissioner|general|administrator|ambassador)|(?:\w+ )?(?:secretary|president|professor|governor|director|mayor|chair(?:man|woman|person)?|dean) (?:of|at|emerit)|as \w+|in (?:his|her|their|its)|on behalf)/i;

/** A word by which an organization's name ends: after it, "and" begins another name. */
const ENDS_AN_ORGANIZATION =
  /\b(?:association|alliance|board|center|centre|chamber|church|clinic|club|coalition|committee|company|conference|congress|council|federation|foundation|fund|group|inc\.?|initiative|institute|league|llc|network|office|organization|partnership|project|school|society|trust|union|university)$/i;

/**
 * The amici one by one, where the line's own commas tell them apart; the whole name as printed where they do not.
 * "Center for Law and Public Policy" is one amicus: nothing is split that could be part of a name.
 */
export function amiciIn(filer: string | null): readonly string[] {
  if (filer === null) return [];
  if (filer.includes(";"))
    return filer
      .split(/;\s*(?:and )?/i)
      .map(trimmed)
      .filter(isName); // A Society; B Clinic; and C Fund
  const pieces = filer.split(/,\s*(?:and\s+)?(?=\S)/i); // A Society, B Clinic, and C Fund
  const names: string[] = [];
  for (const piece of pieces) {
    const last = names.pop();
    if (last === undefined) names.push(piece);
    else if (NAME_SUFFIX.test(piece) || TITLE.test(piece) || !isName(piece))
      names.push(`${last}${between(filer, last, piece)}${piece}`);
    else names.push(last, piece);
  }
  return names.flatMap(splitAtAnd).map(trimmed);
}

/** The characters that stood between two pieces of the list. */
function between(filer: string, before: string, after: string): string {
  const from = filer.indexOf(before) + before.length;
  return filer.slice(from, filer.indexOf(after, from));
}

function splitAtAnd(name: string): readonly string[] {
  const at = name.search(/ and (?=[A-Z])/); // Firearms Coalition and Action Foundation
  if (at < 0) return [name];
  const left = name.slice(0, at);
  const right = name.slice(at + " and ".length);
  return ENDS_AN_ORGANIZATION.test(left) && ENDS_AN_ORGANIZATION.test(right) ? [left, right] : [name];
}

function isName(piece: string): boolean {
  return /^(?:the )?["“]?[A-Z]/.test(piece) && /\s/.test(piece.trim());
}

function trimmed(name: string): string {
  return name.replace(/^and\s+/i, "").trim();
}
