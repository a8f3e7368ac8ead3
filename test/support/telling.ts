import { mpp } from "../../functions/matters/mpp.ts";
import type { Deployment } from "../../functions/model/deployment.ts";
import type { DigestInput, MatterWindow } from "../../functions/model/digest.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import type { DocketHealth } from "../../functions/model/health.ts";
import type { BriefSummary, Field, Quote, RulingSummary, Summary } from "../../functions/model/summary.ts";
import type { Instant } from "../../functions/model/time.ts";

/** The copy that the mails of tests come from. */
export const aDeployment: Deployment = {
  baseUrl: "https://docket.example.org",
  operator: {
    name: "Example Law Library",
    email: "librarian@example.org",
    postalAddress: "1 Main Street, Springfield, IL 62701",
  },
  sender: "MPP litigation digests <digests@example.org>",
  matters: [mpp],
  perSecond: 1,
  deploymentGeneration: "1",
  version: "0.1.0",
};

/** Event `n`: `entry` was filed and is now `mpp-n`. */
export function filed(n: number, entry: Entry, how: Partial<LedgerEvent> = {}): LedgerEvent {
  const id = `mpp-${n}`;
  return event(n, {
    kind: "entry_filed",
    docket: entry.docket,
    entry: id,
    version: 1,
    after: { ...entry, id },
    ...how,
  });
}

/** Event `n`, with everything a test does not care about. */
export function event(n: number, fields: Partial<LedgerEvent> & Pick<LedgerEvent, "kind">): LedgerEvent {
  return {
    matter: "mpp",
    n,
    at: "2019-06-26T22:41:00.000Z",
    docket: fields.after?.docket ?? "ca9/19-15716",
    source: "courtlistener",
    url: "https://www.courtlistener.com/api/rest/v4/docket-entries/",
    sha256: "0".repeat(64),
    edition: 1,
    ...fields,
  };
}

/** A healthy docket, checked at `at`. */
export function healthOf(docket: string, at: Instant, fields: Partial<DocketHealth> = {}): DocketHealth {
  return {
    docket,
    coverage: "whole",
    since: at,
    state: "open",
    sources: [
      {
        source: "courtlistener",
        state: "healthy",
        lastHealthyAt: at,
        lastCheckAt: at,
        nextCheckAt: null,
        failures: 0,
        partials: 0,
        isUnfinished: false,
        failingSince: null,
        builtAt: null,
        reasons: [],
        quarantined: null,
      },
    ],
    openGaps: [],
    notSeen: [],
    held: false,
    ...fields,
  };
}

/** A window of the MPP litigation that begins after the event before its first. */
export function mppWindow(events: readonly LedgerEvent[], fields: Partial<MatterWindow> = {}): MatterWindow {
  const from = (events[0]?.n ?? 1) - 1;
  return { matter: mpp, from, to: events.at(-1)?.n ?? from, events, rulings: [], health: [], ...fields };
}

/** One daily reader's input. */
export function anInput(window: MatterWindow, fields: Partial<DigestInput> = {}): DigestInput {
  return {
    matters: [window],
    filters: {},
    cadence: "daily",
    now: "2019-06-27T11:00:00.000Z",
    zone: "America/New_York",
    ...fields,
  };
}

/** Words of a document at the top of `page`. */
export function quote(text: string, page: number, part: Quote["part"] = "argument"): Quote {
  return { text, anchor: { page, start: 0, end: text.length }, part };
}

export function stated<T>(value: T): Field<T> {
  return { status: "stated", value, evidence: [] };
}

const notStated = { status: "not_stated", evidence: [] } as const;

export function aSummary(of: Summary["of"], fields: Partial<Summary> = {}): Summary {
  return { of, method: "extract", pages: 37, sha256: "1".repeat(64), edition: 1, warnings: [], ...fields };
}

export function aBrief(fields: Partial<BriefSummary> = {}): BriefSummary {
  return {
    form: "brief",
    amici: notStated,
    counsel: notStated,
    supporting: notStated,
    position: notStated,
    consent: notStated,
    authorship: notStated,
    interest: [],
    points: [],
    keySentences: [],
    relief: [],
    ...fields,
  };
}

export function aRuling(fields: Partial<RulingSummary> = {}): RulingSummary {
  return {
    form: "ruling",
    court: notStated,
    panel: notStated,
    author: notStated,
    published: notStated,
    question: [],
    holdings: [],
    acts: notStated,
    orderingClauses: [],
    separate: [],
    vote: notStated,
    next: [],
    ...fields,
  };
}
