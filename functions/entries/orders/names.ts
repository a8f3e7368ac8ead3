import { courtOf, entryCited } from "../../model/courts.ts";
import type { Entry } from "../../model/entry.ts";
import type { CuratedOrder, Order, OrderKind } from "../../model/order.ts";
import type { Day } from "../../model/time.ts";
import type { Draft } from "./draft.ts";

const KIND_NAMES: Readonly<Record<OrderKind, string>> = {
  preliminary_injunction: "preliminary injunction",
  permanent_injunction: "permanent injunction",
  temporary_restraining_order: "temporary restraining order",
  stay: "stay",
  postponement: "stay of agency action (5 U.S.C. § 705)",
  vacatur: "vacatur",
  class_certification: "class certification",
  judgment: "judgment",
  abeyance: "hold on the case",
  order: "order",
};

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `<court>-<docket>-<day>-<kind>`: `cand-3-19-cv-00807-2019-04-08-preliminary-injunction`. */
export function orderId(entry: Entry, kind: OrderKind): string {
  const number = entry.docket.slice(entry.docket.indexOf("/") + 1);
  const parts = [entry.court, number, entry.filedOn ?? entry.enteredOn ?? "undated", kind];
  return parts.map((part) => part.replace(/[^0-9A-Za-z-]+/g, "-")).join("-"); // "3:19-cv-00807" → "3-19-cv-00807"
}

/** What the order is called: by the matter's file, else by kind, day and court. */
export function namesOf(draft: Draft, number: string, file: CuratedOrder | undefined): Order["name"] {
  const { entry, kind } = draft;
  const on = entry.filedOn ?? entry.enteredOn;
  const plain = `the ${KIND_NAMES[kind]}${on === null ? "" : ` of ${written(on)}`}`;
  const { short } = courtOf(entry.court);
  const cited = entryCited(entry.court, entry.number);
  const full = `${plain} (${short}, No. ${number}${cited === null ? "" : `, ${cited}`})`;
  if (file === undefined) return { short: plain, full };
  return { short: file.short, full, ...(file.shortIn ? { shortIn: file.shortIn } : {}) };
}

function written(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`;
}
