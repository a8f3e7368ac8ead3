import type { DateAhead } from "../model/digest.ts";
import type { Language } from "../model/languages.ts";
import { clockTime, longDay } from "./dates.ts";
import type { Line } from "./mail-nodes.ts";
import { dateWordsOf } from "./words/words-of.ts";

/** "May 9, 2022, 4 p.m. at the court: Due: opposition to the motion, by respondents"; of one that ended, how. */
export function dateSpans(date: DateAhead, language: Language): Line {
  const words = dateWordsOf(language);
  const day = longDay(date.on, language);
  const when = `${day}${date.time ? `, ${words.at(clockTime(date.time))}` : ""}`;
  return [
    `${isEnded(date) ? `${words.untold(when)} (${howEnded(date, language)})` : when}: ${kindBefore(date, language)}`,
    { printed: thingOf(date, language) },
    ...(byWhom(date) === null ? [] : [words.by, { printed: byWhom(date) ?? "" }]),
    ...(date.computed ? [` (${words.computed})`] : []),
  ];
}

/** "Due: opposition, by the government" */
export function dateTitle(date: DateAhead, language: Language): string {
  const who = byWhom(date);
  return `${kindBefore(date, language)}${thingOf(date, language)}${who === null ? "" : `${dateWordsOf(language).by}${who}`}`;
}

/** "Due: " before what is due; nothing before "Motion Hearing", which says it itself. */
export function kindBefore({ what, thing }: Pick<DateAhead, "what" | "thing">, language: Language): string {
  const kind = dateWordsOf(language).kinds[what];
  return thing.toLowerCase().includes(kind.toLowerCase()) ? "" : `${kind}: `;
}

/** What the date is of, as printed; it begins the line where no kind stands before it. */
export function thingOf(date: Pick<DateAhead, "what" | "thing">, language: Language): string {
  const { thing } = date;
  return kindBefore(date, language) === "" ? `${thing.charAt(0).toUpperCase()}${thing.slice(1)}` : thing;
}

/** By whom, where what is due does not say so itself: "brief of petitioners". */
export function byWhom({ thing, who }: Pick<DateAhead, "thing" | "who">): string | null {
  return who === null || thing.toLowerCase().includes(who.toLowerCase()) ? null : who;
}

/** Whether a date is ahead no longer: moved, vacated, held, met, superseded. */
export function isEnded({ status }: Pick<DateAhead, "status">): boolean {
  return status !== "set" && status !== "ordered";
}

/** "moved to May 6, 2030", "vacated" */
export function howEnded({ status, movedTo }: DateAhead, language: Language): string {
  const words = dateWordsOf(language);
  return movedTo !== null ? words.movedTo(longDay(movedTo, language)) : words.ended(status);
}
