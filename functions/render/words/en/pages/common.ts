import { courtOf } from "../../../../model/courts.ts";
import type { DigestItem } from "../../../../model/digest.ts";
import type { FieldStatus, Kind, Side, Weight } from "../../../../model/entry.ts";
import { type Day, EASTERN, type Instant } from "../../../../model/time.ts";
import { longDay, moment as momentIn } from "../../../dates.ts";
import { mailWords } from "../mail.ts";

export const { item, value, courtName, courtShort, rulingActs } = mailWords;

/** "July 1, 2019, 9:02 a.m. ET" */
export function moment(at: Instant): string {
  return momentIn(at, EASTERN, "en");
}

/** "June 26, 2019" */
export function day(on: Day): string {
  return longDay(on, "en");
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The first letter small: our own words inside a sentence. */
export function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** "No. 19-15716 (9th Cir.)" */
export function caseNumber(court: string, number: string): string {
  return `No. ${number} (${courtOf(court).short})`;
}

/** "A", "A; B", "A; B and 3 more" */
export function names(all: readonly string[], more: number, most = 4): string {
  return item.amici(all.slice(0, most), more + Math.max(0, all.length - most));
}

/** Kind, act and object, or kind and filer, in one line. */
export function heading(one: Headed): string {
  if (one.kind === "amicus_brief" && one.amici.length > 0) return `Amicus brief: ${names(one.amici, one.amiciMore)}`;
  if (one.kind === "motion_for_leave_amicus" && one.amici.length > 0)
    return `${names(one.amici, one.amiciMore)} ${item.leave}`;
  if (one.weight === "ruling") return item.ruling(one);
  if (one.acts.length > 0) return item.court(one);
  const kind = item.filing(one.kind, one.detail);
  return one.filer ? `${kind}, filed by ${one.filer}` : kind;
}

/** What a heading is made of. */
export type Headed = Pick<DigestItem, "kind" | "detail" | "acts" | "amici" | "amiciMore" | "filer" | "weight">;

export function supporting(status: FieldStatus, side: Side | null, name: string | null): string {
  if (status === "stated" && side) return capital(item.side(side, name));
  if (status === "conflict") return item.sideConflict;
  return status === "not_read" ? item.sideNotRead : item.sideNotOnDocket;
}

/** Fields of an entry as a reader calls them. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  text: "Docket text",
  number: "Number",
  filedOn: "Day of filing",
  enteredOn: "Day of entry",
  kind: "What it is",
  filer: "Filed by",
  amici: "Amici",
  supporting: "In support of",
  acts: "What the court did",
  caption: "Caption",
  status: "Status",
};

/** Kinds that headings name otherwise. */
export const KIND_CHOICES: Readonly<Partial<Record<Kind, string>>> = {
  cert_grant: "Certiorari granted",
  cert_denial: "Certiorari denied",
  other: "Other",
};

export const WEIGHT_NAMES: Readonly<Record<Weight, string>> = {
  ruling: "Rulings",
  filing: "Filings",
  minor: "Minor orders",
  routine: "Routine entries",
};

export interface Problem {
  readonly title: string;
  readonly sentence: string;
}
