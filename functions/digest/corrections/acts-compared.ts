/*
 * When an act told and an act read anew are the same, and when one is the contrary of the other. What is neither was only
 * said in other words.
 */

/** Verbs that say one thing of an object. */
const SENSES: Readonly<Record<string, string>> = {
  granted: "grant",
  granted_in_part: "grant",
  denied: "deny",
  denied_in_part: "deny",
  affirmed: "affirm",
  affirmed_in_part: "affirm",
  reversed: "reverse",
  reversed_in_part: "reverse",
  vacated: "undo",
  vacated_in_part: "undo",
  lifted: "undo",
  dissolved: "undo",
  withdrawn: "undo",
  recalled: "undo",
  canceled: "undo",
  struck: "undo",
  stayed: "stay",
  postponed: "stay",
  held_in_abeyance: "stay",
  dismissed: "dismiss",
  moot: "moot",
};

/** What cannot both be done to one thing. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ["grant", "deny"],
  ["grant", "dismiss"],
  ["grant", "moot"],
  ["affirm", "reverse"],
  ["affirm", "undo"],
  ["stay", "undo"],
  ["stay", "deny"],
  ["enjoined", "undo"],
  ["enjoined", "deny"],
  ["extended", "deny"],
  ["extended", "undo"],
  ["certified", "deny"],
  ["certified", "undo"],
];

/** Whether two verbs say the same, in part or whole. */
export function isSameAct(one: string, other: string): boolean {
  return senseOf(one) === senseOf(other);
}

export function isOpposed(one: string, other: string): boolean {
  const senses = [senseOf(one), senseOf(other)];
  return OPPOSED.some((pair) => pair.every((sense) => senses.includes(sense)));
}

function senseOf(act: string): string {
  return SENSES[act] ?? act;
}

/** Whether two objects may be one thing: half the words of the shorter stand in the other. What is not named may be any. */
export function agree(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return true;
  return [...few].filter((word) => many.has(word)).length * 2 >= few.size;
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)));
}

const EMPTY: ReadonlySet<string> = new Set("the an of for to and or in on by its their as court district".split(" "));
