import { COURTS } from "../model/courts.ts";
import type { DigestAct, RulingLine } from "../model/digest.ts";

/** What an act was done to, in few words: what a subject has room for. `text` is printed English. */
export type ShortObject =
  | { readonly is: "stay"; readonly stay: StayName }
  | { readonly is: "injunction" }
  | { readonly is: "certiorari" }
  | { readonly is: "judgment"; readonly court: string }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "not stated" };

export type StayName = "administrative" | "pending_appeal" | "agency_action" | "plain";

type Ruling = Pick<RulingLine, "kind" | "detail" | "acts">;

/** The object of `act` in short; what the kind of the entry says stands in for an object that the text leaves out. */
export function shortObject(act: DigestAct, ruling: Pick<Ruling, "kind" | "detail">): ShortObject {
  if (ruling.kind === "cert_grant" || ruling.kind === "cert_denial") return { is: "certiorari" };
  if (act.of === null)
    return ruling.kind === "stay" ? { is: "stay", stay: stayOf(ruling.detail) } : { is: "not stated" };
  const text = withoutOwner(calmed(act.of));
  // "request for an immediate administrative stay of the …", "stay pending appeal", "application (19A960) for stay presented"
  const stay =
    /^(?:(?:[\w-]+ )?(?:motion|request|application)(?: \([^)]*\))? (?:for|to) )?(?:an? )?(?:[a-z]+ )?(administrative stay|stay)\b( pending appeal)?/i.exec(
      text,
    );
  if (stay) return { is: "stay", stay: stayNamed(stay[1] ?? "", stay[2] !== undefined, ruling.detail) };
  if (/^(?:petition for )?(?:an? )?(?:writ of )?certiorari\b/i.test(text)) return { is: "certiorari" }; // "petition for a writ of certiorari"
  if (/^(?:(?:[a-z]+wide|preliminary|permanent) )*injunction\b/i.test(text)) return { is: "injunction" }; // "classwide preliminary injunction"
  const court = /^judgment of the (?:United States |U\.? ?S\.? )?(?:Court of Appeals for the )?(.+? Circuit)\b/i.exec(
    text,
  )?.[1]; // "judgment of the Ninth Circuit"
  const known = COURTS.find((one) => one.name.toLowerCase() === court?.toLowerCase());
  if (known) return { is: "judgment", court: known.id };
  return { is: "text", text: withoutTail(text) };
}

export interface GrantedStay {
  readonly stay: StayName;
  readonly of: DigestAct | null;
}

/** A stay that the ruling grants, and of what: undefined when it does anything else beside it. */
export function grantedStay(ruling: Ruling): GrantedStay | undefined {
  if (ruling.kind !== "stay" || !STAYS.has(ruling.detail ?? "")) return undefined;
  const stayed = ruling.acts.filter((act) => act.act === "stayed");
  const granted = ruling.acts.filter((act) => act.act === "granted" && shortObject(act, ruling).is === "stay");
  if (stayed.length + granted.length !== ruling.acts.length || ruling.acts.length === 0) return undefined;
  const [first] = stayed;
  if (first) return { stay: stayOf(ruling.detail), of: first };
  const [grant] = granted;
  // "request for an immediate administrative stay of the preliminary injunction of April 8, 2019"
  const object = /\bstay(?: pending appeal)? of (?<of>.+)$/i.exec(grant?.of ?? "")?.groups?.["of"];
  return { stay: stayOf(ruling.detail), of: grant && object ? { ...grant, of: object } : null };
}

/** Details that make a granted stay one that we can name with its object. */
const STAYS: ReadonlySet<string> = new Set(["of_order", "administrative", "pending_appeal"]);

/** What the words call it, and where they say only "stay", what the entry's detail says. */
function stayNamed(words: string, pending: boolean, detail: Ruling["detail"]): StayName {
  if (words.length > "stay".length) return "administrative";
  return pending ? "pending_appeal" : stayOf(detail);
}

/** A motion to hold the case that was granted, and nothing else. */
export function isHeldInAbeyance({ kind, detail, acts }: Ruling): boolean {
  const granted = acts.length > 0 && acts.every(({ act }) => act === "granted" || act === "stayed");
  return kind === "stay" && detail === "of_proceedings" && granted;
}

/** The acts that say all the others in short: of a stay granted in part, what was stayed and what denied is the part. */
export function tellingActs(ruling: Ruling): readonly DigestAct[] {
  const [first] = ruling.acts;
  const isPart = ruling.kind === "stay" && first?.act === "granted_in_part" && shortObject(first, ruling).is === "stay";
  return isPart ? [first] : ruling.acts;
}

