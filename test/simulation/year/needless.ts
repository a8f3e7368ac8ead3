import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import type { Item } from "../../../functions/ports/index.ts";
import { EntryItem } from "../../../functions/store/ledger-items.ts";

const DAY = 24 * 60;
/** How long things may lie whose time is over: a slow worker may still look at them. */
const MAY_LIE_DAYS = 7;

/** Items that something asks for as long as the copy lives; a reader who left is kept without address, so that the consent can be shown. */
const NEEDED =
  /^(?:MATTER|ALIAS|HOST|SCHEMA|SUPPRESSED|REFUSED|STATED|COPY|SLOTS|WEBHOOKS?|READER|ADDRESS|EVERYONE)\b|^DOCKET#.* (?:STATE|SOURCE|HELD)\b/;

interface Stored {
  readonly items: readonly Item[];
  readonly now: Instant;
  readonly lately: Instant;
  /** Readers who are told, or may still take it back that they are not. */
  readonly known: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
}

/** By kind: how long its items are needed. */
const BY_KIND: Readonly<Record<string, (item: Item, stored: Stored) => boolean>> = {
  DOCKET: ({ open, gap }, { lately }) => open === true || ((gap as { to?: string })?.to ?? "") >= lately,
  GROUP: ({ sk }, { known }) => known.has(sk),
  GROUPS: ({ sk }, { groups }) => groups.has(sk),
  RUN: ({ pk }, { lately }) => pk.slice("RUN#".length) >= lately,
  AGAIN: ({ sk }, { lately }) => sk >= lately,
  FORGET: ({ sk }, { lately }) => sk >= lately,
  COUNTS: ({ sk }, { lately }) => sk >= lately.slice(0, 10),
  LIMIT: ({ expires }, { lately }) => Number(expires) * 1000 >= Date.parse(lately),
  REQUEST: ({ askedAt }, { now }) => String(askedAt) >= addMinutes(now, -14 * DAY),
  WAITING: ({ document }, { waiting }) => waiting.has(String(document)),
  DRAFTING: ({ sk }, { now }) => sk >= now.slice(0, 7),
};

/** Items of both tables that nothing needs any more at `now`, by their keys. */
export function needless(items: readonly Item[], now: Instant): string[] {
  const stored = {
    items,
    now,
    lately: addMinutes(now, -MAY_LIE_DAYS * DAY),
    known: new Set(
      items.flatMap(({ pk, sk, address }) =>
        sk === "SEND" && address !== undefined && address !== null ? [pk.slice("READER#".length)] : [],
      ),
    ),
    groups: new Set(items.flatMap(({ pk }) => (pk.startsWith("GROUP#") ? [groupIn(pk)] : []))),
    waiting: new Set(items.flatMap(waitingIn)),
  };
  const isNeeded = (item: Item): boolean => {
    const [kind = ""] = item.pk.split("#");
    return NEEDED.test(`${item.pk} ${item.sk}`) || (BY_KIND[kind]?.(item, stored) ?? false);
  };
  return items.filter((item) => !isNeeded(item)).map(({ pk, sk }) => `${pk} ${sk}`);
}

/** "GROUP#daily#America/New_York#07:00#12" → "daily#America/New_York#07:00" */
function groupIn(pk: string): string {
  return pk.slice("GROUP#".length, pk.lastIndexOf("#"));
}

/** Documents of an entry that are still to be read, or to be hidden. */
function waitingIn(item: Item): string[] {
  if (!item.sk.startsWith("ENTRY#")) return [];
  const { documents } = EntryItem.in(item).entry;
  return documents
    .filter(({ state, sha256 }) => state === "waiting" || (state === "sealed" && sha256 !== null))
    .map(({ id }) => id);
}
