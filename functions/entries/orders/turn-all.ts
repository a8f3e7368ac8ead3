import type { Act, Entry } from "../../model/entry.ts";
import type { Matter } from "../../model/matter.ts";
import { datedOrdersIn } from "../dated-orders.ts";
import { ordersActedOn } from "./acted-on.ts";
import type { Draft } from "./draft.ts";
import { note, take } from "./life.ts";
import { reachOf } from "./reach.ts";
import { isEnded } from "./transitions.ts";
import { clockOf, type Found, stayEnds, turnOf } from "./turn-of.ts";

/** The acts of an entry that are on orders known before it, and those orders. */
export interface Turned {
  readonly acts: ReadonlySet<Act>;
  readonly drafts: readonly Draft[];
  /** Whether one of them was stayed. */
  readonly stays: boolean;
}

/** Turns every order that an entry acts on, each once. */
export function turnAll(entry: Entry, drafts: readonly Draft[], matter: Matter): Turned {
  const acts = new Set<Act>();
  const touched = new Map<Draft, { readonly act: Act; readonly found: Found }>();
  for (const act of entry.acts) {
    for (const draft of ordersActedOn(act, entry, drafts, matter)) {
      const found = turnOf(act, entry, draft);
      if (found === undefined) continue;
      acts.add(act);
      const before = touched.get(draft);
      if (!before || (isOnARequest(before.act) && !isOnARequest(act))) touched.set(draft, { act, found });
    }
  }
  for (const [draft, { act, found }] of touched) turn(draft, entry, act, found, drafts);
  direct(entry, drafts, matter);
  const stays = [...touched.values()].some(({ found }) => isStay(found));
  return { acts, drafts: [...touched.keys()], stays };
}

/** "The motion for a stay is GRANTED. The injunction is stayed …": what is done tells more than that a request is granted. */
function isOnARequest({ act }: Act): boolean {
  return act === "granted" || act === "denied" || act === "granted_in_part";
}

function isStay(found: Found): boolean {
  return found === "stayed" || found === "stayed in part" || found === "administratively stayed";
}

function turn(draft: Draft, entry: Entry, act: Act, found: Found, drafts: readonly Draft[]): void {
  if (typeof found !== "string") {
    draft.decided = { state: found.becomes, docket: entry.docket };
    take(draft, "decided above", { entry, act });
    for (const below of draft.decides)
      if (!isEnded(below.state)) take(below, "reviewed above", { entry, act, via: "judgment on it" });
    return;
  }
  const stays = isStay(found);
  const clock = clockOf(act, entry, { begins: found, ends: stays ? "stay ended" : "expires" });
  // What begins on a later day changes nothing until then
  if (clock?.at === "beginning") note(draft, { entry, act });
  else take(draft, found, { entry, act });
  if (clock) draft.clock = clock;
  if (stays) draft.stay = { docket: entry.docket, ends: stayEnds(act, entry) };
  if (!isEnded(draft.state)) return;
  // A judgment on review ends with what it decided on
  const over = drafts.filter(
    (one) => one.decides.includes(draft) && !isEnded(one.state) && one.decides.every(({ state }) => isEnded(state)),
  );
  for (const one of over) take(one, "case decided", { entry, act, via: "judgment on it" });
}

/** "REMANDED with instructions to direct the District Court to vacate as moot its order of April 8, 2019": not vacated yet. */
function direct(entry: Entry, drafts: readonly Draft[], { dockets }: Matter): void {
  const remand = entry.acts.find((act) => act.act === "vacated" || act.act === "remanded");
  const words = /\bwith (?:instructions|directions)\b[^.;]{0,300}/i.exec(entry.text)?.[0] ?? ""; // with instructions to dismiss …
  const days = /\bvacate\b/i.test(words) ? datedOrdersIn(words) : undefined;
  if (!remand || !days) return;
  const reach = reachOf(entry.docket, dockets);
  for (const draft of drafts) {
    const isMeant = reach.has(draft.docket) && draft.entry.court !== entry.court && days.has(draft.entry.filedOn ?? "");
    if (!isMeant || isEnded(draft.state)) continue;
    // The line that says the judgment below was reviewed is this one, and tells more
    if (draft.life.at(-1)?.entry === entry.id) draft.life.pop();
    take(draft, "vacatur directed", { entry, act: { ...remand, evidence: words }, via: "instructions" });
  }
}
