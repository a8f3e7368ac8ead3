import type { Deployment } from "../../model/deployment.ts";
import type { Source } from "../../model/source.ts";

/** Of a day's budget the regular checks take this share: the rest is for news, further pages and sweeps. */
const REGULAR_SHARE = 0.8;

/** The source, asked no oftener than its budget allows for all that is watched there: a day spent by evening is a blind night. */
export function pacedSource(source: Source, { matters }: Pick<Deployment, "matters">): Source {
  if (!source.budget) return source;
  const dockets = matters
    .flatMap((matter) => matter.dockets)
    .filter((docket) => docket.state !== "closed" && docket.sources.includes(source.id));
  const count = new Set(dockets.map((docket) => docket.id)).size;
  const affordable = Math.ceil((24 * 60 * count) / (source.budget.perDay * REGULAR_SHARE));
  return { ...source, checkEveryMinutes: Math.max(source.checkEveryMinutes, affordable) };
}
