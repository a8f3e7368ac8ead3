/** What is to happen or is due, by the noun that tells it from others. */
const THINGS: readonly (readonly [string, RegExp])[] = [
  ["court conference", /\bdistributed\b/i],
  ["meeting", /\bmeeting\b/i],
  ["argument", /\barguments?\b|\bargued\b|\bcalendared\b/i],
  ["sentencing", /\bsentenc\w*/i],
  ["plea", /\bplea\b/i],
  ["arraignment", /\barraignment\b/i],
  ["appearance", /\binitial appearance\b/i],
  ["trial", /\b(?:jury|bench|court)? ?(?:selection\/)?trials?\b(?! (?:setting|conf|date conf))/i],
  ["pretrial", /\bpre-?trial (?:conf\w*|hearing)/i],
  ["settlement", /\bsettlement (?:conf\w*|hearing)|\bmediation\b/i],
  ["docket call", /\bdocket call\b/i],
  ["conference", /\b(?:tele)?conferences?\b|\bconf\b|\bcall\b/i],
  ["hearing", /\bhearings?\b|\bmotion setting\b|\bmotions? set\b/i],
  ["effect", /\beffect(?:ive)?\b/i],
  ["stay", /\bstay(?:s|ed)?\b/i],
  ["surrender", /\bsurrender\b/i],
  ["copies", /\bcop(?:y|ies)\b/i],
  ["reply", /\brepl(?:y|ies)\b/i],
  ["response", /\b(?:responses?|reponses?|respond|oppositions?|oppose|answers?)\b/i],
  ["certiorari", /\bcertiorari\b/i],
  ["brief", /\bbriefs?\b/i],
  ["appendix", /\bappendi(?:x|ces)\b/i],
  ["record", /\brecord\b|\btranscripts?\b/i],
  ["discovery", /\bdiscovery\b/i],
  ["parties", /\bparties\b/i],
  ["motions", /\bmotions?\b/i],
  ["report", /\breports?\b/i],
  ["letter", /\bletters?\b/i],
  ["form", /\bforms?\b/i],
  ["memorandum", /\bmemorand\w+\b/i],
  ["objections", /\bobjections?\b/i],
];
const EVENTS: ReadonlySet<string> = new Set([
  "court conference",
  "meeting",
  "argument",
  "sentencing",
  "plea",
  "arraignment",
  "appearance",
  "trial",
  "pretrial",
  "settlement",
  "docket call",
  "conference",
  "hearing",
]);

/** The kind of thing that words name; undefined: none that we know. */
export function thingIn(words: string): string | undefined {
  const thing = THINGS.find(([, pattern]) => pattern.test(words))?.[0];
  // The last day to have a motion heard is no hearing
  return /\bdeadline\b|\bcut-?off\b|\blast day\b/i.test(words) ? `last day: ${thing ?? ""}` : thing;
}

/** The word that names a thing, where words name one. */
export function nounIn(words: string): string | undefined {
  for (const [, pattern] of THINGS) {
    const noun = pattern.exec(words)?.[0];
    if (noun !== undefined) return noun.trim();
  }
  return undefined;
}

/** Whether a thing is held, not due. */
export function isEvent(thing: string | undefined): boolean {
  return thing !== undefined && EVENTS.has(thing);
}

/** Kinds that a general word can mean: "the conference" may be the pretrial conference, "the hearing" any hearing. */
const WIDE: Readonly<Record<string, readonly string[]>> = {
  conference: ["conference", "pretrial", "settlement", "hearing"],
  hearing: ["hearing", "sentencing", "plea", "arraignment", "conference", "appearance"],
  pretrial: ["pretrial", "conference"],
};

/** Whether words that name `said` can mean a setting of `known`. */
export function canMean(said: string | undefined, known: string | undefined): boolean {
  if (said === undefined || known === undefined) return false;
  return said === known || (WIDE[said]?.includes(known) ?? false);
}

const ROLES: readonly (readonly [string, RegExp])[] = [
  ["moving", /\b(?:petitioners?|appellants?|applicants?|opening|a\/pet)\b/i],
  ["answering", /\b(?:respondents?|appellees?|answering)\b/i],
  ["plaintiff", /\bplaintiffs?\b/i],
  ["defendant", /\bdefendants?\b|\bgovernment\b/i],
];

/** The sides that words name. */
export function rolesIn(words: string): readonly string[] {
  return ROLES.filter(([, pattern]) => pattern.test(words)).map(([role]) => role);
}
