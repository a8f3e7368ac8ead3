import * as z from "zod/mini";
import { ExpectedError } from "../model/errors.ts";
import type { Instant } from "../model/time.ts";
import { KEY_TAG } from "./ses-mailer.ts";

const EVENTS = {
  Send: "send",
  Bounce: "bounce",
  Complaint: "complaint",
  Reject: "reject",
  "Rendering Failure": "rendering_failure",
} as const;

/** What SES publishes of a mail (event publishing to SNS). It carries the reader's address too: nothing of that is read. */
const SesEvent = z.object({
  eventType: z.enum(["Send", "Bounce", "Complaint", "Reject", "Rendering Failure"]),
  mail: z.object({
    timestamp: z.string(),
    messageId: z.string(),
    tags: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  bounce: z.optional(z.object({ bounceType: z.optional(z.string()) })),
});

/** A receipt as the workflow takes it. */
export interface SesReceipt {
  readonly key: string;
  readonly messageId: string;
  readonly event: (typeof EVENTS)[keyof typeof EVENTS];
  readonly bounceType?: string;
  readonly at: Instant;
}

/**
 * The receipt in the body of a queue message: SES's event as SNS hands it over raw.
 * @throws ExpectedError("invalid") without any part of the body, which holds addresses
 */
export function sesReceipt(body: string): SesReceipt {
  const parsed = SesEvent.safeParse(jsonIn(body));
  if (!parsed.success) throw new ExpectedError("invalid", "not a receipt of the mail service");
  const { eventType, mail, bounce } = parsed.data;
  const key = mail.tags?.[KEY_TAG]?.[0];
  if (key === undefined) throw new ExpectedError("invalid", "a receipt without the key of a mail");
  const at = new Date(mail.timestamp);
  if (Number.isNaN(at.getTime())) throw new ExpectedError("invalid", "a receipt without a time");
  return {
    key,
    messageId: mail.messageId,
    event: EVENTS[eventType],
    at: at.toISOString(),
    ...(bounce?.bounceType ? { bounceType: bounce.bounceType } : {}),
  };
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
