import type { Act, Limit } from "./act.ts";
import type { Day } from "./time.ts";

/** What goes on having effect once a court has done it. */
export const ORDER_KINDS = [
  "preliminary_injunction",
  "permanent_injunction",
  "temporary_restraining_order",
  "stay",
  "postponement",
  "vacatur",
  "class_certification",
  "judgment",
  "abeyance",
  "order",
] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export const ORDER_STATES = [
  "in force",
  "decided; mandate or judgment not seen",
  "not yet in force",
  "administratively stayed",
  "stayed",
  "stayed in part",
  "vacated",
  "vacated in part",
  "reversed",
  "dissolved",
  "expired",
  "superseded",
  "ended",
  "not known from the dockets",
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** One turn in an order's life. */
export interface OrderTurn {
  readonly on: Day;
  /** `HH:MM` with the zone's name where the text prints an hour. */
  readonly time: string | null;
  readonly cause: "act" | "clock";
  /** The entry that did it; null for the clock. */
  readonly entry: string | null;
  /** For the clock: the entry whose terms end it. */
  readonly setBy: string | null;
  /** Court id of who did it. */
  readonly court: string;
  readonly act: Act | null;
  /** The state from then on. */
  readonly state: OrderState;
}

/** A court's act that goes on having effect: a thing with a name and a life. */
export interface Order {
  /** `<court>-<docket>-<day>-<kind>[-<n>]`, stable. */
  readonly id: string;
  /** The entry that made it. */
  readonly entry: string;
  readonly docket: string;
  readonly kind: OrderKind;
  /** short: "the 2019 injunction against MPP"; full: "the preliminary injunction of April 8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)". */
  readonly name: { readonly short: string; readonly full: string };
  /** "against MPP", "requiring MPP": only from the matter's file. */
  readonly direction: string | null;
  /** One neutral sentence from the matter's file; never inferred. */
  readonly effect: string | null;
  readonly limits: readonly Limit[];
  /** Oldest first; the last turn's state is the order's. */
  readonly life: readonly OrderTurn[];
  /** Ids of the agency acts that it is about. */
  readonly about: readonly string[];
  /** Names, direction and effect come from the matter's file. */
  readonly curated?: true;
}

/** A memorandum, program or suspension that orders are about. No state of its own is claimed for it. */
export interface AgencyAct {
  readonly id: string;
  readonly short: string;
  /** Spanish of `short`. */
  readonly shortIn?: Readonly<Record<string, string>>;
  readonly what: string;
  readonly on: Day | null;
  readonly source: string;
}

/** A line of the matter's file that names an order, with where it was found and who answers for it. */
export interface CuratedOrder {
  readonly order: { readonly docket: string; readonly filedOn: Day; readonly kind: OrderKind };
  readonly short: string;
  readonly shortIn?: Readonly<Record<string, string>>;
  readonly direction?: string;
  readonly effect?: string;
  readonly effectIn?: Readonly<Record<string, string>>;
  readonly limits?: readonly Limit[];
  readonly about?: readonly string[];
  readonly source: string;
  readonly knownFrom: Day;
  /** The person who answers for the names; null until there is one. */
  readonly reviewedBy: string | null;
}
