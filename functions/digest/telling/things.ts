import { COURTS } from "../../model/courts.ts";
import type { NamedOrder, Noun, Request, Thing } from "../../model/telling.ts";
import { calmed } from "./calm.ts";

/** What words call a thing, the finer first. */
const NOUN_WORDS: readonly (readonly [Noun, RegExp])[] = [
  ["amicus_leave", /\bamic(?:us|i)\b/i],
  ["abeyance", /\babeyance\b|\bstay of (?:the )?(?:proceedings|case)\b|\bstay (?:the )?(?:proceedings|case)\b/i], // hold the case in abeyance
  ["postponement", /\bpostpone\w*|\b705\b|\bstay of (?:an? )?agency action\b/i], // postpone the effective date
  ["vacatur", /\bvacat(?:e|ur)\b|\bdissolve\b|\bset aside\b/i], // to vacate permanent injunction
  ["more_time", /\bextend\b|\bextension\b|\benlarge\w*|\bcontinuance\b/i], // to extend the time to file a response
  ["administrative_stay", /\badministrative stay\b/i],
  ["stay_pending_certiorari", /\bstay\b.*\bpending\b.*\bcertiorari\b/i], // stay pending the filing of a petition for a writ of certiorari
  ["stay_pending_appeal", /\bstay\b.*\bpending (?:an? |the )?appeal\b/i],
  ["stay", /\bstay\b/i],
  ["temporary_restraining_order", /\brestraining order\b|\bTRO\b/i],
  ["preliminary_injunction", /\bpreliminary injunction\b/i],
  ["permanent_injunction", /\bpermanent injunction\b/i],
  ["injunction", /\binjunction\b|\binjunctive relief\b/i],
  ["class_certification", /\bclass cert\w+|\bcertif\w+ (?:a |the )?class(?:es)?\b/i],
  ["certiorari", /\bcertiorari\b/i],
  ["summary_judgment", /\bsummary judgment\b/i],
  ["dismissal", /\bdismiss\w*/i],
  ["intervention", /\bintervene\b|\bintervention\b/i],
  ["rehearing", /\brehearing\b|\ben banc\b/i],
  ["reconsideration", /\breconsider\w*/i],
  ["expedition", /\bexpedit\w+/i],
  ["remand", /\bremand\b/i],
  ["memorandum", /\bmemorand(?:um|a)\b/i],
  ["judgment", /\bjudgment\b/i],
  ["opinion", /\bopinion\b/i],
  ["case", /^(?:the )?(?:case|cause|action|appeal)$/i],
  ["order", /\border\b/i],
];

/** Which of them words name. */
export function nounOf(words: string): Noun | null {
  return NOUN_WORDS.find(([, named]) => named.test(words))?.[0] ?? null;
}

// Motion of petitioners X to … ; Application (19A960) for … ; EMERGENCY Motion for … ; Petition for …
const REQUEST =
  /^(?:the |an? )?(?:(?:unopposed|opposed|emergency|joint|consent|renewed|ex parte|first|second|third|\d+) )*(?:motion|application|request|petition)s?\b(?:\s*\([^)]*\))?(?:\s+(?:of|by)\s+.{1,160}?)??\s+(?<how>for|to)\s+(?<what>.+)$/i;

/** The request that words name, null when they name a thing. */
export function requestIn(words: string, order: NamedOrder | null): Request | null {
  const plain = withoutOwner(tidied(words));
  const { how, what } = REQUEST.exec(plain)?.groups ?? {};
  if (how === undefined || what === undefined) return null;
  return { how: how.toLowerCase() === "to" ? "to" : "for", thing: thingOf(what, order, ordinalIn(plain)) };
}

function ordinalIn(words: string): Thing["ordinal"] {
  const found = /^(second|third)\b/i.exec(words)?.[1]?.toLowerCase();
  return found === "second" || found === "third" ? found : undefined;
}

/** A thing with its words, its noun and the order that it is or is about. */
export function thingOf(words: string, order: NamedOrder | null, ordinal?: Thing["ordinal"]): Thing {
  const calm = calmed(withoutOwner(tidied(words)))
    .replace(/^(?:the|an?) /i, "")
    .replace(/[\s,.;]+$/, "");
  const court = courtNamed(calm);
  return {
    words: calm,
    noun: nounOf(calm),
    order,
    ...(court ? { court } : {}),
    ...(ordinal ? { ordinal } : {}),
  };
}

/** Without numbers of entries and applications, who presented or filed it, and to whom it went. */
function tidied(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/^\[?\d{1,4}\]?(?:-\d+)? (?=[A-Z(])/i, "") // 149 MOTION
    .replace(/\s*\((?:\d{2}[AM]\d+|Distributed)\)/gi, "") // (19A960)
    .replace(/,? (?:presented|submitted) to\b.*$/i, "") // presented to Justice Kagan and by her referred to the Court
    .replace(
      /,? (?:filed|submitted)(?: by\b(?:(?! (?:except|only|until|unless)\b).)*)?(?=$| (?:except|only|until|unless)\b)/i,
      "",
    ) // filed by Appellants Joseph R. Biden, Jr., et al.
    .trim();
}

/** Without whose it is: "Appellants' emergency motion", "district court's injunction"; whose claims they are is the half of it. */
function withoutOwner(words: string): string {
  return words.replace(
    /^(?:the )?(?:(?:district|trial|lower) court|panel|court|[A-Z][\w-]*|plaintiffs?|defendants?|appellants?|appellees?|petitioners?|respondents?|government)(?:['’]s|s['’]) (?!(?:[\w-]+ ){0,3}(?:claims?|counterclaims?|complaint|objections?|defenses)\b)/i,
    "",
  );
}

const byName = new Map(COURTS.map(({ name, id }) => [name.toLowerCase(), id]));

/** "judgment of the United States Court of Appeals for the Ninth Circuit" */
function courtNamed(words: string): string | undefined {
  const circuit = /\b(?:court of appeals for the |of the )((?:district of columbia|[a-z]+) circuit)\b/i.exec(
    words,
  )?.[1];
  return circuit && byName.get(circuit.toLowerCase().replace("district of columbia", "d.c."));
}
