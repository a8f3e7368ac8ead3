import type { ToldWrongly } from "../../../model/mistake.ts";
import type { SendState } from "../../../model/reader.ts";
import type { Instant } from "../../../model/time.ts";
import type { ToldEntry } from "./doubted-statements.ts";
import { toldWhen } from "./told-when.ts";

/** Everything that the reader of `state` was told wrongly since `since` and no letter of an earlier edition corrected, in the order in which it was told. */
export function correctionsFor(
  state: SendState,
  entries: readonly ToldEntry[],
  { since, edition }: { readonly since: Instant; readonly edition: number },
): ToldWrongly[] {
  const corrected = new Set(correctedBefore(state, edition));
  return entries.flatMap(({ matter, id, tellings, wrongAt }) => {
    if (corrected.has(id)) return [];
    // What was told last of it counts: who was told it right afterwards knows.
    const whens = tellings.flatMap((telling) => toldWhen(state, matter.id, telling) ?? []);
    const when = whens.at(-1);
    if (!when || when.at < since) return [];
    const wrong = wrongAt(when.at, state.preferences.filters);
    return wrong ? [{ wrong, ...when }] : [];
  });
}

/** The entries that letters of editions before `edition` corrected. */
export function correctedBefore({ corrections }: Pick<SendState, "corrections">, edition: number): readonly string[] {
  if (!corrections) return [];
  return corrections.edition < edition ? [...corrections.before, ...corrections.about] : corrections.before;
}
