import { passesEntry } from "../../../digest/filter.ts";
import type { ToldWrongly } from "../../../model/mistake.ts";
import type { SendState } from "../../../model/reader.ts";
import type { Instant } from "../../../model/time.ts";
import type { ToldEntry } from "./doubted-statements.ts";
import { toldWhen } from "./told-when.ts";

/** Everything that the reader of `state` was told wrongly since `since`, in the order in which it was told. */
export function correctionsFor(state: SendState, entries: readonly ToldEntry[], since: Instant): ToldWrongly[] {
  return entries.flatMap(({ matter, filed, entry, wrongAt }) => {
    const when = toldWhen(state, matter.id, filed);
    if (!when || when.at < since || !passesEntry(entry, state.preferences.filters)) return [];
    const wrong = wrongAt(when.at);
    return wrong ? [{ wrong, ...when }] : [];
  });
}
