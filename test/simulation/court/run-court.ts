import type { FilledFields } from "../../../functions/entries/filled-fields.ts";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import type { Table } from "../../../functions/ports/index.ts";
import { docketMemory } from "../../../functions/store/dockets.ts";
import { storedIn } from "../../../functions/store/entries.ts";
import { docketHealths } from "../../../functions/store/health.ts";
import { ENTRY_PREFIX, matterPk } from "../../../functions/store/keys.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { releaseDocket } from "../../../functions/workflows/checks/release-docket.ts";
import { type Dice, dice } from "../../support/seeded.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type CourtWorld, courtWorld } from "./court-world.ts";
import { type FeedTruth, feedTruth } from "./feed-truth.ts";
import { judge } from "./judge.ts";
import { sealOne } from "./sealed.ts";
import { type Bench, simulatedCourt } from "./simulated-court.ts";
import { type CourtSites, type CourtView, courtSites, URLS } from "./sites.ts";
import { drawTraits, STEPS, type Traits } from "./traits.ts";
import { backToVersionOne } from "./version-one.ts";

/** What one seed came to. */
export interface CourtRun {
  readonly missed: readonly string[];
  readonly invented: readonly string[];
  readonly doubled: readonly string[];
  /** True gaps of the feed's window, and those that were told. */
  readonly trueGaps: number;
  readonly toldGaps: number;
  readonly falseGaps: number;
  /** True pages that were not believed, and others that were. */
  readonly misjudged: readonly string[];
  /** Words of a sealed filing that are stored somewhere. */
  readonly unsealed: readonly string[];
  /** States reached: a suite that never reaches one proves nothing. */
  readonly reached: ReadonlySet<string>;
}

/** Runs the real check against one simulated court and compares the ledger with the court's own truth. */
export async function runCourt(seed: number): Promise<CourtRun> {
  const story = courtStory(seed);
  await story.live();
  await story.settle();
  return story.judged();
}

interface Docketed {
  readonly bench: Bench;
  readonly docket: ReturnType<typeof watchedDocket>;
  readonly feed: FeedTruth;
}

function docketsOf({ kind, hasCopy, hasSibling }: Traits): Docketed[] {
  if (kind === "supreme") return [{ bench: "main", docket: watchedDocket("scotus/19A960"), feed: feedTruth() }];
  const main = watchedDocket("cand/3:19-cv-00807", {
    courtListenerId: "77",
    sources: hasCopy ? ["courtlistener", "cmecf-rss"] : ["cmecf-rss"],
  });
  const sibling = watchedDocket("cand/3:20-cv-00123", { sources: ["cmecf-rss"] });
  return [
    { bench: "main", docket: main, feed: feedTruth() },
    ...(hasSibling ? [{ bench: "sibling" as const, docket: sibling, feed: feedTruth() }] : []),
  ];
}

