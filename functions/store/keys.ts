import type { Day, Instant } from "../model/time.ts";
import type { Key } from "../ports/index.ts";

/*
 * THE TABLE DESIGN. Two tables of one shape (pk, sk). Nobody else builds a key.
 *
 * record: the public ledger. One index `byDay` (byDayPk, byDaySk).
 * | question                                   | pk                         | sk                                   |
 * | ------------------------------------------ | -------------------------- | ------------------------------------ |
 * | how far is the ledger applied              | MATTER#<m>                 | HEAD                                 |
 * | events after n; the newest event           | MATTER#<m>                 | EVENT#<n, twelve digits>             |
 * | one entry; entries by number               | MATTER#<m>                 | ENTRY#<n, twelve digits>             |
 * | how far were entries read again, by which edition | MATTER#<m>          | REREAD                               |
 * | how far were documents summarized again    | MATTER#<m>                 | REREAD#documents                     |
 * | entries by filing day (index byDay)        | MATTER#<m>                 | <day>#<n, twelve digits>             |
 * | which entry is this alias                  | ALIAS#<m>|<alias>          | ALIAS                                |
 * | what do we remember of a docket            | DOCKET#<m>|<docket>        | STATE                                |
 * | … of a docket at a source                  | DOCKET#<m>|<docket>        | SOURCE#<source>                      |
 * | open and closed gaps of a docket           | DOCKET#<m>|<docket>        | GAP#<source>#<from>                  |
 * | a source's batch that waits for the operator | DOCKET#<m>|<docket>      | HELD#<source>                        |
 * | hold and lease of a host; what was asked there and found unchanged; budgets spent | HOST#<host> | HOST |
 * | documents that wait                        | WAITING#<m>                | <docket>#<entry>.<k>                 |
 * | what drafting cost in a month              | DRAFTING                   | <month>                              |
 * | who wants no mail any more, or again       | REFUSED                    | <instant>#<r or keyed hash>          |
 * | which shape both tables have               | SCHEMA                     | SCHEMA                               |
 *
 * readers: people. No index.
 * | question                                   | pk                         | sk                                   |
 * | ------------------------------------------ | -------------------------- | ------------------------------------ |
 * | who is this reader                         | READER#<r>                 | READER                               |
 * | what has this reader been told             | READER#<r>                 | SEND                                 |
 * | which reader has this address              | ADDRESS#<keyed hash>       | ADDRESS                              |
 * | who are all readers                        | EVERYONE#<shard>           | <r>                                  |
 * | what was asked for by letter               | REQUEST#<id>               | REQUEST                              |
 * | who is due in this group                   | GROUP#<cadence>#<zone>#<hour>#<shard> | <r>                       |
 * | which groups have readers, in which shards | GROUPS                     | <cadence>#<zone>#<hour>              |
 * | who must be looked at again, when          | AGAIN                      | <instant>#<r>                        |
 * | what must be forgotten, when               | FORGET                     | <instant>#<what>#<id>                |
 * | heads and shards of a run                  | RUN#<slot>                 | RUN                                  |
 * | which slots were planned last; open runs; pace; brake; released corrections | SLOTS | <name>                   |
 * | what were readers told of an entry, in which words | STATED#<m>         | <n, twelve digits>#<which>           |
 * | digests, bounces and complaints of a day   | COUNTS                     | <day>                                |
 * | the same of letters                        | COUNTS#letters             | <day>                                |
 * | is this address suppressed                 | SUPPRESSED#<keyed hash>    | SUPPRESSED                           |
 * | how often did this ask in a window         | LIMIT#<what>#<keyed hash>  | <window>                             |
 * | which receivers get events                 | WEBHOOKS                   | <id>                                 |
 * | what was delivered to one, the last ones   | WEBHOOK#<id>               | <two digits of the event's number>   |
 * | is sending on hold; which copy is this     | COPY                       | COPY                                 |
 * | which ledger were readers told from, how far | COPY                     | LEDGER#<m>                           |
 */

/** n in twelve digits, so that the order of keys is the order of numbers. */
export function padded(n: number): string {
  return String(n).padStart(12, "0");
}

