import { courtOf, entryCited } from "../../../../model/courts.ts";
import type { Actor, NamedOrder, Noun } from "../../../../model/telling.ts";
import type { Side } from "../../../../model/vocabulary.ts";
import { longDay } from "../../../dates.ts";
import type { Line, Span } from "../../../mail-nodes.ts";
import { calmedName } from "../../../objects.ts";
import type { Manner } from "../../../statements/manner.ts";

/* How Spanish statements name courts, judges, parties and orders: with article, gender and number. */

const ORDINALS: Readonly<Record<string, string>> = {
  First: "Primer",
  Second: "Segundo",
  Third: "Tercer",
  Fourth: "Cuarto",
  Fifth: "Quinto",
  Sixth: "Sexto",
  Seventh: "Séptimo",
  Eighth: "Octavo",
  Ninth: "Noveno",
  Tenth: "Décimo",
  Eleventh: "Undécimo",
  Federal: "Circuito Federal",
};

/** "Noveno Circuito", "Corte Suprema", "N.D. Cal." */
export function courtTitle(court: string): string {
  if (court === "scotus") return "Corte Suprema";
  const { name } = courtOf(court);
  const [first = "", second] = name.split(" ");
  if (second !== "Circuit") return name;
  if (first === "Federal") return "Circuito Federal";
  return ORDINALS[first] ? `${ORDINALS[first]} Circuito` : `Circuito de ${first}`; // "D.C. Circuit"
}

/** With its article: "la Corte Suprema", "el Noveno Circuito", "el tribunal de distrito (N.D. Cal.)". */
export function courtWithArticle(court: string): string {
  if (court === "scotus") return "la Corte Suprema";
  return courtOf(court).level === "district"
    ? `el tribunal de distrito (${courtTitle(court)})`
    : `el ${courtTitle(court)}`;
}

