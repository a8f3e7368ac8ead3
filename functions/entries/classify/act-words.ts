import type { ActVerb } from "../../model/entry.ts";

/** How a verb stands in a line: is granted, granting, grants, the court granted. */
export type VerbForm = "participle" | "gerund" | "present" | "past";

/** A court's verb in each form a clerk writes it. */
interface ActWord {
  readonly act: ActVerb;
  /** granted */
  readonly participle: string;
  /** granting */
  readonly gerund: string;
  /** grants, grant */
  readonly present: string;
}

/** Every verb we tell. Some count only with an object of their own (found-act.ts), "referred" never after "by him" (act-passives.ts). */
export const ACT_WORDS: readonly ActWord[] = [
  {
    act: "granted",
    participle: "granted|allowed|approved|sustained",
    gerund: "granting|allowing|approving|sustaining",
    present: "grants?|allows?|approves?|sustains?",
  },
  { act: "denied", participle: "denied|overruled", gerund: "denying|overruling", present: "den(?:y|ies)|overrules?" },
  { act: "affirmed", participle: "affirmed", gerund: "affirming", present: "affirms?" },
  { act: "reversed", participle: "reversed", gerund: "reversing", present: "reverses?" },
  {
    act: "vacated",
    participle: "vacated|set aside",
    gerund: "vacating|setting aside",
    present: "vacates?|sets? aside",
  },
  { act: "remanded", participle: "remanded", gerund: "remanding", present: "remands?" },
  { act: "dismissed", participle: "dismissed", gerund: "dismissing", present: "dismiss(?:es)?" },
  {
    act: "held_in_abeyance",
    participle: "held in abeyance|placed in abeyance|held (?:further|all)? ?(?:proceedings|briefing) in abeyance",
    gerund: "holding in abeyance|placing in abeyance",
    present: "holds? in abeyance|places? in abeyance",
  },
  { act: "stayed", participle: "stayed", gerund: "staying", present: "stays?" },
  { act: "postponed", participle: "postponed", gerund: "postponing", present: "postpones?" },
  { act: "lifted", participle: "lifted", gerund: "lifting", present: "lifts?" },
  { act: "dissolved", participle: "dissolved", gerund: "dissolving", present: "dissolves?" },
  { act: "enjoined", participle: "enjoined|restrained", gerund: "enjoining", present: "enjoins?" },
  { act: "certified", participle: "certified", gerund: "certifying", present: "certif(?:y|ies)" },
  { act: "transferred", participle: "transferred", gerund: "transferring", present: "transfers?" },
  { act: "extended", participle: "extended", gerund: "extending", present: "extends?" },
  { act: "withdrawn", participle: "withdrawn", gerund: "withdrawing", present: "withdraws?" },
  { act: "referred", participle: "referred", gerund: "referring", present: "refers?" },
  { act: "adopted", participle: "adopted", gerund: "adopting", present: "adopts?" },
  { act: "recalled", participle: "recalled", gerund: "recalling", present: "recalls?" },
  { act: "canceled", participle: "cancell?ed", gerund: "cancell?ing", present: "cancels?" },
  { act: "struck", participle: "stricken|struck", gerund: "striking", present: "strikes?" },
  {
    act: "moot",
    participle: "(?:now )?(?:deemed|found|rendered|denied as) moot|moot",
    gerund: "finding as moot|terminating as moot|mooting",
    present: "finds? (?:as )?moot",
  },
  { act: "ordered", participle: '["“]?so ordered["”]?', gerund: "so ordering", present: "so orders?" },
];

/** "the court granted": only where the court is the subject (act-gerunds.ts). */
const PAST: Readonly<Record<string, ActVerb>> = {
  granted: "granted",
  denied: "denied",
  dismissed: "dismissed",
  vacated: "vacated",
  stayed: "stayed",
  affirmed: "affirmed",
  reversed: "reversed",
  remanded: "remanded",
  enjoined: "enjoined",
  canceled: "canceled",
  cancelled: "canceled",
  extended: "extended",
};

const PARTS: Partial<Record<ActVerb, ActVerb>> = {
  granted: "granted_in_part",
  denied: "denied_in_part",
  affirmed: "affirmed_in_part",
  reversed: "reversed_in_part",
  vacated: "vacated_in_part",
};

const WORDS: Readonly<Record<Exclude<VerbForm, "past">, readonly (readonly [RegExp, ActVerb])[]>> = {
  participle: ACT_WORDS.map(({ act, participle }) => [new RegExp(`^(?:${participle})$`, "i"), act] as const),
  gerund: ACT_WORDS.map(({ act, gerund }) => [new RegExp(`^(?:${gerund})$`, "i"), act] as const),
  present: ACT_WORDS.map(({ act, present }) => [new RegExp(`^(?:${present})$`, "i"), act] as const),
};

/** The act of a verb as written; in part when the line says so beside it. */
export function actOf(verb: string, form: VerbForm, inPart: string | undefined): ActVerb | undefined {
  const word = verb.replace(/\s+/g, " ");
  const act = form === "past" ? PAST[word.toLowerCase()] : WORDS[form].find(([is]) => is.test(word))?.[1];
  if (act === undefined) return undefined;
  return inPart === undefined ? act : (PARTS[act] ?? act);
}

/** Whether the verb itself says that the act reaches only a part. */
export function saysInPart(act: ActVerb): boolean {
  return act.endsWith("_in_part");
}

/** All verbs of one form, as alternatives of a regular expression. */
export function verbsIn(form: VerbForm): string {
  return form === "past" ? Object.keys(PAST).join("|") : ACT_WORDS.map((word) => word[form]).join("|");
}
