import { mistakesIn, type Truth } from "../../../digest/corrections/mistakes.ts";
import { DOCKET_TEXT_MAX, excerptOf } from "../../../digest/excerpt.ts";
import { passesEntry } from "../../../digest/filter.ts";
import { itemOf } from "../../../digest/item.ts";
import { docketName } from "../../../digest/ruling-line.ts";
import { editionOf } from "../../../entries/classification-edition.ts";
import { verbsNotDone } from "../../../entries/classify/doubt.ts";
import { docketDates } from "../../../entries/dates/docket-dates.ts";
import { ordersOf } from "../../../entries/orders/orders-of.ts";
import { asReadToday } from "../../../entries/reread-entry.ts";
import type { DateAhead } from "../../../model/digest.ts";
import type { Entry } from "../../../model/entry.ts";
import type { LedgerEvent } from "../../../model/event.ts";
import { isFiledByNobody } from "../../../model/kinds.ts";
import type { Matter } from "../../../model/matter.ts";
import type { WrongEntry } from "../../../model/mistake.ts";
import type { Filters } from "../../../model/reader.ts";
import type { Statement } from "../../../model/statement.ts";
import { addDays, dayIn, EASTERN, type Instant } from "../../../model/time.ts";
import type { Ports } from "../../../ports/index.ts";
import { allEntries } from "../../../store/entries.ts";
import { numberOf } from "../../../store/keys.ts";
import { eventsBetween, headOf } from "../../../store/ledger.ts";
import { statementsOf } from "../../../store/statements.ts";
import { FIRST_EDITION, firstStatement } from "./first-version.ts";

/** An entry that was told, with everything that was ever said of it, and what is right. */
export interface ToldEntry {
  readonly matter: Matter;
  readonly id: string;
  /** The events by which digests told it, oldest first: its filing, and the full text of what was a stub. */
  readonly tellings: readonly { readonly n: number; readonly at: Instant }[];
  /** When each thing was first said of it. */
  readonly times: readonly Instant[];
  /** What was false in what stood in digests of `at` for whoever has these choices; undefined: nothing was, or it was not wanted. */
  wrongAt(at: Instant, filters?: Filters): WrongEntry | undefined;
}

/** A digest comes at most a week after what it tells. */
const DIGEST_DAYS_MAX = 8;

/** Entries that may have been told since `since`, of which something false may have been said. */
export async function doubtedEntries(
  { record, readers }: Pick<Ports, "record" | "readers">,
  matter: Matter,
  { since, now }: { readonly since: Instant; readonly now: Instant },
): Promise<ToldEntry[]> {
  const entries = (await allEntries(record, matter.id)).filter(({ status }) => status === "current").map(asReadToday);
  const first = `${addDays(since.slice(0, 10), -DIGEST_DAYS_MAX)}${since.slice(10)}`;
  const recent = entries.filter(({ firstSeenAt }) => firstSeenAt >= first);
  if (recent.length === 0) return [];
  const from = Math.min(...recent.map(({ id }) => numberOf(id)));
  const events = await eventsBetween(record, matter.id, from - 1, await headOf(record, matter.id));
  const byEntry = Map.groupBy(events.filter(isOfEntry), ({ after }) => after.id);
  const stored = Map.groupBy(await statementsOf(readers, matter.id), ({ entry }) => entry);
  const known = knownOf(entries, matter, now);
  return recent
    .toSorted((a, b) => numberOf(a.id) - numberOf(b.id))
    .flatMap(({ id }) => {
      const [filed, ...later] = byEntry.get(id) ?? [];
      if (filed?.kind !== "entry_filed" || filed.quiet) return [];
      const tellings = [filed, ...later.filter(({ fuller, quiet }) => fuller && !quiet)];
      const own = (stored.get(id) ?? []).map((statement) => ({
        statement,
        entry: versionAt([filed, ...later], statement.at),
      }));
      const firsts = [filed, ...later]
        .filter(({ after }) => isOfFirstVersion(after))
        .map((event) => ({ statement: firstStatement(event, matter, known.rulings), entry: event.after }));
      const said = [...firsts, ...own].sort((a, b) => a.statement.at.localeCompare(b.statement.at));
      return said.length === 0 ? [] : [toldEntry(id, tellings, said, known)];
    });
}

type EventOfEntry = LedgerEvent & { readonly after: Entry };

function isOfEntry(event: LedgerEvent): event is EventOfEntry {
  return event.after !== undefined;
}

