import { courtOf } from "../../../../model/courts.ts";
import type { Actor, Noun } from "../../../../model/telling.ts";
import type { Side } from "../../../../model/vocabulary.ts";
import { longDay } from "../../../dates.ts";
import { calmedName } from "../../../objects.ts";
import type { Manner } from "../../../statements/manner.ts";

/* How English statements name courts, judges, parties and orders. */

export type Voice = Manner["as"];

export const ORDER_NAMES: Readonly<Partial<Record<Noun, string>>> = {
  stay: "stay",
  preliminary_injunction: "preliminary injunction",
  permanent_injunction: "permanent injunction",
  temporary_restraining_order: "temporary restraining order",
  class_certification: "class certification",
  postponement: "order",
  vacatur: "vacatur",
  judgment: "judgment",
  abeyance: "order holding the case in abeyance",
};

export const SIDES: Readonly<Record<Side, string>> = {
  appellant: "appellants",
  appellee: "appellees",
  petitioner: "petitioners",
  respondent: "respondents",
  plaintiff: "plaintiffs",
  defendant: "defendants",
  neither: "neither party",
};

export const STAYS: ReadonlySet<Noun> = new Set([
  "stay",
  "administrative_stay",
  "stay_pending_appeal",
  "stay_pending_certiorari",
]);

export const isPast = ({ as }: Manner): boolean => as === "sentence";

/** As a sentence says it: within headings too, where what is not the thing itself needs no citation. */
export function inSentence({ short, named }: Manner): Manner {
  return { as: "sentence", ...(short ? { short } : {}), ...(named ? { named } : {}) };
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function uncapitalized(text: string): string {
  return /^(?:The|An?|Its?|No) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "Judge Richard Seeborg", "Justice Alito", "Chief Justice Roberts" */
export function judgeNamed(name: string, court: string): string {
  const calm = calmedName(name).replace(
    /^(.+?), (C\. ?)?JJ?\.$/,
    (_, who: string, chief: string | undefined) => `${chief ? "Chief Justice" : "Justice"} ${who}`, // "Roberts, C. J."
  );
  if (
    /^(?:Chief |Senior |Circuit |District |Magistrate )*(?:Judge|Justice)\b|^The Chief|^Appellate Commissioner\b/.test(
      calm,
    )
  )
    return calm;
  return `${court === "scotus" ? "Justice" : "Judge"} ${calm}`;
}

export interface Named {
  readonly text: string;
  readonly many: boolean;
}

export function one(text: string): Named {
  return { text, many: false };
}

/** Headlines leave "and others" out. */
function partyInHeadline({ name, many }: Extract<Actor, { is: "party" }>): Named {
  const first = name.replace(/ and others$/, "");
  return { text: first, many: many && (first === name || / and |, /.test(first)) };
}

/** Who acts; null: nobody is named. */
export function actorNamed(who: Actor, { as }: Manner): Named | null {
  const sentence = as === "sentence";
  switch (who.is) {
    case "court":
      if (who.panel && as !== "headline") {
        const panel = `${courtOf(who.court).name} motions panel`;
        return one(sentence ? `a ${panel}` : panel);
      }
      return one(courtNamed(who.court, as));
    case "judge":
      if (who.alone) return one(judgeNamed(who.name, who.court));
      return one(
        sentence ? `${judgeNamed(who.name, who.court)} (${courtOf(who.court).name})` : courtOf(who.court).name,
      );
    case "clerk":
      return one(sentence ? `the Clerk of the ${courtOf(who.court).name}` : `${courtOf(who.court).name} Clerk`);
    case "government":
      return one(sentence ? "the government" : "Government");
    case "party":
      return as === "headline" ? partyInHeadline(who) : { text: who.name, many: who.many };
    case "side":
      return { text: sentence ? `the ${SIDES[who.side]}` : capitalized(SIDES[who.side]), many: true };
    case "nobody":
      return null;
  }
}

export function courtNamed(court: string, as: Voice): string {
  const { name, level } = courtOf(court);
  if (as !== "sentence") return name;
  return level === "district" ? `the district court (${name})` : `the ${name}`;
}

/** "The Ninth Circuit on May 7, 2019"; of what it did next that day: "The same day the court". */
export function dated(who: string, { as, on, again }: Manner): string {
  if (again) return `The same day ${sameActor(who)}`;
  return as === "sentence" && on ? `${who} on ${longDay(on, "en")}` : who;
}

/** Only the Supreme Court is "the Court", and one Justice is neither. */
function sameActor(who: string): string {
  if (/^(?:Chief )?Justice\b/.test(who)) return "the Justice";
  return /^the Supreme Court\b/i.test(who) ? "the Court" : "the court";
}
