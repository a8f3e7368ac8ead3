import { isExpected } from "../model/errors.ts";
import type { Cadence, Language } from "../model/reader.ts";
import { addMinutes, type Instant, minutesBetween } from "../model/time.ts";
import type { Item, Table } from "../ports/index.ts";
import { FORGET_PK, forgetKey, requestKey } from "./keys.ts";

/** The link in a letter works for 48 hours; what was asked for is forgotten after 7 days. */
const LINK_HOURS = 48;
const REQUEST_DAYS = 7;

interface Asked {
  readonly id: string;
  readonly askedAt: Instant;
  /** Keyed hash of the address that the letter went to. */
  readonly addressHash: string;
  /** When its button was pressed. */
  readonly doneAt?: Instant;
}

/** Somebody asks for digests of a litigation. */
export interface SubscribeRequest extends Asked {
  readonly kind: "subscribe";
  readonly address: string;
  readonly matter: string;
  readonly cadence: Cadence;
  readonly language: Language;
  readonly networkHash: string;
  readonly formHash: string;
}

/** A reader asks to be moved to another address, for a copy of what we keep, or to be erased. */
export interface ReaderRequest extends Asked {
  readonly kind: "move" | "export" | "erase";
  readonly reader: string;
  readonly epoch: number;
  /** Where to move. */
  readonly address?: string;
}

export type AnyRequest = SubscribeRequest | ReaderRequest;

/** Keeps a request, and the note that it must be forgotten (first, so that nothing is kept without it). */
export async function keepRequest(readers: Table, request: AnyRequest): Promise<void> {
  const { id, ...rest } = request;
  const forgetAt = addMinutes(request.askedAt, REQUEST_DAYS * 24 * 60);
  await readers.put({ ...forgetKey(forgetAt, "request", id), id });
  await readers.put({ ...requestKey(id), ...rest });
}

type RequestOf<K> = K extends "subscribe" ? SubscribeRequest : ReaderRequest;

/** The request of this id and kind. */
export async function readRequest<K extends AnyRequest["kind"]>(
  readers: Table,
  id: string,
  kind: K,
): Promise<RequestOf<K> | undefined> {
  const item = await readers.get(requestKey(id), { consistent: true });
  return item?.["kind"] === kind ? (requestIn(item) as RequestOf<K>) : undefined;
}

/** The request of this id, whatever was asked for. */
export async function readAnyRequest(readers: Table, id: string): Promise<AnyRequest | undefined> {
  const item = await readers.get(requestKey(id), { consistent: true });
  return item && requestIn(item);
}

function requestIn(item: Item): AnyRequest {
  const { pk, sk: _, ...rest } = item;
  return { ...(rest as unknown as AnyRequest), id: pk.slice("REQUEST#".length) };
}

/** Whether the link of `request` still works. */
export function isOpen(request: Asked, now: Instant): boolean {
  return minutesBetween(request.askedAt, now) <= LINK_HOURS * 60;
}

/** Marks a request as done. @returns false when it was before, or is gone */
export async function finishRequest(readers: Table, id: string, doneAt: Instant): Promise<boolean> {
  try {
    const isUndone = { all: [{ exists: true as const }, { missing: ["doneAt"] }] };
    await readers.update(requestKey(id), { set: { doneAt } }, isUndone);
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}

export async function deleteRequest(readers: Table, id: string): Promise<void> {
  await readers.delete(requestKey(id));
}

/** Deletes every request of an address, or of a reader, that is not forgotten yet. Reads all of a week: for an erasure or a move only. */
export async function deleteRequestsOf(
  readers: Table,
  whose: { readonly addressHash: string; readonly reader?: string },
): Promise<void> {
  let start: string | undefined;
  do {
    const page = await readers.query({ pk: FORGET_PK, consistent: true, ...(start !== undefined && { start }) });
    for (const note of page.items.filter((item) => item.sk.includes("#request#"))) {
      const item = await readers.get(requestKey(String(note["id"])));
      const isTheirs =
        item?.["addressHash"] === whose.addressHash ||
        (whose.reader !== undefined && item?.["reader"] === whose.reader);
      if (isTheirs) await deleteRequest(readers, String(note["id"]));
    }
    start = page.next;
  } while (start !== undefined);
}
