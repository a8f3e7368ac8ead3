import { deflateRawSync, inflateRawSync } from "node:zlib";
import { ExpectedError } from "../model/errors.ts";
import type { Item, Value } from "../ports/index.ts";

/** The table takes 400 KB an item, its keys and names included. */
const ITEM_BYTES_MAX = 390_000;
/** What is larger is packed: a filing of some hundred attachments, told with what it was before. */
const PLAIN_BYTES_MAX = 150_000;
/** Of what is packed so many documents stand in the open, for a program that does not know packed items. */
const DOCUMENTS_SHOWN = 20;

type Bag = { readonly [name: string]: Value };

/**
 * The item as it is stored. A large one holds the whole of its event or entry packed, as `whole`, and in its place the same
 * with its first documents only. @throws ExpectedError("invalid") for one that the table would not take even so
 */
export function packed(item: Item, name: "event" | "entry"): Item {
  if (bytesOf(item) <= PLAIN_BYTES_MAX) return item;
  const value = item[name] as Bag;
  const whole = deflateRawSync(JSON.stringify(value)).toString("base64");
  const small: Item = { ...item, [name]: shortened(value), whole };
  const bytes = bytesOf(small);
  if (bytes <= ITEM_BYTES_MAX) return small;
  throw new ExpectedError(
    "invalid",
    `${item.pk} ${item.sk} cannot be stored: ${bytes} bytes, packed; at most ${ITEM_BYTES_MAX}`,
  );
}

/** The item as it was given to {@link packed}. */
export function unpacked(item: Item, name: "event" | "entry"): Item {
  const { whole, ...rest } = item;
  if (typeof whole !== "string") return item;
  try {
    return { ...(rest as Item), [name]: JSON.parse(inflateRawSync(Buffer.from(whole, "base64")).toString()) as Value };
  } catch (cause) {
    throw new ExpectedError(
      "unreadable",
      `the stored ${name} ${item.pk} ${item.sk} is damaged: whole cannot be unpacked`,
      { cause },
    );
  }
}

function shortened(value: Bag): Bag {
  const short: Record<string, Value> = { ...value };
  for (const name of ["before", "after"]) if (isBag(value[name])) short[name] = shortened(value[name]);
  if (Array.isArray(value["documents"])) short["documents"] = value["documents"].slice(0, DOCUMENTS_SHOWN);
  return short;
}

function isBag(value: Value | undefined): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bytesOf(item: Item): number {
  return Buffer.byteLength(JSON.stringify(item));
}
