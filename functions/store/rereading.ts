import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { Of } from "../model/shape.ts";
import type { Table } from "../ports/index.ts";
import { type StoredEntry, storedIn } from "./entries.ts";
import { ENTRY_PREFIX, matterPk, padded, rereadKey } from "./keys.ts";
import { stored } from "./stored.ts";

const Rereading = z.object({
  /** The edition of our reading that reads the stored entries again. */
  edition: z.number(),
  /** Entries up to this number were looked at. */
  through: z.number(),
  /** There was none after it. */
  isDone: z.boolean(),
});
/** How far the stored entries or documents of a matter were read again, and by which edition. */
export type Rereading = Of<typeof Rereading>;

export const RereadItem = stored("reread", Rereading);

/** How far `edition` came; at the beginning where it has not begun. */
export async function rereadingOf(
  record: Table,
  matter: string,
  edition: number,
  what: "entries" | "documents" = "entries",
): Promise<Rereading> {
  const item = await record.get(rereadKey(matter, what), { consistent: true });
  const known = item && RereadItem.in(item);
  if (!known || known.edition < edition) return { edition, through: 0, isDone: false };
  const { pk: _pk, sk: _sk, ...rereading } = known;
  return rereading;
}

/** Moves the mark; never back, and never from a later edition to an earlier. */
export async function moveRereading(
  record: Table,
  matter: string,
  next: Rereading,
  what: "entries" | "documents" = "entries",
): Promise<void> {
  const { edition, through } = next;
  const further = { all: [{ equals: { edition } }, { below: { through: through + 1 } }] };
  try {
    await record.put(
      { ...rereadKey(matter, what), ...next },
      { any: [{ absent: true }, { below: { edition } }, further] },
    );
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error; // another worker is further
  }
}

/** The next entries of a matter by number. Read consistently. */
export async function entriesAfter(record: Table, matter: string, n: number, limit: number): Promise<StoredEntry[]> {
  const { items } = await record.query({
    pk: matterPk(matter),
    from: `${ENTRY_PREFIX}${padded(n + 1)}`,
    to: `${ENTRY_PREFIX}${"9".repeat(12)}`,
    limit,
    consistent: true,
  });
  return items.map(storedIn);
}
