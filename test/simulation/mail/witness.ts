import type { SendState } from "../../../functions/model/reader.ts";
import type { Instant } from "../../../functions/model/time.ts";
import { watermarksText } from "../../../functions/model/watermarks.ts";
import type { Item, Table } from "../../../functions/ports/index.ts";
import { sendStateIn } from "../../../functions/store/send-item.ts";

/** A claim that succeeded: the state right after it. */
export interface Claim {
  readonly reader: string;
  readonly key: string;
  readonly slot: string;
  readonly at: Instant;
  readonly attempt: number;
  readonly state: SendState;
}

/** A send state from an instant on. */
export interface Seen {
  readonly at: Instant;
  readonly state: SendState;
}

/** Watermarks that moved, by a worker or by a receipt. */
export interface Move {
  readonly reader: string;
  readonly at: Instant;
  readonly before: SendState;
  readonly after: SendState;
}

export interface Witness {
  readonly claims: readonly Claim[];
  readonly moves: readonly Move[];
  /** Every state that each reader was in, by reader, oldest first. */
  readonly seen: ReadonlyMap<string, readonly Seen[]>;
  /** What no write may do, in words. */
  readonly wrongs: readonly string[];
  /** Says that unsubscribing was answered: no claim may follow, until an undo. */
  ended(reader: string): void;
  undone(reader: string): void;
  readonly claimsAfterEnd: () => number;
}

/** Watches every write of a send state from inside the table, where nothing can be lost. */
export function witnessed(table: Table, now: () => Instant): { readonly table: Table; readonly witness: Witness } {
  const claims: Claim[] = [];
  const moves: Move[] = [];
  const seen = new Map<string, Seen[]>();
  const wrongs: string[] = [];
  const ended = new Set<string>();
  let afterEnd = 0;

  const keep = (state: SendState): void => {
    const states = seen.get(state.reader) ?? [];
    states.push({ at: now(), state });
    seen.set(state.reader, states);
  };
  const see = (before: SendState, after: SendState, isClaim: boolean): void => {
    const { reader } = after;
    keep(after);
    if (isClaim && after.pending) {
      const { key, slot, attempt } = after.pending;
      claims.push({ reader, key, slot, attempt, at: now(), state: after });
      if (ended.has(reader)) afterEnd += 1;
    }
    if (watermarksText(before.watermarks) === watermarksText(after.watermarks)) return;
    moves.push({ reader, at: now(), before, after });
    for (const [matter, n] of Object.entries(after.watermarks)) {
      if (n < (before.watermarks[matter] ?? 0)) wrongs.push(`a watermark of ${reader} fell`);
    }
  };

  const watching: Table = {
    ...table,
    async put(item, onlyIf) {
      await table.put(item, onlyIf);
      if (item.sk === "SEND") keep(sendStateIn(item));
    },
    async update(key, change, onlyIf) {
      const before = key.sk === "SEND" ? await table.get(key) : undefined;
      const after: Item = await table.update(key, change, onlyIf);
      if (before) see(sendStateIn(before), sendStateIn(after), change.set?.["nonce"] !== undefined);
      return after;
    },
  };
  const witness: Witness = {
    claims,
    moves,
    seen,
    wrongs,
    ended: (reader) => void ended.add(reader),
    undone: (reader) => void ended.delete(reader),
    claimsAfterEnd: () => afterEnd,
  };
  return { table: watching, witness };
}
