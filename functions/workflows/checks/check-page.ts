import { isExpected } from "../../model/errors.ts";
import type { Observed, PageRequest } from "../../model/source.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import type { Answer } from "../../ports/index.ts";
import { formatOf } from "../../sources/formats.ts";
import { spendOne } from "../../store/budgets.ts";
import { isFullyAnswered, isSettled, type SourceState } from "../../store/dockets.ts";
import {
  type CheckPorts,
  LEASE_LEFT_MINUTES,
  type PageCheck,
  type PageOutcome,
  type PageVisit,
  type ReadPage,
  type Validators,
} from "./checking.ts";
import { failed, refused } from "./keep-failure.ts";
import { contentTypeOf } from "./keep-for-good.ts";
import { recordPages, unchanged } from "./record-pages.ts";

/** Pages of one listing read in one check; more are read by the next one, and no mark moves until then. */
export const PAGES_PER_CHECK_MAX = 40;

/**
 * Asks one page (and those it continues on) for its dockets, judges it, and records what is new. The first request is
 * spent already.
 */
export async function checkPage(ports: CheckPorts, visit: PageCheck): Promise<PageOutcome> {
  const askedAt = ports.clock.now();
  const pages: ReadPage[] = [];
  const resumed = visit.targets.length === 1 ? visit.targets[0]?.state.unfinished : undefined;
  const isSweep = visit.isSweep || resumed?.isSweep === true;
  let request: PageRequest | undefined = resumed ? { ...visit.request, url: resumed.url } : visit.request;
  let sourceKey: string | undefined;
  let wait: Instant | undefined;
  while (request && pages.length < PAGES_PER_CHECK_MAX) {
    if (pages.length > 0 && ports.clock.now() >= addMinutes(visit.leaseUntil, -LEASE_LEFT_MINUTES)) break;
    if (pages.length > 0) wait = await spendMore(ports, visit);
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
    const kept = await keepPage(ports, request, answer);
    if (pages.length === 0 && !resumed && !isSweep && isSameAsBefore(visit, kept))
      return unchanged(ports, visit, askedAt, answer);
    const page = await readPage(ports, visit, request, kept);
    pages.push(page);
    if (page.reading.kind === "docket") sourceKey = page.reading.courtListenerId ?? sourceKey;
    request = nextRequest(visit, page, { sourceKey, isSweep });
  }
  return recordPages(ports, visit, { pages, askedAt, rest: request?.url, wait, sourceKey, isSweep });
}

/** Spends the request for a further page. @returns when it may be asked; undefined: now */
async function spendMore({ record, clock }: CheckPorts, { host, source }: PageVisit): Promise<Instant | undefined> {
  if (!source.budget) return undefined;
  return spendOne(record, host, { source: source.id, budget: source.budget }, clock.now());
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
      isFullyAnswered(state, now),
  );
  if (!usable || !first) return {};
  return {
    ...(first.state.etag ? { etag: first.state.etag } : {}),
    ...(first.state.lastModified ? { lastModified: first.state.lastModified } : {}),
  };
}

/** A page as it was answered and archived, not yet read: what came before need not be read again. */
type KeptPage = Omit<ReadPage, "reading">;

async function keepPage(ports: CheckPorts, request: PageRequest, answer: Answer): Promise<KeptPage> {
  const sha256 = await ports.archive.put(answer.bytes, {
    contentType: contentTypeOf(answer.headers),
    kept: "for 30 days",
  });
  const { url, status, headers, bytes, at } = answer;
  return { url, status, headers, bytes, at, sha256, parserEdition: formatOf(request.format)?.parserEdition ?? 0 };
}

async function readPage(ports: CheckPorts, visit: PageVisit, request: PageRequest, kept: KeptPage): Promise<ReadPage> {
  const docket = visit.targets.length === 1 ? visit.targets[0]?.docket : undefined;
  const page = {
    url: kept.url,
    bytes: kept.bytes,
    contentType: kept.headers["content-type"] ?? null,
    court: visit.targets[0]?.docket.court ?? "",
    docketNumber: docket?.number ?? null,
  };
  if (kept.status !== 200) return { ...kept, reading: { kind: "none", reason: `status ${kept.status}` } };
  try {
    return { ...kept, reading: await ports.isolate.read(request.format, page) };
  } catch (error) {
    if (!isExpected(error, "unreadable")) throw error;
    return { ...kept, reading: { kind: "unreadable", reason: error.message } };
  }
}

/** The very bytes that were recorded last: nothing to read, unless our reading has changed since. */
function isSameAsBefore({ targets }: PageVisit, page: KeptPage): boolean {
  return targets.every(
    ({ state }) => isSettled(state) && state.sha256 === page.sha256 && state.edition === page.parserEdition,
  );
}

/** What the reading of a listing goes on with. */
interface Going {
  readonly sourceKey: string | undefined;
  readonly isSweep: boolean;
}

function nextRequest(visit: PageVisit, page: ReadPage, going: Going): PageRequest | undefined {
  const target = visit.targets[0];
  if (!target || page.reading.kind === "unreadable" || visit.targets.length > 1) return undefined;
  return visit.source.next(page.reading, target.docket, observedOf(target.state, going));
}

/** A sweep goes past the mark: it reads to the listing's end. */
function observedOf(state: SourceState, { sourceKey = state.sourceKey, isSweep }: Going): Observed {
  return {
    ...(state.observedAt ? { observedAt: state.observedAt } : {}),
    ...(state.recordedAt ? { recordedAt: state.recordedAt } : {}),
    ...(state.recordedMark && !isSweep ? { recordedMark: state.recordedMark } : {}),
    ...(sourceKey ? { sourceKey } : {}),
  };
}
