import { type Judgment, judgeReading } from "../../entries/health-gates.ts";
import type { HealthyReading } from "../../entries/healthy-reading.ts";
import type { Source } from "../../model/source.ts";
import { docketState } from "../../store/dockets.ts";
import type { AskedPages, CheckPorts, PageVisit, Target } from "./checking.ts";

/** The worst that the gates say of the pages of one check, for one docket. */
export async function judgePages(
  ports: CheckPorts,
  visit: PageVisit,
  target: Target,
  asked: AskedPages,
): Promise<Judgment> {
  const { since } = await docketState(ports.record, target.matter, target.docket.id);
  // A volunteer-built copy may lack a docket that the court has long opened.
  const opened = target.state.history.length > 0 || (since !== undefined && visit.source.coverage !== "volunteer");
  const unopened = visit.source.coverage === "volunteer" ? "not_yet_open" : target.docket.state;
  const shared = visit.targets.length > 1 || typeof visit.source.shows === "object";
  let worst: Judgment = { verdict: "healthy", reasons: [] };
  for (const [place, page] of asked.pages.entries()) {
    const judgment = judgeReading({
      page: { bytes: page.bytes, status: page.status },
      reading: page.reading,
      asked: {
        ...(shared ? {} : { docketNumber: target.docket.number }),
        kind: kindOf(visit.source),
        shows: visit.source.shows,
        isFirstPage: place === 0 && target.state.unfinished === undefined,
        state: opened ? "open" : unopened,
      },
      history: target.state.history as readonly HealthyReading[],
      now: asked.askedAt,
    });
    if (judgment.notYetOpen) return judgment;
    const reasons = judgment.verdict === worst.verdict ? [...worst.reasons, ...judgment.reasons] : judgment.reasons;
    const isWhole =
      (worst.reasons.length === 0 || worst.isWhole) && (judgment.reasons.length === 0 || judgment.isWhole);
    const { isWhole: _whole, ...worse } = worseThan(worst, judgment) ? worst : { ...judgment, reasons };
    worst = { ...worse, ...(isWhole && worse.reasons.length > 0 ? { isWhole: true } : {}) };
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
