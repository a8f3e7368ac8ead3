import type { Deployment } from "../../model/deployment.ts";
import type { LedgerEvent } from "../../model/event.ts";
import { publicEvent } from "../../model/public-event.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import type { Hooks, Ports } from "../../ports/index.ts";
import { eventsBetween, headOf } from "../../store/ledger.ts";
import { type Delivery, moveWebhook, noteDelivery, type Webhook, webhooks } from "../../store/webhooks.ts";

/** Minutes until each next attempt, as Standard Webhooks proposes; after the last one the receiver is stopped. */
const RETRY_MINUTES = [1, 5, 30, 2 * 60, 5 * 60, 10 * 60, 14 * 60, 20 * 60, 24 * 60];
/** Events in one pass and to one receiver: a long backlog shares the time with others. */
const EVENTS_MAX = 50;

export interface Delivering {
  readonly ports: Pick<Ports, "clock" | "record" | "readers" | "log">;
  readonly hooks: Hooks;
  readonly deployment: Pick<Deployment, "baseUrl">;
}

/**
 * Hands every receiver the events after its cursor, in order, each once unless an answer was lost: `webhook-id` is the same
 * then. What a receiver does not take is tried again, later each time, and nothing after it is sent before it.
 * @returns when the next attempt is due, null when none waits
 */
export async function deliverWebhooks(delivering: Delivering): Promise<{ delivered: number; next: Instant | null }> {
  let delivered = 0;
  let next: Instant | null = null;
  for (const webhook of await webhooks(delivering.ports.readers)) {
    if (webhook.state === "stopped") continue;
    const done = isDue(webhook, delivering.ports.clock.now())
      ? await deliverTo(webhook, delivering)
      : { delivered: 0, nextAt: webhook.nextAt };
    delivered += done.delivered;
    if (done.nextAt !== null && (next === null || done.nextAt < next)) next = done.nextAt;
  }
  return { delivered, next };
}

function isDue({ nextAt }: Webhook, now: Instant): boolean {
  return nextAt === null || nextAt <= now;
}

async function deliverTo(
  webhook: Webhook,
  delivering: Delivering,
): Promise<{ delivered: number; nextAt: Instant | null }> {
  const { record, readers, clock } = delivering.ports;
  const head = await headOf(record, webhook.matter);
  const events = await eventsBetween(
    record,
    webhook.matter,
    webhook.cursor,
    Math.min(head, webhook.cursor + EVENTS_MAX),
  );
  let at = webhook;
  for (const event of events) {
    const attempt = await attemptOf(at, event, delivering);
    await noteDelivery(readers, webhook.id, attempt);
    if (!isTaken(attempt))
      return { delivered: event.n - 1 - webhook.cursor, nextAt: await setBack(at, attempt, delivering) };
    const moved = { cursor: event.n, failures: 0, nextAt: null };
    if (!(await moveWebhook(readers, at, moved))) return { delivered: event.n - webhook.cursor, nextAt: null };
    at = { ...at, ...moved };
  }
  return { delivered: events.length, nextAt: at.cursor < head ? clock.now() : null };
}

async function attemptOf(webhook: Webhook, event: LedgerEvent, delivering: Delivering): Promise<Delivery> {
  const { ports, hooks, deployment } = delivering;
  const at = ports.clock.now();
  const data = {
    ...publicEvent(event),
    ...(event.after && { link: `${deployment.baseUrl}/entries/${event.after.id}` }),
  };
  const body = JSON.stringify({ type: `docket.${event.kind}`, timestamp: event.at, data });
  const answer = await hooks.post({
    url: webhook.url,
    secret: webhook.secret,
    id: `${event.matter}-${event.n}`,
    at,
    body,
  });
  return { event: event.n, at, status: answer.status, reason: answer.status === null ? answer.reason : null };
}

function isTaken({ status }: Delivery): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** @returns when it is tried again; null when it is not */
async function setBack(webhook: Webhook, attempt: Delivery, { ports }: Delivering): Promise<Instant | null> {
  const minutes = RETRY_MINUTES[webhook.failures];
  const isOver = attempt.status === 410 || minutes === undefined;
  const nextAt = isOver ? null : addMinutes(attempt.at, minutes);
  const state = isOver ? "stopped" : "on";
  await moveWebhook(ports.readers, webhook, { failures: webhook.failures + 1, nextAt, state });
  const fields = { webhook: webhook.id, event: attempt.event, status: attempt.status };
  if (isOver) ports.log.error("a receiver of events is stopped: it did not take one", fields);
  else ports.log.warn("a receiver of events did not take one", fields);
  return nextAt;
}
