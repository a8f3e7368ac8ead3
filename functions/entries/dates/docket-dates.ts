import type { DateAhead, DocketName } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import type { Matter } from "../../model/matter.ts";
import { sameCase } from "../orders/reach.ts";
import { inOrderMade } from "../resolves.ts";
import { datesOf } from "./chain.ts";
import type { DateAct } from "./date-act.ts";
import { sentencesOf, withoutNotes } from "./docket-words.ts";
import { printedIn } from "./printed.ts";
import { dateActsIn } from "./read-line.ts";
import type { SetDate } from "./set-date.ts";
import { isEvent, thingIn } from "./thing.ts";

/** Every date that the dockets of a litigation set, docket by docket, each with what became of it. `entries` in any order. */
export function docketDates(entries: readonly Entry[], matter: Pick<Matter, "dockets">): DateAhead[] {
  const current = entries.filter((entry) => entry.status === "current" && entry.filedOn !== null).sort(inOrderMade);
  const cases = Map.groupBy(current, ({ docket }) => [...sameCase(docket, matter.dockets)].sort()[0] ?? docket);
  return [...cases.values()].flatMap((ofCase) => datesOfCase(ofCase, matter));
}

function datesOfCase(entries: readonly Entry[], matter: Pick<Matter, "dockets">): DateAhead[] {
  const { dates } = datesOf(
    entries.map((entry) => ({
      id: entry.id,
      filedOn: entry.filedOn ?? "",
      text: entry.text,
      acts: actsIn(entry),
    })),
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const named = new Map<string, number>();
  return dates.flatMap((date) => {
    const entry = byId.get(date.setBy);
    if (!entry) return [];
    const what = kindOf(date);
    const name = `${entry.id} ${what} ${date.on}`;
    const nth = (named.get(name) ?? 0) + 1;
    named.set(name, nth);
    return [{ ...told(date, entry, matter), what, nth }];
  });
}

function told(date: SetDate, entry: Entry, matter: Pick<Matter, "dockets">): Omit<DateAhead, "what" | "nth"> {
  const { on, time, ended } = date;
  return {
    on,
    ...(time === null ? {} : { time }),
    thing: date.what,
    who: date.who,
    place: date.place,
    entry: entry.id,
    status: ended?.how ?? date.status,
    computed: date.computed,
    endedBy: ended?.by ?? null,
    endedOn: ended?.day ?? null,
    movedTo: ended?.movedTo ?? null,
    docket: docketNameOf(entry, matter),
    evidence: evidenceOf(date, entry),
  };
}

/** What kind of date it is, for a reader's eye. */
function kindOf({ what }: SetDate): DateAhead["what"] {
  const thing = thingIn(what);
  if (thing === "argument" || thing === "trial") return thing;
  if (thing === "effect" || thing === "stay" || thing === "surrender") return "effect";
  if (!isEvent(thing)) return "due";
  return /conference|pretrial|settlement|docket call/.test(thing ?? "") ? "conference" : "hearing";
}

function docketNameOf(entry: Entry, { dockets }: Pick<Matter, "dockets">): DocketName {
  const { docket: id, court, caption } = entry;
  const number = dockets.find((one) => one.id === id)?.number ?? id.slice(id.indexOf("/") + 1);
  return { id, court, number, caption };
}

/** The sentence that states the date. */
function evidenceOf(date: SetDate, entry: Entry): string {
  const sentences = sentencesOf(withoutNotes(entry.text));
  const states = date.computed
    ? (sentence: string) => /\bwithin\b/i.test(sentence)
    : (sentence: string) => printedIn(sentence).some((day) => day.on === date.on);
  return sentences.findLast(states) ?? sentences[0] ?? "";
}

/** An entry's line is read once: it is the same until the entry has a new version. */
function actsIn(entry: Entry): readonly DateAct[] {
  const acts = kept.get(entry) ?? dateActsIn(entry.text);
  kept.set(entry, acts);
  return acts;
}

const kept = new WeakMap<Entry, readonly DateAct[]>();
