import { ALARM_ABOVE, type WatchedFigure } from "../functions/model/alarm-bounds.ts";

/** Figures that the watch and the canary log; `5xx` is the gateway's. */
export type FigureName = WatchedFigure | "deadLetters" | "canarySeconds" | "errorLines" | "5xx";

export interface AlarmPlan {
  readonly id: string;
  /** One sentence: what is not kept. */
  readonly meaning: string;
  /** Heading of infra/README.md, as a link writes it. */
  readonly heading: string;
  readonly figure: FigureName;
  /** Rings when the figure is above this, or does not come, … */
  readonly above: number;
  readonly everyMinutes: number;
  /** … for so many periods in a row. */
  readonly periods: number;
}

/** One alarm a promise; the tenth is the budget's. A person is called only where a person must act. */
export const ALARMS: readonly AlarmPlan[] = [
  {
    id: "ChecksLate",
    meaning: "A court was not asked for more than an hour and a half after it was due.",
    heading: "checks-are-late",
    figure: "checksLateMinutes",
    above: ALARM_ABOVE.checksLateMinutes,
    everyMinutes: 15,
    periods: 4,
  },
  {
    id: "SourceSilent",
    meaning:
      "A court's page could not be read in three checks, is quarantined or read only in part, or its feed stands still.",
    heading: "a-source-is-silent-or-quarantined",
    figure: "troubledSources",
    above: ALARM_ABOVE.troubledSources,
    everyMinutes: 15,
    periods: 2,
  },
  {
    id: "OpenWork",
    meaning: "A gap is open, or the change-volume guard holds a batch of entries.",
    heading: "a-gap-is-open-or-a-batch-is-held",
    figure: "openWork",
    above: ALARM_ABOVE.openWork,
    everyMinutes: 15,
    periods: 2,
  },
  {
    id: "DigestsLate",
    meaning: "The loop that sends digests, or one of its slots, is more than twenty minutes late.",
    heading: "digests-are-late",
    figure: "digestsLateMinutes",
    above: ALARM_ABOVE.digestsLateMinutes,
    everyMinutes: 15,
    periods: 2,
  },
  {
    id: "MailStands",
    meaning: "No mail goes out: too many bounces or complaints, or this is a restored copy.",
    heading: "mail-stands-still",
    figure: "mailStands",
    above: ALARM_ABOVE.mailStands,
    everyMinutes: 15,
    periods: 2,
  },
  {
    id: "DeadLetters",
    meaning: "A receipt or a wake-up could not be handled five times.",
    heading: "dead-letters",
    figure: "deadLetters",
    above: 0,
    everyMinutes: 15,
    periods: 2,
  },
  {
    id: "Errors",
    meaning: "A function crashed, timed out or logged an error, in each of two quarters of an hour.",
    heading: "functions-log-errors",
    figure: "errorLines",
    above: 0,
    everyMinutes: 15,
    periods: 2,
  },
  {
    id: "PagesFail",
    meaning: "The pages answer with an error of ours, or nobody could ask them.",
    heading: "pages-fail",
    figure: "5xx",
    above: 0,
    everyMinutes: 15,
    periods: 3,
  },
  {
    id: "Canary",
    meaning: "An invented filing did not come through from page to receipt in two hours.",
    heading: "the-canary-does-not-come-through",
    figure: "canarySeconds",
    above: 180,
    everyMinutes: 60,
    periods: 2,
  },
];

/** Heading of the budget's alarm, which AWS Budgets rings. */
export const BUDGET_HEADING = "the-budget";
