import type { Limit } from "../model/act.ts";
import type { Matter } from "../model/matter.ts";
import type { Order, OrderTurn, OrderView } from "../model/order.ts";
import type { Language } from "../model/reader.ts";
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
  if (language === "en") return short;
  const day = longDay(order.life[0]?.on ?? "", language);
  return shortIn?.[language] ?? words.name("", order.kind, day);
}

/** Limits of reach: how and until when an act works is no limit of its state. */
const BOUNDS: ReadonlySet<Limit["kind"]> = new Set(["except", "only", "where", "in_part"]);

/** "The 2019 injunction against MPP", where a name begins a heading. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A state with its limits in the words of the act that set it: what of it is ours, and what is printed. */
export function stateSaid(
  { state, act }: OrderTurn,
  words: OrderWords,
): { readonly ours: string; readonly printed: readonly string[] } {
  const bounds = (act?.limits ?? []).filter(({ kind }) => BOUNDS.has(kind));
  return { ours: words.states[state], printed: bounds.map((limit) => limit.text) };
}

/** "since July 18, 2025, by the Ninth Circuit" */
export function sinceSaid(
  { since }: Pick<OrderView, "since">,
  words: OrderWords,
  { language, courtName }: { readonly language: Language; readonly courtName: MailWords["courtName"] },
): string {
  const day = longDay(since.on, language);
  return since.cause === "clock" ? words.sinceClock(day) : words.since(day, courtName(since.court));
}

/** Where an order is reviewed: "9th Cir., No. 25-2581"; null: nowhere that was seen. */
export function reviewedIn(
  view: Pick<OrderView, "underReview">,
  matter: Pick<Matter, "dockets">,
  caseNumber: (court: string, number: string) => string,
): string | null {
  const docket = matter.dockets.find((one) => one.id === view.underReview?.docket);
  return docket ? caseNumber(docket.court, docket.number) : null;
}
