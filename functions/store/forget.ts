import type { Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { FORGET_PK, forgetKey } from "./keys.ts";

/** Something that must be forgotten at an instant: an unconfirmed request, or the address of a reader whose mails ended. */
export interface Forgettable {
  readonly at: Instant;
  readonly what: "request" | "address";
  readonly id: string;
}

const AFTER = "~"; // sorts after every instant that is not later
const FORGOTTEN_PER_TICK_MAX = 100;

export async function forgetAt(readers: Table, { at, what, id }: Forgettable): Promise<void> {
  await readers.put({ ...forgetKey(at, what, id), id });
}

/** What must be forgotten by now; bounded, the rest follows in the next tick. */
export async function dueToForget(readers: Table, now: Instant): Promise<Forgettable[]> {
  const { items } = await readers.query({ pk: FORGET_PK, to: `${now}${AFTER}`, limit: FORGOTTEN_PER_TICK_MAX });
  return items.map((item) => {
    const [at = "", what = ""] = item.sk.split("#");
    return { at, what: what as Forgettable["what"], id: String(item["id"]) };
  });
}

export async function forgotten(readers: Table, { at, what, id }: Forgettable): Promise<void> {
  await readers.delete(forgetKey(at, what, id));
}
