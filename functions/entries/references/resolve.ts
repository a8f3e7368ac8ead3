import { courtOf } from "../../model/courts.ts";
import { STATE_NAMES } from "../../model/federal-courts.ts";
import type { Matter } from "../../model/matter.ts";
import { sameDocketNumber } from "../docket-number.ts";
import { readAddress } from "./addresses.ts";
import { courtIn, courtNamed } from "./named-courts.ts";
import { numbersIn, type ReadNumber } from "./numbers.ts";

/** What a reference names. */
export interface Resolved {
  readonly reference: string;
  /** `<court>/<number>`; null when the words do not decide. */
  readonly docket: string | null;
  /** What it may mean; empty when nothing can be said without asking. */
  readonly candidates: readonly string[];
  readonly why: string;
}

/** Words of courts that no source of ours shows: "Superior Court", "Ct. Com. Pl.", "App. Div.", "County Court". */
const STATE =
  /\b(?:Super(?:ior)?\.?\s+C(?:t|ourt)|Sup(?:reme)?\.?\s+C(?:t|ourt)\.?\s+of\s+(?!the\s+United)[A-Z]|Cir(?:cuit)?\.?\s+C(?:t|ourt)(?!\s+of\s+App)|Ct\.?\s+Com(?:mon)?\.?\s+Pl|Chancery|Del\.\s+Ch|App(?:ellate)?\.?\s+Div|Ct\.\s+App\.|Comm(?:onwealth)?\.?\s+Ct|State\s+Court|Index\s+No|[A-Z][a-z]+\s+C(?:oun)?ty\b)/;
const NAMES = STATE_NAMES.map((name) => name.replaceAll(".", "\\.").replaceAll(" ", "\\s?")).join("|");
/** "Texas Supreme Court", "Cal. Ct. App.", "Ohio App.", "N.Y. Sup. Ct.". */
const OF_STATE = new RegExp(
  String.raw`(?<!\bD(?:ist(?:rict)?)?\.?\s?(?:of\s)?)(?<![A-Z]\.)\b(?:${NAMES})\s+(?:Sup(?:reme|\.)?\s+C|Court\s+of\s+(?:Crim|App)|Ct\.|App\.|Dist(?:rict)?\.?\s+C)`,
);
/** The highest courts of States by their abbreviation alone: "(Cal. 2019)", "(Tex.)", "(N.Y.)". */
const STATE_ALONE = new RegExp(String.raw`\(\s*(?:${NAMES})(?:\s+\d{4})?\s*\)`);
/** "U.S." as a court stands in parentheses or behind a number, never in a party's name. */
const SUPREME =
  /\(\s*U\.\s?S\.(?:\s[^)]{0,40})?\)|\bNo\.\s*\d{2}-\d{1,5}\s*,?\s*U\.S\.\s*$|\bS\.\s?Ct\.|\bSCOTUS\b|\b(?:U\.?\s?S\.?\s+|United States\s+)?Supreme Court\b(?!\s+of\s+(?!the\s+United))/;
const REFERENCE_MAX = 400;

/**
 * The docket that a reference names, from its words alone: an address, "No. 19-15716 (9th Cir.)", "3:19-cv-00807-RS (N.D.
 * Cal.)", "19cv807 cand", "21A21"; and what `matters` follow already ("Biden v. Texas, 21-954"). Nothing is guessed: a number that several
 * courts may have, a caption alone and a State's case have no docket, and `why` says what is missing.
 */
export function resolveReference(reference: string, matters: readonly Matter[] = []): Resolved {
  const text = reference.slice(0, REFERENCE_MAX).replace(/[‐-―]/g, "-").replace(/\s+/g, " ").trim();
  const none = (why: string, candidates: readonly string[] = []): Resolved => ({
    reference,
    docket: null,
    candidates,
    why,
  });
  if (text === "") return none("the reference is empty");
  const address = readAddress(text);
  if (address) {
    if ("docket" in address)
      return {
        reference,
        docket: address.docket,
        candidates: [address.docket],
        why: "the address names court and number",
      };
    return none(address.why);
  }
  const own = ownId(text);
  if (own) return { reference, docket: own, candidates: [own], why: "it is a docket's id" };
  const { numbers, rest } = numbersIn(text);
  if (STATE.test(text) || OF_STATE.test(text) || STATE_ALONE.test(text))
    return none("a State court's docket: no source of ours shows it; give a federal court and number");
  if (numbers.length === 0)
    return none("it names no docket number: a caption alone may be many cases; give court and number");
  const court = courtOfReference(text, rest);
  if (numbers.length > 1) {
    const all = court === undefined ? [] : numbers.map(({ number }) => `${court}/${number}`);
    return none("it names several numbers: give one", all);
  }
  const [read] = numbers;
  if (!read) return none("it names no docket number");
  return court === undefined ? withoutCourt(reference, read, text, matters) : withCourt(reference, read, court);
}

