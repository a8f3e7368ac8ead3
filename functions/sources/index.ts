import type { Source } from "../model/source.ts";
import { fifthCircuitOpinions, ninthCircuitMemoranda, ninthCircuitOpinions } from "./circuit-opinions.ts";
import { cmecfRss } from "./cmecf-rss.ts";
import { courtlistener } from "./courtlistener.ts";
import { supremeCourt } from "./supreme-court.ts";
import { supremeCourtJson } from "./supreme-court-json.ts";

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
