import type { Digest, DigestInput, DigestSection, MatterDigest } from "../model/digest.ts";
import { dayOf } from "../model/event.ts";
import { BLOCKS_COST_MAX, withinBudget } from "./budget.ts";
import { isNew } from "./entry-changes.ts";
import { dayKey, rulingLine } from "./ruling-line.ts";
import { SECTIONS, sectionOf } from "./sections/index.ts";
import { type View, viewOf } from "./view.ts";

/**
 * What a reader has not been told yet: the events of each window that are not quiet and pass the reader's choices, each
 * in exactly one block; what the choices leave out is counted. Undefined when there is nothing to tell: an empty window,
 * or one in which nothing passes (its count goes out with the next digest).
 */
export function composeDigest(input: DigestInput): Digest | undefined {
  const views = input.matters.map((window) => viewOf(window, input));
  const hasNews = views.some((view) => view.told.length > 0);
  if (!hasNews && !input.quiet) return undefined;
  const spoken = hasNews ? views.filter((view) => view.told.length + view.filtered.length > 0) : views;
  const budget = BLOCKS_COST_MAX / spoken.length;
  return {
    cadence: input.cadence,
    now: input.now,
    zone: input.zone,
    matters: spoken.map((view) => matterDigest(view, input.whole ? Number.POSITIVE_INFINITY : budget)),
    ...(input.mayRepeat ? { mayRepeat: true } : {}),
    ...(input.restored ? { restored: true } : {}),
    ...(input.quiet && !hasNews ? { quiet: input.quiet } : {}),
  };
}

function matterDigest(view: View, budget: number): MatterDigest {
  const { matter, window } = view;
  const own = Map.groupBy(view.told, sectionOf);
  const sections = SECTIONS.map(({ id, blocks }): DigestSection => ({ id, blocks: blocks(view, own.get(id) ?? []) }));
  const days = daysOf(view);
  const latest = latestRuling(view);
  return {
    matter: {
      id: matter.id,
      name: matter.name,
      longName: matter.longName,
      ...(matter.alsoCalled ? { alsoCalled: matter.alsoCalled } : {}),
    },
    from: window.from,
    to: window.to,
    ...(days ? { days } : {}),
    counts: countsOf(view),
    ...(latest ? { latestRuling: latest } : {}),
    sections: withinBudget(
      sections.filter((section) => section.blocks.length > 0),
      budget,
    ),
  };
}

/** From the first to the last filing day of what is news; what was found late does not widen it. */
function daysOf(view: View): MatterDigest["days"] {
  const days = view.told
    .filter(isNew)
    .filter((entryChange) => !entryChange.first.late)
    .map((entryChange) => dayOf(entryChange.entry))
    .filter((day) => day !== null)
    .sort();
  const [first] = days;
  const last = days.at(-1);
  return first && last ? { first, last } : undefined;
}

function countsOf(view: View): MatterDigest["counts"] {
  const filed = view.told.filter((entryChange) => entryChange.what === "filed");
  const open = view.window.health.filter((docket) => docket.state === "open");
  const watched = open.length > 0 ? open : view.matter.dockets.filter((docket) => docket.state === "open");
  const dockets = new Set(filed.map((entryChange) => entryChange.entry?.docket));
  return { entries: filed.length, dockets: dockets.size, watched: Math.max(watched.length, dockets.size) };
}

/** The last ruling that was known before this window, when the window itself tells none. */
function latestRuling(view: View): MatterDigest["latestRuling"] {
  if (view.told.some((entryChange) => isNew(entryChange) && entryChange.entry.weight === "ruling")) return undefined;
  const latest = view.rulings.findLast((ruling) => ruling.status === "current" && dayKey(ruling) < UNDATED);
  return latest ? rulingLine(latest, view.matter, view.rulings, view.orders) : undefined;
}

const UNDATED = "9999";