function courtStory(seed: number) {
  const random = dice(seed);
  const traits = drawTraits(random, seed);
  const dockets = docketsOf(traits);
  const matter = watchedMatter(...dockets.map(({ docket }) => docket));
  const w = courtWorld({ now: "2020-03-06T15:00:00.000Z", matters: [matter], seed: String(seed) });
  const court = simulatedCourt(random, traits);
  const reached = new Set<string>();
  const sites = courtSites({ random, court, traits, feeds: dockets.map(({ feed }) => feed), reached });
  const views = [...new Set(dockets.flatMap(({ docket }) => docket.sources))] as CourtView[];
  const misjudged: string[] = [];
  const sealed: string[] = [];
  const unsealed: string[] = [];
  const torn: Instant[] = [];
  const died: Instant[] = [];
  let baseline: number | undefined;

  async function check(which: "due" | "all"): Promise<void> {
    const asked = w.sites.asked.length;
    await checkDockets(w.ports, w.deployment, { which });
    const urls = new Set(w.sites.asked.slice(asked).map(({ url }) => url));
    for (const one of dockets) {
      if (urls.has(URLS["cmecf-rss"])) await noteFlood(w, matter.id, one, sites);
      const isAsked = (view: CourtView): boolean => urls.has(URLS[view]);
      misjudged.push(...(await misjudgedPages(w, matter.id, one, views.filter(isAsked), sites)));
    }
    // What the first healthy look showed was there before.
    if (baseline === undefined && (await isBegun(w, matter.id, dockets))) baseline = await headOf(w.record, matter.id);
  }

  async function isAnyHeld(): Promise<boolean> {
    return (await docketHealths(w.record, matter)).some(({ held }) => held);
  }

  async function isCaseKnown(): Promise<boolean> {
    const [main] = dockets;
    const memory = main && (await docketMemory(w.record, matter.id, main.docket));
    return memory?.sources.get("cmecf-rss")?.caseId !== undefined;
  }

  async function happen(step: number): Promise<void> {
    const once = (at: number, what: string): boolean => {
      if (step === at) reached.add(what);
      return step === at;
    };
    if (once(traits.shortensAt, "short feed")) court.shorten();
    // By its new number a case is known to whoever has seen the court's own id of it.
    if (step === traits.reassignedAt && (await isCaseKnown()) && once(traits.reassignedAt, "other division"))
      court.reassign();
    if (once(traits.transferredAt, "transferred")) court.transfer();
    // What is held the version before kept elsewhere, and it did not keep the pages.
    if (step === traits.upgradedAt && !(await isAnyHeld()) && once(traits.upgradedAt, "upgraded")) {
      await backToVersionOne(w);
      sites.forgetPages();
      for (const { feed } of dockets) feed.forget();
    }
    if (step === traits.sealedAt) {
      const name = await sealOne(w, court, random);
      if (name) {
        reached.add("sealed");
        sealed.push(name);
        unsealed.push(...(await wordsLeft(w, sealed)));
      }
    }
    if (random.chance(0.01) && (await tearRows(w, matter.id, dockets))) {
      reached.add("torn rows");
      torn.push(w.clock.now());
    }
  }

  /** An operator looks at a batch that is held, and lets it go when the court made it. */
  async function mayRelease(): Promise<void> {
    const [health] = await docketHealths(w.record, matter);
    const isMade = sites.last.get("cmecf-rss")?.fault !== "flood";
    if (!health?.held || !isMade || !random.chance(0.3)) return;
    reached.add("released in the middle");
    await releaseDocket(w.ports, { matter: matter.id, docket: health.docket });
  }

  return {
    async live(): Promise<void> {
      court.issue(w.clock.now());
      for (const view of views) w.sites.on(URLS[view], (ask) => sites.answer(view, ask, w.clock.now()));
      for (let step = 0; step < STEPS; step += 1) {
        // What an operator would let go after a flood and a day of silence nobody can tell from the truth.
        const isFlooded = sites.last.get("cmecf-rss")?.fault === "flood";
        const outage = random.chance(0.04) && !isFlooded ? random.between(25, 60) * 60 : 0;
        const minutes = outage || random.between(10, 240);
        const entryChanges = random.between(0, 2);
        for (let n = 0; n < entryChanges; n += 1)
          court.act(addMinutes(w.clock.now(), Math.floor((minutes * (n + 1)) / (entryChanges + 1))));
        w.clock.forward(minutes);
        sites.remember(w.clock.now());
        await happen(step);
        // What a worker recorded before it died only we know, so it dies where no gap can come of it.
        if (traits.kind === "supreme" && random.chance(0.1)) {
          died.push(w.clock.now());
          const before = await writtenOf(w, matter.id, dockets);
          await checkAndDie(w, random, reached);
          if ((await writtenOf(w, matter.id, dockets)) === before) sites.forgetLast();
        } else await check(random.chance(0.5) ? "due" : "all");
        await mayRelease();
      }
    },
    /** The site is well again, long enough for what was missing to be believed. */
    async settle(): Promise<void> {
      for (const view of views) w.sites.on(URLS[view], () => sites.truth(view, w.clock.now()));
      // While a row has a day that cannot be, nothing is believed withdrawn.
      court.correctYears();
      if (sites.last.get("cmecf-rss")?.fault === "flood") {
        w.clock.forward(70);
        await check("all");
      }
      for (let settle = 0; settle < 6; settle += 1) {
        // What seems to be an older copy is believed after a day.
        w.clock.forward(settle < 2 ? 26 * 60 : 70);
        await check("all");
        await releaseAll(w, matter, reached);
      }
    },
    async judged(): Promise<CourtRun> {
      const events = await eventsBetween(w.record, matter.id, 0, await headOf(w.record, matter.id));
      for (const event of events) reached.add(event.kind);
      const { items } = await w.record.query({ pk: matterPk(matter.id), beginsWith: ENTRY_PREFIX });
      const entries = items.map((item) => storedIn(item).entry);
      const verdicts = dockets.map(({ bench, docket, feed }) =>
        judge({
          court,
          traits,
          bench,
          feed,
          lacked: sites.lacked,
          torn,
          died,
          baseline: baseline ?? 0,
          entries: entries.filter((one) => one.docket === docket.id),
          events: events.filter((one) => one.docket === docket.id),
        }),
      );
      const isNumbered = events.every(({ n }, place) => n === place + 1);
      return {
        missed: verdicts.flatMap(({ missed }) => missed),
        invented: verdicts.flatMap(({ invented }) => invented),
        doubled: [...verdicts.flatMap(({ doubled }) => doubled), ...(isNumbered ? [] : ["numbers"])],
        ...gapsOf(dockets, events),
        misjudged,
        unsealed: [...unsealed, ...(await wordsLeft(w, sealed))],
        reached,
      };
    },
  };
}

