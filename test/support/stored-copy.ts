import { hmacKeyring, type KeyRing } from "../../functions/adapters/hmac-keyring.ts";
import type { Instant } from "../../functions/model/time.ts";
import type { Item, Ports, Table } from "../../functions/ports/index.ts";
import { type SupremeRow, supremeCourtPage } from "./court-pages.ts";
import { readingPorts } from "./document-reading.ts";
import { watchedDocket, watchedMatter } from "./watched.ts";
import { world } from "./world.ts";

/** Everything a copy keeps: both tables, the archive, and the ring that its tokens were signed with. */
export interface StoredCopy {
  readonly at: Instant;
  readonly record: readonly Item[];
  readonly readers: readonly Item[];
  /** Archived bytes in base64. */
  readonly archive: readonly string[];
  /** Name → text. */
  readonly named: Readonly<Record<string, string>>;
  readonly keyring: KeyRing;
  /** What its readers hold. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** The docket that the copy watches: an application at the Supreme Court, invented. */
export const COPY_MATTER = watchedMatter(watchedDocket("scotus/19A960"));
const PAGE = "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html";

/** The rows of the docket's page, in the order they were filed. */
export const COPY_ROWS: readonly SupremeRow[] = [
  { filedOn: "2020-03-06", text: "Application (19A960) for a stay, submitted to Justice Kagan.", efile: "138001" },
  {
    filedOn: "2020-03-09",
    text: "Motion for leave to file amicus brief filed by Example Law Institute.",
    efile: "138005",
  },
  {
    filedOn: "2020-03-11",
    text: "The application for stay presented to Justice Kagan and by her referred to the Court is granted.",
  },
];

/** A world whose page shows `rows`, with documents read as the worker reads them and tokens signed by `ring`. */
export function copyWorld(now: Instant, ring: KeyRing) {
  const outside = world({ now, matters: [COPY_MATTER] });
  const show = (rows: readonly SupremeRow[]): void =>
    outside.sites.on(PAGE, supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows }));
  const portsOn = (record: Table, readers: Table): Ports => ({
    ...readingPorts(outside.ports),
    record,
    readers,
    keyring: hmacKeyring(ring),
  });
  return { ...outside, show, portsOn };
}
