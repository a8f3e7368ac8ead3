import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { Of } from "../model/shape.ts";
import type { Item, Table } from "../ports/index.ts";
import { HELD_PREFIX, heldKey } from "./keys.ts";
import { stored } from "./stored.ts";

/** A page of a feed that showed rows of the batch: they leave the feed before somebody has looked. */
const HeldPageShape = z.object({
  sha256: z.string(),
  url: z.string(),
  at: z.string(),
  edition: z.number(),
  /** Of the whole feed: its oldest and newest item. */
  oldestAt: z.exactOptional(z.string()),
  newestAt: z.exactOptional(z.string()),
});
export type HeldPage = Of<typeof HeldPageShape>;

const HeldShape = z.object({
  rows: z.number(),
  at: z.string(),
  why: z.string(),
  /** The operator let it go when it had so many rows. */
  releasedRows: z.exactOptional(z.number()),
  /** Of a feed: the archived pages that show what was held, oldest first. */
  pages: z.exactOptional(z.array(HeldPageShape)),
});
export const HeldItem = stored("held", HeldShape);

/** A batch of rows of one source that the change-volume guard holds for the operator. Every source has its own: none wipes another's. */
export type HeldBatch = Of<typeof HeldShape> & { readonly source: string };

/** The batch that is held of a docket at a source, read consistently. */
export async function heldBatch(
  record: Table,
  matter: string,
  docket: string,
  source: string,
): Promise<HeldBatch | undefined> {
  const item = await record.get(heldKey(matter, docket, source), { consistent: true });
  return item && heldIn(item);
}

/** Holds a batch, or says what it has become: since when it waits stays, and a release of less does not count for it. */
export async function hold(record: Table, matter: string, docket: string, batch: HeldBatch): Promise<void> {
  const { source, rows, at, why, pages } = batch;
  const shown = pages && { pages };
  const key = heldKey(matter, docket, source);
  try {
    await record.put({ ...key, rows, at, why, ...shown }, { absent: true });
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    const isMore = { any: [{ missing: ["releasedRows"] }, { below: { releasedRows: rows } }] };
    await orGone(() => record.update(key, { set: { rows, why, ...shown }, remove: ["releasedRows"] }, isMore));
  }
}

/** The operator lets go what is held now. False when nothing is. */
export async function releaseHeld(record: Table, matter: string, docket: string, held: HeldBatch): Promise<boolean> {
  const key = heldKey(matter, docket, held.source);
  return orGone(() => record.update(key, { set: { releasedRows: held.rows } }, { exists: true }));
}

/** A healthy recording of the source has nothing to hold any more. */
export async function forgetHeld(record: Table, matter: string, docket: string, source: string): Promise<void> {
  await record.delete(heldKey(matter, docket, source));
}

/** The batches among the items of a docket's partition. */
export function heldAmong(items: readonly Item[]): HeldBatch[] {
  return items.filter((item) => item.sk.startsWith(HELD_PREFIX)).map(heldIn);
}

function heldIn(item: Item): HeldBatch {
  const { pk: _pk, sk, ...batch } = HeldItem.in(item);
  return { ...batch, source: sk.slice(HELD_PREFIX.length) };
}

async function orGone(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}
