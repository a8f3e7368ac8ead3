import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import type { Of } from "../model/shape.ts";
import type { Item, Table } from "../ports/index.ts";
import { deliveriesPk, WEBHOOKS_PK, webhookKey } from "./keys.ts";
import { stored } from "./stored.ts";

/** A receiver of a litigation's events. */
const WebhookShape = z.object({
  url: z.string(),
  /** "whsec_…", as Standard Webhooks prints secrets; the receiver's operator has the same. */
  secret: z.string(),
  matter: z.string(),
  /** Number of the last event that the receiver took. */
  cursor: z.number(),
  /** Attempts in a row that it did not take. */
  failures: z.number(),
  /** Not before this is it tried again; null: with the next event. */
  nextAt: z.nullable(z.string()),
  /** stopped: it refused too often, or said 410 Gone. */
  state: z.enum(["on", "stopped"]),
});
export type Webhook = Of<typeof WebhookShape> & { readonly id: string };
export const WebhookItem = stored("webhook", WebhookShape);

/** One attempt. */
const DeliveryShape = z.object({
  event: z.number(),
  at: z.string(),
  status: z.nullable(z.number()),
  reason: z.nullable(z.string()),
});
export type Delivery = Of<typeof DeliveryShape>;
export const DeliveryItem = stored("delivery", DeliveryShape);

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

function webhookIn(item: Item): Webhook {
  const { pk: _pk, sk, ...rest } = WebhookItem.in(item);
  return { id: sk, ...rest };
}

function deliveryIn(item: Item): Delivery {
  const { pk: _pk, sk: _sk, ...rest } = DeliveryItem.in(item);
  return rest;
}
