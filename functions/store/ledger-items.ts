import * as z from "zod/mini";
import { Entry } from "../model/entry.ts";
import { Gap, LedgerEvent } from "../model/event.ts";
import { texts } from "../model/shape.ts";
import { withoutNewWords } from "./new-words.ts";
import { stored } from "./stored.ts";

/** The event that was applied last to an item of the projection; absent on what is older than this mark. */
const applied = z.exactOptional(z.number());

/** The whole of a large event or entry, packed; what stands in the open has its first documents only. */
const whole = z.exactOptional(z.string());

export const HeadItem = stored(
  "head",
  z.object({
    appliedTo: z.exactOptional(z.number()),
    /** Which ledger this is, which it was before, and the highest number that stood for an event in those. */
    epoch: z.exactOptional(z.string()),
    epochsBefore: z.exactOptional(texts),
    usedTo: z.exactOptional(z.number()),
  }),
);
export const EventItem = stored("event", z.object({ event: LedgerEvent, whole }), withoutNewWords);
export const EntryItem = stored(
  "entry",
  z.object({ byDayPk: z.string(), byDaySk: z.string(), applied, entry: Entry, aliases: z.exactOptional(texts), whole }),
  withoutNewWords,
);
export const AliasItem = stored("alias", z.object({ entry: z.string(), applied }));
/** A gap stays as an item when it is closed, so that a slow worker cannot open it again. */
export const GapItem = stored("gap", z.object({ applied, open: z.boolean(), gap: Gap }));
/** A document that is to be fetched and read. */
export const WaitingItem = stored(
  "waiting",
  z.object({
    entry: z.string(),
    document: z.string(),
    /** Fetches that brought nothing so far. */
    attempts: z.exactOptional(z.number()),
    /** Not before. */
    nextAt: z.exactOptional(z.string()),
  }),
);
