import type { Item } from "../../../functions/ports/index.ts";
import { golden } from "../../support/stored-kinds.ts";

/*
 * The tables as version 1 of the data would have left them at this moment: without the attributes and the kinds of items
 * that came later, and with keys of mails that name no epoch of an address. What version 1 knew is read from its pins.
 */

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^READER#\S+ SEND$/, "send"],
  [/^READER#\S+ READER$/, "reader"],
  [/^ADDRESS#/, "address"],
  [/^EVERYONE#/, "everyone"],
  [/^REQUEST#/, "request"],
  [/^GROUP#/, "group-member"],
  [/^GROUPS /, "group"],
  [/^AGAIN /, "again"],
  [/^FORGET /, "forget"],
  [/^RUN#/, "run"],
  [/^SLOTS PLANNED$/, "slots-planned"],
  [/^SLOTS FILED#/, "slots-filed"],
  [/^SLOTS OPEN#/, "slots-open"],
  [/^SLOTS PACE$/, "slots-pace"],
  [/^SLOTS BRAKE$/, "slots-brake"],
  [/^COUNTS /, "counts"],
  [/^SUPPRESSED#/, "suppressed"],
  [/^LIMIT#/, "limit"],
  [/^COPY COPY$/, "copy"],
  [/^MATTER#\S+ EVENT#/, "event"],
];

/** Attributes that stand beside those of a shape: one for each shard. */
const NUMBERED = /^(?:shard|done)\d+$/; // shard17, done17

const known = new Map<string, ReadonlySet<string>>();

/** What version 1 knew of a kind of item. */
function namesIn(kind: string): ReadonlySet<string> {
  const names =
    known.get(kind) ??
    new Set(
      Object.keys(golden<Readonly<Record<string, string>>>("shapes"))
        .map((path) => /^([\w-]+)(?:\|[^.]*)?\.(\w+)/.exec(path) ?? []) // "again.slot"; "request|subscribe.address"
        .flatMap(([, named, attribute]) => (named === kind && attribute !== undefined ? [attribute] : [])),
    );
  known.set(kind, names);
  return names;
}

/** `item` as version 1 would have written it; undefined for a kind that it did not have. */
export function asVersionOne(item: Item): Item | undefined {
  const place = `${item.pk} ${item.sk}`;
  const kind = KINDS.find(([expression]) => expression.test(place))?.[1];
  if (kind === undefined) return undefined;
  const names = namesIn(kind);
  const attributes = Object.entries(item).filter(([name]) => names.has(name) || NUMBERED.test(name));
  const kept: Item = { ...Object.fromEntries(attributes), pk: item.pk, sk: item.sk };
  return kind === "send" ? withPlainKeys(kept) : kept;
}

/** Keys of mails stand in the mail on its way, in the one of unknown fate, and in those that are remembered. */
function withPlainKeys(item: Item): Item {
  const { key, carriedKey, recent } = item;
  return {
    ...item,
    ...(typeof key === "string" && { key: plainKey(key) }),
    ...(typeof carriedKey === "string" && { carriedKey: plainKey(carriedKey) }),
    ...(typeof recent === "string" && { recent: recent.replace(/(^|;)e\d+x/g, "$1") }), // e1x5d41…|mpp=0|… → 5d41…|mpp=0|…
  };
}

/** The key of a mail without the epoch of the address: `r_e1x5d41` → `r_5d41`. */
export function plainKey(key: string): string {
  return key.replace(/_e\d+x(?=[0-9a-z]+$)/, "_");
}
