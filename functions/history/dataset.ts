import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { asSealed } from "../entries/redaction.ts";
import type { Deployment } from "../model/deployment.ts";
import { dayOf, type LedgerEvent } from "../model/event.ts";
import type { TableSchema } from "../model/table.ts";
import { dayIn, EASTERN, type Instant } from "../model/time.ts";
import type { Dataset, WriteParquet } from "../ports/dataset.ts";
import type { Ports } from "../ports/index.ts";
import { eventsBetween, headOf } from "../store/ledger.ts";
import { amicusRecord } from "./amicus-record.ts";
import { amiciTable, amicusTable } from "./amicus-tables.ts";
import { MEANINGS, type Meanings } from "./codebook.ts";
import { type ExportTable, entryTable, versionTable } from "./exports.ts";
import { type MatterRecord, matterRecords } from "./matter-records.ts";
import { releaseNotes } from "./release.ts";
import { recordTables, TABLE_SCHEMAS } from "./tables/index.ts";

/** A file of the dataset. */
export interface DatasetFile {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What `manifest.json` says: the files of one release, and up to which event of each ledger they go. */
export interface Manifest {
  readonly released: Instant;
  readonly heads: Readonly<Record<string, number>>;
  readonly license: string;
  readonly notice: string;
  readonly replay?: string;
  readonly codebook: Meanings;
  /** Types, keys, references and examples of the tables of what the courts did. */
  readonly tables: readonly TableSchema[];
  readonly files: readonly DatasetFile[];
}

/** Where the manifest stands; it is written last, so that what it names is there. */
export const MANIFEST = "manifest.json";
/** How Hive, Athena and DuckDB call the partition of rows without a value. */
const NO_YEAR = "__HIVE_DEFAULT_PARTITION__";
/** Where the dataset goes, and how a table becomes a file. */
export interface DatasetTarget {
  readonly dataset: Dataset;
  readonly writeParquet: WriteParquet;
}

/**
 * Writes the stored history as Parquet files that Athena and DuckDB query in place: `entries` and `versions` by matter and
 * year, the amicus record by matter (`amicus`, a row a brief; `amici`, a row an amicus), what the courts did by matter
 * (`history/tables/`), and a manifest with checksums. A file
 * that did not change is not written again, one without rows is not there. Nothing is written while nothing has changed: what a
 * seal takes out of events that are there already is a change, too, though no ledger grows by it.
 * @returns the paths written
 */
export async function writeDataset(
  ports: Pick<Ports, "record" | "clock">,
  deployment: Deployment,
  target: DatasetTarget,
): Promise<string[]> {
  const before = await manifestIn(target.dataset);
  const heads = await headsOf(ports.record, deployment);

  const now = ports.clock.now();
  const records = matterRecords(ports.record, deployment);
  const current = await Promise.all(deployment.matters.map((matter) => records.of(matter.id)));
  const parts = new Map<string, ExportTable>();
  for (const record of current) {
    const events = await eventsBetween(ports.record, record.matter.id, 0, record.head);
    for (const [path, table] of partsOf(record, asSealed(events), now, deployment))
      if (table.rows.length > 0) parts.set(path, table);
  }
  const { files, written } = await putChanged(parts, before?.files ?? [], target);
  if (before && isDeepStrictEqual([before.heads, before.codebook, before.files], [heads, MEANINGS, files])) return [];
  const manifest: Manifest = {
    released: now,
    heads: Object.fromEntries(current.map(({ matter, head }) => [matter.id, head])),
    ...releaseNotes(deployment),
    codebook: MEANINGS,
    tables: TABLE_SCHEMAS,
    files,
  };
  const bytes = Buffer.from(JSON.stringify(manifest, null, 2));
  await target.dataset.put(MANIFEST, bytes, { contentType: "application/json" });
  // A Parquet file without rows is one that other readers refuse: what became empty is removed, after the manifest forgot it.
  for (const { path } of before?.files ?? []) if (!parts.has(path)) await target.dataset.remove(path);
  return [...written, MANIFEST];
}

async function headsOf(record: Ports["record"], { matters }: Deployment): Promise<Record<string, number>> {
  const heads = matters.map(async ({ id }): Promise<[string, number]> => [id, await headOf(record, id)]);
  return Object.fromEntries(await Promise.all(heads));
}

/** Puts the parts whose bytes are others than those that the manifest before named. */
async function putChanged(
  parts: ReadonlyMap<string, ExportTable>,
  before: readonly DatasetFile[],
  { dataset, writeParquet }: DatasetTarget,
): Promise<{ readonly files: DatasetFile[]; readonly written: string[] }> {
  const known = new Map(before.map((file) => [file.path, file.sha256]));
  const files: DatasetFile[] = [];
  const written: string[] = [];
  for (const [path, table] of [...parts].sort(([a], [b]) => a.localeCompare(b))) {
    const bytes = writeParquet(table);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    files.push({ path, rows: table.rows.length, bytes: bytes.length, sha256 });
    if (known.get(path) === sha256) continue;
    await dataset.put(path, bytes, { contentType: "application/vnd.apache.parquet" });
    written.push(path);
  }
  return { files, written };
}

async function manifestIn(dataset: Dataset): Promise<Manifest | undefined> {
  const bytes = await dataset.get(MANIFEST);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Manifest);
}

function partsOf(
  record: MatterRecord,
  events: readonly LedgerEvent[],
  now: Instant,
  deployment: Deployment,
): [string, ExportTable][] {
  const matter = `matter=${record.matter.id}`;
  const entries = Map.groupBy(record.entries.map(record.whole), (entry) => dayOf(entry)?.slice(0, 4) ?? NO_YEAR);
  const amicus = amicusRecord(record, dayIn(EASTERN, now), deployment);
  const versions = Map.groupBy(events, (event) => event.at.slice(0, 4));
  return [
    ...[...entries].map(([year, some]): [string, ExportTable] => [
      `entries/${matter}/year=${year}/entries.parquet`,
      entryTable(some, deployment),
    ]),
    ...[...versions].map(([year, some]): [string, ExportTable] => [
      `versions/${matter}/year=${year}/versions.parquet`,
      versionTable(some),
    ]),
    [`amicus/${matter}/amicus.parquet`, amicusTable(amicus)],
    [`amici/${matter}/amici.parquet`, amiciTable(amicus)],
    ...recordTables(record, now).map((table): [string, ExportTable] => [
      `${table.name}/${matter}/${table.name}.parquet`,
      table,
    ]),
  ];
}
