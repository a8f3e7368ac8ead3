import { courtOf } from "../../model/courts.ts";
import type { Act, Entry } from "../../model/entry.ts";
import type { Matter } from "../../model/matter.ts";
import type { OrderAppeal } from "../../model/order.ts";
import { datedOrdersIn } from "../dated-orders.ts";
import { inOrderMade } from "../resolves.ts";
import type { Draft } from "./draft.ts";
import { dayMade } from "./life.ts";
import { nearestBelow, sameCase } from "./reach.ts";

/** A court of appeals that acts on an order reviews it, whether or not the docketing of the appeal was seen. */
export function review(entry: Entry, acted: readonly Draft[], { dockets }: Matter): void {
  if (courtOf(entry.court).level !== "appeals") return;
  const own = sameCase(entry.docket, dockets);
  for (const { appeals, entry: maker } of acted)
    if (courtOf(maker.court).level === "district" && !appeals.some((one) => own.has(one.docket)))
      appeals.push(lineOf(entry));
}

/** A petition that was granted stays under review until its court decides. */
export function grantReview(entry: Entry, drafts: readonly Draft[], { dockets }: Matter): void {
  if (entry.kind !== "cert_grant") return;
  const own = sameCase(entry.docket, dockets);
  for (const { appeals } of drafts) {
    for (const [at, one] of appeals.entries())
      if (own.has(one.docket) && one.over === null) appeals[at] = { ...one, granted: entry.id };
  }
}

/** What is decided, refused or dismissed is under review no longer. */
export function endAppeals(entry: Entry, drafts: readonly Draft[], { dockets }: Matter): void {
  const made = drafts.some((draft) => draft.entry.id === entry.id && draft.kind === "judgment");
  if (!made && entry.kind !== "cert_denial" && !entry.acts.some(isDismissalOfAppeal)) return;
  const own = sameCase(entry.docket, dockets);
  for (const { appeals } of drafts) {
    for (const [at, one] of appeals.entries())
      if (own.has(one.docket) && one.over === null) appeals[at] = { ...one, over: entry.id };
  }
}

function isDismissalOfAppeal({ act, of }: Act): boolean {
  return act === "dismissed" && (of === null || /\b(?:appeal|petition|case|cause)\b/i.test(of));
}

/** An appeal, an application or a petition on orders of the docket that its court reviews first. */
export function appeal(entry: Entry, drafts: readonly Draft[], { dockets }: Matter): void {
  if (entry.detail !== "appeal_docketed" && entry.kind !== "petition") return;
  const nearest = nearestBelow(entry.docket, dockets);
  const below = drafts.filter((draft) => draft.docket === nearest && inOrderMade(draft.entry, entry) < 0);
  const days = datedOrdersIn(entry.text);
  const named = below.filter((draft) => days.has(draft.entry.filedOn ?? ""));
  const last = below.at(-1)?.entry.filedOn;
  const appealed =
    named.length > 0 ? named : days.size > 0 ? [] : below.filter((draft) => draft.entry.filedOn === last);
  const line = lineOf(entry);
  for (const draft of appealed.flatMap((one) => [one, ...one.decides]))
    if (!draft.appeals.some((one) => one.docket === line.docket)) draft.appeals.push(line);
}

function lineOf(entry: Entry): OrderAppeal {
  return { entry: entry.id, docket: entry.docket, on: dayMade(entry), granted: null, over: null };
}
