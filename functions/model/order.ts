import type { Act, Limit } from "./act.ts";
import type { Day, Instant } from "./time.ts";

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

/** Decided by a court of review, which acts when its mandate or judgment issues. */
export const UNISSUED = "decided; mandate or judgment not seen" satisfies OrderState;
export const UNKNOWN_STATE = "not known from the dockets" satisfies OrderState;
/** States of orders that are over. */
export const ENDED_STATES: ReadonlySet<OrderState> = new Set([
  "vacated",
  "reversed",
  "dissolved",
  "expired",
  "superseded",
  "ended",
]);

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
  /** For the clock: when it struck, by the zone that was printed or the court's. */
  readonly moment?: Instant;
  /** Court id of who did it. */
  readonly court: string;
  readonly act: Act | null;
  /** The act is not on the order itself: on a judgment that decided on it, an instruction to the court below to undo it, or new words for the same ruling. */
  readonly via?: "judgment on it" | "instructions" | "revised opinion";
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
  readonly name: {
    readonly short: string;
    readonly full: string;
    /** `short` in other languages, where the matter's file gives it: `{ es: "…" }`. */
    readonly shortIn?: Readonly<Record<string, string>>;
  };
  /** "against MPP", "requiring MPP": only from the matter's file. */
  readonly direction: string | null;
  /** One neutral sentence from the matter's file; never inferred. */
  readonly effect: string | null;
  readonly effectIn?: Readonly<Record<string, string>>;
  readonly limits: readonly Limit[];
  /** Oldest first; the last turn's state is the order's. */
  readonly life: readonly OrderTurn[];
  /** What the clock will do to it by the terms of an act, unless another act comes before; null: no text names a day. */
  readonly next: OrderNext | null;
  /** A judgment on review: ids of the orders that it decided on. */
  readonly decides: readonly string[];
  /** Appeals, applications and petitions on it, oldest first. */
  readonly appeals: readonly OrderAppeal[];
  /** Ids of the agency acts that it is about. */
  readonly about: readonly string[];
  /** Set where names, direction and effect come from the matter's file: where it found them, and who answers for them. */
  readonly curated?: { readonly source: string; readonly reviewedBy: string | null };
}

/** A turn to come, at the beginning of its day or hour or once it is over, with the state from then on. */
export interface OrderNext extends Pick<OrderTurn, "on" | "time" | "setBy" | "act" | "state"> {
  readonly at: "beginning" | "end";
}

/** An appeal from an order, or a petition or application on it. */
export interface OrderAppeal {
  /** The entry that shows it first: its docketing, else the first act of the court that reviews the order. */
  readonly entry: string;
  readonly docket: string;
  readonly on: Day;
  /** The entry that granted a petition; null: none was seen, or none was needed. */
  readonly granted: string | null;
  /** The entry that ended it; null while none was seen. */
  readonly over: string | null;
}

/** A span in which an order was in force: the turns that began and ended it, each with its entry. */
export interface InForce {
  readonly from: IntervalEnd;
  /** null: no later turn was seen. */
  readonly to: IntervalEnd | null;
}

export interface IntervalEnd {
  readonly on: Day;
  readonly time: string | null;
  readonly cause: OrderTurn["cause"];
  /** The entry that did it, or whose terms did. */
  readonly entry: string;
}

/** An order as pages, the API, exports and mails show it. */
export interface OrderView extends Order {
  readonly state: OrderState;
  /** The turn from which it has this state. */
  readonly since: OrderTurn;
  /** The last act on review that the state does not say itself: "affirmed", "its vacatur directed". Null where none was seen, or it is over. */
  readonly reviewed: OrderTurn | null;
  /** The newest appeal or petition on it that has not ended. */
  readonly underReview: OrderAppeal | null;
  /** standing: with effect, or under review. decided: a decision on review that was carried out. ended: it is over. */
  readonly group: "standing" | "decided" | "ended";
  readonly inForce: readonly InForce[];
}

/** A memorandum, program or suspension that orders are about. No state of its own is claimed for it. */
export interface AgencyAct {
  readonly id: string;
  readonly short: string;
  /** Spanish of `short`. */
  readonly shortIn?: Readonly<Record<string, string>>;
  /** One neutral sentence. */
  readonly what: string;
  readonly whatIn?: Readonly<Record<string, string>>;
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
  /** The order itself puts off its beginning, and no text that we hold says until when: it is not called in force. */
  readonly beginningUnknown?: true;
  readonly source: string;
  readonly knownFrom: Day;
  /** The person who answers for the names; null until there is one. */
  readonly reviewedBy: string | null;
}
