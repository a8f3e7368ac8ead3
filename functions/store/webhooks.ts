import { isExpected } from "../model/errors.ts";
import type { Instant } from "../model/time.ts";
import type { Item, Table } from "../ports/index.ts";
import { deliveriesPk, WEBHOOKS_PK, webhookKey } from "./keys.ts";

/** A receiver of a litigation's events. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** "whsec_…", as Standard Webhooks prints secrets; the receiver's operator has the same. */
  readonly secret: string;
  readonly matter: string;
  /** Number of the last event that the receiver took. */
  readonly cursor: number;
  /** Attempts in a row that it did not take. */
  readonly failures: number;
  /** Not before this is it tried again; null: with the next event. */
  readonly nextAt: Instant | null;
  /** stopped: it refused too often, or said 410 Gone. */
  readonly state: "on" | "stopped";
}

/** One attempt. */
export interface Delivery {
  readonly event: number;
  readonly at: Instant;
  readonly status: number | null;
  readonly reason: string | null;
}

/** Attempts kept for each receiver: the last one of each two final digits of the event's number. */
const KEPT = 100;

export async function webhooks(readers: Table): Promise<Webhook[]> {
  const { items } = await readers.query({ pk: WEBHOOKS_PK, consistent: true });
  return items.map(webhookIn);
}

/** @throws ExpectedError("conflict") when there is one of this id */
export async function addWebhook(readers: Table, webhook: Webhook): Promise<void> {
  const { id, ...rest } = webhook;
  await readers.put({ ...webhookKey(id), ...rest }, { absent: true });
}

/** @throws ExpectedError("conflict") when there is none */
export async function removeWebhook(readers: Table, id: string): Promise<void> {
  await readers.delete(webhookKey(id), { exists: true });
}

/**
 * Changes a receiver as it stood at `cursor`. @returns false when another delivery has moved it, or it was removed
 */
export async function moveWebhook(
  readers: Table,
  { id, cursor }: Pick<Webhook, "id" | "cursor">,
  change: Partial<Pick<Webhook, "cursor" | "failures" | "nextAt" | "state">>,
): Promise<boolean> {
  try {
    await readers.update(webhookKey(id), { set: change }, { equals: { cursor } });
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}

/** Keeps an attempt; an old one gives way. */
export async function noteDelivery(readers: Table, id: string, delivery: Delivery): Promise<void> {
  const sk = String(delivery.event % KEPT).padStart(2, "0");
  await readers.put({ pk: deliveriesPk(id), sk, ...delivery });
}

/** The last attempts, newest first. */
export async function deliveries(readers: Table, id: string): Promise<Delivery[]> {
  const { items } = await readers.query({ pk: deliveriesPk(id) });
  return items.map(deliveryIn).sort((a, b) => b.at.localeCompare(a.at) || b.event - a.event);
}

function webhookIn({ pk: _pk, sk, ...rest }: Item): Webhook {
  return { id: sk, ...rest } as unknown as Webhook;
}

function deliveryIn({ pk: _pk, sk: _sk, ...rest }: Item): Delivery {
  return rest as unknown as Delivery;
}
