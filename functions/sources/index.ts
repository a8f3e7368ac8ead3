import type { Source } from "../model/source.ts";
import { fifthCircuitOpinions, ninthCircuitMemoranda, ninthCircuitOpinions } from "./circuit-opinions/source.ts";
import { cmecfRss } from "./cmecf/source.ts";
import { courtlistener } from "./courtlistener/source.ts";
import { supremeCourtJson } from "./supreme-court/json-source.ts";
import { supremeCourt } from "./supreme-court/source.ts";

/** Every site that we can ask. */
export const SOURCES: readonly Source[] = [
  supremeCourt,
  supremeCourtJson,
  courtlistener,
  cmecfRss,
  ninthCircuitOpinions,
  ninthCircuitMemoranda,
  fifthCircuitOpinions,
];

const byId = new Map(SOURCES.map((source) => [source.id, source]));

/** The source of `id`, or undefined. */
export function sourceOf(id: string): Source | undefined {
  return byId.get(id);
}
