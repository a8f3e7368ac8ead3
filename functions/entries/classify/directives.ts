import { type SentenceEnds, sentenceEnd, sentenceStart } from "./clause.ts";
import type { FoundAct } from "./found-act.ts";
import { isHypothetical } from "./hypothetical.ts";

/** ORDER that w/i 20 days … the guardian advise the Court ; IT IS FURTHER ORDERED that … */
const ORDERED_THAT = /\b(?:ordered|orders?)(?:,? adjudged(?:,? and decreed)?)?,?\s+that\s+(?=[^;]{3,})/gi;

/** The Clerk is directed to send … ; Respondents are ORDERED to produce … */
const DIRECTED =
  /\b(?:is|are)\s+(?:(?:hereby|further|therefore|respectfully|specifically)\s+){0,2}(?:ordered|directed|required|instructed|commanded)\s+(?=to\s+(?!the\b)[^;]{3,})/gi;

/** … are enjoined from removing, and shall restore … : what an injunction requires. */
const REQUIRED =
  /(?:,|\band)\s+(?:shall|must|are (?:ordered|required|directed) to)\s+(?=(?!not\b|be\b|issue\b)[a-z][^;]{3,})/gi;

/** Words at the start of what is ordered that only say when or how. */
const WHEN =
  /^(?:(?:w\/i|within|by|on or before|no later than|not later than)\s+[^,]{3,60}?(?:,\s*|\s+(?=(?:the |all |counsel|plaintiff|defendant|guardian|petitioner|respondent|appell)))|to\s+)/i;

/** "Order Confirming First Amended Chapter 11 Plan", "ORDER Terminating the Automatic Stay": what has no verb of ours stands as printed. */
const ORDER_DOING =
  /^(?:[A-Z][\w'’]*\s+){0,3}orders?(?: by judge [\w.]+(?: [A-Z][\w.]+){1,3},?)?[:,]?\s+(?!(?:re|regard|concern|sett|resett|schedul|reschedul|requir|follow|continu|refer|relat|pertain|pend|dur|accord|includ|tak|direct|order|reassign|assign|show|remind|advis|establish|govern|hear|brief|meet)ing\b)(?=[a-z]+ing\s+\S)/gi;

/** What a line orders and does not do itself: told only where it does nothing else. */
export function directives(body: string, ends: SentenceEnds): readonly FoundAct[] {
  const doing = matches(body, ends, ORDER_DOING);
  return [...doing, ...matches(body, ends, ORDERED_THAT), ...matches(body, ends, DIRECTED)];
}

/** "The petition for mandamus is granted. The district court is directed to vacate its order": told beside what is done. */
export function ordersToCourts(body: string, ends: SentenceEnds): readonly FoundAct[] {
  return matches(body, ends, DIRECTED).filter(({ verb, from }) =>
    /\b(?:district|trial|bankruptcy|immigration|lower) court\s+$|\bboard\s+$/i.test(
      body.slice(sentenceStart(body, ends, verb.from), Math.min(verb.from, from)),
    ),
  );
}

/** What an injunction requires beside what it forbids: "… and shall enforce and implement the Protocols in good faith". */
export function requirements(body: string, ends: SentenceEnds, found: readonly FoundAct[]): readonly FoundAct[] {
  return found
    .filter(({ act }) => act === "enjoined")
    .flatMap(({ to }) => {
      const rest = body.slice(to, sentenceEnd(body, ends, to));
      return matches(rest, [], REQUIRED).map((one) => moved(one, to));
    });
}

/** "(Related Doc # 312) Order Signed on 4/4/2025": the clerk's, and no part of what is ordered. */
const SIGNED = /\s*(?:\(\s*related\b[^)]*\)|(?:\(\s*)?(?:order )?signed (?:on|by)\b)[\s\S]*$/i;

function matches(body: string, ends: SentenceEnds, form: RegExp): readonly FoundAct[] {
  return [...body.matchAll(form)].flatMap((match): FoundAct[] => {
    const at = match.index + match[0].length;
    const end = Math.min(sentenceEnd(body, ends, at), body.length);
    if (isHypothetical(body.slice(sentenceStart(body, ends, match.index), match.index))) return [];
    const skipped = WHEN.exec(body.slice(at, end))?.[0].length ?? 0;
    const of = body
      .slice(at + skipped, end)
      .replace(SIGNED, "")
      .trim();
    if (of === "") return [];
    const from = at + skipped;
    const object = { from, to: from + of.length };
    return [{ act: "ordered", of, object, verb: { from: match.index, to: at }, from: match.index, to: object.to }];
  });
}

function moved(act: FoundAct, by: number): FoundAct {
  const shift = ({ from, to }: { from: number; to: number }) => ({ from: from + by, to: to + by });
  return { ...act, ...shift(act), verb: shift(act.verb), object: act.object && shift(act.object) };
}
