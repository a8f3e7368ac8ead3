import type { Entry } from "../../../functions/model/entry.ts";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import { addDays, addMinutes, dayIn, EASTERN, type Instant, minutesBetween } from "../../../functions/model/time.ts";
import type { FeedTruth } from "./feed-truth.ts";
import { type Bench, type SimulatedCourt, type TrueFiling, withoutCorrection } from "./simulated-court.ts";
import type { Traits } from "./traits.ts";

/** What one docket's part of the ledger came to. */
export interface Verdict {
  readonly missed: string[];
  readonly invented: string[];
  readonly doubled: string[];
}

export interface Judged {
  readonly court: SimulatedCourt;
  readonly traits: Traits;
  readonly bench: Bench;
  readonly feed: FeedTruth;
  /** When pages that are no older copies lacked a filing. */
  readonly lacked: ReadonlyMap<number, readonly Instant[]>;
  /** When a power cut left half of what is kept of the docket's rows. */
  readonly torn: readonly Instant[];
  /** When workers died: nobody knows where the rows stood that they recorded. */
  readonly died: readonly Instant[];
  readonly entries: readonly Entry[];
  readonly events: readonly LedgerEvent[];
  /** The number of the last event of the first look. */
  readonly baseline: number;
}

/** Compares what the ledger holds of a docket, and each event on the way there, with the court's own truth. */
export function judge(judged: Judged): Verdict {
  const isWhole = judged.bench === "main" && (judged.traits.kind === "supreme" || judged.traits.hasCopy);
  const { missed, invented } = isWhole ? wholeDocket(judged) : feedOnly(judged);
  return {
    missed: [...missed, ...silenced(judged)],
    invented: [...invented, ...wordsOfNobody(judged), ...falselyWithdrawn(judged), ...falselyLate(judged)],
    doubled: [...filedTwice(judged.events), ...toldTwice(judged)],
  };
}

function own({ court, bench }: Judged): TrueFiling[] {
  return court.filings.filter((one) => one.bench === bench && !one.sealed);
}

function wholeDocket(judged: Judged): Pick<Verdict, "missed" | "invented"> {
  const keyOf = (one: { filedOn: string | null; text: string }): string => `${one.filedOn} ${one.text}`;
  // A copy keeps what the court has withdrawn: absence means nothing there.
  const truth = own(judged)
    .filter((one) => judged.traits.hasCopy || one.listed)
    .map(keyOf);
  const ours = judged.entries.filter(({ status }) => status === "current").map(keyOf);
  return { missed: minus(truth, ours), invented: minus(ours, truth) };
}

/** By the feed alone we must know every filing that a healthy look could show. */
function feedOnly(judged: Judged): Pick<Verdict, "missed" | "invented"> {
  const { events, feed, court, entries } = judged;
  const seqs = events.filter((event) => event.kind === "entry_filed").map(seqOf);
  const gaps = events.filter((event) => event.kind === "gap_opened").map((event) => event.gap);
  const inGap = (at: Instant): boolean =>
    gaps.some((gap) => gap && at >= addMinutes(gap.from, -24 * 60) && at <= gap.to);
  const truth = own(judged).filter((one) => one.at > feed.began && !inGap(one.at));
  const all = court.filings.filter((one) => one.bench === judged.bench);
  return {
    missed: minus(
      truth.map(({ seq }) => seq),
      seqs,
    ),
    invented: minus(
      seqs,
      all.map(({ seq }) => seq),
    ).concat(entries.length === seqs.length ? [] : ["entries without a filing"]),
  };
}

function seqOf({ aliases }: LedgerEvent): string {
  const alias = aliases?.find((one) => one.includes("|seq|"));
  return alias?.split("|").at(-1) ?? "none";
}

/** Every docket line that an event tells must have stood on a page of the court. */
function wordsOfNobody({ events, court }: Judged): string[] {
  const told = events.flatMap(({ after }) => (after && after.status !== "sealed" ? [after.text] : []));
  return told.filter((text) => !court.shown.has(text));
}

