import { sameDocketNumber } from "../../entries/docket-number.ts";
import { healthyReading, remember } from "../../entries/healthy-reading.ts";
import type { Docket } from "../../model/docket.ts";
import type { Source } from "../../model/source.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import type { Answer } from "../../ports/index.ts";
import { isSettled, keepSourceState, type SourceState } from "../../store/dockets.ts";
import {
  type AskedPages,
  type CheckPorts,
  earlier,
  type PageCheck,
  type PageOutcome,
  type PageVisit,
  type ReadPage,
  type Target,
  type Validators,
} from "./checking.ts";
import { judgePages } from "./judge-pages.ts";
import { keepFailure, orBackOff } from "./keep-failure.ts";
import { keepForGood } from "./keep-for-good.ts";
import { builtAtOf, newestIn, olderCopy, recentAfter } from "./older-copy.ts";
import { recordReading } from "./record-reading.ts";

/** Judges the pages for each of their dockets and records what is new; the marks move last. */
export async function recordPages(ports: CheckPorts, visit: PageVisit, asked: AskedPages): Promise<PageOutcome> {
  let next: Instant | null = null;
  for (const target of visit.targets) {
    const own = await orBackOff(ports, { visit, target, askedAt: asked.askedAt }, () =>
      recordTarget(ports, visit, target, asked),
    );
    next = earlier(next, own);
  }
  return { next, stop: asked.wait !== undefined, answered: true };
}

async function recordTarget(ports: CheckPorts, visit: PageVisit, target: Target, asked: AskedPages): Promise<Instant> {
  const { state, docket, matter } = target;
  const judgment = await judgePages(ports, visit, target, asked);
  const healthy = judgment.verdict !== "quarantined";
  if (!healthy) return quarantine(ports, visit, target, { asked, reasons: judgment.reasons });
  const interval = addMinutes(asked.askedAt, visit.source.checkEveryMinutes);
  const nextCheckAt = asked.wait ?? (asked.rest === undefined ? interval : addMinutes(asked.askedAt, 1));
  const base = {
    ...withoutFailure(state),
    host: visit.host,
    lastCheckAt: asked.askedAt,
    nextCheckAt,
    ...keyOf(asked.sourceKey),
  };
  if (judgment.notYetOpen) {
    const unopened: SourceState = { ...base, state: "healthy", lastHealthyAt: asked.askedAt, nextCheckAt: interval };
    await keepSourceState(ports.record, matter, docket.id, visit.source.id, unopened);
    return interval;
  }
  const partial = judgment.verdict === "partial";
  const older = olderCopy(visit.source, state, asked);
  const recorded = await recordReading(ports, {
    ...target,
    source: visit.source,
    pages: asked.pages,
    askedAt: asked.askedAt,
    partial: partial || judgment.isWhole === true,
    isOlder: older !== undefined,
  });
  if (older && recorded.isDoubted) {
    const since = { ...target, state: { ...state, olderSince: older.since } };
    return quarantine(ports, visit, since, { asked, reasons: [older.why] });
  }
  if (recorded.filed > 0) await ports.wake.wake("read");
  const first = asked.pages[0];
  const good = (!partial || judgment.isWhole === true) && !recorded.held;
  await keepSourceState(ports.record, matter, docket.id, visit.source.id, {
    ...base,
    state: partial ? "partial" : "healthy",
    ...(partial ? { partials: (state.partials ?? 0) + 1 } : {}),
    reasons: judgment.reasons,
    lastHealthyAt: asked.askedAt,
    observedAt: asked.askedAt,
    missing: recorded.missing,
    ...feedMarks(first, docket),
    history:
      first && good && !partial && first.reading.kind !== "unreadable"
        ? remember(state.history, healthyReading(first, first.reading))
        : state.history,
    ...(good ? { ...marksOf(visit.source, asked, state), epoch: recorded.epoch } : {}),
    ...(recorded.held ? { isHeld: true } : {}),
    // Nothing was recorded: what a worker left unfinished before still is.
    ...(recorded.held && state.recordingFrom !== undefined ? { recordingFrom: state.recordingFrom } : {}),
  });
  return base.nextCheckAt;
}

/** Nothing of the page is believed; it is kept for whoever looks into it. */
async function quarantine(
  ports: CheckPorts,
  visit: PageVisit,
  target: Target,
  { asked, reasons }: { readonly asked: AskedPages; readonly reasons: readonly string[] },
): Promise<Instant> {
  const quarantined = asked.pages.at(-1)?.sha256;
  await keepForGood(ports, asked.pages.slice(-1));
  const { askedAt } = asked;
  return keepFailure(ports, visit, target, { state: "quarantined", reasons, askedAt, next: null, quarantined });
}

