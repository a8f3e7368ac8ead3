import type { Docket } from "../model/docket.ts";
import type { DocketHealth, SourceHealth } from "../model/health.ts";
import type { Matter } from "../model/matter.ts";
import type { Table } from "../ports/index.ts";
import { docketMemory, NEW_SOURCE_STATE, type SourceState } from "./dockets.ts";

/** How well we see each docket of a matter, in the matter's order. */
export async function docketHealths(record: Table, matter: Matter): Promise<DocketHealth[]> {
  return Promise.all(matter.dockets.map((docket) => docketHealth(record, matter.id, docket)));
}

async function docketHealth(record: Table, matter: string, docket: Docket): Promise<DocketHealth> {
  const { state, sources, gaps } = await docketMemory(record, matter, docket);
  const holes = state.numbers
    .slice(1)
    .map((range, before) => [(state.numbers[before]?.[1] ?? 0) + 1, range[0] - 1] as const);
  return {
    docket: docket.id,
    coverage: docket.coverage,
    since: state.since ?? null,
    state: docket.state === "not_yet_open" && state.since ? "open" : docket.state,
    sources: docket.sources.map((source) => sourceHealth(source, sources.get(source) ?? NEW_SOURCE_STATE)),
    openGaps: gaps,
    notSeen: holes,
    held: state.held !== undefined,
  };
}

function sourceHealth(source: string, state: SourceState): SourceHealth {
  return {
    source,
    state: state.state,
    lastHealthyAt: state.lastHealthyAt ?? null,
    lastCheckAt: state.lastCheckAt ?? null,
    nextCheckAt: state.nextCheckAt ?? null,
    failures: state.failures,
    failingSince: state.failingSince ?? null,
    reasons: state.reasons,
    quarantined: state.quarantined ?? null,
  };
}
