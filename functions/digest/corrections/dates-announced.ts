import type { StatedDate } from "../../model/statement.ts";
import { dayOfMatch, PRINTED_DAY } from "../printed-days.ts";

/*
 * The days that the first version announced from a docket text, by its own rules, kept as they were: it stored nothing of
 * what it told. It took what was asked for as set, and never took a day back.
 */

/** Words before a printed day that said to the first version what is to happen on it. A day from which more time is asked for was due: it is left out. */
export function datesAnnounced(text: string): StatedDate[] {
  return sentencesOf(text).flatMap((sentence) => {
    const dates: StatedDate[] = [];
    for (const match of sentence.matchAll(PRINTED_DAY)) {
      const on = dayOfMatch(match);
      const before = sentence.slice(0, match.index);
      const what = /\bfrom\s*$/i.test(before) ? undefined : announcedBy(before); // "from March 13, 2020 to"
      if (on && what && !dates.some((date) => date.on === on)) dates.push({ on, what });
    }
    return dates;
  });
}

/** Sentences end at a full stop or semicolon before a capital; the clerk's abbreviations ("Apr. 8", "No. 19") do not match. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, " ") // line breaks inside a docket text
    .split(
      /(?<=[a-z0-9)]{2}[.;]) (?=[A-Z(])(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|Nos|Fed|App|Cir|Inc|Mr|Ms)\. )/,
    ) // "GRANTED. The reply"
    .map((sentence) => sentence.trim());
}

/** The nearest announcing words decide; a day that something *was* done on announces nothing. */
function announcedBy(before: string): string | undefined {
  const near = before.slice(-160);
  if (/\bconference of\s*$/i.test(near)) return "conference"; // "DISTRIBUTED for Conference of "
  if (/\b(?:argument|hearing)s? (?:held|heard)\b|\bvacated\b/i.test(near)) return undefined; // "Argument held on "
  const set =
    /\b(oral argument|argument|hearing|conference)\b[^.;]{0,80}\b(?:set|scheduled|rescheduled|reset|calendared|continued)\b[^.;]{0,40}$/i; // "Hearing on 20 set for "
  const setFor = /\b(?:set|scheduled|calendared) for (oral argument|argument|hearing|conference)\b[^.;]{0,40}$/i; // "SET FOR ARGUMENT on Monday, "
  const found = (near.match(setFor) ?? near.match(set))?.[1]?.toLowerCase();
  if (found) return found.includes("argument") ? "argument" : found === "hearing" ? "hearing" : "conference";
  if (/\b(?:due|to be filed|(?:must|shall|to) (?:file|respond)[^.;]{0,60}|extended)\b[^.;]{0,60}$/i.test(near))
    return "due"; // "Response due by ", "extended to and including "
  return undefined;
}
