import * as z from "zod/mini";
import type { Instant } from "../model/time.ts";
import type { Item, Table } from "../ports/index.ts";
import { REFUSED_PK, refusedKey } from "./keys.ts";
import { stored } from "./stored.ts";

/*
 * Who wants no mail any more, in the order in which it was said. It lies in the table of the record, which is restored apart
 * from the readers': a table of readers from before a refusal finds it here. It names nobody: ids and keyed hashes only.
 */

/** asked: a mailbox is never to be written to. withdrawn: whoever refused undid it, or came back. */
const CAUSES = ["unsubscribed", "complaint", "bounce", "erased", "asked", "withdrawn"] as const;

export const RefusalItem = stored(
  "refusal",
  z.object({ because: z.enum(CAUSES), reader: z.nullable(z.string()), addressHash: z.nullable(z.string()) }),
);

export interface Refusal {
  readonly at: Instant;
  readonly because: (typeof CAUSES)[number];
  /** Null for somebody who was never a reader. */
  readonly reader: string | null;
  /** Set when the address must never be written to again. */
  readonly addressHash: string | null;
}

/** Notes a refusal; noting it again changes nothing. */
export async function noteRefusal(record: Table, { at, because, reader, addressHash }: Refusal): Promise<void> {
  await record.put({ ...refusedKey(at, reader ?? addressHash ?? ""), because, reader, addressHash });
}

/** Everything that was said since `at`, the oldest first. */
export async function refusalsSince(record: Table, at: Instant): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  let start: string | undefined;
  do {
    const page = await record.query({
      pk: REFUSED_PK,
      from: at,
      consistent: true,
      ...(start !== undefined && { start }),
    });
    refusals.push(...page.items.map(refusalIn));
    start = page.next;
  } while (start !== undefined);
  return refusals;
}

function refusalIn(item: Item): Refusal {
  const { sk, because, reader, addressHash } = RefusalItem.in(item);
  return { at: sk.slice(0, sk.indexOf("#")), because, reader, addressHash };
}
