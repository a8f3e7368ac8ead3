import * as z from "zod/mini";
import { type Of, textOrNull } from "./shape.ts";

/** A row of the docket's last healthy reading, and the entry that it is. */
const KnownRow = z.object({ fingerprint: z.string(), entry: z.string(), publishedAt: textOrNull });
export type KnownRow = Of<typeof KnownRow>;

/** The fingerprint of an entry whose row stands nobody knows where: the worker that recorded it died before it could keep that. */
export const NO_PLACE = "?";

/** The rows of a docket's last healthy reading, and the epoch of the ledger whose entries they name. */
export interface KeptRows {
  /** Absent before there were epochs. */
  readonly epoch?: string;
  readonly rows: readonly KnownRow[];
}

/** A list, as from the first version on: the epoch stands in its first row, where the version before does not look. */
const Archived = z.array(z.extend(KnownRow, { epoch: z.exactOptional(z.string()) }));

/** The rows in an archived list of them; undefined for what is none: they can be made anew from the ledger. */
export function keptRowsIn(json: string): KeptRows | undefined {
  try {
    const listed = Archived.parse(JSON.parse(json));
    const epoch = listed[0]?.epoch;
    const rows = listed.map(({ epoch: _epoch, ...row }) => row);
    return { rows, ...(epoch !== undefined && { epoch }) };
  } catch {
    return undefined;
  }
}

/** The list to archive. */
export function keptRowsJson({ epoch, rows }: KeptRows): string {
  return JSON.stringify(rows.map((row, place) => (place === 0 && epoch !== undefined ? { ...row, epoch } : row)));
}
