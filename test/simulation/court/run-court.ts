import { hash } from "node:crypto";
import { ExpectedError } from "../../../functions/model/errors.ts";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import { addMinutes, type Instant, minutesBetween } from "../../../functions/model/time.ts";
import type { Ask, Table } from "../../../functions/ports/index.ts";
import { storedIn } from "../../../functions/store/entries.ts";
import { docketHealths } from "../../../functions/store/health.ts";
import { heldBatch } from "../../../functions/store/held.ts";
import { ENTRY_PREFIX, matterPk } from "../../../functions/store/keys.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { releaseDocket } from "../../../functions/workflows/checks/release-docket.ts";
import { type Dice, dice } from "../../support/seeded.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type SiteAnswer, world } from "../../support/world.ts";
import { fastTable } from "../mail/fast-table.ts";
import { type CourtView, type SimulatedCourt, simulatedCourt, type TrueFiling } from "./simulated-court.ts";

const URLS: Readonly<Record<CourtView, string>> = {
  supreme: "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html",
  feed: "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl",
  copy: "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified",
};

/** What one seed came to. */
export interface CourtRun {
  readonly missed: readonly string[];
  readonly invented: readonly string[];
  readonly doubled: readonly string[];
  /** True gaps of the feed's window, and those that were told. */
  readonly trueGaps: number;
  readonly toldGaps: number;
  readonly falseGaps: number;
  /** States reached: a suite that never reaches one proves nothing. */
  readonly reached: ReadonlySet<string>;
}

/** How a site may fail, each with status 200 or worse. */
const FAULTS = [
  "network",
  "503",
  "soft 404",
  "maintenance",
  "cut",
  "stale",
  "empty",
  "429",
  "lying 304",
  "damaged letters",
] as const;

/** Steps of one seeded court's life: things happen, we look, now and then the site lies. */
const STEPS = 40;

/** Runs the real check against one simulated court and compares the ledger with the court's own truth. */
export async function runCourt(seed: number): Promise<CourtRun> {
  const random = dice(seed);
  const kind = seed % 2 === 0 ? "supreme" : "district";
  const views: CourtView[] = kind === "supreme" ? ["supreme"] : seed % 4 === 1 ? ["feed", "copy"] : ["feed"];
  const docket =
    kind === "supreme"
      ? watchedDocket("scotus/19A960")
      : watchedDocket("cand/3:19-cv-00807", {
          courtListenerId: "77",
          sources: views.includes("copy") ? ["courtlistener", "cmecf-rss"] : ["cmecf-rss"],
        });
  const matter = watchedMatter(docket);
  const w = fastWorld({ now: "2020-03-06T15:00:00.000Z", matters: [matter], seed: String(seed) });
  const court = simulatedCourt(random, kind);
  const feed = feedTruth();
  const reached = new Set<string>();
  const past: { at: Instant; filings: TrueFiling[] }[] = [];
  const check = async (which: "due" | "all"): Promise<void> => {
    const asked = w.sites.asked.length;
    await checkDockets(w.ports, w.deployment, { which });
    const wasAsked = w.sites.asked.slice(asked).some(({ url }) => url === URLS.feed);
    if (!wasAsked) return;
    if (await heldBatch(w.record, matter.id, docket.id, "cmecf-rss")) feed.held(court.filings);
    else feed.passed();
  };
  court.issue(w.clock.now());
  const shortensAt = kind === "district" && random.chance(0.2) ? random.between(5, STEPS) : STEPS;
  for (let step = 0; step < STEPS; step += 1) {
    const outage = random.chance(0.04) ? random.between(25, 60) * 60 : 0;
    const minutes = outage || random.between(10, 240);
    const entryChanges = random.between(0, 2);
    for (let n = 0; n < entryChanges; n += 1)
      court.act(addMinutes(w.clock.now(), Math.floor((minutes * (n + 1)) / (entryChanges + 1))));
    w.clock.forward(minutes);
    if (step === shortensAt) {
      court.shorten();
      reached.add("short feed");
    }
    past.push({ at: w.clock.now(), filings: court.snapshot() });
    for (const view of views)
      w.sites.on(URLS[view], (ask) => answerOf({ random, court, view, ask, now: w.clock.now(), past, reached, feed }));
    if (random.chance(0.03)) await tearRows(w, matter.id, docket, reached);
    // What a worker recorded before it died only we know, so it dies where no gap can come of it.
    if (kind === "supreme" && random.chance(0.1)) await checkAndDie(w, random, reached);
    else await check(random.chance(0.5) ? "due" : "all");
  }
  // The site is well again, long enough for what was missing to be believed.
  for (let settle = 0; settle < 6; settle += 1) {
    // What seems to be an older copy is believed after a day.
    w.clock.forward(settle < 2 ? 26 * 60 : 70);
    for (const view of views) {
      w.sites.on(URLS[view], () => {
        const page = court.show(view, w.clock.now(), court.snapshot());
        if (view === "feed") feed.healthy(w.clock.now(), page);
        return page;
      });
    }
    await check("all");
    // An operator looks at what is quarantined or held, and lets it go.
    const [health] = await docketHealths(w.record, matter);
    const stuck = health?.held || health?.sources.some((source) => source.state === "quarantined");
    if (stuck) {
      reached.add(health?.held ? "held" : "quarantined");
      await releaseDocket(w.ports, { matter: "mpp", docket: docket.id });
    }
  }
  const events = await eventsBetween(w.record, "mpp", 0, await headOf(w.record, "mpp"));
  for (const event of events) reached.add(event.kind);
  return { ...(await compared(w, court, views, events, feed)), ...gapsOf(feed, events), reached };
}

