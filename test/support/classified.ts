import { classify } from "../../functions/entries/classify.ts";
import type { Act } from "../../functions/model/entry.ts";

/** What a docket's line is told as, field by field, without what is empty. */
export function classifiedAs(court: string, text: string): string[] {
  const entry = classify({ court, text });
  const list = (name: string, words: readonly string[]): string[] =>
    words.length === 0 ? [] : [`${name}: ${words.join(" | ")}`];
  const isAmicus = entry.supportingStatus !== "not_stated";
  return [
    `${[entry.kind, entry.detail, entry.weight].filter((one) => one !== null).join(", ")}`,
    ...(entry.filer === null ? [] : [`filer: ${entry.filer}${entry.role === null ? "" : ` (${entry.role})`}`]),
    ...list("amici", entry.amici),
    ...list("counsel", entry.counsel),
    ...(isAmicus ? [`supports: ${entry.supporting ?? entry.supportingStatus}`] : []),
    ...entry.acts.map((act) => actAs(act)),
    ...(entry.votes ?? []).map(({ who, how }) => `vote: ${who}: ${how}`),
    ...list("judges", entry.judges),
    ...list("decides", entry.resolves),
    `words: ${Object.entries(entry.evidence)
      .map(([field, words]) => `${field} “${words}”`)
      .join(", ")}`,
  ];
}

function actAs({ act, of, evidence, limits = [], effective, by }: Act): string {
  const bounds = limits.map((limit) => `${limit.kind} “${limit.text}”`).join(", ");
  const actor = by === undefined ? "" : `, by ${by.kind}${by.name === null ? "" : ` ${by.name}`}`;
  return `act: ${act} ${of === null ? "–" : `“${of}”`}${bounds === "" ? "" : ` [${bounds}]`}${effective ? ` from ${effective}` : ""}${actor}, in “${evidence}”`;
}
