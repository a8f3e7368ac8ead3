import type { DateAct } from "./date-act.ts";
import { ORDERS } from "./formulas.ts";
import { tidied } from "./what.ts";

const NUMBERS: Readonly<Record<string, number>> = {
  three: 3,
  five: 5,
  seven: 7,
  ten: 10,
  fourteen: 14,
  twenty: 20,
  "twenty-one": 21,
  thirty: 30,
  "forty-five": 45,
  sixty: 60,
  ninety: 90,
};
const WITHIN =
  /\bwithin (\d{1,3}|[a-z-]+)(?: \(\d{1,3}\))? (?:calendar )?days?\b(?: (?:of|from|after) (?:the (?:date|entry|filing) of )?(?:entry of )?(?:this|the(?= present)|today|the date)\b[^,.;]*|(?=[,.;]|$))/i;

/** "Within 14 days of this order, the parties shall file …": worked out from the entry. From service, or from another paper, nothing is. */
export function withinDays(sentence: string): DateAct[] {
  const match = WITHIN.exec(sentence);
  const days = match ? (NUMBERS[(match[1] ?? "").toLowerCase()] ?? Number(match[1])) : Number.NaN;
  if (
    !match ||
    !(days > 0) ||
    !(ORDERS.test(sentence) || /\bdue\b/i.test(sentence)) ||
    /\bif\b|\bunless\b|\bfail\w*/i.test(sentence)
  )
    return [];
  const lead = sentence.slice(0, match.index);
  const rest = sentence.slice(match.index + match[0].length);
  const done =
    /\b(?:file|submit|serve|provide) (?:an? |the )?([^,;]*?)(?: with the court)?$/i.exec(lead)?.[1] ??
    /\b(?:file|submit|serve|provide|pay) (?:an? |the )?([^.;,]*)/i.exec(rest)?.[1];
  const what = tidied(done ?? lead.replace(/\bdue\s*$/i, ""));
  if (what === "") return [];
  const who =
    /\b(the parties|plaintiffs?|defendants?|appell(?:ants?|ees?)|petitioners?|respondents?)\b/i.exec(sentence)?.[1] ??
    null;
  return [{ does: "sets", what, who, on: "", time: null, place: null, ordered: true, moves: false, from: null, days }];
}

/** Sentences that name no day: "the hearing date is vacated", "Trial of this case is continued pending …", "CASE argued". */
export function withoutDays(sentence: string): DateAct[] {
  if (/\bden(?:ied|ying|ies)\b|\bif\b/i.test(sentence)) return [];
  const all =
    /\ball\b[^.;]{0,40}\b(deadlines?|dates|hearings?|settings|conferences)\b[^.;]*\b(?:vacated|stricken|cancel+ed|terminated|suspended|stayed|held in abeyance)\b/i.exec(
      sentence,
    );
  if (all) {
    const both = /\bdates\b|\bsettings\b/i.test(all[0]);
    const [events, dues] = [/\bhearings?\b|\bconferences\b/i.test(all[0]), /\bdeadlines?\b/i.test(all[0])];
    return [{ does: "vacates all", events: both || events, dues: both || dues }];
  }
  const ends =
    /^(.*?)\b(?:is|are|has been|have been)(?: hereby)? (?:vacated|stricken|cancel+ed|continued|adjourned|postponed|removed from the \w* ?calendar|taken off calendar)\b/i.exec(
      sentence,
    );
  if (ends) return [{ does: "vacates", what: ends[1] ?? "", on: null, how: "vacated" }];
  if (/^rescheduled\.?$/i.test(sentence)) return [{ does: "vacates", what: "distributed", on: null, how: "vacated" }];
  const given =
    /\b(?:remove it|removed?) from the (?:oral )?argument calendar\b.*\bgranted\b|\bargument vacated\b/i.test(sentence);
  if (given) return [{ does: "vacates", what: "argument", on: null, how: "vacated" }];
  if (/^(?:case |cause )?argued\b|\bargument (?:held|heard)\b/i.test(sentence))
    return [{ does: "holds", what: "argument", on: null }];
  return [];
}