async function isBegun(w: CourtWorld, matter: string, dockets: readonly Docketed[]): Promise<boolean> {
  for (const { docket } of dockets) {
    const { sources } = await docketMemory(w.record, matter, docket);
    if (docket.sources.some((source) => sources.get(source)?.recordedAt === undefined)) return false;
  }
  return true;
}

/** A flood that the gates let pass is a look at the feed as any other; one that they refuse is none. */
async function noteFlood(w: CourtWorld, matter: string, { docket, feed }: Docketed, sites: CourtSites): Promise<void> {
  const { page = "", fault } = sites.last.get("cmecf-rss") ?? {};
  if (fault !== "flood") return;
  const { sources } = await docketMemory(w.record, matter, docket);
  if (sources.get("cmecf-rss")?.state === "healthy") feed.healthy(w.clock.now(), page);
}

/** Reasons for which a true page of the Supreme Court may be doubted: rows withdrawn, or entered, by the dozen; years that cannot be. */
const MAY_BE_DOUBTED =
  /^an older copy of the page|rows where|bytes where|characters of docket text|no row of the proceedings|dated after|undated/;

/** Rows withdrawn beside as many that are new: their documents tell. */
const DOCUMENTS_LOST = /^the (?:rows|page) lost entries\.documents\.[^ ]+(?:, entries\.documents\.[^ ]+)*$/;

/** Whether more documents than a clerk strikes at once, or all of several, are truly gone from the court's page. */
function areDocumentsLost(known: FilledFields = {}, page: string): boolean {
  const [before, now] = [known["entries.documents.url"] ?? 0, page.split("/DocketPDF/").length - 1];
  return before - now > 2 || (now === 0 && before >= 2);
}