/** What is remembered of a feed as a whole, and which case of the court's our docket is in it. */
function feedMarks(page: ReadPage | undefined, docket: Docket): Pick<SourceState, "builtAt" | "caseId"> {
  if (page?.reading.kind !== "feed") return {};
  const builtAt = builtAtOf(page);
  const caseId = page.reading.dockets.find((one) => sameDocketNumber(one.docketNumber, docket.number))?.pacerCaseId;
  return { ...(builtAt && { builtAt }), ...(caseId && { caseId }) };
}

/**
 * Marks move when every page is recorded. A listing read in several checks gets, at its end, the marks of its beginning:
 * what changed meanwhile stands before them and is found by the next check.
 */
function marksOf(source: Source, asked: AskedPages, state: SourceState): Partial<SourceState> {
  const marks = asked.pages.flatMap(({ reading }) =>
    reading.kind === "docket" ? reading.entries.map((entry) => entry.modifiedAt ?? "") : [],
  );
  const mark = [state.unfinished?.mark ?? state.recordedMark ?? "", ...marks].sort().at(-1) ?? "";
  const startedAt = state.unfinished?.startedAt ?? asked.askedAt;
  if (asked.rest !== undefined)
    return { unfinished: { url: asked.rest, startedAt, mark, ...(asked.isSweep ? { isSweep: true } : {}) } };
  const isWhole = asked.isSweep || state.recordedAt === undefined;
  const recorded = {
    recordedAt: startedAt,
    ...(mark ? { recordedMark: mark } : {}),
    ...(isWhole ? { sweptAt: startedAt } : {}),
  };
  const [first] = asked.pages;
  if (!first || state.unfinished) return recorded;
  const newestAt = newestIn(first);
  return {
    ...recorded,
    ...(newestAt && { newestAt }),
    ...validatorsIn(first),
    ...recentAfter(source, state, first),
    fullAt: first.at,
    sha256: first.sha256,
    edition: first.parserEdition,
  };
}

function validatorsIn(page: ReadPage): Validators {
  const etag = page.headers["etag"];
  const lastModified = page.headers["last-modified"];
  return {
    ...(etag && etag.length <= VALIDATOR_CHARACTERS_MAX ? { etag } : {}),
    ...(lastModified && lastModified.length <= VALIDATOR_CHARACTERS_MAX ? { lastModified } : {}),
  };
}

/** A validator longer than this is not kept: the next ask is a full one. */
const VALIDATOR_CHARACTERS_MAX = 200;

/** 304, or the very bytes recorded last: everything known still stands. */
export async function unchanged(
  ports: CheckPorts,
  visit: PageCheck,
  askedAt: Instant,
  answer?: Answer,
): Promise<PageOutcome> {
  const next = addMinutes(askedAt, visit.source.checkEveryMinutes);
  const outcome = { next, stop: false, answered: true, isUnchanged: true } as const;
  if (visit.isClaimed) return outcome;
  for (const { matter, docket, state } of visit.targets) {
    await keepSourceState(ports.record, matter, docket.id, visit.source.id, {
      ...withoutFailure(state),
      host: visit.host,
      state: "healthy",
      // What was odd on the page still is.
      reasons: isSettled(state) ? state.reasons : [],
      lastCheckAt: askedAt,
      nextCheckAt: next,
      lastHealthyAt: askedAt,
      observedAt: askedAt,
      recordedAt: askedAt,
      ...(answer ? { fullAt: answer.at } : {}),
      ...(state.etag ? { etag: state.etag } : {}),
      ...(state.lastModified ? { lastModified: state.lastModified } : {}),
    });
  }
  return outcome;
}

function keyOf(sourceKey: string | undefined): { sourceKey?: string } {
  return sourceKey === undefined ? {} : { sourceKey };
}

/** The state without failure and without validators; whoever recorded whole puts validators back. */
function withoutFailure(state: SourceState): SourceState {
  const {
    failingSince: _since,
    partials: _partials,
    recordingFrom: _recording,
    quarantined: _page,
    isHeld: _held,
    olderSince: _older,
    unfinished: _rest,
    etag: _etag,
    lastModified: _modified,
    ...rest
  } = state;
  return { ...rest, failures: 0, reasons: [] };
}