/** What the court shows for the first time after we had seen its docket is news, whatever day the clerk printed. */
function silenced({ events, baseline }: Judged): string[] {
  const quiet = events.filter(
    ({ n, kind, quiet, source }) => n > baseline && kind === "entry_filed" && quiet && source !== "courtlistener",
  );
  return quiet.map(({ after }) => `recorded quietly: ${after?.text}`);
}

/** So long the next look may take. */
const DIED_MINUTES = 12 * 60;

/** A row is believed gone when two pages an hour apart lacked it, and none of them was an older copy. */
function falselyWithdrawn({ events, court, traits, lacked, torn, died }: Judged): string[] {
  // A row that a page lacked, and that came back in other words, is another; so is one whose place was lost.
  const isReworded = (id: number, by: Instant): boolean =>
    (court.corrected.get(id) ?? []).some(
      (at) =>
        [...(lacked.get(id) ?? []), ...torn].some((one) => one <= by) ||
        died.some((one) => Math.abs(minutesBetween(one, at)) < DIED_MINUTES),
    );
  const wrong = (event: LedgerEvent): boolean => {
    if (event.kind !== "entry_withdrawn" || event.after?.text === "") return false;
    const line = withoutCorrection(event.after?.text ?? "");
    const rows = court.filings.filter(({ text }) => withoutCorrection(text) === line);
    return (
      traits.kind !== "supreme" ||
      !rows.some(({ id }) => isLackedTwice(lacked.get(id) ?? [], event.at) || isReworded(id, event.at))
    );
  };
  return events.filter(wrong).map(({ after }) => `withdrawn: ${after?.text}`);
}

function isLackedTwice(lacked: readonly Instant[], by: Instant): boolean {
  const before = lacked.filter((at) => at <= by);
  const [first, last] = [before[0], before.at(-1)];
  return first !== undefined && last !== undefined && minutesBetween(first, last) >= 60;
}

/** "Found late" is said of what is older than something that was there before, and not because of a clerk's wrong year. */
function falselyLate(judged: Judged): string[] {
  const { court, bench } = judged;
  const isLate = ({ at, after, late }: LedgerEvent): boolean => {
    const day = after?.filedOn ?? after?.enteredOn;
    if (!late || !day) return false;
    // Of what a feed shows the day of entry is known alone.
    const isNewer = (one: TrueFiling): boolean =>
      one.trueDay > addDays(day, 2) || dayIn(EASTERN, one.at) > addDays(day, 2);
    return !court.filings.some((one) => one.bench === bench && one.at <= at && isNewer(one));
  };
  return judged.events.filter(isLate).map(({ after }) => `found late: ${after?.text}`);
}

function filedTwice(events: readonly LedgerEvent[]): string[] {
  const filed = events.filter((event) => event.kind === "entry_filed").map((event) => String(event.entry));
  return filed.filter((id, place) => filed.indexOf(id) !== place);
}

/** As many filings of one docket line are told as were made. One that was withdrawn and came back reworded is another. */
function toldTwice({ events, court, bench }: Judged): string[] {
  const withdrawn = new Set(events.filter(({ kind }) => kind === "entry_withdrawn").map(({ entry }) => entry));
  const lines = events.flatMap(({ kind, after, quiet, entry }) =>
    kind === "entry_filed" && !quiet && after && after.status !== "sealed" && !withdrawn.has(entry)
      ? [plain(after.text)]
      : [],
  );
  const made = court.filings.filter((one) => one.bench === bench).map(({ text }) => plain(text));
  return minus(lines, made);
}

/** A docket line by the filing's own words, as feed and docket have them. */
function plain(text: string): string {
  return withoutCorrection(text).replace(/ (?:filed|received)\.$/, "");
}

function minus(from: readonly string[], what: readonly string[]): string[] {
  const left = [...what];
  return from.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
