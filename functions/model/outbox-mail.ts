import type { Instant } from "./time.ts";

/** A mail in the one-machine outbox, newest first there. */
export interface OutboxMail {
  readonly to: string;
  readonly subject: string;
  readonly sentAt: Instant;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}