/** "cand/3:19-cv-00807": the id that we give a docket. */
function ownId(text: string): string | undefined {
  const [, court = "", print = ""] = /^([a-z][a-z0-9]{1,14})\/(\S+)$/.exec(text) ?? [];
  const { numbers, rest } = numbersIn(print);
  const [read] = numbers;
  return courtNamed(court) === court && read && numbers.length === 1 && rest.trim() === ""
    ? `${court}/${read.number}`
    : undefined;
}

function courtOfReference(text: string, rest: string): string | undefined {
  if (SUPREME.test(text)) return "scotus";
  const inParentheses = [...text.matchAll(/\(([^()]{2,120})\)/g)].map((match) => match[1] ?? "");
  for (const words of inParentheses) {
    const named = courtIn(words.replace(/\b(?:filed|decided|argued|docketed)\b.*$/i, "")); // (9th Cir. filed June 2019)
    if (named) return named.court;
  }
  return courtIn(rest.replace(/[()[\],;]/g, " "))?.court;
}

/** A court and a number, if that court gives such numbers. */
function withCourt(reference: string, read: ReadNumber, court: string): Resolved {
  const number = numberOf(read, court);
  if (number !== undefined) {
    const docket = `${court}/${number}`;
    return { reference, docket, candidates: [docket], why: "it names court and number" };
  }
  const { level, name } = courtOf(court);
  const isOpen = level === "district" && (read.of === "appeals" || read.of === "short");
  return {
    reference,
    docket: null,
    candidates: isOpen ? byType(court, read.number) : [],
    why: isOpen
      ? `${name} numbers its cases like 1:19-cv-00807: say whether this is cv, cr or mj`
      : `${name} gives no number like ${read.number}`,
  };
}

/** The number as `court` writes it; undefined when it gives no such numbers. */
function numberOf(read: ReadNumber, court: string): string | undefined {
  const { level, special } = courtOf(court);
  const isPlain = read.of === "appeals" || read.of === "short"; // 19-15716, 21-954
  if (level === "supreme") return read.of === "supreme" || isPlain ? read.number : undefined;
  if (level === "appeals") return isPlain ? read.number : read.bare;
  if (special === "bankruptcy") return read.of === "supreme" ? undefined : read.number;
  if (special === "national" && isPlain) return nationalNumber(read);
  return read.of === "district" ? read.number : undefined;
}

/** "19-123C" of the Court of Federal Claims and "19-00123" of the Court of International Trade, as their dockets have them. */
function nationalNumber({ number, suffix }: ReadNumber): string {
  const [year, serial = ""] = number.split("-");
  return `${year}-${suffix === "V" ? "vv" : "cv"}-${String(Number(serial)).padStart(5, "0")}`;
}

/** "19-807 (N.D. Cal.)": civil or criminal, the words do not say. */
function byType(court: string, number: string): string[] {
  const [year, serial = ""] = number.split("-");
  return ["cv", "cr"].map((type) => `${court}/${year}-${type}-${serial.padStart(5, "0")}`);
}

/** A number alone decides where only one court gives such numbers, or where one docket that is followed here has it and its caption. */
function withoutCourt(reference: string, read: ReadNumber, text: string, matters: readonly Matter[]): Resolved {
  if (read.of === "supreme") {
    const docket = `scotus/${read.number}`;
    return { reference, docket, candidates: [docket], why: "only the Supreme Court gives such numbers" };
  }
  const followed = matters
    .flatMap((matter) => matter.dockets)
    .filter((docket) => sameDocketNumber(docket.number, read.number));
  const captioned = followed.filter(({ caption, formerly }) =>
    [caption, ...formerly.map((one) => one.caption)].some((one) => text.includes(one)),
  );
  const [only] = captioned;
  if (only && captioned.length === 1)
    return {
      reference,
      docket: only.id,
      candidates: [only.id],
      why: "a docket that is followed here has this number and caption",
    };
  return {
    reference,
    docket: null,
    candidates: followed.map(({ id }) => id),
    why: "several courts may have this number: name the court, as in (9th Cir.) or (N.D. Cal.)",
  };
}
