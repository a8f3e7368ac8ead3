import type { Entry } from "../../functions/model/entry.ts";
import type { Matter } from "../../functions/model/matter.ts";
import type { Instant } from "../../functions/model/time.ts";
import type { Isolate } from "../../functions/ports/index.ts";
import { allEntries } from "../../functions/store/entries.ts";
import { docketHealths } from "../../functions/store/health.ts";
import { createApp } from "../../functions/web/create-app.ts";
import { checkDockets } from "../../functions/workflows/checks/check-dockets.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { join } from "../../functions/workflows/readers/join.ts";
import { anEntry, fileEntries } from "../support/filed-entries.ts";
import { watchedDocket, watchedMatter } from "../support/watched.ts";
import { type World, world } from "../support/world.ts";

export const PAGE_URL = "https://www.supremecourt.gov/docket/docketfiles/html/public/29-1001.html";
const MATTER: Matter = watchedMatter(watchedDocket("scotus/29-1001", { caption: "A v. B" }));
/** A Tuesday morning, Eastern; the reader's hour is 7 a.m. of the next day. */
const CHECKED_AT: Instant = "2030-04-02T15:00:00.000Z";
const TOLD_AT: Instant = "2030-04-03T11:05:00.000Z";

/** What a copy shows of outside words, wherever it shows them. */
export interface Shown {
  /** Pages, and the timeline's drawing, by path. */
  readonly pages: ReadonlyMap<string, string>;
  /** JSON answers by path. */
  readonly json: ReadonlyMap<string, string>;
  readonly atom: string;
  readonly jsonFeed: string;
  readonly calendar: string;
  readonly csv: string;
  readonly csvDisposition: string;
  /** The digest as it was handed over. */
  readonly mail: Uint8Array;
  /** Everything in the record, as JSON. */
  readonly stored: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly logged: string;
}

/** Words on the court's page, in its markup: a new proceeding, the caption, or the bytes of the whole page. */
export interface Printed {
  readonly row?: string;
  readonly title?: string;
  readonly bytes?: (page: string) => Uint8Array;
}

/** A copy whose Supreme Court prints hostile words: real check, record, pages, feeds, exports and mail. */
export async function shownOfPage({ row = "Order.", title, bytes }: Printed): Promise<Shown> {
  const outside = hostileWorld();
  const second = courtPage(`<tr><td>Apr 02 2030</td><td>x ${row}</td></tr>`, title);
  outside.sites.on(PAGE_URL, courtPage("", title), bytes ? bytes(second) : second);
  await checkDockets(outside.ports, outside.deployment, { which: "all" });
  await joinReader(outside);
  outside.clock.forward(61);
  await checkDockets(outside.ports, outside.deployment, { which: "all" });
  return shownOf(outside);
}

/** What a page that must not be believed came to: what was known before stands, and why the page was not believed. */
export interface Quarantined {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly state: string;
  readonly reasons: string;
}

/** A healthy docket whose page is `bytes` at the second check, read by `isolate`. */
export async function quarantined(bytes: Uint8Array, isolate: Isolate): Promise<Quarantined> {
  const outside = hostileWorld();
  const ports = { ...outside.ports, isolate };
  outside.sites.on(PAGE_URL, courtPage(""), bytes);
  await checkDockets(ports, outside.deployment, { which: "all" });
  const before = await allEntries(outside.record, "mpp");
  outside.clock.forward(61);
  await checkDockets(ports, outside.deployment, { which: "all" });
  const [health] = await docketHealths(outside.record, MATTER);
  const source = health?.sources[0];
  const after = await allEntries(outside.record, "mpp");
  return { before, after, state: source?.state ?? "", reasons: source?.reasons.join("; ") ?? "" };
}

/** A docket page of the Supreme Court, whole and invented, with `rows` after its first. */
export function courtPage(rows: string, title = "A, Petitioner<br> v. <br>B"): string {
  return `<html><body><div id="docketwrapper"><table id="docketinfo"><tr><td colspan="2"><span class="DocketInfoTitle">No. 29-1001</span></td></tr>
<tr><td>Title:</td><td><span class="title">${title}</span></td></tr><tr><td>Docketed:</td><td>May 2, 2030</td></tr></table>
<table id="proceedings"><tr><td>Date</td><td>Proceedings and Orders</td></tr><tr><td>Apr 01 2030</td><td>x Petition filed.</td></tr>${rows}</table>
<div id="Contacts"><div class="card"><div class="card-heading"> Attorneys for Petitioners </div><div class="card-body">
<div class="ContactName"> Ada Marsh<br></div><div class="ContactData2"><span class="partyname">Party name: A</span><br></div></div></div></div></div></body></html>`;
}

/** A copy whose ledger holds hostile words in an entry's fields, as if no format had cleaned them. */
export async function shownOfEntry(fields: Partial<Entry>): Promise<Shown> {
  const outside = hostileWorld();
  await joinReader(outside);
  await fileEntries(outside.record, CHECKED_AT, [
    anEntry({
      docket: "scotus/29-1001",
      caption: "A v. B",
      filedOn: "2030-04-02",
      kind: "notice",
      weight: "filing",
      ...fields,
    }),
  ]);
  return shownOf(outside);
}

function hostileWorld(): World {
  return world({ now: CHECKED_AT, matters: [MATTER] });
}

async function joinReader({ ports, deployment }: World): Promise<void> {
  const consent = { askedAt: CHECKED_AT, confirmedAt: CHECKED_AT, networkHash: "n", formHash: "f" };
  await join(ports, {
    address: "ann@example.org",
    matter: "mpp",
    preferences: { cadence: "daily", language: "en" },
    consent,
  });
  await sendDigests(ports, deployment, {}); // from now on, slots are planned
}

async function shownOf({ ports, deployment, clock, record, mailer, log }: World): Promise<Shown> {
  clock.set(TOLD_AT);
  await sendDigests(ports, deployment, {});
  const app = createApp(ports, deployment);
  const get = async (path: string): Promise<string> => (await app.request(path)).text();
  const all = async (paths: readonly string[]): Promise<Map<string, string>> =>
    new Map(await Promise.all(paths.map(async (path) => [path, await get(path)] as const)));
  const csv = await app.request("/api/matters/mpp/entries.csv");
  return {
    pages: await all([...PAGES, "/matters/mpp/timeline.svg"]),
    json: await all(PAGES.map((path) => (path === "/" ? "/api/about" : `/api${path}`))),
    atom: await get("/matters/mpp/feed.atom"),
    jsonFeed: await get("/matters/mpp/feed.json"),
    calendar: await get("/matters/mpp/dates.ics"),
    csv: await csv.text(),
    csvDisposition: csv.headers.get("Content-Disposition") ?? "",
    mail: mailer.sent.at(-1)?.raw ?? new Uint8Array(),
    stored: JSON.stringify(record.dump()),
    entries: await allEntries(record, "mpp"),
    logged: JSON.stringify(log.lines),
  };
}

const PAGES = [
  "/",
  "/matters/mpp",
  "/matters/mpp/entries",
  "/matters/mpp/rulings",
  "/matters/mpp/amicus",
  "/matters/mpp/timeline",
  "/matters/mpp/dates",
  "/matters/mpp/corrections",
  "/matters/mpp/digests/0..1",
  "/entries/mpp-1",
  "/dockets/scotus/29-1001",
  "/health",
];
