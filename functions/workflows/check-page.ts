import { type HealthyReading, healthyReading, type Judgment, judgeReading, remember } from "../entries/health-gates.ts";
import { isExpected } from "../model/errors.ts";
import type { Observed, PageRequest, Source } from "../model/source.ts";
import { addMinutes, type Instant, minutesBetween } from "../model/time.ts";
import type { Answer } from "../ports/index.ts";
import { formatOf } from "../sources/formats/index.ts";
import { docketState, keepSourceState, type SourceState } from "../store/dockets.ts";
import { holdHost, spend } from "../store/hosts.ts";
import { type CheckPorts, earlier, type Target } from "./checking.ts";
import { type ReadPage, recordReading } from "./record-reading.ts";

/** Pages of one listing read in one check; more are read by the next one, and no mark moves until then. */
export const PAGES_PER_CHECK_MAX = 40;
/** A check that failed comes again after this, or at its own interval when that is shorter. */
export const RETRY_AFTER_MINUTES = 15;
/** Validators lie: a full answer is asked for at least this often. */
export const FULL_ANSWER_EVERY_MINUTES = 6 * 60;

export interface PageVisit {
  readonly host: string;
  readonly source: Source;
  readonly request: PageRequest;
  readonly targets: readonly Target[];
}

export interface PageOutcome {
  readonly next: Instant | null;
  /** The host said no, or the budget is spent: ask nothing more of it in this visit. */
  readonly stop: boolean;
  readonly answered: boolean;
}

/** Asks one page (and those it continues on) for its dockets, judges it, and records what is new. */
export async function checkPage(ports: CheckPorts, visit: PageVisit): Promise<PageOutcome> {
  const askedAt = ports.clock.now();
  const pages: ReadPage[] = [];
  const resumed = visit.targets.length === 1 ? visit.targets[0]?.state.unfinished : undefined;
  let request: PageRequest | undefined = resumed ? { ...visit.request, url: resumed.url } : visit.request;
  let sourceKey: string | undefined;
  let wait: Instant | undefined;
  while (request && pages.length < PAGES_PER_CHECK_MAX) {
    wait = visit.source.budget && (await spend(ports.record, visit.source.id, visit.source.budget, ports.clock.now()));
    if (wait) break;
    const conditional: Validators = pages.length === 0 && !resumed ? validatorsOf(visit, askedAt) : {};
    let answer: Answer;
    try {
      answer = await ports.sites.ask({
        url: request.url,
        hosts: hostsOf(visit),
        ...headersOf(request),
        ...conditional,
      });
    } catch (error) {
      if (!isExpected(error, "unreachable", "invalid")) throw error;
      return failed(ports, visit, { state: "unreachable", reasons: [error.message], askedAt, next: null });
    }
    if (answer.status === 304) return unchanged(ports, visit, askedAt);
    if ([401, 403, 429, 503].includes(answer.status)) return refused(ports, visit, answer, askedAt);
    const page = await readPage(ports, visit, request, answer);
    if (pages.length === 0 && !resumed && isSameAsBefore(visit, page)) return unchanged(ports, visit, askedAt, answer);
    pages.push(page);
    if (page.reading.kind === "docket") sourceKey = page.reading.courtListenerId ?? sourceKey;
    request = nextRequest(visit, page, sourceKey);
  }
  if (wait && pages.length === 0) return postpone(ports, visit, wait, sourceKey);
  return recordPages(ports, visit, { pages, askedAt, rest: request?.url, wait, sourceKey });
}

interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

function hostsOf({ source, targets }: PageVisit): string[] {
  return [...new Set(targets.flatMap(({ docket }) => source.hosts(docket).pages))];
}

function headersOf(request: PageRequest): Pick<PageRequest, "accept" | "credential"> {
  return {
    ...(request.accept === undefined ? {} : { accept: request.accept }),
    ...(request.credential === undefined ? {} : { credential: request.credential }),
  };
}

