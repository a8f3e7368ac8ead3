import * as z from "zod/mini";
import { ExpectedError } from "../model/errors.ts";
import type { SendState } from "../model/reader.ts";
import { addMinutes, type Instant } from "../model/time.ts";
import type { Item, Table } from "../ports/index.ts";
import { FORGET_PK, forgetKey } from "./keys.ts";
import { stored } from "./stored.ts";

export const FORGETTABLE = ["request", "address"] as const;

/** Something that must be forgotten at an instant: an unconfirmed request, or the address of a reader whose mails ended. */
export interface Forgettable {
  readonly at: Instant;
  readonly what: (typeof FORGETTABLE)[number];
  readonly id: string;
}

export const ForgetItem = stored("forget", z.object({ id: z.string() }));

const AFTER = "~"; // sorts after every instant that is not later
const FORGOTTEN_PER_TICK_MAX = 100;

export async function forgetAt(readers: Table, { at, what, id }: Forgettable): Promise<void> {
  await readers.put({ ...forgetKey(at, what, id), id });
}

/** The address of a reader whose mails ended is kept this long, for an undo and for questions. */
export const ADDRESS_KEPT_DAYS = 28;

/** Sees to it that the address of a reader whose mails ended, for whatever cause, is forgotten. May be repeated. */
export async function forgetAddressLater(
  readers: Table,
  { reader, address, ended }: Pick<SendState, "reader" | "address" | "ended">,
): Promise<void> {
  if (!ended || address === null) return;
  const at = addMinutes(ended.at, ADDRESS_KEPT_DAYS * 24 * 60);
  await forgetAt(readers, { at, what: "address", id: reader });
}

/** What must be forgotten by now; bounded, the rest follows in the next tick. */
export async function dueToForget(readers: Table, now: Instant): Promise<Forgettable[]> {
  const { items } = await readers.query({ pk: FORGET_PK, to: `${now}${AFTER}`, limit: FORGOTTEN_PER_TICK_MAX });
  return items.map(forgettableIn);
}

function forgettableIn(item: Item): Forgettable {
  const { sk, id } = ForgetItem.in(item);
  const [at = "", named] = sk.split("#");
  const what = FORGETTABLE.find((one) => one === named);
  if (!what) throw new ExpectedError("unreadable", `nobody knows how to forget what ${item.pk} ${sk} names`);
  return { at, what, id };
}

export async function forgotten(readers: Table, { at, what, id }: Forgettable): Promise<void> {
  await readers.delete(forgetKey(at, what, id));
}
