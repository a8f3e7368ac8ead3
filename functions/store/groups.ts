import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import { type Group, groupNamed } from "../model/slot.ts";
import type { Item, Table } from "../ports/index.ts";
import { EVERYONE_SHARDS, everyonePk, GROUPS_PK, groupKey, groupPk, groupsKey } from "./keys.ts";
import { stored } from "./stored.ts";

/** Partitions of one group, so that a million readers of one hour can be listed at once. */
const SHARDS = 64;
/** Members listed in one request: their send states are then read in one batch. */
const MEMBERS_PER_PAGE_MAX = 100;

/** A group that has, or had, readers, and the shards in which they are. */
export interface GroupInUse extends Group {
  readonly shards: readonly number[];
  /** The heads of the last run that everybody of the group went through, as text. */
  readonly toldTo: string;
  /** Whether somebody in it wanted the quiet-week note. */
  readonly notes: boolean;
  /** How often somebody joined it: whoever joins meanwhile keeps it from being dropped. */
  readonly joins?: number;
}

export const EveryoneItem = stored("everyone", z.object({}));
/** A reader listed in a shard of a group; `stamp` is new with each listing. */
export const MemberItem = stored("group-member", z.object({ stamp: z.string() }));
/** Beside these, `shard<n>: true` for each shard that has readers. */
export const GroupItem = stored(
  "group",
  z.object({
    toldTo: z.exactOptional(z.string()),
    notes: z.exactOptional(z.boolean()),
    joins: z.exactOptional(z.number()),
  }),
);

/** The shard in which `reader` is listed, the same for ever. */
function shardOf(reader: string, shards = SHARDS): number {
  return createHash("sha256").update(reader).digest().readUInt16BE(0) % shards;
}

/** Lists `reader` in `group`. `stamp` is new each time, so that only who saw this listing can remove it. */
export async function joinGroup(
  readers: Table,
  group: Group,
  reader: string,
  how: { readonly stamp: string; readonly note: boolean },
): Promise<void> {
  const shard = shardOf(reader);
  await readers.put({ ...groupKey(group.cadence, group.zone, group.hour, shard, reader), stamp: how.stamp });
  await readers.update(groupsKey(group.cadence, group.zone, group.hour), {
    set: { [`shard${shard}`]: true, ...(how.note && { notes: true }) },
    add: { joins: 1 },
  });
}

/** Forgets a group in which nobody is, unless somebody joined since it was read. */
export async function dropGroup(readers: Table, { cadence, zone, hour, joins }: GroupInUse): Promise<void> {
  try {
    await readers.delete(
      groupsKey(cadence, zone, hour),
      joins === undefined ? { missing: ["joins"] } : { equals: { joins } },
    );
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}

/** The stamp of the listing of `reader` in `group`, if there is one. */
export async function stampIn(readers: Table, group: Group, reader: string): Promise<string | undefined> {
  const key = groupKey(group.cadence, group.zone, group.hour, shardOf(reader), reader);
  const item = await readers.get(key, { consistent: true });
  return item && MemberItem.in(item).stamp;
}

/** Takes `reader` off the list of `group`, unless listed anew since `stamp` was read. @throws ExpectedError("conflict") */
export async function leaveGroup(readers: Table, group: Group, reader: string, stamp: string): Promise<void> {
  const key = groupKey(group.cadence, group.zone, group.hour, shardOf(reader), reader);
  await readers.delete(key, { equals: { stamp } });
}

/** Members of one shard, a page at a time. */
export async function membersOf(
  readers: Table,
  group: Group,
  shard: number,
  start?: string,
): Promise<{ readonly ids: readonly string[]; readonly next?: string }> {
  const page = await readers.query({
    pk: groupPk(group.cadence, group.zone, group.hour, shard),
    limit: MEMBERS_PER_PAGE_MAX,
    consistent: true,
    ...(start !== undefined && { start }),
  });
  return { ids: page.items.map((item) => item.sk), ...(page.next !== undefined && { next: page.next }) };
}

/** Every group that has readers, or had. */
export async function groupsInUse(readers: Table): Promise<GroupInUse[]> {
  const groups: GroupInUse[] = [];
  let start: string | undefined;
  do {
    const page = await readers.query({ pk: GROUPS_PK, consistent: true, ...(start !== undefined && { start }) });
    groups.push(...page.items.map(groupInUse));
    start = page.next;
  } while (start !== undefined);
  return groups;
}

function groupInUse(item: Item): GroupInUse {
  const { sk, toldTo = "", notes } = GroupItem.in(item);
  const shards = Object.keys(item)
    .filter((name) => /^shard\d+$/.test(name)) // shard17
    .map((name) => Number(name.slice("shard".length)));
  return {
    ...groupNamed(sk),
    shards: shards.sort((a, b) => a - b),
    toldTo,
    notes: notes === true,
    ...(typeof item["joins"] === "number" && { joins: item["joins"] }),
  };
}

/** Remembers that everybody of `group`, if there still is one, went through a run with these heads. */
export async function markNotified(readers: Table, group: Group, heads: string): Promise<void> {
  try {
    await readers.update(
      groupsKey(group.cadence, group.zone, group.hour),
      { set: { toldTo: heads } },
      { exists: true },
    );
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}

/** Lists `reader` among all readers, for the operator's counts and audits. */
export async function enlist(readers: Table, reader: string): Promise<void> {
  await readers.put({ pk: everyonePk(shardOf(reader, EVERYONE_SHARDS)), sk: reader });
}

export async function delist(readers: Table, reader: string): Promise<void> {
  await readers.delete({ pk: everyonePk(shardOf(reader, EVERYONE_SHARDS)), sk: reader });
}

/** The next readers of a shard of all readers, after one of them. */
export async function everyoneAfter(
  readers: Table,
  shard: number,
  after: string | undefined,
  limit: number,
): Promise<readonly string[]> {
  const pk = everyonePk(shard);
  const { items } = await readers.query({ pk, limit, consistent: true, ...(after !== undefined && { after }) });
  return items.map(({ sk }) => sk);
}

/** All readers, active or not, page by page. For the operator, never for sending. */
export async function* everyone(readers: Table): AsyncGenerator<readonly string[]> {
  for (let shard = 0; shard < EVERYONE_SHARDS; shard += 1) {
    let start: string | undefined;
    do {
      const page = await readers.query({
        pk: everyonePk(shard),
        limit: MEMBERS_PER_PAGE_MAX,
        ...(start !== undefined && { start }),
      });
      if (page.items.length > 0) yield page.items.map((item) => item.sk);
      start = page.next;
    } while (start !== undefined);
  }
}
