import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { Table } from "../ports/index.ts";
import { copyKey } from "./keys.ts";
import { stored } from "./stored.ts";

export const CopyItem = stored("copy", z.object({ generation: z.string() }));

/** The generation that this copy of the data belongs to. The first who asks makes it `generation`. */
export async function generationOf(readers: Table, generation: string): Promise<string> {
  const known = await readers.get(copyKey(), { consistent: true });
  if (known) return CopyItem.in(known).generation;
  try {
    await readers.put({ ...copyKey(), generation }, { absent: true });
    return generation;
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    return generationOf(readers, generation);
  }
}

/** Makes this copy the one that sends. */
export async function adoptGeneration(readers: Table, generation: string): Promise<void> {
  await readers.put({ ...copyKey(), generation });
}
