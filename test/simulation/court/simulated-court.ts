import { addMinutes, type Day, dayIn, EASTERN, type Instant } from "../../../functions/model/time.ts";
import type { FeedItem } from "../../support/court-pages.ts";
import type { Dice } from "../../support/seeded.ts";
import type { Traits } from "./traits.ts";

/** A docket of ours at the simulated court: the one that every source shows, or another in the same feed. */
export type Bench = "main" | "sibling";

/** A filing as the court knows it: the ground truth. */
export interface TrueFiling {
  readonly id: number;
  readonly bench: Bench;
  readonly at: Instant;
  /** As the court prints it; null: CourtListener does not know it. */
  filedOn: Day | null;
  /** The day that it was filed, whatever the clerk printed. */
  readonly trueDay: Day;
  text: string;
  number: number | null;
  readonly seq: string;
  /** E-filing or document id; none: an unnumbered, text-only row. */
  readonly doc: string | null;
  listed: boolean;
  sealed: boolean;
  modifiedAt: Instant;
  /** When CourtListener has it. */
  readonly copiedAt: Instant;
}

const FILERS = [
  "Alder Institute",
  "Birch League",
  "Cedar Clinic",
  "Dogwood Union Local 12",
  "Elm Society",
  "Fir Foundation",
  "Gum Tree Project",
  "Hazel Council",
  "Asociación de Abogados",
];
const FORMS = [
  (filer: string, n: number) => `Brief amicus curiae of ${filer} ${n} filed.`,
  (filer: string, n: number) => `Motion for leave to file amicus brief filed by ${filer} ${n}.`,
  (filer: string, n: number) => `Letter of ${filer} ${n} received.`,
  (filer: string, n: number) => `Reply of ${filer} ${n} in support of application filed.`,
  (filer: string, n: number) => `Motion of ${filer} ${n} to extend the time filed.`,
];

/** How often a court enters so many filings at once that the change-volume guard holds them. */
const BURST_CHANCE = 0.008;
const QUIET_BURST_CHANCE = 0.03;
const BURST_ROWS = 65;

/** What the feed calls a filing: its docket line up to what became of it. */
export function shortName(text: string): string {
  return withoutCorrection(text).replace(/ (?:filed|received)\.$/, "");
}

/** The docket line as it was entered first. */
export function withoutCorrection(text: string): string {
  return text.replace(/ \(Corrected \d+\)$/, "");
}

