import type { Day } from "../../model/time.ts";
import type { DateAct, Place } from "./date-act.ts";
import { isPartys, isRequest, sentencesOf, withoutNotes } from "./docket-words.ts";
import { formulaOf } from "./formula-of.ts";
import { SUBMITTED } from "./formulas.ts";
import { withinDays, withoutDays } from "./no-day.ts";
import { hourIn, type Printed, printedIn } from "./printed.ts";
import { endOf, isOld, isRecited, takenOff } from "./taken-off.ts";
import { thingIn } from "./thing.ts";
import { whatIn, whoIn } from "./what.ts";

/** What a line does to the dates of its docket, in the order of its words. A request does nothing to them. */
export function dateActsIn(text: string): DateAct[] {
  const words = withoutNotes(text);
  const partys = isPartys(words);
  const sentences = sentencesOf(words);
  // A request's title goes on over its semicolons
  const title = sentences.findIndex((sentence) => !sentence.endsWith(";"));
  const acts = sentences.flatMap((sentence, at) => {
    // "Response Requested. (Due March 9, 2020)"
    const whole = /^\(due\b/i.test(sentence) ? `${sentences[at - 1] ?? ""} ${sentence}` : sentence;
    return actsOf(whole, { first: at <= title, partys, head: words.slice(0, 200) });
  });
  if (isRequest(words)) return [...askedIn(sentences[0] ?? ""), ...acts];
  const refused =
    /\bden(?:ied|ying|ies)\b/i.test(words) && !/\bgrant/i.test(words) && !acts.some((act) => act.does === "sets");
  return refused ? [{ does: "refuses" }, ...acts] : acts;
}

function actsOf(sentence: string, place: Place): DateAct[] {
  const days = printedIn(sentence);
  const within = place.partys ? [] : withinDays(sentence);
  if (days.length === 0) return place.partys ? [] : [...within, ...withoutDays(sentence)];
  const acts: DateAct[] = [];
  let from: Day | null = null;
  let named = "";
  let old: { readonly what: string; readonly on: Day }[] = [];
  for (const day of days) {
    const what = whatIn(day, named);
    const off = takenOff(day);
    if (off !== undefined && !place.partys) {
      acts.push({ does: "vacates", what: off, on: day.on, how: SUBMITTED.test(sentence) ? "superseded" : "vacated" });
      continue;
    }
    if (isRecited(day, sentence)) continue;
    if (isOld(day, sentence)) {
      from = day.on;
      if (thingIn(what) !== undefined) named = what;
      const time = /\b(?:moved|reset|rescheduled|changed)\b(?: to)?(?= ?\d{1,2}:\d{2})/i.exec(day.after);
      const hour = time ? hourIn(day.after.slice(time.index)) : null;
      if (hour !== null) acts.push({ does: "rehours", what, on: day.on, time: hour });
      else old = [...old, { what, on: day.on }];
      continue;
    }
    const formula = formulaOf(day, sentence, place, from);
    const heard = /\bset for (hearing|oral argument|argument|trial|conference)\b/i.exec(day.before)?.[1];
    if (formula === undefined) {
      if (/\b(?:held|heard)\b[^;]{0,60}$/i.test(day.before))
        acts.push({ does: "holds", what: day.before.split(":").at(-1) ?? day.before, on: day.on });
      continue;
    }
    acts.push(
      setting(day, {
        what: formula.what ?? (heard && thingIn(what) !== thingIn(heard) ? `${what} ${heard}` : what),
        sentence,
        moves: formula.moves,
        from: formula.moves ? from : null,
      }),
    );
    if (formula.moves) {
      old = old.filter((one) => one.on !== from);
      from = null;
    }
  }
  return [...acts, ...within, ...old.flatMap((one) => endOf(one, sentence, place))];
}

function setting(
  day: Printed,
  { what, sentence, moves, from }: { what: string; sentence: string; moves: boolean; from: Day | null },
): DateAct {
  return {
    does: "sets",
    what,
    who: whoIn(day, what),
    on: day.on,
    time: day.time,
    place: /\bin ((?:court)?room [\w-]+|[\w ]*courtroom[\w ,-]*?)(?=,| before|\.|$)/i.exec(day.after)?.[1] ?? null,
    ordered: /\b(?:shall|must|ordered|directed)\b/i.test(sentence),
    moves,
    from,
  };
}

/** What a request asks to move, and to what days. */
function askedIn(sentence: string): DateAct[] {
  const days = printedIn(sentence);
  const old = days.find((day) => isFrom(day));
  const to = days.filter((day) => day !== old && /\b(?:to|until)\b[^.;]{0,30}$/i.test(day.before)).map((day) => day.on);
  const what =
    /\btime to file (.*?)(?: from\b| to [A-Z0-9]|, submitted|$)/i.exec(sentence)?.[1] ?? sentence.slice(0, 120);
  return [{ does: "asks", what, from: old?.on ?? null, to }];
}

function isFrom({ before }: Printed): boolean {
  return /\b(?:from|set for|scheduled for|due)[^.;]{0,14}$/i.test(before);
}