/** Validators go out only when every docket of the page was healthy, whole and recorded when they were kept. */
function validatorsOf({ targets }: PageVisit, now: Instant): Validators {
  const [first] = targets;
  const usable = targets.every(
    ({ state }) =>
      isSettled(state) &&
      state.etag === first?.state.etag &&
      state.lastModified === first?.state.lastModified &&
      state.fullAt !== undefined &&
      minutesBetween(state.fullAt, now) < FULL_ANSWER_EVERY_MINUTES,
  );
  if (!usable || !first) return {};
  return {
    ...(first.state.etag ? { etag: first.state.etag } : {}),
    ...(first.state.lastModified ? { lastModified: first.state.lastModified } : {}),
  };
}

async function readPage(ports: CheckPorts, visit: PageVisit, request: PageRequest, answer: Answer): Promise<ReadPage> {
  const docket = visit.targets.length === 1 ? visit.targets[0]?.docket : undefined;
  const sha256 = await ports.archive.put(answer.bytes, {
    contentType: answer.headers["content-type"] ?? "application/octet-stream",
  });
  const page = {
    url: answer.url,
    bytes: answer.bytes,
    contentType: answer.headers["content-type"] ?? null,
    court: visit.targets[0]?.docket.court ?? "",
    docketNumber: docket?.number ?? null,
  };
  const edition = formatOf(request.format)?.edition ?? 0;
  const about = {
    url: answer.url,
    status: answer.status,
    headers: answer.headers,
    bytes: answer.bytes,
    at: answer.at,
    sha256,
    edition,
  };
  if (answer.status !== 200) return { ...about, reading: { kind: "none", reason: `status ${answer.status}` } };
  try {
    return { ...about, reading: await ports.isolate.read(request.format, page) };
  } catch (error) {
    if (!isExpected(error, "unreadable")) throw error;
    return { ...about, reading: { kind: "unreadable", reason: error.message } };
  }
}

/** The very bytes that were recorded last: nothing to read, unless our reading has changed since. */
function isSameAsBefore({ targets }: PageVisit, page: ReadPage): boolean {
  return targets.every(
    ({ state }) => isSettled(state) && state.sha256 === page.sha256 && state.edition === page.edition,
  );
}

/** Nothing is open from the last check: a row that was missing then must be looked for again, in full. */
function isSettled(state: SourceState): boolean {
  return state.state === "healthy" && Object.keys(state.missing).length === 0;
}

function nextRequest(visit: PageVisit, page: ReadPage, sourceKey: string | undefined): PageRequest | undefined {
  const target = visit.targets[0];
  if (!target || page.reading.kind === "unreadable" || visit.targets.length > 1) return undefined;
  return visit.source.next(page.reading, target.docket, observedOf(target.state, sourceKey));
}

function observedOf(state: SourceState, sourceKey: string | undefined): Observed {
  return {
    ...(state.observedAt ? { observedAt: state.observedAt } : {}),
    ...(state.recordedAt ? { recordedAt: state.recordedAt } : {}),
    ...(state.recordedMark ? { recordedMark: state.recordedMark } : {}),
    ...((sourceKey ?? state.sourceKey) ? { sourceKey: sourceKey ?? state.sourceKey ?? "" } : {}),
  };
}

interface AskedPages {
  readonly pages: readonly ReadPage[];
  readonly askedAt: Instant;
  /** Address at which the listing goes on: it was not read to its end. */
  readonly rest: string | undefined;
  /** The budget is spent until then. */
  readonly wait: Instant | undefined;
  readonly sourceKey: string | undefined;
}

async function recordPages(ports: CheckPorts, visit: PageVisit, asked: AskedPages): Promise<PageOutcome> {
  let next: Instant | null = null;
  for (const target of visit.targets) next = earlier(next, await recordTarget(ports, visit, target, asked));
  return { next, stop: asked.wait !== undefined, answered: true };
}

