import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { EndCause } from "../model/reader.ts";
import type { Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { suppressedKey } from "./keys.ts";
import { stored } from "./stored.ts";

/** That it is there says all: nothing of it is read. */
export const SuppressedItem = stored(
  "suppressed",
  z.object({ because: z.enum(["complaint", "bounce", "asked"]), at: z.string() }),
);

/** An address that is never written to again, or a mailbox, under its keyed hash. Outlives the reader. */
export interface Suppressed {
  readonly addressHash: string;
  /** `asked`: whoever reads there asked never to be written to. */
  readonly because: Exclude<EndCause, "unsubscribed"> | "asked";
  readonly at: Instant;
}

/** Puts an address on the list. @returns whether it is new there */
export async function suppress(readers: Table, { addressHash, because, at }: Suppressed): Promise<boolean> {
  try {
    await readers.put({ ...suppressedKey(addressHash), because, at }, { absent: true });
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}

/** Takes off the list what only stands there because somebody asked; what bounced or complained stays. */
export async function allowAgain(readers: Table, addressHash: string): Promise<void> {
  try {
    await readers.delete(suppressedKey(addressHash), { equals: { because: "asked" } });
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}

export async function isSuppressed(readers: Table, addressHash: string): Promise<boolean> {
  return (await readers.get(suppressedKey(addressHash), { consistent: true })) !== undefined;
}