/** What was stored without an edition and without limits. */
function isOfFirstVersion(entry: Entry): boolean {
  return editionOf(entry) === FIRST_EDITION && entry.acts.every(({ limits }) => limits === undefined);
}

function versionAt(events: readonly EventOfEntry[], at: Instant): Entry {
  return (events.findLast((event) => event.at <= at) ?? (events[0] as EventOfEntry)).after;
}

/** The litigation as it is read today. */
interface KnownMatter {
  readonly matter: Matter;
  readonly rulings: readonly Entry[];
  readonly orders: ReturnType<typeof ordersOf>;
  readonly dates: ReadonlyMap<string, readonly DateAhead[]>;
  readonly seenAt: ReadonlyMap<string, Instant>;
  readonly summaries: ReadonlyMap<string, Entry["summary"]>;
  readonly hasDirections: boolean;
}

function knownOf(entries: readonly Entry[], matter: Matter, now: Instant): KnownMatter {
  const orders = ordersOf(entries, matter, now);
  const directions = new Set((matter.orders ?? []).flatMap(({ direction }) => direction ?? []));
  return {
    matter,
    rulings: entries.filter(({ weight }) => weight === "ruling").reverse(),
    orders,
    dates: Map.groupBy(docketDates(entries, matter), ({ docket }) => docket.id),
    summaries: new Map(entries.map(({ id, summary }) => [id, summary])),
    seenAt: new Map(entries.map(({ id, firstSeenAt }) => [id, firstSeenAt])),
    hasDirections: directions.size > 1,
  };
}

interface Said {
  readonly statement: Statement;
  /** The version of which it was said. */
  readonly entry: Entry;
}

function toldEntry(
  id: string,
  tellings: readonly EventOfEntry[],
  said: readonly Said[],
  known: KnownMatter,
): ToldEntry {
  const { matter } = known;
  const truths = new Map<Said, Omit<Truth, "dates">>();
  const truthOf = (one: Said): Omit<Truth, "dates"> => {
    // The words of then, with what today's reading makes of the document.
    const summary = known.summaries.get(id) ?? one.entry.summary;
    const truth = truths.get(one) ?? truthIn({ ...asReadToday(one.entry), summary }, known);
    truths.set(one, truth);
    return truth;
  };
  return {
    matter,
    id,
    tellings: tellings.map(({ n, at }) => ({ n, at })),
    times: said.map(({ statement }) => statement.at),
    wrongAt(at, filters = {}) {
      const one = said.findLast(({ statement }) => statement.at <= at) ?? said[0];
      if (!one || !passesEntry(one.entry, filters)) return undefined;
      const statement = aheadOf(one.statement, dayIn(EASTERN, at));
      const truth = { ...truthOf(one), dates: datesAt(one.entry, at, known) };
      const mistakes = mistakesIn(statement, truth);
      return mistakes.length === 0
        ? undefined
        : { ...aboutOf(one.entry, truth, matter), said: statement.said, mistakes };
    },
  };
}

function aboutOf(entry: Entry, { item }: Pick<Truth, "item">, matter: Matter): Omit<WrongEntry, "said" | "mistakes"> {
  const { id, name, longName } = matter;
  return {
    entry: entry.id,
    matter: { id, name, longName },
    docket: docketName(entry.docket, matter, entry.caption),
    item,
    words: excerptOf(entry.text, DOCKET_TEXT_MAX),
  };
}

function truthIn(entry: Entry, { matter, rulings, orders, hasDirections }: KnownMatter): Omit<Truth, "dates"> {
  return {
    item: itemOf(entry, matter, rulings, orders),
    notDone: verbsNotDone(entry.text),
    isAsked: !isFiledByNobody(entry.kind) && entry.kind !== "notice",
    hasDirections,
  };
}

/** A day that was over was told to nobody as ahead. */
function aheadOf(statement: Statement, today: string): Statement {
  return { ...statement, dates: statement.dates.filter(({ on }) => on >= today) };
}

/** The dates of the entry's docket as they stood `at`: what was seen later had set and ended nothing yet. */
function datesAt({ docket }: Entry, at: Instant, { dates, seenAt }: KnownMatter): DateAhead[] {
  const set = (dates.get(docket) ?? []).filter(({ entry }) => (seenAt.get(entry) ?? at) <= at);
  return set.map((date) => {
    const isEnded = date.endedBy !== null && (seenAt.get(date.endedBy) ?? at) <= at;
    return isEnded
      ? date
      : { ...date, status: date.computed ? "ordered" : "set", endedBy: null, endedOn: null, movedTo: null };
  });
}