async function recordTarget(ports: CheckPorts, visit: PageVisit, target: Target, asked: AskedPages): Promise<Instant> {
  const { state, docket, matter } = target;
  const judgment = await judge(ports, visit, target, asked);
  const healthy = judgment.verdict !== "quarantined";
  if (!healthy) {
    const quarantined = asked.pages.at(-1)?.sha256;
    return keepFailure(ports, visit, target, {
      state: "quarantined",
      reasons: judgment.reasons,
      askedAt: asked.askedAt,
      next: null,
      quarantined,
    });
  }
  const interval = addMinutes(asked.askedAt, visit.source.checkEveryMinutes);
  const nextCheckAt = asked.wait ?? (asked.rest === undefined ? interval : addMinutes(asked.askedAt, 1));
  const base = { ...withoutFailure(state), lastCheckAt: asked.askedAt, nextCheckAt, ...keyOf(asked.sourceKey) };
  if (judgment.notYetOpen) {
    const unopened: SourceState = { ...base, state: "healthy", lastHealthyAt: asked.askedAt, nextCheckAt: interval };
    await keepSourceState(ports.record, matter, docket.id, visit.source.id, unopened);
    return interval;
  }
  const partial = judgment.verdict === "partial";
  const recorded = await recordReading(ports, {
    ...target,
    source: visit.source,
    pages: asked.pages,
    askedAt: asked.askedAt,
    partial,
  });
  if (recorded.filed > 0) await ports.wake.wake("read");
  const first = asked.pages[0];
  const good = !partial && !recorded.held;
  await keepSourceState(ports.record, matter, docket.id, visit.source.id, {
    ...base,
    state: partial ? "partial" : "healthy",
    reasons: judgment.reasons,
    lastHealthyAt: asked.askedAt,
    observedAt: asked.askedAt,
    missing: recorded.missing,
    history:
      first && good && first.reading.kind !== "unreadable"
        ? remember(state.history, healthyReading(first, first.reading))
        : state.history,
    ...(good ? marksOf(asked, state) : {}),
  });
  return base.nextCheckAt;
}

/**
 * Marks move when every page is recorded. A listing read in several checks gets, at its end, the marks of its beginning:
 * what changed meanwhile stands before them and is found by the next check.
 */
