import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import { LANGUAGES } from "../model/languages.ts";
import { CADENCES } from "../model/reader.ts";
import type { Of } from "../model/shape.ts";
import { addMinutes, type Instant, minutesBetween } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { FORGET_PK, forgetKey, requestKey } from "./keys.ts";
import { stored } from "./stored.ts";

/** The link in a letter works for 48 hours; what was asked for is forgotten after 7 days; but for an undo. */
const LINK_HOURS = 48;
const REQUEST_DAYS = 7;
/** A move can be taken back from the old address for so long, and no longer is that address kept. */
const UNDO_DAYS = 14;

const LinkRequest = z.object({
  askedAt: z.string(),
  /** Keyed hash of the address that the letter went to. */
  addressHash: z.string(),
  /** When its button was pressed. */
  doneAt: z.exactOptional(z.string()),
});

/** Somebody asks for digests of a litigation. */
const Subscribe = z.extend(LinkRequest, {
  kind: z.literal("subscribe"),
  address: z.string(),
  matter: z.string(),
  cadence: z.enum(CADENCES),
  language: z.enum(LANGUAGES),
  networkHash: z.string(),
  formHash: z.string(),
});
export type SubscribeRequest = Of<typeof Subscribe> & { readonly id: string };

/** A reader asks to be moved to another address, for a copy of what we keep, or to be erased. */
const OfReader = z.extend(LinkRequest, {
  kind: z.enum(["move", "export", "erase"]),
  reader: z.string(),
  epoch: z.number(),
  /** Where to move. */
  address: z.exactOptional(z.string()),
  /** A move that takes back the one before, whatever became of the reader since. */
  undoes: z.exactOptional(z.literal(true)),
});
export type ReaderRequest = Of<typeof OfReader> & { readonly id: string };

export type AnyRequest = SubscribeRequest | ReaderRequest;
export const RequestItem = stored("request", z.discriminatedUnion("kind", [Subscribe, OfReader]));

/** Keeps a request, and the note that it must be forgotten (first, so that nothing is kept without it). */
export async function keepRequest(readers: Table, request: AnyRequest): Promise<void> {
  const { id, ...rest } = request;
  const forgetAt = addMinutes(request.askedAt, (isUndo(request) ? UNDO_DAYS : REQUEST_DAYS) * 24 * 60);
  await readers.put({ ...forgetKey(forgetAt, "request", id), id });
  await readers.put({ ...requestKey(id), ...rest });
}

/** What somebody asked for with the form, by its id. */
export async function readSubscribeRequest(readers: Table, id: string): Promise<SubscribeRequest | undefined> {
  const request = await readAnyRequest(readers, id);
  return request?.kind === "subscribe" ? request : undefined;
}

/** What a reader asked for, by its id and kind. */
export async function readReaderRequest(
  readers: Table,
  id: string,
  kind: ReaderRequest["kind"],
): Promise<ReaderRequest | undefined> {
  const request = await readAnyRequest(readers, id);
  return request?.kind === kind ? request : undefined;
}

/** The request of this id, whatever was asked for. */
export async function readAnyRequest(readers: Table, id: string): Promise<AnyRequest | undefined> {
  const item = await readers.get(requestKey(id), { consistent: true });
  if (!item) return undefined;
  const { pk: _pk, sk: _sk, ...request } = RequestItem.in(item);
  return { ...request, id };
}

/** Whether the link of `request` still works. */
export function isOpen(request: AnyRequest, now: Instant): boolean {
  return minutesBetween(request.askedAt, now) <= (isUndo(request) ? UNDO_DAYS * 24 : LINK_HOURS) * 60;
}

function isUndo(request: AnyRequest): boolean {
  return "undoes" in request && request.undoes === true;
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
