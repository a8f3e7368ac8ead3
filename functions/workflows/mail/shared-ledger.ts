import { passes } from "../../digest/filter.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { Filters } from "../../model/reader.ts";
import type { Ports } from "../../ports/index.ts";
import { eventsBetween } from "../../store/ledger.ts";

/** The events of one matter as one tick reads them: each once, however many windows readers have. */
export interface SharedLedger {
  /** The events with `from < n <= to`. */
  between(from: number, to: number): Promise<LedgerEvent[]>;
  /** Whether one of them passes, as it stands there. When none does, nothing of the window is told. */
  passesBetween(from: number, to: number, filters: Filters): Promise<boolean>;
}

export function sharedLedger({ record }: Pick<Ports, "record">, matter: string): SharedLedger {
  let events: LedgerEvent[] = [];
  let [low, high] = [0, 0];
  let reading: Promise<void> = Promise.resolve();
  /** By choices and end of the window: the last event that passes, as far back as was looked. */
  const last = new Map<string, { readonly n: number; readonly lookedTo: number }>();

  const extend = async (from: number, to: number): Promise<void> => {
    if (high === low) [low, high] = [from, from];
    if (from < low) {
      events = [...(await eventsBetween(record, matter, from, low)), ...events];
      low = from;
    }
    if (to > high) {
      events = [...events, ...(await eventsBetween(record, matter, high, to))];
      high = to;
    }
  };
  /** Windows are read one after another, so that none is read twice; what could not be read is tried by the next. */
  const load = (from: number, to: number): Promise<void> => {
    const loaded = reading.then(() => (to > from ? extend(from, to) : undefined));
    reading = loaded.catch(() => undefined);
    return loaded;
  };
  /** The place of the first event after `n`. */
  const placeAfter = (n: number): number => {
    let [first, end] = [0, events.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      if ((events[middle]?.n ?? 0) > n) end = middle;
      else first = middle + 1;
    }
    return first;
  };
  return {
    async between(from, to) {
      if (to <= from) return [];
      await load(from, to);
      return events.slice(placeAfter(from), placeAfter(to));
    },
    async passesBetween(from, to, filters) {
      if (to <= from) return false;
      await load(from, to);
      const name = `${to} ${JSON.stringify(filters)}`;
      const known = last.get(name);
      if (known && (known.n > from || known.lookedTo <= from)) return known.n > from;
      const end = known ? known.lookedTo : to;
      let place = placeAfter(end) - 1;
      const begin = placeAfter(from);
      while (place >= begin && !passes(events[place] as LedgerEvent, filters)) place -= 1;
      const n = place >= begin ? (events[place]?.n ?? 0) : 0;
      last.set(name, { n, lookedTo: n > 0 ? n : from });
      return n > from;
    },
  };
}