/** A power cut leaves what is kept of a docket's rows empty, or half of it. */
async function tearRows(
  w: ReturnType<typeof fastWorld>,
  matter: string,
  docket: { readonly id: string; readonly sources: readonly string[] },
  reached: Set<string>,
): Promise<void> {
  for (const source of docket.sources) {
    const name = `rows/${matter}/${docket.id}/${source}`;
    const rows = await w.archive.getNamed(name);
    if (!rows) continue;
    reached.add("torn rows");
    await w.archive.putNamed(name, rows.slice(0, Math.floor(rows.length / 2)));
  }
}

/** A worker that dies at one of its writes, or while it waits for the site. */
async function checkAndDie(w: ReturnType<typeof fastWorld>, random: Dice, reached: Set<string>): Promise<void> {
  reached.add("worker died");
  let left = random.between(0, 9);
  const orDie = async <T>(write: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left < 0) throw new Error("the worker died");
    return write();
  };
  const record: Table = {
    ...w.record,
    put: (...put) => orDie(() => w.record.put(...put)),
    update: (...update) => orDie(() => w.record.update(...update)),
    delete: (...gone) => orDie(() => w.record.delete(...gone)),
  };
  await checkDockets({ ...w.ports, record }, w.deployment, { which: "all" }).catch(() => undefined);
}

/** A world whose record copies nothing: twenty thousand seeds are many. */
function fastWorld(how: Parameters<typeof world>[0]): Omit<ReturnType<typeof world>, "record"> & { record: Table } {
  const slow = world(how);
  const record = fastTable();
  return { ...slow, record, ports: { ...slow.ports, record } };
}

interface Showing {
  readonly random: Dice;
  readonly court: SimulatedCourt;
  readonly view: CourtView;
  readonly ask: Ask;
  readonly now: Instant;
  readonly past: readonly { at: Instant; filings: TrueFiling[] }[];
  readonly reached: Set<string>;
  readonly feed: FeedTruth;
}

function answerOf({ random, court, view, ask, now, past, reached, feed }: Showing): SiteAnswer {
  const page = court.show(view, now, court.snapshot());
  const fault = random.chance(0.25) ? random.pick(FAULTS) : undefined;
  if (fault) reached.add(`fault ${fault}`);
  switch (fault) {
    case "network":
      return new ExpectedError("unreachable", "no answer");
    case "503":
      return { status: 503, body: "try later" };
    case "429":
      return { status: 429, body: "" };
    case "soft 404":
      return "<html><head><title>Not found</title></head><body><h1>Page not found</h1></body></html>";
    case "maintenance":
      return "<html><body><p>The system is down for scheduled maintenance.</p></body></html>";
    case "empty":
      return "";
    case "cut":
      return page.slice(0, Math.floor(page.length * (0.2 + 0.7 * random.next())));
    case "damaged letters":
      if (view === "supreme") return withValidator(view, ask, damaged(page));
      break;
    case "lying 304":
      if (!ask.etag) break;
      return { status: 304 };
    case "stale": {
      // A cache, or a second server: what the court showed some hours ago.
      const reach = random.between(20, 8 * 60);
      const old = past.findLast((one) => minutesBetween(one.at, now) > 0 && minutesBetween(one.at, now) <= reach);
      if (!old || view === "copy") break;
      if (view === "feed") feed.healthy(old.at, court.show(view, old.at, old.filings), now);
      return withValidator(view, ask, court.show(view, view === "feed" ? old.at : now, old.filings));
    }
  }
  if (view === "feed") feed.healthy(now, page);
  return withValidator(view, ask, page);
}

/** UTF-8 read as Latin-1 and sent on. */
function damaged(page: string): string {
  return Buffer.from(page, "utf8").toString("latin1");
}

/** The Supreme Court's site sends validators; courts' feeds and CourtListener send none. */
function withValidator(view: CourtView, ask: Ask, body: string): SiteAnswer {
  if (view !== "supreme") return body;
  const etag = `"${hash("sha256", body, "hex").slice(0, 16)}"`;
  return ask.etag === etag ? { status: 304 } : { body, headers: { etag } };
}