function stayOf(detail: Ruling["detail"]): StayName {
  return detail === "administrative" || detail === "pending_appeal" || detail === "agency_action" ? detail : "plain";
}

/** "an administrative stay", "the preliminary injunction": an object as a sentence needs it. */
export function withArticle(object: string): string {
  const text = calmed(object);
  // "the judgment", "an application", "Appellants' motion", "its order", "3 Motion", "No. 12", "implementing the Protocols"
  if (
    /^\w+ing (?:the|an?|any|its)\b|^(?:the|an?|this|that|these|those|its|their|his|her|all|any|no|each|both)\b|^\S+['’](?:s\b|\s)|^\d|^No\./i.test(
      text,
    )
  )
    return text;
  // What a court grants or denies without an article: "class certification", "vacatur of the memorandum".
  if (
    /^(?:class certification|summary judgment|certiorari|rehearing|leave|intervention|remand|vacatur|immediate remand)\b/i.test(
      text,
    )
  )
    return text;
  if (/^(?:(?:partial|temporary|emergency|administrative)\s+)*stay\b/i.test(text))
    return /^[aeiou]/i.test(text) ? `an ${text}` : `a ${text}`; // "stay pending appeal"
  return `the ${text}`;
}

/** "Petition GRANTED" in an order on certiorari is about the petition for a writ of certiorari: the kind says so. */
export function withPetition(act: DigestAct, kind: RulingLine["kind"]): DigestAct {
  const isPetition = (kind === "cert_grant" || kind === "cert_denial") && /^(?:the )?petition$/i.test(act.of ?? ""); // "Petition"
  return isPetition ? { ...act, of: "the petition for a writ of certiorari" } : act;
}

/** Docket text shouts; a sentence does not: words in capitals become small, names in capitals stay. */
export function calmed(text: string): string {
  return text
    .trim()
    .replace(/\b[A-Z]{4,}\b/g, (word) => (NAMES.has(word) ? word : word.toLowerCase())) // "MOTION"
    .replace(/\b(?:FOR|OF|TO|AND|OR|THE|ON|IN|AN|A|BY|AS|NOT)\b/g, (word) => word.toLowerCase()) // "motion FOR preliminary"
    .replace(TITLE_WORDS, (word) => word.toLowerCase()); // "Motion for Temporary Restraining Order"
}

/** Words that a docket writes large and a sentence small; an executive order keeps its name. */
const TITLE_WORDS =
  /(?<!Executive )\b(?:(?:First|Second|Third) (?=Motion|Application|Request)|Administrative|Agency|Action|Application|Case|Certification|Class|Classwide|Date|Dismiss|Effective|Emergency|Injunction|Intervene|Judgment|Motion|Order|Permanent|Petition|Postpone|Preliminary|Remand|Request|Restraining|Stay|Summary|Temporary|Vacate)\b(?! No\.| \d)/g;

const NAMES: ReadonlySet<string> = new Set(
  "UNHCR USCIS NAACP ACLU AFGE HIAS RAICES IMUMI FEMA DACA EOIR CLINIC CGRS AILA NAFTA".split(" "),
);

/** A judge's name as a reader writes it: "FERDINAND F. FERNANDEZ", "McKEOWN" → "Ferdinand F. Fernandez", "McKeown". */
export function calmedName(name: string): string {
  return name
    .replace(
      /\b(Mc|Mac)?([A-Z])([A-Z]{2,})\b/g,
      (whole, prefix: string | undefined, first: string, rest: string) =>
        /^[IVX]+$/.test(whole) ? whole : `${prefix ?? ""}${first}${rest.toLowerCase()}`, // "III" stays
    )
    .replace(/\b[JS]R\b/g, (suffix) => `${suffix[0]}r`); // "SMITH, JR."
}

/** Without "the", and without the court below as owner: "the district court's preliminary injunction". */
function withoutOwner(text: string): string {
  return text
    .replace(/^(?:the|an?) /i, "") // "the judgment"
    .replace(/^(?:district court|panel|court)['’]s /i, "") // "district court's"
    .replace(/^(?:[A-Z][\w-]*['’]s?|[A-Z][\w-]*s['’]) /, ""); // "Appellants' request", "Plaintiff's motion"
}

/** Without what follows the first comma or parenthesis, and without the date. */
function withoutTail(text: string): string {
  return text
    .replace(/(?<!\s)\s*\([\s\S]*$/, "") // " (outside the Ninth Circuit only)"
    .replace(/,(?! \d{4}\b).*$/, "") // ", with instructions"; not the comma of "June 1, 2021"
    .replace(/ (?:of|dated|entered|filed) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d.*$/, "") // " of April 8"
    .trim();
}
