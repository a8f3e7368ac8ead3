import { addMinutes, type Day, dayIn, EASTERN, type Instant } from "../../../functions/model/time.ts";
import { courtListenerEntries, districtFeed, type FeedItem, supremeCourtPage } from "../../support/court-pages.ts";
import type { Dice } from "../../support/seeded.ts";

/** A filing as the court knows it: the ground truth. */
export interface TrueFiling {
  readonly id: number;
  readonly at: Instant;
  filedOn: Day;
  text: string;
  number: number | null;
  readonly seq: string;
  /** E-filing or document id; none: an unnumbered, text-only row. */
  readonly doc: string | null;
  listed: boolean;
  modifiedAt: Instant;
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
const BURST_ROWS = 65;

export type CourtView = "supreme" | "feed" | "copy";

/** A court with one docket of ours, that files, amends, withdraws, returns and renumbers, and shows it in three ways. */
export function simulatedCourt(dice: Dice, kind: "supreme" | "district") {
  const filings: TrueFiling[] = [];
  let count = 0;
  /** Items of other cases, so that the feed's window is never our docket's alone. */
  const foreign: Instant[] = [];

  /** Hours that the feed's window holds; a court may shorten it without a word. */
  let windowHours = 24;

  function issue(at: Instant): void {
    count += 1;
    const text = dice.pick(FORMS)(dice.pick(FILERS), count);
    const numbered = kind === "district" && dice.chance(0.85);
    const hasDoc = kind === "district" ? numbered : dice.chance(0.45);
    const lag = dice.chance(0.2) ? -dice.between(1, 2) : 0;
    filings.push({
      id: count,
      at,
      filedOn: dayIn(EASTERN, addMinutes(at, lag * 1440)),
      text,
      number: numbered
        ? (filings.reduce((most, one) => Math.max(most, one.number ?? 0), 0) || 0) + (dice.chance(0.1) ? 2 : 1)
        : null,
      seq: String(1000 + count),
      doc: hasDoc ? `0350${170000 + count}` : null,
      listed: true,
      modifiedAt: at,
    });
    const last = filings.at(-1);
    // One e-filing may be entered as two rows.
    if (kind === "supreme" && last?.doc && dice.chance(0.1)) {
      count += 1;
      filings.push({
        ...last,
        id: count,
        seq: String(1000 + count),
        text: `Motion ${count} within the filing before.`,
      });
    }
    // Two identical unnumbered rows of one day are two filings.
    if (kind === "supreme" && last && !last.doc && dice.chance(0.15)) {
      count += 1;
      filings.push({ ...last, id: count, seq: String(1000 + count) });
    }
  }

  function listed(): TrueFiling[] {
    return filings.filter((one) => one.listed);
  }

  return {
    kind,
    filings,
    issue,
    shorten(): void {
      windowHours = dice.between(6, 12);
    },
    /** One thing happens at the court. */
    act(at: Instant): void {
      // A clerk who was ill enters everything at once: more rows than we believe unseen.
      if (dice.chance(BURST_CHANCE)) for (let n = 0; n < BURST_ROWS; n += 1) issue(at);
      const known = listed();
      const throwOf = dice.next();
      const one = known.length > 0 ? dice.pick(known) : undefined;
      if (!one || throwOf < 0.62) issue(at);
      else if (throwOf < 0.8) {
        one.text = `${one.text.replace(/ \(Corrected \d+\)$/, "")} (Corrected ${dice.between(1, 999)})`;
        one.modifiedAt = at;
      } else if (throwOf < 0.84 && kind === "supreme") one.listed = false;
      else if (throwOf < 0.9) {
        const gone = filings.filter((filing) => !filing.listed);
        if (gone.length > 0) {
          const back = dice.pick(gone);
          back.listed = true;
          back.modifiedAt = at;
        }
      } else if (one.number !== null && throwOf < 0.94) {
        one.number = Math.max(...known.map((filing) => filing.number ?? 0)) + 1;
        one.modifiedAt = at;
      }
      if (dice.chance(0.7)) foreign.push(at);
    },
    /** What the site shows as of `asOf` (a stale cache shows the past). */
    show(view: CourtView, now: Instant, snapshot: readonly TrueFiling[]): string {
      if (view === "supreme") {
        return supremeCourtPage({
          number: "19A960",
          caption: "Wolf v. Law Lab",
          rows: snapshot.map((one) => ({
            filedOn: one.filedOn,
            text: one.text,
            ...(one.doc ? { efile: one.doc } : {}),
          })),
        });
      }
      if (view === "feed") {
        const from = addMinutes(now, -windowHours * 60);
        const items: FeedItem[] = snapshot
          .filter((one) => one.at > from && one.at <= now)
          .map((one) => ({
            docketNumber: "3:19-cv-00807",
            caption: "Law Lab v. Nielsen",
            caseId: "338000",
            publishedAt: one.at,
            event: one.text.split(" of ")[0] ?? "Notice",
            seq: one.seq,
            ...(one.number !== null && one.doc ? { number: String(one.number), doc: one.doc } : {}),
          }));
        const others = foreign
          .filter((at) => at > from && at <= now)
          .map(
            (at, n): FeedItem => ({
              docketNumber: `3:18-cv-${String(n % 90000).padStart(5, "0")}`,
              caption: "A v. B",
              caseId: "9",
              publishedAt: at,
              event: "Notice",
              seq: String(n),
            }),
          );
        return districtFeed("cand", now, [...items, ...others]);
      }
      return courtListenerEntries(
        77,
        snapshot.map((one) => ({
          id: one.id,
          filedOn: one.filedOn,
          modifiedAt: one.modifiedAt,
          number: one.number,
          seq: one.seq,
          text: one.text,
          ...(one.doc ? { doc: one.doc } : {}),
        })),
      );
    },
    snapshot: (): TrueFiling[] => listed().map((one) => ({ ...one })),
  };
}

export type SimulatedCourt = ReturnType<typeof simulatedCourt>;
