import { courtOf } from "../../model/courts.ts";
import type { Act, Entry } from "../../model/entry.ts";
import type { Matter } from "../../model/matter.ts";
import { type OrderKind, type OrderState, UNISSUED, UNKNOWN_STATE } from "../../model/order.ts";
import type { Draft } from "./draft.ts";
import { become, dayMade, note, take } from "./life.ts";
import { type Made, ordersMadeBy } from "./made-by.ts";
import { orderId } from "./names.ts";
import { namedAbove, sameCase } from "./reach.ts";
import { isEnded, type Turn } from "./transitions.ts";
import type { Turned } from "./turn-all.ts";
import { clockOf } from "./turn-of.ts";

/** The orders that an entry makes, and what their making does to the orders before them on the docket. */
export function make(entry: Entry, on: Turned, drafts: Draft[], matter: Matter): void {
  const made = ordersMadeBy(entry, on);
  if (entry.kind === "judgment" || entry.kind === "opinion" || made.some((one) => one.kind === "judgment"))
    decideCase(entry, drafts, matter);
  if (made.length === 0) revise(entry, drafts);
  for (const one of made) {
    if (one.kind === "preliminary_injunction") supersede(entry, one.act, drafts);
    drafts.push(draftOf(entry, one, { drafts, on, matter }));
  }
}

/** "REVISED PUBLISHED OPINION FILED.": the same ruling in new words. */
function revise(entry: Entry, drafts: readonly Draft[]): void {
  if (
    entry.kind !== "opinion" ||
    !/^\W*(?:(?:filed|second|corrected) )*(?:revised|amended|substituted?)\b/i.test(entry.text)
  )
    return;
  const draft = drafts.findLast((one) => one.kind === "judgment" && one.docket === entry.docket);
  if (draft && !isEnded(draft.state)) note(draft, { entry, act: null, via: "revised opinion" });
}

function draftOf(
  entry: Entry,
  { kind, act }: Made,
  { drafts, on, matter }: { readonly drafts: readonly Draft[]; readonly on: Turned; readonly matter: Matter },
): Draft {
  const plain = orderId(entry, kind);
  const twins = drafts.filter((one) => orderId(one.entry, one.kind) === plain).length;
  const file = (matter.orders ?? []).find(
    ({ order }) => order.docket === entry.docket && order.filedOn === entry.filedOn && order.kind === kind,
  );
  const clock = clockOf(act, entry, { begins: "begins", ends: "expires" });
  const state = stateAtFirst(entry, kind, {
    later: clock?.at === "beginning",
    unknown: file?.beginningUnknown === true,
  });
  return {
    id: twins === 0 ? plain : `${plain}-${twins + 1}`,
    entry,
    docket: entry.docket,
    kind,
    limits: act.limits ?? [],
    decides: kind === "judgment" ? on.drafts.filter((one) => one.entry.court !== entry.court) : [],
    file,
    life: [
      { on: dayMade(entry), time: null, cause: "act", entry: entry.id, setBy: null, court: entry.court, act, state },
    ],
    appeals: [],
    state,
    beneath: state,
    clock,
    decided: undefined,
    stay: undefined,
  };
}

/** A grant without a contrary word is in force; a decision on review acts when its mandate or judgment issues. */
function stateAtFirst(
  { court }: Entry,
  kind: OrderKind,
  { later, unknown }: { readonly later: boolean; readonly unknown: boolean },
): OrderState {
  if (kind === "judgment" && courtOf(court).level !== "district") return UNISSUED;
  if (unknown) return UNKNOWN_STATE;
  return later ? "not yet in force" : "in force";
}

/** A restraining order holds until the preliminary injunction of its case. */
function supersede(entry: Entry, act: Act, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind === "temporary_restraining_order" && draft.docket === entry.docket && !isEnded(draft.state))
      take(draft, "superseded", { entry, act });
  }
}

/** A hold on a case ends with its decision. What was to last until then is no longer known to. */
function decideCase(entry: Entry, drafts: readonly Draft[], { dockets }: Matter): void {
  const own = sameCase(entry.docket, dockets);
  const [act = null] = entry.acts;
  for (const draft of drafts) {
    if (
      draft.kind === "abeyance" &&
      own.has(draft.docket) &&
      !isEnded(draft.state) &&
      draft.entry.id !== entry.id &&
      act
    )
      take(draft, "case decided", { entry, act });
  }
}

/** A mandate or judgment that issues carries out what its court decided, and ends the stays that were to last until then. */
export function issue(entry: Entry, drafts: readonly Draft[], { dockets }: Matter): void {
  const how = entry.kind === "mandate" ? "issued" : entry.kind === "cert_denial" ? "certiorari denied" : undefined;
  if (how === undefined) return;
  const own = sameCase(entry.docket, dockets);
  const cases = new Set([...own, ...(how === "issued" ? namedAbove(entry, dockets) : [])]);
  const by = { entry, act: entry.acts[0] ?? null };
  for (const draft of drafts) {
    if (how === "issued" && draft.decided && cases.has(draft.decided.docket)) {
      become(draft, draft.decided.state, by);
      draft.decided = undefined;
    } else if (how === "issued" && cases.has(draft.docket) && draft.state === UNISSUED) {
      become(draft, "in force", by);
    } else if (draft.stay?.ends.has(how) && isSameCase(cases, draft.stay.docket, dockets)) {
      if (isCovered(draft)) take(draft, "stay ended" satisfies Turn, by);
      draft.stay = undefined;
    }
  }
}

function isCovered({ state }: Draft): boolean {
  return state === "stayed" || state === "stayed in part" || state === "administratively stayed";
}

function isSameCase(cases: ReadonlySet<string>, docket: string, dockets: Matter["dockets"]): boolean {
  return [...sameCase(docket, dockets)].some((one) => cases.has(one));
}
