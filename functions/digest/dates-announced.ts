import type { DateAhead } from "../model/digest.ts";
import type { Entry } from "../model/entry.ts";
import type { Matter } from "../model/matter.ts";
import { shortened } from "./excerpt.ts";
import { dayOfMatch, PRINTED_DAY } from "./printed-days.ts";
import { docketName } from "./ruling-line.ts";

const EVIDENCE_MAX = 240;

/** What an entry's docket text announces: words before a printed day that say what is to happen on it. */
export function datesAnnounced(entry: Entry, matter: Matter): DateAhead[] {
  return sentencesOf(entry.text).flatMap((sentence) => {
    const dates: DateAhead[] = [];
    for (const match of sentence.matchAll(PRINTED_DAY)) {
      const on = dayOfMatch(match);
      const what = announcedBy(sentence.slice(0, match.index));
      if (!on || !what || dates.some((date) => date.on === on)) continue;
      const time = timeAround(sentence, match.index, match.index + match[0].length);
      const evidence = shortened(sentence, EVIDENCE_MAX);
      const docket = docketName(entry.docket, matter, entry.caption);
      dates.push({ on, ...(time ? { time } : {}), what, entry: entry.id, docket, evidence });
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
function announcedBy(before: string): DateAhead["what"] | undefined {
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

/** `HH:MM` of a clock time printed beside a day: "at 09:00 AM", "by 4 p.m. on". */
function timeAround(sentence: string, start: number, end: number): string | undefined {
  const clock = /\b(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\b/i; // "4 p.m.", "09:30 AM"
  const match =
    sentence.slice(end, end + 24).match(clock) ?? sentence.slice(Math.max(0, start - 40), start).match(clock);
  if (!match) return undefined;
  const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === "p" ? 12 : 0);
  return `${String(hour).padStart(2, "0")}:${match[2] ?? "00"}`;
}
