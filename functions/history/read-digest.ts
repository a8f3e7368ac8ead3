import { composeDigest } from "../digest/compose-digest.ts";
import { docketDates } from "../entries/dates/docket-dates.ts";
import type { Digest } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import { ExpectedError } from "../model/errors.ts";
import type { Matter } from "../model/matter.ts";
import type { Order } from "../model/order.ts";
import { EASTERN, type Instant } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import { numberOf } from "../store/keys.ts";
import { eventsBetween } from "../store/ledger.ts";

/** Events that one public digest may span. */
export const DIGEST_EVENTS_MAX = 2000;

/**
 * The public edition of the digest of events `from < n <= to` of a matter: what every reader without filters was told,
 * nothing folded. With `only`, of exactly those events. Undefined when there is nothing to tell. It is composed as of its
 * last event, so that it reads tomorrow as it reads today; how the checks went then is not kept, and not said.
 * @throws ExpectedError("missing") beyond the ledger's end, ExpectedError("invalid") for a window that is too wide
 */
export async function readDigest(
  ports: Pick<Ports, "record">,
  input: {
    readonly matter: Matter;
    readonly from: number;
    readonly to: number;
    readonly only?: readonly number[];
    /** Rulings of the matter, oldest first. */
    readonly rulings: readonly Entry[];
    /** The orders of the matter up to a moment, from what its ledger held at an event. */
    readonly orders: (at: Instant, head: number) => readonly Order[];
    /** All entries of the matter. */
    readonly entries: readonly Entry[];
  },
): Promise<Digest | undefined> {
  const { matter, from, to, rulings, orders } = input;
  if (to - from > DIGEST_EVENTS_MAX)
    throw new ExpectedError("invalid", `a digest spans at most ${DIGEST_EVENTS_MAX} events`);
  const read = await eventsBetween(ports.record, matter.id, Math.max(0, from - 1), to);
  const events = read.filter(({ n }) => n > from);
  const after = read.find(({ n }) => n === from)?.at;
  const last = events.at(-1);
  if (!last || last.n !== to) throw new ExpectedError("missing", `the ledger does not reach event ${to} yet`);
  const wanted = input.only ? new Set(input.only) : undefined;
  return composeDigest({
    matters: [
      {
        matter,
        from,
        to,
        ...(after && { after }),
        events: wanted ? events.filter((event) => wanted.has(event.n)) : events,
        rulings,
        orders: orders(last.at, to),
        ahead: docketDates(
          input.entries.filter((entry) => numberOf(entry.id) <= to),
          matter,
        ),
        health: [],
      },
    ],
    filters: {},
    cadence: "daily",
    now: last.at,
    zone: EASTERN,
    whole: true,
  });
}
