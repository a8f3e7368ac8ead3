import type { CourtDeed, Noun, Thing } from "../../model/telling.ts";
import { areNamedApart, asNamed } from "./named-otherwise.ts";

export const STAYS: ReadonlySet<Noun> = new Set([
  "stay",
  "administrative_stay",
  "stay_pending_appeal",
  "stay_pending_certiorari",
]);

/** What an act that does the thing itself is called: a motion for it that the same entry grants says nothing more. */
const DONE_BY: Readonly<Record<string, readonly Noun[]>> = {
  stayed: ["stay", "administrative_stay", "stay_pending_appeal", "stay_pending_certiorari", "postponement"],
  postponed: ["postponement", "stay"],
  held_in_abeyance: ["abeyance"],
  enjoined: ["preliminary_injunction", "permanent_injunction", "injunction", "temporary_restraining_order"],
  vacated: ["vacatur"],
  dissolved: ["vacatur"],
  certified: ["class_certification"],
  extended: ["more_time"],
  dismissed: ["dismissal"],
  remanded: ["remand"],
};

/** What says the same twice is said once: a motion granted, and the thing that was moved for done. */
export function merged(deeds: readonly CourtDeed[]): CourtDeed[] {
  const kept = deeds.filter((deed) => !isSaidByAnother(deed, deeds));
  return kept.map((deed) => {
    const granted = deeds.find((other) => !kept.includes(other) && isDoneBy(other, deed));
    return granted ? withRequest(deed, granted) : deed;
  });
}

function isSaidByAnother(deed: CourtDeed, deeds: readonly CourtDeed[]): boolean {
  return deeds.some((other) => other !== deed && isDoneBy(deed, other));
}

/** Whether `deed` grants a motion for what `done` does. */
function isDoneBy(deed: CourtDeed, done: CourtDeed): boolean {
  const isGrant = deed.act === "granted" || deed.act === "granted_in_part";
  const noun = deed.thing?.noun ?? null;
  // the time says nothing of the part, and behind what is enjoined it would be a part of that
  if (deed.act === "granted_in_part" && (done.act === "extended" || done.act === "enjoined")) return false;
  if (areNamedApart(deed.thing?.words ?? "", done.thing?.words ?? "")) return false;
  return isGrant && deed.on === "request" && noun !== null && (DONE_BY[done.act]?.includes(noun) ?? false);
}

/** The deed with what its motion says more: that it is administrative or pending appeal, in part, or of which order. */
function withRequest(deed: CourtDeed, granted: CourtDeed): CourtDeed {
  if (deed.act === "extended") return { ...deed, thing: extendedTime(deed, granted) };
  const known = new Set(deed.limits.map(({ kind }) => kind));
  const more = granted.limits.filter((limit) => !deed.limits.some(({ text }) => text === limit.text));
  const isPart = granted.act === "granted_in_part" && !known.has("in_part");
  const noun = granted.thing?.noun;
  const kindOfStay = deed.act === "stayed" && noun && STAYS.has(noun) && noun !== "stay" ? noun : null;
  const howEnjoined = deed.act === "enjoined" && !hasManner(deed, /ly$/) && noun ? ENJOINED[noun] : undefined;
  const order = deed.thing?.order ?? granted.thing?.order ?? null;
  const dated = order === null && BARE.test(deed.thing?.words ?? "") ? OF_DAY.exec(granted.thing?.words ?? "") : null;
  // "a Stay of Agency Action (5 U.S.C. 705)" was asked for
  const statute = hasManner(deed, /\b705\b/)
    ? null
    : /\b5 U\.? ?S\.? ?C\.? (?:§ ?)?705\b/.exec(granted.thing?.words ?? "");
  const named = deed.thing && dated ? { ...deed.thing, words: dated[1] ?? "" } : deed.thing;
  const thing = named && order ? asNamed({ ...named, order }) : (named ?? granted.thing);
  return {
    ...deed,
    thing,
    motion: deed.motion ?? granted.motion,
    effective: deed.effective ?? granted.effective,
    limits: [
      ...(isPart ? [{ kind: "in_part" as const, text: "in part" }] : []),
      ...(kindOfStay === "administrative_stay" && !hasManner(deed, /administrative/i)
        ? [{ kind: "manner" as const, text: "administratively" }]
        : []),
      ...(kindOfStay === "stay_pending_appeal" && !hasManner(deed, /pending/i)
        ? [{ kind: "until" as const, text: "pending appeal" }]
        : []),
      ...(howEnjoined ? [{ kind: "manner" as const, text: howEnjoined }] : []),
      ...(statute ? [{ kind: "manner" as const, text: `under ${statute[0]}` }] : []),
      ...deed.limits,
      ...more,
    ],
  };
}

/** How long an injunction is for, as the motion for it was called. */
const ENJOINED: Readonly<Partial<Record<Noun, string>>> = {
  preliminary_injunction: "preliminarily",
  permanent_injunction: "permanently",
  temporary_restraining_order: "temporarily",
};

/** "The order is stayed", of the motion for a stay of "the order of April 16, 2025". */
const BARE = /^(?:order|injunction|judgment)$/i;
const OF_DAY = /\bof (?:the |its )?((?:\w+ )?(?:order|injunction|judgment) of [A-Z][a-z]+ \d{1,2}, \d{4})/i;

/** "the time is extended" is the time that the motion names. */
function extendedTime({ thing }: CourtDeed, granted: CourtDeed): Thing | null {
  const isBare = /^(?:the )?time$/i.test(thing?.words ?? "");
  return isBare && granted.thing ? { ...granted.thing, words: timeIn(granted.thing.words) } : thing;
}

/** "time to file a response" of "extend the time to file a response from May 14, 2020 to June 13, 2020" */
function timeIn(words: string): string {
  return words.replace(/^extend (?:the )?/i, "").replace(/,? (?:from|to and including|until|to) [A-Z][a-z]+ \d.*$/, "");
}

function hasManner({ limits }: CourtDeed, named: RegExp): boolean {
  return limits.some(({ text }) => named.test(text));
}

/** A motion for a stay granted, and what it was for not stayed: the line says two things, and is quoted. */
export function isTwofold(found: readonly CourtDeed[], denied: readonly CourtDeed[]): boolean {
  return denied.some((deed) =>
    found.some(
      (other) =>
        !other.not &&
        (isDoneBy(other, deed) || isDoneBy(deed, other) || (other.act.startsWith(deed.act) && isOneThing(other, deed))),
    ),
  );
}

/** "temporary restraining order" and "temporary restraining order entered February 3, 2025" */
function isOneThing(some: CourtDeed, other: CourtDeed): boolean {
  const [a = "", b = ""] = [some, other].map(({ thing }) => thing?.words.toLowerCase());
  if (a === "" || b === "") return false;
  return a.startsWith(b) || b.startsWith(a) || [a, b].some((words) => /^(?:motion|application|request)$/.test(words));
}
