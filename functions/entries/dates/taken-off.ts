import type { Day } from "../../model/time.ts";
import type { DateAct, Place } from "./date-act.ts";
import { CONTINUED, END, EXCLUDED, MOVED, OF_REQUEST, OLD, RECITED, SET, SUBMITTED, VACATES } from "./formulas.ts";
import type { Printed } from "./printed.ts";

export function isRecited({ before }: Printed, sentence: string): boolean {
  if (
    /\b(?:exclud|excludable)/i.test(sentence) &&
    /\b(?:between|from|thru|through|date and)\b[^.;]{0,20}$/i.test(before) &&
    EXCLUDED.test(sentence.slice(0, sentence.indexOf(before) + before.length)) &&
    !/\b(?:continued|reset)\b/i.test(before)
  )
    return true;
  return RECITED.test(before) && !/\bconference of ?$/i.test(before) && !/\bfrom ?$/i.test(before);
}

/** "removed from the July 9, 2020 oral argument calendar": what is taken off. */
export function takenOff({ before, after }: Printed): string | undefined {
  if (
    !/\b(?:remov(?:ed|es|ing)|taken off|vacat(?:ed|es|ing)|strik(?:es|ing)|stricken|cancel+(?:ed|s|ing)|withdrawn)\b[^;]{0,30}\bthe ?$/i.test(
      before,
    )
  )
    return undefined;
  return /^,? ?((?:\w+ ){0,4}?(?:argument|hearing|conference|trial|calendar|sentencing|deadline)s?)\b/i.exec(
    after,
  )?.[1];
}

/** A day that the sentence takes something from: "previously set for … is RESET", "continued from … to", "the hearing set for … is vacated". */
export function isOld({ before, after, lead }: Printed, sentence: string): boolean {
  if (/\bfrom ?$/i.test(before.replace(new RegExp(END, "i"), ""))) return true;
  if (!OLD.test(before)) return false;
  if (/\b(?:previously|originally)\b[^.;]{0,20}$/i.test(before.replace(new RegExp(`${SET}.*$`, "i"), ""))) return true;
  if (VACATES.test(lead) && /\b(?:vacat(?:es|ing)|strik(?:es|ing)|cancel+(?:s|ing))\b/i.test(lead)) return true;
  const rest = after.replace(/^[^a-z]*/i, "");
  const ended = new RegExp(
    `\\b(?:is|are|be|was|were|has been|have been)(?: hereby)? ?(?:${MOVED}|vacated|stricken|cancel+ed|taken|removed|terminated|withdrawn)\\b|\\b(?:will be|is|are) (?:taken )?(?:on the briefs|under submission)`,
    "i",
  );
  return ended.test(rest) || (ended.test(sentence.slice(lead.length)) && /^\W*(?:at|and|,)/i.test(after));
}

/** What became of a day that the sentence names as set before, where no new one follows. */
export function endOf(
  old: { readonly what: string; readonly on: Day },
  sentence: string,
  { partys }: Place,
): DateAct[] {
  if (partys || (/\bden(?:ied|ying|ies)\b/i.test(sentence) && OF_REQUEST.test(sentence))) return [];
  if (SUBMITTED.test(sentence)) return [{ does: "vacates", ...old, how: "superseded" }];
  return VACATES.test(sentence) || CONTINUED.test(sentence) || /\bhereby\b/i.test(sentence)
    ? [{ does: "vacates", ...old, how: "vacated" }]
    : [];
}
