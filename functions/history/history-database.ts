import type { Deployment } from "../model/deployment.ts";
import { dayIn, EASTERN, type Instant } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import { eventsBetween } from "../store/ledger.ts";
import { amicusRecord } from "./amicus-record.ts";
import { amiciTable, amicusTable } from "./amicus-tables.ts";
import { CODEBOOK_COLUMNS, codebookRows } from "./codebook.ts";
import { entryTable, versionTable } from "./exports.ts";
import type { MatterRecord } from "./matter-records.ts";
import { releaseNotes } from "./release.ts";
import { recordTables } from "./tables/index.ts";

/** What the database is made from. */
interface Copy {
  readonly ports: Pick<Ports, "record" | "files">;
  readonly deployment: Deployment;
}

/**
 * A litigation's history as it stood at `now`, as one SQLite database: `entries` as they stand, `versions` with their
 * sources, the `amicus` record (a row a brief) and its `amici` (a row an amicus), what the courts did (`tables/`), a `codebook`,
 * and `about` with release date and license.
 */
export async function historyDatabase(copy: Copy, record: MatterRecord, now: Instant): Promise<Uint8Array> {
  const amicus = amicusRecord(record, dayIn(EASTERN, now), copy.deployment);
  const events = await eventsBetween(copy.ports.record, record.matter.id, 0, record.head);
  return copy.ports.files.sqlite([
    { name: "about", columns: ["name", "value"], rows: aboutRows(copy, record, now), shape: UNTYPED },
    { name: "entries", ...entryTable(record.entries.map(record.whole), copy.deployment) },
    { name: "versions", ...versionTable(events) },
    { name: "amicus", ...amicusTable(amicus) },
    { name: "amici", ...amiciTable(amicus) },
    ...recordTables(record, now),
    { name: "codebook", columns: CODEBOOK_COLUMNS, rows: codebookRows(), shape: UNTYPED },
  ]);
}

function aboutRows({ deployment }: Copy, { matter, head }: MatterRecord, now: Instant) {
  const rows: Readonly<Record<string, string>> = {
    title: `Dockets of the ${matter.name}`,
    released: now,
    head: String(head),
    operator: deployment.operator.name,
    address: deployment.baseUrl,
    ...releaseNotes(deployment),
  };
  return Object.entries(rows).map(([name, value]) => ({ name, value }));
}

const UNTYPED = { types: {}, key: [], refers: {} };