/** A court with one docket of ours or two, that files, amends, withdraws, returns, renumbers, seals and moves cases. */
export function simulatedCourt(dice: Dice, traits: Traits) {
  const { kind } = traits;
  const filings: TrueFiling[] = [];
  /** Every docket line and every name that any site ever showed. */
  const shown = new Set<string>();
  /** When a filing's docket line was corrected. */
  const corrected = new Map<number, Instant[]>();
  let count = 0;
  /** Items of other cases, so that the feed's window is never our docket's alone. */
  const foreign: Instant[] = [];

  /** Hours that the feed's window holds; a court may shorten it without a word. */
  let windowHours = 24;
  let division = "3";
  let isTransferred = false;

  function write(filing: TrueFiling, text: string, at: Instant): void {
    filing.text = text;
    filing.modifiedAt = at;
    shown.add(text);
    corrected.set(filing.id, [...(corrected.get(filing.id) ?? []), at]);
  }

  function add(filing: TrueFiling): void {
    filings.push(filing);
    shown.add(filing.text).add(shortName(filing.text));
  }

  function benchNow(): Bench {
    if (!traits.hasSibling) return "main";
    return isTransferred || dice.chance(0.3) ? "sibling" : "main";
  }

  function highest(bench: Bench): number {
    return filings.reduce((most, one) => (one.bench === bench ? Math.max(most, one.number ?? 0) : most), 0);
  }

  function printedDay(day: Day): Day {
    if (!traits.hasWrongYears || !dice.chance(0.06)) return day;
    return `${dice.pick(["2002", "2019", "2091"])}${day.slice(4)}`;
  }

  function issue(at: Instant): void {
    count += 1;
    const bench = benchNow();
    const numbered = kind === "district" && dice.chance(0.85);
    const hasDoc = kind === "district" ? numbered : dice.chance(0.45);
    const lag = dice.chance(0.2) ? -dice.between(1, 2) : 0;
    const trueDay = dayIn(EASTERN, addMinutes(at, lag * 1440));
    const isUndated = traits.hasUndated && dice.chance(0.05);
    const filing: TrueFiling = {
      id: count,
      bench,
      at,
      filedOn: isUndated ? null : printedDay(trueDay),
      trueDay,
      text: dice.pick(FORMS)(dice.pick(FILERS), count),
      number: numbered ? highest(bench) + (dice.chance(0.1) ? 2 : 1) : null,
      seq: String(1000 + count),
      doc: hasDoc ? `0350${170000 + count}` : null,
      listed: true,
      sealed: false,
      modifiedAt: at,
      copiedAt: traits.isCopyLate ? addMinutes(at, dice.between(0, 20 * 60)) : at,
    };
    add(filing);
    // One e-filing may be entered as two rows.
    if (kind === "supreme" && filing.doc && dice.chance(0.1)) {
      count += 1;
      add({ ...filing, id: count, seq: String(1000 + count), text: `Motion ${count} within the filing before.` });
    }
    // Two identical unnumbered rows of one day are two filings.
    if (kind === "supreme" && !filing.doc && dice.chance(0.15)) {
      count += 1;
      add({ ...filing, id: count, seq: String(1000 + count) });
    }
  }

  function listed(): TrueFiling[] {
    return filings.filter((one) => one.listed);
  }

  /** A clerk who was ill enters everything at once: more rows than we believe unseen. */
  function mayBurst(at: Instant): void {
    if (!dice.chance(traits.isQuiet ? QUIET_BURST_CHANCE : BURST_CHANCE)) return;
    for (let n = 0; n < BURST_ROWS; n += 1) issue(at);
  }

  return {
    kind,
    filings,
    shown,
    corrected,
    issue,
    shorten(): void {
      windowHours = dice.between(6, 12);
    },
    /** The case goes to another division of the court: its number's first digit changes, and nothing else. */
    reassign(): void {
      division = "4";
    },
    /** The case goes on under another docket. */
    transfer(): void {
      isTransferred = true;
    },
    /** The clerk sets right what cannot be. */
    correctYears(): void {
      for (const one of filings) if (one.filedOn?.startsWith("2091")) one.filedOn = one.trueDay;
    },
    seal(filing: TrueFiling): void {
      filing.listed = false;
      filing.sealed = true;
    },
    /** One thing happens at the court. */
    act(at: Instant): void {
      mayBurst(at);
      if (traits.isQuiet && !dice.chance(0.35)) return;
      const known = listed();
      const throwOf = dice.next();
      const one = known.length > 0 ? dice.pick(known) : undefined;
      if (!one || throwOf < 0.62) issue(at);
      else if (throwOf < 0.8) write(one, `${withoutCorrection(one.text)} (Corrected ${dice.between(1, 999)})`, at);
      else if (throwOf < 0.84 && kind === "supreme") one.listed = false;
      else if (throwOf < 0.9) {
        const gone = filings.filter((filing) => !filing.listed && !filing.sealed);
        if (gone.length > 0) {
          const back = dice.pick(gone);
          back.listed = true;
          back.modifiedAt = at;
        }
      } else if (one.number !== null && throwOf < 0.94) {
        one.number = highest(one.bench) + 1;
        one.modifiedAt = at;
      } else if (throwOf < 0.97) {
        const wrong = known.find(({ filedOn, trueDay }) => filedOn !== null && filedOn !== trueDay);
        if (wrong) {
          wrong.filedOn = wrong.trueDay;
          wrong.modifiedAt = at;
        }
      }
      if (dice.chance(0.7)) foreign.push(at);
    },
    /** What the feed's window holds at `now`. */
    feedItems(now: Instant, snapshot: readonly TrueFiling[]): FeedItem[] {
      const from = addMinutes(now, -windowHours * 60);
      const isShown = (at: Instant): boolean => at > from && at <= now;
      const ours = snapshot.filter((one) => isShown(one.at)).map((one) => itemOf(one, division));
      return [...ours, ...foreign.filter(isShown).map(foreignItem)];
    },
    snapshot: (): TrueFiling[] => listed().map((one) => ({ ...one })),
  };
}

export type SimulatedCourt = ReturnType<typeof simulatedCourt>;

function itemOf(one: TrueFiling, division: string): FeedItem {
  const isMain = one.bench === "main";
  return {
    docketNumber: isMain ? `${division}:19-cv-00807` : "3:20-cv-00123",
    caption: isMain ? "Law Lab v. Nielsen" : "Doe v. Wolf",
    caseId: isMain ? "338000" : "350111",
    publishedAt: one.at,
    event: shortName(one.text),
    seq: one.seq,
    ...(one.number !== null && one.doc ? { number: String(one.number), doc: one.doc } : {}),
  };
}

function foreignItem(at: Instant, n: number): FeedItem {
  return {
    docketNumber: `3:18-cv-${String(n % 90000).padStart(5, "0")}`,
    caption: "A v. B",
    caseId: "9",
    publishedAt: at,
    event: "Notice",
    seq: String(n),
  };
}
