import type { Day } from "../../model/time.ts";
import type { Place } from "./date-act.ts";
import {
  ASKED,
  BY,
  DEADLINE,
  DUE,
  EFFECT,
  END,
  EXCLUDED,
  MOVED,
  MOVED_TO,
  NAMED_EVENT,
  OF_REQUEST,
  ORDERS,
  SET_FOR,
  STAYED_UNTIL,
  SURRENDER,
  WILL_HOLD,
} from "./formulas.ts";
import type { Printed } from "./printed.ts";
import { whatHeld, whatMoved, whatNamed, whatOrdered, whatTakesEffect } from "./what.ts";

export interface Formula {
  readonly moves: boolean;
  readonly what?: string;
}

/** How a sentence sets the day: undefined when it does not. */
export function formulaOf(
  day: Printed,
  sentence: string,
  { first, partys, head }: Place,
  from: Day | null,
): Formula | undefined {
  const { before, lead } = day;
  const resets = /\b(?:re-?setting|resetting|continuing)\b/i.test(head) && !partys;
  const isAsked = ASKED.test(lead) && !resets && !/^\W*(?:response|reply)\b[^.]*\brequested\b/i.test(lead);
  if (partys) return inPartysLine(day, first);
  if (EXCLUDED.test(before) && !MOVED_TO.test(before)) return undefined;
  if (isAsked && !/\bgrant/i.test(sentence)) return undefined;
  if (/\bden(?:ied|ying|ies)\b/i.test(sentence) && OF_REQUEST.test(lead)) return undefined;
  if (
    from !== null &&
    /^[^a-z]*(?:\d{1,2}:\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?)?[ ,]*(?:to|until)\b/i.test(before.replace(/[AP]M/g, ""))
  )
    return { moves: true };
  if (from !== null && new RegExp(`\\b(?:to|until|for) ${END}`, "i").test(before) && MOVING.test(before))
    return { moves: true };
  if (MOVED_TO.test(before)) return { moves: true, what: whatMoved(before, lead) };
  if (DUE.test(before)) return { moves: /\bnow due\b/i.test(before) };
  if (SET_FOR.test(before)) {
    const isTitle =
      OF_REQUEST.test(before) &&
      !/\b(?:is|are|has been|have been)\b[^.;]{0,20}$/i.test(before.replace(SET_FOR, " is set".slice(0, 0)));
    return isTitle && !/\bhearing set\b|\b(?:is|are|been) (?:re)?set\b/i.test(before)
      ? undefined
      : { moves: /\b(?:re-?set|rescheduled)\b/i.test(before) };
  }
  if (EFFECT.test(before)) return { moves: false, what: whatTakesEffect(lead) };
  if (SURRENDER.test(before) || DEADLINE.test(before)) return { moves: false };
  if (STAYED_UNTIL.test(before)) return { moves: false, what: "stay ends" };
  if (WILL_HOLD.test(before)) return { moves: false, what: whatHeld(before) };
  if (BY.test(before) && ORDERS.test(sentence)) return { moves: false, what: whatOrdered(day) };
  if (NAMED_EVENT.test(before) && !OF_REQUEST.test(before) && !/\bwithout (?:oral )?argument\b/i.test(before))
    return { moves: false, what: whatNamed(before) };
  return undefined;
}

const OWN_SETTING = /(?<=\. )(?:[A-Z][\w/]* ){1,5}(?:set for|due)\b[^.;]*$/; // Motion Hearing set for
const MOVING = new RegExp(`\\b${MOVED}\\b`, "i");

/** A party's line sets a date only where the court's system adds one: "Motion set for hearing on", "(Response due", "Brief due … for". */
function inPartysLine(day: Printed, first: boolean): Formula | undefined {
  const { before, lead } = day;
  // "… filed by Acme Inc. Motion set for hearing on": the court's system wrote the end, whatever a stop ends
  const own = first ? (/\((?:[^()]*)$/.exec(lead)?.[0] ?? OWN_SETTING.exec(lead)?.[0]) : before;
  if (own === undefined || (ASKED.test(lead) && !first)) return undefined;
  if (DUE.test(own) || SET_FOR.test(own)) return { moves: false };
  return BY.test(own) && /\bmust\b|\bshall\b/i.test(own) ? { moves: false, what: whatOrdered(day) } : undefined;
}
