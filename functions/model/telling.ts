import type { Limit, Vote } from "./act.ts";
import type { AgencyAct } from "./order.ts";
import type { Day } from "./time.ts";
import type { ActVerb, Side } from "./vocabulary.ts";

/**
 * What an entry tells, before it is put in words: who did what to which thing, how far, and what follows. It is made of
 * acts, orders, the docket text and the matter's file; each language makes its sentences from it.
 */
export interface Telling {
  readonly by: Actor;
  /** In the order of the text; what says the same twice is here once. Empty: only the docket's own sentence tells it. */
  readonly deeds: readonly Deed[];
  readonly votes: readonly Vote[];
  /** The sentence that does it, verbatim and whole, where no deed can be told. */
  readonly quote: string | null;
  /** Sentences that say who must do what by when, verbatim. */
  readonly next: readonly string[];
  /** What the case is fought over: the order under review. */
  readonly about: Thing | null;
  /** What the plaintiffs want of the court, as the matter's file says. */
  readonly aim: Aim | null;
}

/** What a case is about and which way its plaintiffs pull: "MPP", "against MPP". */
export interface Aim {
  readonly over: string;
  readonly overIn?: Readonly<Record<string, string>>;
  readonly direction: string;
  readonly directionIn?: Readonly<Record<string, string>>;
}

/** Who acts. */
export type Actor =
  | { readonly is: "court"; readonly court: string; readonly panel?: "motions" }
  /** One judge for the court, or one Justice alone. */
  | { readonly is: "judge"; readonly name: string; readonly alone: boolean; readonly court: string }
  | { readonly is: "clerk"; readonly court: string }
  /** The federal side of a case, as the matter's file says. */
  | { readonly is: "government" }
  /** `name` is the short one of the matter's file, or as printed; `printed` is the whole list. */
  | { readonly is: "party"; readonly name: string; readonly printed: string; readonly many: boolean }
  | { readonly is: "side"; readonly side: Side }
  | { readonly is: "nobody" };

/** What an act works on, or a filing asks for. */
export interface Thing {
  /** As the docket calls it, calm and without whose it is: "motion for a stay". */
  readonly words: string;
  /** What it is, for other languages; null: the words alone say it. */
  readonly noun: Noun | null;
  /** The order that is meant: of a motion for a stay, the order to be stayed. */
  readonly order: NamedOrder | null;
  /** Of a judgment on review: the court whose it is. */
  readonly court?: string;
  /** The court whose "judgment below" the words mean. */
  readonly below?: string;
  /** Of a first or "Second" motion. */
  readonly ordinal?: "second" | "third";
}

/** An order as a reader knows it. */
export interface NamedOrder {
  /** "the 2019 injunction against MPP"; null: without a name of its own. */
  readonly short: string | null;
  /** The same in other languages: `{ es: "…" }`. */
  readonly shortIn?: Readonly<Record<string, string>>;
  /** "against MPP" */
  readonly direction: string | null;
  /** What it is; null: nothing but a ruling. */
  readonly kind: Noun | null;
  readonly on: Day | null;
  readonly court: string;
  readonly docketNumber: string;
  readonly number: string | null;
  /** The memoranda or suspensions that it is about. */
  readonly about: readonly AgencyAct[];
  /** Made by the very entry that is told. */
  readonly own?: true;
}

/** What lawyers ask for and courts act on. */
export const NOUNS = [
  "administrative_stay",
  "stay_pending_appeal",
  "stay_pending_certiorari",
  "stay",
  "preliminary_injunction",
  "permanent_injunction",
  "injunction",
  "temporary_restraining_order",
  "class_certification",
  "certiorari",
  "abeyance",
  "postponement",
  "more_time",
  "dismissal",
  "summary_judgment",
  "intervention",
  "vacatur",
  "remand",
  "rehearing",
  "reconsideration",
  "expedition",
  "amicus_leave",
  "judgment",
  "opinion",
  "case",
  "order",
  "memorandum",
] as const;
export type Noun = (typeof NOUNS)[number];

export type Deed = CourtDeed | FilingDeed;

/** An act of a court. */
export interface CourtDeed {
  readonly does: "act";
  readonly act: ActVerb;
  /** The entry says that it does not do this: "the mandate is not stayed". */
  readonly not?: true;
  /** "request": the thing is a motion for it; "thing": the thing itself. */
  readonly on: "request" | "thing";
  readonly thing: Thing | null;
  readonly limits: readonly Limit[];
  readonly effective: Day | null;
  /** The order that the words of a limit name: "with instructions to vacate its order of April 8, 2019". */
  readonly limitOrder: NamedOrder | null;
  /** Whose motion it decides, and whether nobody opposed it; null: the text does not say. */
  readonly motion: { readonly by: Actor; readonly unopposed: boolean } | null;
}

/** What a party, an amicus or the clerk's line of a hearing does. */
export type FilingDeed =
  | {
      readonly does: "asks";
      readonly of: Actor;
      readonly requests: readonly Request[];
      readonly how: readonly HowAsked[];
    }
  | { readonly does: "opposes" | "answers" | "replies"; readonly requests: readonly Request[]; readonly words: string }
  | {
      readonly does: "sues";
      readonly whom: Actor;
      readonly how: "first" | "amended";
      readonly classAction: boolean;
      readonly habeas: boolean;
    }
  | { readonly does: "appeals"; readonly thing: Thing | null }
  | {
      readonly does: "argued";
      readonly before: readonly string[];
      readonly submitted: boolean;
      readonly motion: boolean;
    }
  | { readonly does: "supports"; readonly side: Side | null; readonly whom: Actor; readonly leave: boolean }
  | { readonly does: "issues"; readonly what: "judgment" | "mandate"; readonly of: Day | null }
  | { readonly does: "consents" }
  | { readonly does: "writes" }
  | { readonly does: "revises"; readonly of: Day | null };

export type HowAsked = "unopposed" | "ex_parte" | "emergency" | "joint";

/** One thing asked for: "to hold the case in abeyance", "for a stay pending appeal". */
export interface Request {
  readonly how: "for" | "to";
  readonly thing: Thing;
}