/** The court's own account of what its feed's window has shown. */
function feedTruth() {
  let recorded: Instant | undefined;
  let before: Instant | undefined;
  /** When the last feed that was believed was built, and its newest item. */
  let built: Instant | undefined;
  let newestThen: Instant | undefined;
  let newestBefore: Instant | undefined;
  /** The oldest filing of a batch that is held. */
  let heldFrom: Instant | undefined;
  return {
    /** Where each true gap begins. */
    gaps: new Set<Instant>(),
    /** Oldest instant that the first healthy look could show: what the window had left before is before our time. */
    began: "9999",
    /** A healthy look at `now` of the feed built at `at`. */
    healthy(at: Instant, page: string, now: Instant = at): void {
      // An older copy is no look at all.
      if (built !== undefined && at < built) return;
      const items = [...page.matchAll(/<pubDate>([^<]+)/g)]
        .map((match) => new Date(match[1] ?? "").toISOString())
        .sort();
      const [oldest, newest] = [items[0], items.at(-1)];
      const reach = 24 * 60;
      const isTooLate =
        recorded !== undefined && minutesBetween(recorded, now) >= reach && (oldest === undefined || oldest > recorded);
      // What was the newest item is gone before its day was over.
      const isShort =
        newestThen !== undefined &&
        oldest !== undefined &&
        minutesBetween(newestThen, now) < reach &&
        oldest > newestThen;
      if (recorded !== undefined && (isTooLate || isShort)) this.gaps.add(recorded);
      if (recorded === undefined) this.began = addMinutes(at, -reach);
      [before, recorded, built] = [recorded, now, at];
      newestBefore = newestThen;
      newestThen = newest ?? newestThen;
    },
    /** What the last look showed waits for the operator: no mark may move, and what leaves the window meanwhile is a gap. */
    held(filings: readonly TrueFiling[]): void {
      recorded = before;
      const since = filings.map(({ at }) => at).filter((at) => at > (before ?? "") && at <= (built ?? ""));
      heldFrom ??= since.sort()[0];
      newestThen = heldFrom ?? newestBefore;
    },
    /** … or was recorded. */
    passed(): void {
      heldFrom = undefined;
    },
  };
}

type FeedTruth = ReturnType<typeof feedTruth>;

async function compared(
  w: ReturnType<typeof fastWorld>,
  court: SimulatedCourt,
  views: readonly CourtView[],
  events: readonly LedgerEvent[],
  feed: FeedTruth,
): Promise<Pick<CourtRun, "missed" | "invented" | "doubled">> {
  const { items } = await w.record.query({ pk: matterPk("mpp"), beginsWith: ENTRY_PREFIX });
  const entries = items.map((item) => storedIn(item).entry).filter((entry) => entry.status === "current");
  const numbered = events.map((event) => event.n).every((n, place) => n === place + 1);
  const filed = events.filter((event) => event.kind === "entry_filed").map((event) => event.entry);
  const twice = filed.filter((id, place) => filed.indexOf(id) !== place);
  const whole = views.includes("supreme") || views.includes("copy");
  const keyOf = (one: { filedOn: string | null; text: string }): string => `${one.filedOn} ${one.text}`;
  if (!whole)
    return {
      ...feedOnly(court, entries, events, feed),
      doubled: [...twice.map(String), ...(numbered ? [] : ["numbers"])],
    };
  // A copy keeps what the court has withdrawn: absence means nothing there.
  const truth = (views.includes("copy") ? court.filings : court.filings.filter((one) => one.listed)).map(keyOf);
  const ours = entries.map(keyOf);
  return {
    missed: minus(truth, ours),
    invented: minus(ours, truth),
    doubled: [...twice.map(String), ...(numbered ? [] : ["numbers"])],
  };
}

/** By the feed alone we must know every filing that a healthy look could show. */
function feedOnly(
  court: SimulatedCourt,
  entries: readonly {
    aliases?: unknown;
    documents: readonly { pacerDocId?: string }[];
    number: string | null;
    shortText: string | null;
  }[],
  events: readonly LedgerEvent[],
  feed: FeedTruth,
): Pick<CourtRun, "missed" | "invented"> {
  const seqs = events
    .filter((event) => event.kind === "entry_filed")
    .map(
      (event) =>
        event.aliases
          ?.find((alias) => alias.includes("|seq|"))
          ?.split("|")
          .at(-1) ?? "none",
    );
  const gaps = events.filter((event) => event.kind === "gap_opened").map((event) => event.gap);
  const inGap = (at: Instant): boolean =>
    gaps.some((gap) => gap && at >= addMinutes(gap.from, -24 * 60) && at <= gap.to);
  const truth = court.filings.filter((one) => one.at > feed.began && !inGap(one.at)).map((one) => one.seq);
  return {
    missed: minus(truth, seqs),
    invented: minus(
      seqs,
      court.filings.map((one) => one.seq),
    ).concat(entries.length === seqs.length ? [] : ["entries without a filing"]),
  };
}

function minus(from: readonly string[], what: readonly string[]): string[] {
  const left = [...what];
  return from.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function gapsOf(
  feed: FeedTruth,
  events: readonly LedgerEvent[],
): Pick<CourtRun, "trueGaps" | "toldGaps" | "falseGaps"> {
  const told = events.filter((event) => event.kind === "gap_opened").length;
  const { size } = feed.gaps;
  return { trueGaps: size, toldGaps: Math.min(told, size), falseGaps: Math.max(0, told - size) };
}
