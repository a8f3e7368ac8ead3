import type { OrderKind, OrderState } from "../../../model/order.ts";

const KINDS: Readonly<Record<OrderKind, string>> = {
  preliminary_injunction: "preliminary injunction",
  permanent_injunction: "permanent injunction",
  temporary_restraining_order: "temporary restraining order",
  stay: "stay",
  postponement: "stay of agency action (5 U.S.C. § 705)",
  vacatur: "vacatur of agency action",
  class_certification: "class certification",
  judgment: "judgment",
  abeyance: "hold on a case",
  order: "order",
};

const STATES: Readonly<Record<OrderState, string>> = {
  "in force": "in force",
  "decided; mandate or judgment not seen": "decided; mandate or judgment not seen",
  "not yet in force": "not yet in force",
  "administratively stayed": "administratively stayed",
  stayed: "stayed",
  "stayed in part": "stayed in part",
  vacated: "vacated",
  "vacated in part": "vacated in part",
  reversed: "reversed",
  dissolved: "dissolved",
  expired: "expired",
  superseded: "superseded",
  ended: "ended",
  "not known from the dockets": "effect not known from the dockets",
};

/** What a court above did to an order. */
const REVIEWED: Readonly<Record<string, string>> = {
  affirmed: "affirmed",
  affirmed_in_part: "affirmed in part",
  reversed: "reversed",
  reversed_in_part: "reversed in part",
  vacated: "vacated",
  vacated_in_part: "vacated in part",
};

/** "the Ninth Circuit", "N.D. Tex." */
function theCourt(court: string): string {
  return / (?:Circuit|Court)$/.test(court) ? `the ${court}` : court;
}

/** The words of orders on pages and in mails. */
export const orderWords = {
  title: (matter: string) => `Orders of the ${matter}`,
  heading: "Orders",
  lede: "What the courts have done that goes on having effect, each with its life. States come from acts on the dockets, never from what they do in the world.",
  none: "No order has been seen yet.",
  all: "All orders",
  standing: "With effect or under review",
  decided: "Decisions that were carried out",
  ended: "Ended",
  unreviewed: "Names of orders not yet reviewed by a lawyer.",
  fromFile: "From the litigation's file",
  source: "Source",
  kinds: KINDS,
  kind: "What it is",
  states: STATES,
  state: "State",
  name: (short: string, kind: OrderKind, day: string) => short || `the ${KINDS[kind]} of ${day}`,
  effect: "What it does",
  limits: "Limits",
  about: "About",
  life: "Its life",
  lifeOf: (name: string) => `Life of ${name}`,
  soFar: (names: readonly string[]) => `So far, on ${names.join(", and on ")}`,
  sameDispute: "On other orders of the same dispute",
  inForce: "In force",
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  open: "no later act seen",
  clock: (setter: string) => `by its own terms, set by ${setter}`,
  via: {
    "judgment on it": "by an act on a judgment that decided on it",
    instructions: "by an instruction to the court below",
    "revised opinion": "a revised opinion",
  },
  since: (day: string, court: string) => `since ${day}, by ${theCourt(court)}`,
  sinceClock: (day: string) => `since ${day}, by its own terms`,
  /** Of an order whose effect is not known: the order itself, or what was done last. */
  made: (day: string, court: string) => `made ${day}, by ${theCourt(court)}`,
  after: (day: string, court: string) => `after the act of ${day}, by ${theCourt(court)}`,
  sinceDenial: (day: string, court: string) => `since ${day}, when ${theCourt(court)} denied a stay`,
  decidedAs: (act: string) => `${REVIEWED[act] ?? act}; mandate or judgment not seen`,
  reviewed: (act: string, day: string, court: string) => `${REVIEWED[act] ?? act} ${day}, by ${theCourt(court)}`,
  judgmentReviewed: (act: string, day: string, court: string) =>
    `the judgment on it ${REVIEWED[act] ?? act} ${day}, by ${theCourt(court)}`,
  directed: (day: string, court: string) => `its vacatur directed ${day}, by ${theCourt(court)}; the vacatur not seen`,
  fromDay: (day: string, state: string) => `from ${day}, by its own terms: ${state}`,
  afterDay: (day: string, state: string) => `when ${day} is over, by its own terms: ${state}`,
  atHour: (day: string, time: string) => `${day}, ${time} at the court`,
  granted: "review granted",
  endedSince: (state: OrderState, day: string, court: string) =>
    `ended since the last digest${state === "ended" ? "," : `: ${STATES[state]}`} ${day}, by ${theCourt(court)}`,
  others: (n: number) => (n === 1 ? "1 other order stands." : `${n} other orders stand.`),
  ahead: "By its terms",
  underReview: (where: string) => `Under review: ${where}`,
  appeals: "Appeals and petitions",
  over: "ended",
  pending: "no end seen",
  agencyActs: "What they are about",
  ordersAbout: "Orders about it",
  noOrders: "No order about it has been seen.",
  endedThere: (lines: readonly string[]) => `Ended: ${lines.join("; ")}.`,
  endedHow: (name: string, state: string, day: string) => `${name} (${state} ${day})`,
  atTheCourt: (time: string) => `${time} at the court`,
};

export type OrderWords = typeof orderWords;
