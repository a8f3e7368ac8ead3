import type { ActVerb } from "../../model/entry.ts";

/** How a verb stands in a line: is granted, granting, grants. */
export type VerbForm = "participle" | "gerund" | "present";

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

/** Every verb we tell. "extended" only with an object of time, "referred" never after "by him" (act-passives.ts). */
export const ACT_WORDS: readonly ActWord[] = [
  {
    act: "granted",
    participle: "granted|allowed|approved",
    gerund: "granting|allowing|approving",
    present: "grants?|allows?|approves?",
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
    act: "stayed",
    participle: "stayed|held in abeyance|postponed",
    gerund: "staying|holding in abeyance|postponing",
    present: "stays?|postpones?",
  },
  { act: "lifted", participle: "lifted|dissolved", gerund: "lifting|dissolving", present: "lifts?|dissolves?" },
  { act: "enjoined", participle: "enjoined", gerund: "enjoining", present: "enjoins?" },
  { act: "extended", participle: "extended", gerund: "extending", present: "extends?" },
  { act: "withdrawn", participle: "withdrawn", gerund: "withdrawing", present: "withdraws?" },
  { act: "referred", participle: "referred", gerund: "referring", present: "refers?" },
  {
    act: "moot",
    participle: "moot|denied as moot",
    gerund: "finding as moot|terminating as moot|mooting",
    present: "finds? (?:as )?moot",
  },
];

/** The act of a verb as written; in part when the line says so beside it. */
export function actOf(verb: string, form: VerbForm, inPart: string | undefined): ActVerb | undefined {
  const word = ACT_WORDS.find((one) => new RegExp(`^(?:${one[form]})$`, "i").test(verb.replace(/\s+/g, " ")));
  if (!word) return undefined;
  return inPart === undefined ? word.act : (IN_PART[word.act] ?? word.act);
}

const IN_PART: Partial<Record<ActVerb, ActVerb>> = {
  granted: "granted_in_part",
  affirmed: "affirmed_in_part",
  reversed: "reversed_in_part",
  vacated: "vacated_in_part",
};

/** All verbs of one form, as alternatives of a regular expression. */
export function verbsIn(form: VerbForm): string {
  return ACT_WORDS.map((word) => word[form]).join("|");
}
