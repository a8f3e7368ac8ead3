import { isExpected } from "../model/errors.ts";
import type { Cadence, Language } from "../model/reader.ts";
import { addMinutes, type Instant, minutesBetween } from "../model/time.ts";
import type { Item, Table } from "../ports/index.ts";
import { forgetKey, requestKey } from "./keys.ts";

/** The link in a letter works for 48 hours; what was asked for is forgotten after 7 days. */
export const LINK_HOURS = 48;
const REQUEST_DAYS = 7;

/** What somebody asked for in a form and has not confirmed yet: digests, or to move to another address. */
export interface SubscribeRequest {
  readonly id: string;
  readonly address: string;
  readonly addressHash: string;
  readonly matter: string;
  readonly cadence: Cadence;
  readonly language: Language;
  readonly askedAt: Instant;
  readonly networkHash: string;
  readonly formHash: string;
  readonly confirmedAt?: Instant;
  /** Set when a reader asks to be moved to `address`. */
  readonly moves?: string;
}

/** Keeps a request, and the note that it must be forgotten (first, so that nothing is kept without it). */
export async function keepRequest(readers: Table, request: SubscribeRequest): Promise<void> {
  const { id, ...rest } = request;
  const forgetAt = addMinutes(request.askedAt, REQUEST_DAYS * 24 * 60);
  await readers.put({ ...forgetKey(forgetAt, "request", id), id });
  await readers.put({ ...requestKey(id), ...rest });
}

export async function readRequest(readers: Table, id: string): Promise<SubscribeRequest | undefined> {
  const item = await readers.get(requestKey(id), { consistent: true });
  return item && requestIn(item);
}

function requestIn(item: Item): SubscribeRequest {
  const { pk, sk: _, ...rest } = item;
  return { ...(rest as unknown as SubscribeRequest), id: pk.slice("REQUEST#".length) };
}

/** Whether the link of `request` still works. */
export function isOpen(request: SubscribeRequest, now: Instant): boolean {
  return minutesBetween(request.askedAt, now) <= LINK_HOURS * 60;
}

/** Marks a request as confirmed. @returns false when it was before, or is gone */
export async function confirmRequest(readers: Table, id: string, confirmedAt: Instant): Promise<boolean> {
  try {
    await readers.update(
      requestKey(id),
      { set: { confirmedAt } },
      { all: [{ exists: true }, { missing: ["confirmedAt"] }] },
    );
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}

export async function deleteRequest(readers: Table, id: string): Promise<void> {
  await readers.delete(requestKey(id));
}
