import { sameDocketNumber } from "../entries/docket-number.ts";
import { COURTS } from "../model/courts.ts";
import type { Matter } from "../model/matter.ts";
import type { Ports } from "../ports/index.ts";
import { docketState } from "../store/dockets.ts";

/** A docket that one of ours names and that is not followed. */
export interface Suggestion {
  /** The docket of ours whose page names it. */
  readonly from: string;
  /** "linked with" or "the case below". */
  readonly why: "linked with" | "the case below";
  /** CourtListener's court id, when the court's printed name tells it. */
  readonly court: string | null;
  readonly number: string;
}

/** Dockets that a family of cases proposes by itself: "Linked with", lower-court numbers, originating courts. */
export async function suggestDockets(ports: Pick<Ports, "record">, matter: Matter): Promise<Suggestion[]> {
  const suggestions: Suggestion[] = [];
  for (const docket of matter.dockets) {
    const { related } = await docketState(ports.record, matter.id, docket.id);
    for (const number of numbersIn(related?.linkedWith ?? ""))
      suggestions.push({ from: docket.id, why: "linked with", court: docket.court, number });
    for (const number of related?.lowerNumbers ?? [])
      suggestions.push({
        from: docket.id,
        why: "the case below",
        court: courtNamed(related?.lowerCourt ?? ""),
        number,
      });
  }
  const known = (one: Suggestion): boolean =>
    matter.dockets.some(
      (docket) => (one.court === null || docket.court === one.court) && sameDocketNumber(docket.number, one.number),
    );
  const distinct = new Map(suggestions.filter((one) => !known(one)).map((one) => [`${one.court}/${one.number}`, one]));
  return [...distinct.values()];
}

/** "19A960, 21-954" */
function numbersIn(text: string): string[] {
  return text.match(/\b\d{2}(?:-\d{1,5}|[AMO]\d{1,4})\b/g) ?? [];
}

/** The court of a printed name: "United States Court of Appeals for the Ninth Circuit", "Northern District of Texas". */
function courtNamed(name: string): string | null {
  const ordinal =
    /\b(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|District of Columbia|Federal) Circuit\b/i.exec(
      name,
    )?.[1];
  if (ordinal) {
    const wanted = ordinal.toLowerCase() === "district of columbia" ? "D.C. Circuit" : `${ordinal} Circuit`;
    return COURTS.find((court) => court.name.toLowerCase() === wanted.toLowerCase())?.id ?? null;
  }
  const district = /\b(?:(Northern|Southern|Eastern|Western|Central|Middle) )?District of ([A-Z][A-Za-z ]+)/.exec(name); // Northern District of Texas
  if (!district) return null;
  const [, part = "", state = ""] = district;
  const short = `${part ? `${part.charAt(0)}.D.` : "D."} ${STATES[state.trim()] ?? state.trim()}`;
  return COURTS.find((court) => court.name === short)?.id ?? null;
}

/** Bluebook's short names of the states whose courts we name. */
const STATES: Readonly<Record<string, string>> = {
  California: "Cal.",
  Texas: "Tex.",
  Massachusetts: "Mass.",
  "West Virginia": "W. Va.",
};
