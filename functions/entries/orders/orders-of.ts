import type { Entry } from "../../model/entry.ts";
import type { Matter } from "../../model/matter.ts";
import type { Order } from "../../model/order.ts";
import { type Day, dayIn, EASTERN, type Instant } from "../../model/time.ts";
import { actsIn } from "../classify/acts.ts";
import { docketText } from "../classify/docket-text.ts";
import { inOrderMade } from "../resolves.ts";
import { appeal, endAppeals, grantReview, review } from "./appeals.ts";
import { issue, make } from "./beginnings.ts";
import type { Draft } from "./draft.ts";
import { dayMade, momentOf, nextOf, strike } from "./life.ts";
import { namesOf } from "./names.ts";
import { turnAll } from "./turn-all.ts";

/**
 * The orders that the courts of a litigation made, each with its life up to `asOf`, in the order they were made.
 * `entries` are those known then, in any order; what they ask for makes no order and turns none.
 */
export function ordersOf(entries: readonly Entry[], matter: Matter, asOf: Instant): Order[] {
  const drafts: Draft[] = [];
  const telling = entries.filter((entry) => entry.status === "current" && touchesOrders(entry)).sort(inOrderMade);
  for (const stored of telling) {
    const entry = withLimits(stored);
    const day = dayMade(entry);
    for (const draft of drafts) strike(draft, (clock) => (clock.at === "beginning" ? clock.on <= day : clock.on < day));
    issue(entry, drafts, matter);
    const on = turnAll(entry, drafts, matter);
    review(entry, on.drafts, matter);
    make(entry, on, drafts, matter);
    grantReview(entry, drafts, matter);
    endAppeals(entry, drafts, matter);
    appeal(entry, drafts, matter);
  }
  for (const draft of drafts) strike(draft, (clock) => momentOf(clock) <= asOf);
  const today = dayIn(EASTERN, asOf);
  return drafts.map((draft) => orderOf(draft, matter, today));
}

/** What can make an order, turn one, or ask a court above to. */
function touchesOrders({ weight, kind, detail, acts }: Entry): boolean {
  return (
    weight === "ruling" || kind === "mandate" || kind === "petition" || detail === "appeal_docketed" || acts.length > 0
  );
}

/** What was stored before limits were read has its acts read anew from its own words. */
function withLimits(entry: Entry): Entry {
  if (entry.acts.length === 0 || entry.acts.some((act) => act.limits !== undefined)) return entry;
  const { acts: again } = actsIn(docketText(entry.text).body, entry);
  const same = again.length === entry.acts.length && again.every((act, at) => act.act === entry.acts[at]?.act);
  return same ? { ...entry, acts: again } : entry;
}

/** The order as everybody is shown it. What the matter's file knows only from a later day is not said before. */
function orderOf(draft: Draft, matter: Matter, today: Day): Order {
  const { id, entry, docket, kind, limits, decides, life, appeals } = draft;
  const file = draft.file && draft.file.knownFrom <= today ? draft.file : undefined;
  const number = matter.dockets.find((one) => one.id === docket)?.number ?? docket.slice(docket.indexOf("/") + 1);
  return {
    id,
    entry: entry.id,
    docket,
    kind,
    name: namesOf(draft, number, file),
    direction: file?.direction ?? null,
    effect: file?.effect ?? null,
    ...(file?.effectIn ? { effectIn: file.effectIn } : {}),
    limits: file?.limits ?? limits,
    life,
    next: nextOf(draft),
    decides: decides.map((one) => one.id),
    appeals,
    about: file?.about ?? [],
    ...(file ? { curated: { source: file.source, reviewedBy: file.reviewedBy } } : {}),
  };
}
