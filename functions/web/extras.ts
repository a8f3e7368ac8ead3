import type { Context } from "hono";
import type { Entry } from "../model/entry.ts";
import type { OutboxMail } from "../model/outbox-mail.ts";
import type { Instant } from "../model/time.ts";
import type { FactSource } from "../render/pages/page-html.ts";

/** What only some copies have: the outbox and progress of one machine, and how the adapter knows who asks. */
export interface Extras {
  /** The mails of the one-machine outbox, newest first; without it `/outbox` is 404. */
  readonly outbox?: () => Promise<readonly OutboxMail[]>;
  readonly replay?: () => Promise<ReplayProgress>;
  /** What needs the operator now: a banner on every page of a one-machine copy. */
  readonly alarms?: () => readonly string[];
  /** The public source of the fact behind a replayed entry. */
  readonly factOf?: (entry: Entry) => FactSource | undefined;
  /** Requests a second that are answered, to everybody together, where something before us bounds them. */
  readonly requestsPerSecond?: number;
  /** Address of the network peer, from the server's socket or the gateway's own context, never from a header. */
  readonly clientAddress?: (context: Context) => string | undefined;
}

/** How far the replay has come. */
export interface ReplayProgress {
  /** What the replayed clock reads. */
  readonly clock: Instant;
  /** Facts that the replayed courts show by now, of all. */
  readonly shown: number;
  readonly facts: number;
  /** After the last fact the clock runs at life's speed. */
  readonly done: boolean;
}
