import * as z from "zod/mini";
import { ExpectedError, isExpected } from "../model/errors.ts";
import type { Item, Table } from "../ports/index.ts";
import { schemaKey } from "./keys.ts";
import { stored } from "./stored.ts";

/**
 * The shape of what both tables hold. It only ever grows (expand): `version` counts up with what is added, and
 * `readableFrom` follows one version later, when nobody reads the old any more (contract). So the program can always go
 * back by one version. The test of what is stored holds the number to it: shapes that differ from the last version's need
 * the next number, and may differ only by attributes that can be absent.
 */
export const SCHEMA = { version: 2, readableFrom: 1 } as const;

export const SchemaItem = stored("schema", z.object({ version: z.number(), readableFrom: z.number() }));

/** Whether `shape` can be worked on by a program that knows `ours`. */
export function isReadable(shape: { readonly readableFrom: number }, ours: { readonly version: number }): boolean {
  return shape.readableFrom <= ours.version;
}

/** @throws ExpectedError("conflict") when a newer program wrote what this one cannot read. For who may read and not write. */
export async function checkSchema(record: Table, ours: { version: number } = SCHEMA): Promise<void> {
  const { items } = await record.query({ pk: schemaKey().pk, consistent: true, limit: 1 });
  refuseNewer(shapeIn(items[0]), ours);
}

/**
 * Says which shape the data have from now on; called once, before anything else is read.
 * @throws ExpectedError("conflict") when a newer program wrote what this one cannot read
 */
export async function openSchema(
  record: Table,
  ours: { version: number; readableFrom: number } = SCHEMA,
): Promise<void> {
  const known = await record.get(schemaKey(), { consistent: true });
  const shape = shapeIn(known);
  refuseNewer(shape, ours);
  if (shape.version >= ours.version) return;
  try {
    await record.put({ ...schemaKey(), ...ours }, { any: [{ absent: true }, { below: { version: ours.version } }] });
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error; // another process of this or a later version was first
  }
}

interface Shape {
  readonly version: number;
  readonly readableFrom: number;
}

/** Data without this item were written by nobody yet. */
const NO_SHAPE: Shape = { version: 0, readableFrom: 0 };

function shapeIn(item: Item | undefined): Shape {
  return item ? SchemaItem.in(item) : NO_SHAPE;
}

function refuseNewer(shape: Shape, ours: { readonly version: number }): void {
  if (isReadable(shape, ours)) return;
  throw new ExpectedError(
    "conflict",
    `the data were written by a newer version (shape ${shape.version}, readable from ${shape.readableFrom}; this program knows ${ours.version}): use that version`,
  );
}
