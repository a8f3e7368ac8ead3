import { type Day, isDay } from "../../model/time.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const PRINTED =
  /\b(?:(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2}))(?!\d)/gi;
const CLOCK = /\b(?:(\d{1,2})(?::(\d{2}))?(?::\d{2})? ?([ap])\.?m\b\.?|(\d{1,2}):(\d{2})(?!\d)|(noon)\b)/i;

/** A day as a sentence prints it, with the words around it. */
export interface Printed {
  readonly on: Day;
  readonly time: string | null;
  /** From the day before it in the sentence, or from the sentence's beginning. */
  readonly before: string;
  /** The whole sentence up to it. */
  readonly lead: string;
  /** From its hour to the next day, or to the sentence's end. */
  readonly after: string;
}

/** The days that a sentence prints, in order. */
export function printedIn(sentence: string): Printed[] {
  const matches = [...sentence.matchAll(PRINTED)];
  return matches.flatMap((match, at): Printed[] => {
    const on = dayOfPrinted(match);
    if (on === undefined) return [];
    const earlier = matches[at - 1];
    const from = earlier ? earlier.index + earlier[0].length : 0;
    const rest = sentence.slice(match.index + match[0].length, matches[at + 1]?.index ?? sentence.length);
    const before = sentence.slice(from, match.index);
    // "at 9:00 a.m." behind the day; "9:00 10/19/04" before it
    const behind = /^,? ?(?:(?:at|by|@|from|, by) ?)?(?:approximately )?(?=\d{1,2}(?::|\b ?[ap]\.?m|noon))/i.exec(rest);
    const clockBehind = behind ? CLOCK.exec(rest.slice(behind[0].length, behind[0].length + 14)) : null;
    const clockBefore = clockBehind
      ? null
      : /\b(?:at |for )?(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?),? (?:on )?(?:\w+day,? )?$/i.exec(before);
    const clock = clockBehind ?? (clockBefore ? CLOCK.exec(clockBefore[1] ?? "") : null);
    return [
      {
        on,
        time: clock ? timeOf(clock) : null,
        before: clockBefore
          ? before.slice(0, clockBefore.index) + before.slice(clockBefore.index).replace(/\d{1,2}:\d{2}.*$/, "")
          : before,
        lead: sentence.slice(0, match.index),
        after: clockBehind && behind ? rest.slice(behind[0].length + clockBehind.index + clockBehind[0].length) : rest,
      },
    ];
  });
}

/** `HH:MM` of an hour printed in words that name no day: "is moved to 02:00:00 PM". */
export function hourIn(words: string): string | null {
  const clock = CLOCK.exec(words);
  return clock ? timeOf(clock) : null;
}

function dayOfPrinted(match: RegExpMatchArray): Day | undefined {
  const [, name, dayOfName, yearOfName, month, dayOfSlash, yearOfSlash] = match;
  const monthNumber = name ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(month);
  const year = yearOfName ?? (yearOfSlash?.length === 2 ? `20${yearOfSlash}` : yearOfSlash);
  const day = `${year}-${String(monthNumber).padStart(2, "0")}-${String(dayOfName ?? dayOfSlash).padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

/** A court sits from eight to six: an hour without its half of the day is that one. */
function timeOf(clock: RegExpMatchArray): string {
  if (clock[6]) return "12:00";
  const hour = Number(clock[1] ?? clock[4]);
  const half = clock[3]?.toLowerCase() ?? (hour >= 1 && hour <= 6 ? "p" : hour === 12 ? "p" : "a");
  const of24 = half === "p" ? (hour % 12) + 12 : clock[3] ? hour % 12 : hour;
  return `${String(of24).padStart(2, "0")}:${clock[2] ?? clock[5] ?? "00"}`;
}
