import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import type { Item } from "../../functions/ports/index.ts";
import type { Stored } from "../../functions/store/stored.ts";
import { ROOT } from "./imports.ts";

const STORE = join(ROOT, "functions/store");
const PINNED = join(ROOT, "test/store");
/** Golden items of one version of the data, a file a kind, and beside them what is no item. */
export const GOLDEN = join(PINNED, "stored-v1");
const NO_ITEMS = ["names", "named", "shapes", "read"];

/** Every kind of stored item that a module of the store declares. */
export async function storedKinds(): Promise<ReadonlyMap<string, Stored>> {
  const kinds = new Map<string, Stored>();
  for (const file of readdirSync(STORE)) {
    const exported: Record<string, unknown> = await import(join(STORE, file));
    for (const value of Object.values(exported)) if (isStored(value)) kinds.set(value.kind, value);
  }
  return kinds;
}

function isStored(value: unknown): value is Stored {
  return typeof value === "object" && value !== null && "shape" in value && "kind" in value && "in" in value;
}

/** An item as a version wrote it, and what that version read in it. */
export interface Golden {
  /** "v1 send 3" */
  readonly name: string;
  readonly kind: string;
  readonly item: Item;
  /** What the question that it answers was answered with; undefined where the item is the answer. */
  readonly read?: unknown;
}

/** Every golden item of every version. */
export function goldenItems(): Golden[] {
  return readdirSync(PINNED)
    .filter((folder) => /^stored-v\d+$/.test(folder)) // stored-v1
    .flatMap((folder) => itemsIn(join(PINNED, folder), folder.replace("stored-", "")));
}

function itemsIn(folder: string, version: string): Golden[] {
  const read = jsonIn<Readonly<Record<string, unknown>>>(folder, "read");
  const kinds = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));
  return kinds
    .filter((kind) => !NO_ITEMS.includes(kind))
    .flatMap((kind) =>
      jsonIn<{ readonly items: readonly Item[] }>(folder, kind).items.map((item, place) => {
        const name = `${kind} ${place}`;
        return { name: `${version} ${name}`, kind, item, ...(name in read && { read: read[name] }) };
      }),
    );
}

function jsonIn<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as T;
}

/** What a version pinned beside its items. */
export function golden<T>(name: "names" | "named" | "shapes", folder = "stored-v1"): T {
  return jsonIn(join(PINNED, folder), name);
}

/** What each attribute of each kind of item may hold, by path: `{"counts.sent": "number?"}`; "?" marks what may be absent. */
export async function shapesNow(): Promise<Shapes> {
  const lines = [...(await storedKinds()).values()].flatMap(({ kind, shape }) => [
    ...linesOf(kind, z.toJSONSchema(shape, { io: "input" }), ""),
  ]);
  return Object.fromEntries(lines.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export type Shapes = Readonly<Record<string, string>>;
type Schema = z.core.JSONSchema.BaseSchema;

function* linesOf(path: string, schema: Schema, absent: string): Generator<[string, string]> {
  const { properties, required = [], items, prefixItems, additionalProperties } = schema;
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    const isNull = (one: Schema): boolean => one.type === "null";
    const rest = options.filter((one) => !isNull(one as Schema)) as Schema[];
    const orNull = rest.length < options.length ? " or null" : "";
    if (rest.length === 1 && rest[0]) yield* linesOf(path, rest[0], `${orNull}${absent}`);
    else for (const one of rest) yield* linesOf(`${path}|${formOf(one)}`, one, `${orNull}${absent}`);
    return;
  }
  yield [path, `${typeOf(schema)}${absent}`];
  for (const [name, one] of Object.entries(properties ?? {}))
    yield* linesOf(`${path}.${name}`, one as Schema, required.includes(name) ? "" : "?");
  for (const one of prefixItems ?? []) yield* linesOf(`${path}[]`, one as Schema, "");
  if (typeof items === "object") yield* linesOf(`${path}[]`, items as Schema, "");
  if (typeof additionalProperties === "object") yield* linesOf(`${path}.*`, additionalProperties as Schema, "");
}

/** What tells a form of an item from the others. */
function formOf({ properties, type }: Schema): string {
  const said = Object.entries(properties ?? {}).find(([name]) => name === "form" || name === "kind")?.[1] as Schema;
  return said ? typeOf(said) : String(type);
}

function typeOf({ type, enum: words, const: word }: Schema): string {
  if (words) return words.join(" | ");
  if (word !== undefined) return String(word);
  return [type].flat().join(" or ");
}
