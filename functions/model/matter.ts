import type { Docket } from "./docket.ts";
import type { AgencyAct, CuratedOrder } from "./order.ts";
import type { Day } from "./time.ts";
import type { ActVerb, Kind } from "./vocabulary.ts";

/** A litigation as people speak of it: a set of dockets fought over one thing. Readers follow matters. */
export interface Matter {
  readonly id: string;
  /** "MPP litigation" */
  readonly name: string;
  /** "Migrant Protection Protocols" */
  readonly longName: string;
  /** What the press calls it, shown once and in quotation marks: "Remain in Mexico". */
  readonly alsoCalled?: string;
  /** One sentence for a newcomer. */
  readonly about: string;
  /** The same in the other languages that it was written in: `{ es: "…" }`. */
  readonly aboutIn?: Readonly<Record<string, string>>;
  readonly dockets: readonly Docket[];
  /** Undated or externally known rows of the amicus record: never in a digest, no ids. */
  readonly curated: readonly CuratedRow[];
  readonly names: readonly AmicusName[];
  /** Later history that the dockets do not say, each reviewed by a person. */
  readonly laterHistory: readonly CuratedHistory[];
  /** Names, directions and effects of orders, each with its source. */
  readonly orders?: readonly CuratedOrder[];
  /** What the orders are about: programs, memoranda, suspensions. */
  readonly agencyActs?: readonly AgencyAct[];
  /** Off unless the operator follows it. */
  readonly off?: true;
}

export interface CuratedRow {
  readonly docket: string;
  readonly filedOn?: Day;
  readonly filedBetween?: readonly [Day, Day];
  readonly kind: Kind;
  readonly amici: readonly string[];
  readonly link: string;
}

/** Heading and list say `asPrinted`, the subject of a mail says `short`, search finds all. */
export interface AmicusName {
  readonly full: string;
  readonly short: string;
  readonly asPrinted: readonly string[];
}

export interface CuratedHistory {
  /** The earlier order. */
  readonly order: { readonly docket: string; readonly filedOn: Day; readonly kind: Kind };
  /** The later ruling on it. */
  readonly ruling: { readonly docket: string; readonly filedOn: Day };
  readonly act: ActVerb;
  readonly of: string;
}