/** "a el" is "al", "de el" is "del". */
export function joined(preposition: "a" | "de", words: string): string {
  return words.startsWith("el ") ? `${preposition}l ${words.slice(3)}` : `${preposition} ${words}`;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "el juez Richard Seeborg": titles of judges in the form that names no gender are printed as they are. */
export function judgeTitle(name: string, court: string): string {
  const calm = calmedName(name).replace(/^(.+?), (?:C\. ?)?JJ?\.$/, "$1"); // "Roberts, C. J."
  if (calm.startsWith("Appellate Commissioner ")) return calm;
  const bare = calm.replace(/^(?:Chief |Senior |Circuit |District |Magistrate )*(?:Judge|Justice) /, "");
  return `${court === "scotus" ? "Justice" : "Judge"} ${bare}`;
}

const SIDES: Readonly<Record<Side, string>> = {
  appellant: "los apelantes",
  appellee: "los apelados",
  petitioner: "los peticionarios",
  respondent: "los recurridos",
  plaintiff: "los demandantes",
  defendant: "los demandados",
  neither: "ninguna de las partes",
};

export function sideTitle(side: Side): string {
  return SIDES[side];
}

export interface Named {
  readonly text: string;
  readonly many: boolean;
}

/** A party's name: "Innovation Law Lab y otros". */
export function partyNamed(name: string): string {
  return name
    .replace(/ and others$/i, " y otros")
    .replace(/, et al\.?$/i, " y otros")
    .replace(/ and (?=[^,]+$)/, " y ");
}

/** Headlines leave "y otros" out. */
function partyInHeadline({ name, many }: Extract<Actor, { is: "party" }>): Named {
  const first = partyNamed(name.replace(/ and others$/i, "").replace(/, et al\.?$/i, ""));
  return { text: first, many: many && (/ y |, /.test(first) || first === partyNamed(name)) };
}

/** Who acts; null: nobody is named. Headlines leave the article out. */
export function actorNamed(who: Actor, { as }: Pick<Manner, "as">): Named | null {
  const one = (text: string): Named => ({
    text: as === "headline" ? text.replace(/^(?:el|la) /, "") : text,
    many: false,
  });
  switch (who.is) {
    case "court":
      if (who.panel && as !== "headline")
        return one(`una sala de mociones ${joined("de", courtWithArticle(who.court))}`);
      return one(as === "sentence" ? courtWithArticle(who.court) : courtTitle(who.court));
    case "judge":
      if (who.alone) return one(judgeTitle(who.name, who.court));
      return one(
        as === "sentence" ? `${judgeTitle(who.name, who.court)} (${courtTitle(who.court)})` : courtTitle(who.court),
      );
    case "clerk":
      return one(`la secretaría ${joined("de", courtWithArticle(who.court))}`);
    case "government":
      return one("el Gobierno");
    case "party":
      return as === "headline" ? partyInHeadline(who) : { text: partyNamed(who.name), many: who.many };
    case "side":
      return { text: as === "headline" ? SIDES[who.side].replace(/^los /, "") : SIDES[who.side], many: true };
    case "nobody":
      return null;
  }
}

/** Each legal term with its English in sentences: a noun, its gender, and the English of it. */
export const NOUNS: Readonly<Record<Noun, readonly [article: "el" | "la", spanish: string, english: string]>> = {
  administrative_stay: ["la", "suspensión administrativa", "administrative stay"],
  stay_pending_appeal: ["la", "suspensión durante la apelación", "stay pending appeal"],
  stay_pending_certiorari: ["la", "suspensión hasta que se resuelva el certiorari", "stay pending certiorari"],
  stay: ["la", "suspensión", "stay"],
  preliminary_injunction: ["la", "orden judicial preliminar", "preliminary injunction"],
  permanent_injunction: ["la", "orden judicial permanente", "permanent injunction"],
  injunction: ["la", "orden judicial", "injunction"],
  temporary_restraining_order: ["la", "orden de restricción temporal", "temporary restraining order"],
  class_certification: ["la", "certificación de la clase", "class certification"],
  certiorari: ["el", "certiorari", "certiorari"],
  abeyance: ["la", "suspensión del caso", "abeyance"],
  postponement: ["la", "suspensión del acto de la agencia", "postponement, 5 U.S.C. 705"],
  more_time: ["la", "prórroga del plazo", "extension of time"],
  dismissal: ["la", "desestimación", "dismissal"],
  summary_judgment: ["la", "sentencia sumaria", "summary judgment"],
  intervention: ["la", "intervención en el caso", "intervention"],
  vacatur: ["la", "anulación", "vacatur"],
  remand: ["la", "devolución del caso", "remand"],
  rehearing: ["la", "nueva vista", "rehearing"],
  reconsideration: ["la", "reconsideración", "reconsideration"],
  expedition: ["la", "tramitación urgente", "expedition"],
  amicus_leave: ["el", "permiso para presentar un escrito de amicus curiae", "leave to file an amicus brief"],
  judgment: ["la", "sentencia", "judgment"],
  opinion: ["la", "opinión", "opinion"],
  case: ["el", "caso", "case"],
  order: ["la", "orden", "order"],
  memorandum: ["el", "memorando", "memorandum"],
};

/** "la orden judicial preliminar", with the English where a sentence has room for it. */
export function nounNamed(
  noun: Noun,
  manner: Manner,
  article: "definite" | "indefinite" | "none" = "definite",
): string {
  const [the, spanish, english] = NOUNS[noun];
  const term = manner.as === "headline" || manner.short || english === spanish ? spanish : `${spanish} (${english})`;
  if (article === "none") return term;
  if (article === "indefinite") return `${the === "la" ? "una" : "un"} ${term}`;
  return `${the} ${term}`;
}

/** "la orden judicial de 2019 contra los MPP"; without a name in the file: what it is and its day. */
export function orderTitle(order: NamedOrder): Span {
  const known = order.shortIn?.["es"];
  if (known) return known;
  const day = order.on === null ? "" : ` del ${longDay(order.on, "es")}`;
  return `${nounNamed(order.kind ?? "order", { as: "headline" })}${day}`;
}

/** "(N.D. Cal., n.º 3:19-cv-00807, ECF No. 73)" */
export function cited({ court, docketNumber, number }: NamedOrder): string {
  const entry = entryCited(court, number);
  return `(${courtTitle(court)}, n.º ${docketNumber}${entry === null ? "" : `, ${entry}`})`;
}

/** A line of parts, the empty ones left out. */
export function lineOf(...parts: readonly (Span | Line | null)[]): Line {
  return parts.flatMap((part): Line => {
    if (part === null || part === "") return [];
    return Array.isArray(part) ? (part as Line) : [part as Span];
  });
}
