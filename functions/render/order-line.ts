import type { Limit } from "../model/act.ts";
import { courtOf } from "../model/courts.ts";
import type { Language } from "../model/languages.ts";
import type { Matter } from "../model/matter.ts";
import { type Order, type OrderNext, type OrderTurn, type OrderView, UNISSUED, UNKNOWN_STATE } from "../model/order.ts";
import { longDay } from "./dates.ts";
import type { MailWords } from "./words/en/mail.ts";
import type { OrderWords } from "./words/en/orders.ts";

/** What an order is called in a reader's language: by the matter's file where it says so, else by kind and day. */
export function orderName(
  order: Pick<Order, "name" | "kind" | "life" | "curated">,
  words: OrderWords,
  language: Language,
): string {
  const { short, shortIn } = order.name;
  const day = longDay(order.life[0]?.on ?? "", language);
  return shortIn?.[language] ?? words.name(short, order.kind, day);
}

/** Limits of reach: how and until when an act works is no limit of its state. */
const BOUNDS: ReadonlySet<Limit["kind"]> = new Set(["except", "only", "where", "in_part"]);

/** "The 2019 injunction against MPP", where a name begins a heading. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What a line about an order says of it, in order: state with printed limits, since when and by whom, what a court above did, what its terms will do. */
export interface OrderSaid {
  readonly state: StateSaid;
  readonly since: string;
  readonly reviewed: string | null;
  readonly next: StateSaid | null;
}

/** What of a state is said in our words, and what is printed. */
export interface StateSaid {
  readonly ours: string;
  readonly printed: readonly string[];
}

interface In {
  readonly language: Language;
  readonly courtName: MailWords["courtName"];
}

/** What a line about an order says of it. */
export function orderSaid(order: OrderView, words: OrderWords, place: In): OrderSaid {
  return {
    state: stateOf(order, words),
    since: sinceSaid(order, words, place),
    reviewed: order.reviewed && reviewSaid(order.reviewed, words, place),
    next: order.next && nextSaid(order.next, words, place),
  };
}

/** The state of an order. One that a court above decided on says how, until that decision issues. */
function stateOf({ entry, since }: OrderView, words: OrderWords): StateSaid {
  if (since.state !== UNISSUED || since.entry === entry || !since.act) return stateSaid(since, words);
  return { ours: words.decidedAs(since.act.act), printed: [] };
}

function reviewSaid({ via, act, on, court }: OrderTurn, words: OrderWords, { language, courtName }: In): string {
  const day = longDay(on, language);
  if (via === "instructions") return words.directed(day, courtName(court));
  return (via ? words.judgmentReviewed : words.reviewed)(act?.act ?? "", day, courtName(court));
}

/** The court that acted; above the trial courts a judge or Justice who acted alone. */
function whoActed({ act, court }: OrderTurn, courtName: In["courtName"]): string {
  const alone = act?.by?.kind === "judge" && courtOf(court).level !== "district" ? act.by.name : null;
  return alone ?? courtName(court);
}

/** "ended since the last digest: vacated August 8, 2022, by N.D. Tex." */
export function endedSaid({ since }: OrderView, words: OrderWords, { language, courtName }: In): string {
  return words.endedSince(since.state, longDay(since.on, language), whoActed(since, courtName));
}

function nextSaid(next: OrderNext, words: OrderWords, { language }: In): StateSaid {
  const day = longDay(next.on, language);
  const { printed } = stateSaid(next, words);
  const state = words.states[next.state];
  if (next.time !== null) return { ours: words.fromDay(words.atHour(day, next.time), state), printed };
  return { ours: (next.at === "end" ? words.afterDay : words.fromDay)(day, state), printed };
}

/** A state with its limits in the words of the act that set it: what of it is ours, and what is printed. */
export function stateSaid({ state, act }: Pick<OrderTurn, "state" | "act">, words: OrderWords): StateSaid {
  const bounds = (act?.limits ?? []).filter(({ kind }) => BOUNDS.has(kind));
  return { ours: words.states[state], printed: bounds.map((limit) => limit.text) };
}

/** "since July 18, 2025, by the Ninth Circuit" */
export function sinceSaid(
  { since, entry }: Pick<OrderView, "since" | "entry">,
  words: OrderWords,
  { language, courtName }: In,
): string {
  const day = longDay(since.on, language);
  const court = whoActed(since, courtName);
  if (since.state === UNKNOWN_STATE) return (since.entry === entry ? words.made : words.after)(day, court);
  if (since.state === "in force" && since.act?.act === "denied") return words.sinceDenial(day, court);
  return since.cause === "clock" ? words.sinceClock(day) : words.since(day, court);
}

/** Where an order is reviewed: "9th Cir., No. 25-2581"; null: nowhere that was seen. */
export function reviewedIn(
  view: Pick<OrderView, "underReview">,
  matter: Pick<Matter, "dockets">,
  caseNumber: (court: string, number: string) => string,
): string | null {
  const id = view.underReview?.docket;
  if (id === undefined) return null;
  const [court = "", number = ""] = id.split("/");
  const docket = matter.dockets.find((one) => one.id === id);
  return caseNumber(court, docket?.number ?? number);
}
