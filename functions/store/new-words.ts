import { LIMIT_KINDS } from "../model/act.ts";
import { ACTS, DETAILS, KINDS } from "../model/entry.ts";
import { EVENT_KINDS } from "../model/event.ts";
import { SOURCE_STATES } from "../model/health.ts";
import type { Item, Value } from "../ports/index.ts";

/*
 * Vocabularies grow. The program before the one that wrote an entry, put back in its place, knows some of its words
 * not: it tells the entry without them. Nothing is written back but by a program that knows them.
 */

type Bag = { readonly [name: string]: Value };

/** The item of an event or entry without the words that this program does not know: of a kind "other", of the rest nothing. */
export function withoutNewWords(item: Item): Item | undefined {
  const { event, entry } = item;
  if (isBag(event)) {
    const { before, after, kind } = event;
    return {
      ...item,
      event: {
        ...event,
        // What happened is not known: the entry is as it is after it, and nobody is told.
        ...(isNew(EVENT_KINDS, kind) && { kind: "entry_amended", quiet: true }),
        ...(isBag(before) && { before: knownWords(before) }),
        ...(isBag(after) && { after: knownWords(after) }),
      },
    };
  }
  return isBag(entry) ? { ...item, entry: knownWords(entry) } : undefined;
}

function knownWords(entry: Bag): Bag {
  const known: Record<string, Value> = { ...entry };
  if (isNew(KINDS, entry["kind"])) known["kind"] = "other";
  if (isNew(DETAILS, entry["detail"])) known["detail"] = null;
  if (isNew(ACTS, entry["disposition"])) known["disposition"] = null;
  for (const name of ["acts", "laterHistory"]) {
    const list = entry[name];
    if (Array.isArray(list)) known[name] = list.filter(isKnownAct).map(knownLimits);
  }
  if (isBag(entry["summary"])) known["summary"] = knownSummary(entry["summary"]);
  return known;
}

function knownSummary(summary: Bag): Bag {
  const { of } = summary;
  const acts = isBag(of) ? of["acts"] : undefined;
  if (!isBag(of) || !isBag(acts) || !Array.isArray(acts["value"])) return summary;
  return { ...summary, of: { ...of, acts: { ...acts, value: acts["value"].filter(isKnownAct) } } };
}

function isKnownAct(act: Value): boolean {
  return !(isBag(act) && isNew(ACTS, act["act"]));
}

function knownLimits(act: Value): Value {
  if (!isBag(act) || !Array.isArray(act["limits"])) return act;
  return { ...act, limits: act["limits"].filter((one) => !(isBag(one) && isNew(LIMIT_KINDS, one["kind"]))) };
}

/** A word, and none of `words`. What is no word is damage. */
function isNew(words: readonly string[], value: Value | undefined): boolean {
  return typeof value === "string" && !words.includes(value);
}

function isBag(value: Value | undefined): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The item of what is remembered of a source, which a newer program says to be in a state that this one does not know. */
export function withoutNewState(item: Item): Item | undefined {
  const { state } = item;
  if (!isBag(state) || !isNew(SOURCE_STATES, state["state"])) return undefined;
  return { ...item, state: { ...state, state: "unreachable" } };
}