function marksOf(asked: AskedPages, state: SourceState): Partial<SourceState> {
  const marks = asked.pages.flatMap(({ reading }) =>
    reading.kind === "docket" ? reading.entries.map((entry) => entry.modifiedAt ?? "") : [],
  );
  const mark = [state.unfinished?.mark ?? state.recordedMark ?? "", ...marks].sort().at(-1) ?? "";
  const startedAt = state.unfinished?.startedAt ?? asked.askedAt;
  if (asked.rest !== undefined) return { unfinished: { url: asked.rest, startedAt, mark } };
  const recorded = { recordedAt: startedAt, ...(mark ? { recordedMark: mark } : {}) };
  const [first] = asked.pages;
  if (!first || state.unfinished) return recorded;
  return { ...recorded, ...validatorsIn(first), fullAt: first.at, sha256: first.sha256, edition: first.edition };
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

async function judge(ports: CheckPorts, visit: PageVisit, target: Target, asked: AskedPages): Promise<Judgment> {
  const { since } = await docketState(ports.record, target.matter, target.docket.id);
  // A volunteer-built copy may lack a docket that the court has long opened.
  const opened = target.state.history.length > 0 || (since !== undefined && visit.source.coverage !== "volunteer");
  const unopened = visit.source.coverage === "volunteer" ? "not_yet_open" : target.docket.state;
  const shared = visit.targets.length > 1 || typeof visit.source.shows === "object";
  let worst: Judgment = { verdict: "healthy", reasons: [] };
  for (const page of asked.pages) {
    const judgment = judgeReading({
      page: { bytes: page.bytes, status: page.status },
      reading: page.reading,
      asked: {
        ...(shared ? {} : { docketNumber: target.docket.number }),
        kind: kindOf(visit.source),
        shows: visit.source.shows,
        state: opened ? "open" : unopened,
      },
      history: target.state.history as readonly HealthyReading[],
      now: asked.askedAt,
    });
    if (judgment.notYetOpen) return judgment;
    if (worseThan(judgment, worst)) worst = judgment;
  }
  return worst;
}

function kindOf(source: Source): "docket" | "feed" | "opinions" {
  if (source.shows === "whole docket" || source.shows === "changes") return "docket";
  return "lastHours" in source.shows ? "feed" : "opinions";
}

function worseThan(one: Judgment, other: Judgment): boolean {
  const order = ["healthy", "partial", "quarantined"];
  return order.indexOf(one.verdict) > order.indexOf(other.verdict);
}

/** 304, or the very bytes recorded last: everything known still stands. */
async function unchanged(ports: CheckPorts, visit: PageVisit, askedAt: Instant, answer?: Answer): Promise<PageOutcome> {
  const next = addMinutes(askedAt, visit.source.checkEveryMinutes);
  for (const { matter, docket, state } of visit.targets) {
    await keepSourceState(ports.record, matter, docket.id, visit.source.id, {
      ...withoutFailure(state),
      state: "healthy",
      reasons: [],
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
  return { next, stop: false, answered: true };
}

interface Failure {
  readonly state: "quarantined" | "unreachable" | "not_permitted";
  readonly reasons: readonly string[];
  readonly askedAt: Instant;
  /** When to come again; null: the usual retry. */
  readonly next: Instant | null;
  readonly quarantined?: string | undefined;
}

async function failed(ports: CheckPorts, visit: PageVisit, failure: Failure): Promise<PageOutcome> {
  let next: Instant | null = null;
  for (const target of visit.targets) next = earlier(next, await keepFailure(ports, visit, target, failure));
  return { next, stop: failure.state !== "quarantined", answered: false };
}

/** Nothing stored changes but what is known of the check itself. The validators go: the next ask is a full one. */
async function keepFailure(ports: CheckPorts, visit: PageVisit, target: Target, failure: Failure): Promise<Instant> {
  const { state, matter, docket } = target;
  const retry = Math.min(visit.source.checkEveryMinutes, RETRY_AFTER_MINUTES);
  const next = failure.next ?? addMinutes(failure.askedAt, retry);
  const { etag: _etag, lastModified: _lastModified, ...kept } = state;
  await keepSourceState(ports.record, matter, docket.id, visit.source.id, {
    ...kept,
    state: failure.state,
    reasons: failure.reasons.slice(0, REASONS_MAX),
    failures: state.failures + 1,
    failingSince: state.failingSince ?? failure.askedAt,
    lastCheckAt: failure.askedAt,
    nextCheckAt: next,
    ...(failure.quarantined ? { quarantined: failure.quarantined } : {}),
  });
  ports.log.warn("check failed", {
    source: visit.source.id,
    docket: docket.id,
    state: failure.state,
    reason: failure.reasons[0] ?? null,
  });
  return next;
}

const REASONS_MAX = 5;

/** The host said no: hold it, longer each time. 401 and 403 for our token are a state, not a failed page. */
async function refused(ports: CheckPorts, visit: PageVisit, answer: Answer, askedAt: Instant): Promise<PageOutcome> {
  const until = await holdHost(ports.record, visit.host, askedAt, retryAfter(answer, askedAt));
  const forToken = visit.request.credential !== undefined && (answer.status === 401 || answer.status === 403);
  return failed(ports, visit, {
    state: forToken ? "not_permitted" : "unreachable",
    reasons: [`status ${answer.status}; on hold until ${until}`],
    askedAt,
    next: until,
  });
}

/** Seconds or an HTTP date. */
function retryAfter(answer: Answer, now: Instant): Instant | null {
  const header = answer.headers["retry-after"];
  if (!header) return null;
  if (/^\d{1,7}$/.test(header)) return addMinutes(now, Number(header) / 60); // 120
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : new Date(date).toISOString();
}

/** The budget is spent: no failure, and nothing changes but the time of the next check. */
async function postpone(
  ports: CheckPorts,
  visit: PageVisit,
  until: Instant,
  sourceKey: string | undefined,
): Promise<PageOutcome> {
  for (const { matter, docket, state } of visit.targets) {
    await keepSourceState(ports.record, matter, docket.id, visit.source.id, {
      ...state,
      ...keyOf(sourceKey),
      nextCheckAt: until,
    });
  }
  return { next: until, stop: true, answered: false };
}

function keyOf(sourceKey: string | undefined): { sourceKey?: string } {
  return sourceKey === undefined ? {} : { sourceKey };
}

/** The state without failure and without validators; whoever recorded whole puts validators back. */
function withoutFailure(state: SourceState): SourceState {
  const {
    failingSince: _since,
    quarantined: _page,
    unfinished: _rest,
    etag: _etag,
    lastModified: _modified,
    ...rest
  } = state;
  return { ...rest, failures: 0, reasons: [] };
}