export const matterPk = (matter: string): string => `MATTER#${matter}`;
export const headKey = (matter: string): Key => ({ pk: matterPk(matter), sk: "HEAD" });
export const eventKey = (matter: string, n: number): Key => ({ pk: matterPk(matter), sk: `EVENT#${padded(n)}` });
export const EVENT_PREFIX = "EVENT#";
export const entryKey = (matter: string, n: number): Key => ({ pk: matterPk(matter), sk: `ENTRY#${padded(n)}` });
export const ENTRY_PREFIX = "ENTRY#";
export const rereadKey = (matter: string, what: "entries" | "documents"): Key => ({
  pk: matterPk(matter),
  sk: what === "entries" ? "REREAD" : "REREAD#documents",
});
/** Sort key of the index: entries without a day come first. */
export const byDaySk = (day: Day | null, n: number): string => `${day ?? "0000-00-00"}#${padded(n)}`;
export const aliasKey = (matter: string, alias: string): Key => ({ pk: `ALIAS#${matter}|${alias}`, sk: "ALIAS" });
export const docketPk = (matter: string, docket: string): string => `DOCKET#${matter}|${docket}`;
export const docketKey = (matter: string, docket: string): Key => ({ pk: docketPk(matter, docket), sk: "STATE" });
export const SOURCE_PREFIX = "SOURCE#";
export const docketSourceKey = (matter: string, docket: string, source: string): Key => ({
  pk: docketPk(matter, docket),
  sk: `${SOURCE_PREFIX}${source}`,
});
export const GAP_PREFIX = "GAP#";
export const gapKey = (matter: string, docket: string, source: string, from: Instant): Key => ({
  pk: docketPk(matter, docket),
  sk: `${GAP_PREFIX}${source}#${from}`,
});
export const HELD_PREFIX = "HELD#";
export const heldKey = (matter: string, docket: string, source: string): Key => ({
  pk: docketPk(matter, docket),
  sk: `${HELD_PREFIX}${source}`,
});
export const hostPk = (host: string): string => `HOST#${host}`;
export const hostKey = (host: string): Key => ({ pk: hostPk(host), sk: "HOST" });
/** Attributes of a host's item: a docket's last ask at a source; requests spent in a window of time. */
export const ASKED_PREFIX = "ASKED#";
export const askedName = (source: string, docket: string): string => `${ASKED_PREFIX}${source}#${docket}`;
export const SPENT_PREFIX = "SPENT#";
export const spentName = (source: string, window: string): string => `${SPENT_PREFIX}${source}#${window}`;
export const draftingKey = (month: string): Key => ({ pk: "DRAFTING", sk: month });
export const REFUSED_PK = "REFUSED";
export const refusedKey = (at: Instant, who: string): Key => ({ pk: REFUSED_PK, sk: `${at}#${who}` });
export const waitingPk = (matter: string): string => `WAITING#${matter}`;
export const waitingKey = (matter: string, docket: string, document: string): Key => ({
  pk: waitingPk(matter),
  sk: `${docket}#${document}`,
});

export const schemaKey = (): Key => ({ pk: "SCHEMA", sk: "SCHEMA" });

export const readerKey = (reader: string): Key => ({ pk: `READER#${reader}`, sk: "READER" });
export const sendKey = (reader: string): Key => ({ pk: `READER#${reader}`, sk: "SEND" });
export const addressKey = (hash: string): Key => ({ pk: `ADDRESS#${hash}`, sk: "ADDRESS" });
export const groupPk = (cadence: string, zone: string, hour: string, shard: number): string =>
  `GROUP#${cadence}#${zone}#${hour}#${shard}`;
export const groupKey = (cadence: string, zone: string, hour: string, shard: number, reader: string): Key => ({
  pk: groupPk(cadence, zone, hour, shard),
  sk: reader,
});
export const EVERYONE_SHARDS = 16;
export const everyonePk = (shard: number): string => `EVERYONE#${shard}`;
export const requestKey = (id: string): Key => ({ pk: `REQUEST#${id}`, sk: "REQUEST" });
export const GROUPS_PK = "GROUPS";
export const groupsKey = (cadence: string, zone: string, hour: string): Key => ({
  pk: GROUPS_PK,
  sk: `${cadence}#${zone}#${hour}`,
});
export const RECHECK_PK = "AGAIN";
export const recheckKey = (at: Instant, reader: string): Key => ({ pk: RECHECK_PK, sk: `${at}#${reader}` });
export const FORGET_PK = "FORGET";
export const forgetKey = (at: Instant, what: string, id: string): Key => ({ pk: FORGET_PK, sk: `${at}#${what}#${id}` });
export const countsKey = (day: Day, of: "digests" | "letters"): Key => ({
  pk: of === "digests" ? "COUNTS" : "COUNTS#letters",
  sk: day,
});
export const SLOTS_PK = "SLOTS";
export const runKey = (slot: string): Key => ({ pk: `RUN#${slot}`, sk: "RUN" });
export const slotsKey = (name: string): Key => ({ pk: "SLOTS", sk: name });
export const statementsPk = (matter: string): string => `STATED#${matter}`;
export const statementKey = (matter: string, n: number, which: string): Key => ({
  pk: statementsPk(matter),
  sk: `${padded(n)}#${which}`,
});
export const suppressedKey = (hash: string): Key => ({ pk: `SUPPRESSED#${hash}`, sk: "SUPPRESSED" });
export const limitKey = (what: string, hash: string, window: string): Key => ({
  pk: `LIMIT#${what}#${hash}`,
  sk: window,
});
export const WEBHOOKS_PK = "WEBHOOKS";
export const webhookKey = (id: string): Key => ({ pk: WEBHOOKS_PK, sk: id });
export const deliveriesPk = (id: string): string => `WEBHOOK#${id}`;
export const copyKey = (): Key => ({ pk: "COPY", sk: "COPY" });
export const notifiedLedgerKey = (matter: string): Key => ({ pk: "COPY", sk: `LEDGER#${matter}` });

/** The number in an event's, entry's or document's id: 123 of `mpp-123` or `mpp/123`. */
export function numberOf(id: string): number {
  const n = Number(/[-/](\d+)(?:\.\d+)?$/.exec(id)?.[1]); // mpp-123, mpp/123, mpp-123.0
  return Number.isSafeInteger(n) ? n : 0;
}
