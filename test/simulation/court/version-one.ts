import { keptRowsIn, keptRowsJson } from "../../../functions/model/known-row.ts";
import type { Item, Value } from "../../../functions/ports/index.ts";
import { golden, type Shapes } from "../../support/stored-kinds.ts";
import type { CourtWorld } from "./court-world.ts";

const FORMS: readonly [form: RegExp, kind: string][] = [
  [/^MATTER#\S+ HEAD$/, "head"],
  [/^MATTER#\S+ EVENT#/, "event"],
  [/^MATTER#\S+ ENTRY#/, "entry"],
  [/^DOCKET#\S+ STATE$/, "docket"],
  [/^DOCKET#\S+ SOURCE#/, "docket-source"],
];

let shapes: Shapes | undefined;

/**
 * The record and the archive as version 1 of the program would have left them: without the attributes that it did not
 * know, without what is held for each source, without a witness of the ledger.
 */
export async function backToVersionOne(w: CourtWorld): Promise<void> {
  shapes ??= golden<Shapes>("shapes");
  for (const item of w.record.items()) {
    const form = `${item.pk} ${item.sk}`;
    if (/ HELD#/.test(form)) await w.record.delete(item);
    const kind = FORMS.find(([pattern]) => pattern.test(form))?.[1];
    if (kind) await w.record.put({ ...(known(shapes, kind, item) as Item), pk: item.pk, sk: item.sk });
  }
  for (const [name, bytes] of w.archive.named) {
    if (name.startsWith("ledger/")) w.archive.named.delete(name);
    if (!name.startsWith("rows/")) continue;
    const read = keptRowsIn(Buffer.from(bytes).toString());
    if (read) w.archive.named.set(name, Buffer.from(keptRowsJson({ rows: read.rows })));
  }
}

/** What of `value` the shapes know; where a shape allows anything, all of it. */
function known(shapes: Shapes, path: string, value: Value): Value {
  if (Array.isArray(value)) return value.map((one) => known(shapes, `${path}[]`, one));
  if (typeof value !== "object" || value === null) return value;
  const isNamed = Object.keys(shapes).some((one) => one.startsWith(`${path}.`));
  if (!isNamed) return value;
  const isOpen = shapes[`${path}.*`] !== undefined;
  const kept = Object.entries(value).filter(
    ([name]) => isOpen || name === "pk" || name === "sk" || isKnown(shapes, `${path}.${name}`),
  );
  return Object.fromEntries(kept.map(([name, one]) => [name, known(shapes, `${path}.${name}`, one)]));
}

function isKnown(shapes: Shapes, path: string): boolean {
  return path in shapes || Object.keys(shapes).some((one) => one.startsWith(`${path}|`));
}