/** True pages that are refused, and an emptied listing that is believed. */
async function misjudgedPages(
  w: CourtWorld,
  matter: string,
  { docket }: Docketed,
  asked: readonly CourtView[],
  sites: CourtSites,
): Promise<string[]> {
  const { sources } = await docketMemory(w.record, matter, docket);
  return asked.flatMap((view) => {
    const { state = "never", reasons = [], history = [] } = sources.get(view) ?? {};
    const fault = sites.last.get(view)?.fault;
    const isRefused = state === "quarantined" || state === "failed" || state === "partial";
    const mayDoubt = (reason: string): boolean =>
      MAY_BE_DOUBTED.test(reason) ||
      (DOCUMENTS_LOST.test(reason) && areDocumentsLost(history.at(-1)?.fields, sites.last.get(view)?.page ?? ""));
    if (fault === undefined && isRefused && !reasons.every(mayDoubt))
      return [`${view} ${state}: ${reasons.join("; ")}`];
    if (fault === "emptied listing" && history.some(({ rows }) => rows > 0) && state === "healthy")
      return [`${view}: an emptied listing was believed`];
    return [];
  });
}

async function wordsLeft(w: CourtWorld, sealed: readonly string[]): Promise<string[]> {
  if (sealed.length === 0) return [];
  const stored = w.stored();
  const left = sealed.filter((name) => new RegExp(`${name.replaceAll(".", "\\.")}(?!\\d)`).test(stored));
  const asked = { filters: { q: `"${sealed[0]}"` }, sort: "newest", limit: 5, offset: 0 } as const;
  const found = await w.ports.search.find("mpp", asked);
  return [...left, ...(found.total > 0 ? ["found by the search"] : [])];
}

async function releaseAll(
  w: CourtWorld,
  matter: ReturnType<typeof watchedMatter>,
  reached: Set<string>,
): Promise<void> {
  for (const health of await docketHealths(w.record, matter)) {
    const isQuarantined = health.sources.some((source) => source.state === "quarantined");
    if (!health.held && !isQuarantined) continue;
    reached.add(health.held ? "held" : "quarantined");
    await releaseDocket(w.ports, { matter: matter.id, docket: health.docket });
  }
}

/** A power cut leaves what is kept of a docket's rows empty, or half of it. */
async function tearRows(w: CourtWorld, matter: string, dockets: readonly Docketed[]): Promise<boolean> {
  let isTorn = false;
  for (const { docket } of dockets) {
    for (const source of docket.sources) {
      const name = `rows/${matter}/${docket.id}/${source}`;
      const rows = await w.archive.getNamed(name);
      if (!rows) continue;
      isTorn = true;
      await w.archive.putNamed(name, rows.slice(0, Math.floor(rows.length / 2)));
    }
  }
  return isTorn;
}

/** What tells that a page was recorded, or that its recording began. */
async function writtenOf(w: CourtWorld, matter: string, dockets: readonly Docketed[]): Promise<string> {
  const memories = await Promise.all(dockets.map(({ docket }) => docketMemory(w.record, matter, docket)));
  const states = memories.flatMap(({ sources }) => [...sources.values()]);
  return JSON.stringify(states.map(({ recordedAt, recordingFrom, recent }) => [recordedAt, recordingFrom, recent]));
}

/** A worker that dies at one of its writes, or while it waits for the site. */
async function checkAndDie(w: CourtWorld, random: Dice, reached: Set<string>): Promise<void> {
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

function gapsOf(
  dockets: readonly Docketed[],
  events: readonly LedgerEvent[],
): Pick<CourtRun, "trueGaps" | "toldGaps" | "falseGaps"> {
  let [trueGaps, toldGaps, falseGaps] = [0, 0, 0];
  for (const { docket, feed } of dockets) {
    const told = events.filter((event) => event.kind === "gap_opened" && event.docket === docket.id).length;
    const { size } = feed.gaps;
    trueGaps += size;
    toldGaps += Math.min(told, size);
    falseGaps += Math.max(0, told - size);
  }
  return { trueGaps, toldGaps, falseGaps };
}
