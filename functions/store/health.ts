import type { Docket } from "../model/docket.ts";
import type { DocketHealth, SourceHealth } from "../model/health.ts";
import type { Matter } from "../model/matter.ts";
import type { Table } from "../ports/index.ts";
import { docketMemory, NEW_SOURCE_STATE, type SourceState, withAsk } from "./dockets.ts";
import { type HostMemory, hostMemories } from "./hosts.ts";
import { askedName } from "./keys.ts";

/** How well we see each docket of a matter, in the matter's order. */
export async function docketHealths(record: Table, matter: Pick<Matter, "id" | "dockets">): Promise<DocketHealth[]> {
  const memories = await Promise.all(matter.dockets.map((docket) => docketMemory(record, matter.id, docket)));
  const states = memories.flatMap(({ sources }) => [...sources.values()]);
  const hosts = await hostMemories(
    record,
    states.flatMap(({ host }) => host ?? []),
  );
  return matter.dockets.flatMap((docket, place) => {
    const memory = memories[place];
    return memory ? [docketHealth(docket, memory, hosts)] : [];
  });
}

function docketHealth(
  docket: Docket,
  { state, sources, gaps, held }: Awaited<ReturnType<typeof docketMemory>>,
  hosts: ReadonlyMap<string, HostMemory>,
): DocketHealth {
  const stateAt = (source: string): SourceState => {
    const written = sources.get(source) ?? NEW_SOURCE_STATE;
    return withAsk(written, hosts.get(written.host ?? "")?.asked.get(askedName(source, docket.id)));
  };
  const holes = state.numbers
    .slice(1)
    .map((range, before) => [(state.numbers[before]?.[1] ?? 0) + 1, range[0] - 1] as const);
  return {
    docket: docket.id,
    coverage: docket.coverage,
    since: state.since ?? null,
    state: docket.state === "not_yet_open" && state.since ? "open" : docket.state,
    sources: docket.sources.map((source) => sourceHealth(source, stateAt(source))),
    openGaps: gaps,
    notSeen: holes,
    held: held.length > 0,
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
    partials: state.partials ?? 0,
    isUnfinished: state.unfinished !== undefined,
    failingSince: state.failingSince ?? null,
    reasons: state.reasons,
    builtAt: state.builtAt ?? null,
    quarantined: state.quarantined ?? null,
  };
}
