import { zoneOf } from "../../model/courts.ts";
import type { Act, Entry } from "../../model/entry.ts";
import type { OrderState } from "../../model/order.ts";
import { type Day, isDay } from "../../model/time.ts";
import { dayWritten, NUMERIC, WRITTEN } from "../dated-orders.ts";
import type { Clock, Draft } from "./draft.ts";
import type { Turn } from "./transitions.ts";

/** What a decision of a court above will make of the order once it issues. */
export interface Decision {
  readonly becomes: OrderState;
}

/** What an act was found to do: at once, or when a decision on review issues. */
export type Found = Turn | Decision;

const PARTIAL: ReadonlySet<string> = new Set(["in_part", "except", "only", "where"]);
const STAY_GIVEN: ReadonlySet<string> = new Set(["stayed", "postponed", "held_in_abeyance"]);

/** What an act does to an order that it acts on; undefined: nothing that we can tell. */
export function turnOf(act: Act, entry: Entry, draft: Draft): Found | undefined {
  const verb: string = act.act;
  const of = act.of ?? "";
  if (STAY_GIVEN.has(verb)) return stayOf(act, entry);
  if (/\bstay\b/i.test(of) && /^(?:granted|granted_in_part|denied)$/.test(verb)) return onAStay(act, entry);
  if (verb === "lifted" || verb === "dissolved") return /\bstay\b/i.test(of) ? "stay ended" : "dissolved";
  if (verb === "extended") return "extended";
  if (verb === "affirmed") return "affirmed";
  const undoes = UNDOING[verb] ?? (verb === "granted" ? undoneByMotion(of) : undefined);
  if (undoes === undefined) return undefined;
  if (entry.court !== draft.entry.court) return { becomes: undoes };
  return undoes === "vacated in part" || undoes === "dissolved" ? undoes : "vacated";
}

const UNDOING: Readonly<Record<string, OrderState>> = {
  vacated: "vacated",
  vacated_in_part: "vacated in part",
  reversed: "reversed",
};

/** "granting 146 Motion to Vacate Permanent Injunction" */
function undoneByMotion(of: string): OrderState | undefined {
  const verb = /\bto (vacate|dissolve|lift)\b/i.exec(of)?.[1]?.toLowerCase();
  if (verb === undefined) return undefined;
  return verb === "vacate" ? "vacated" : "dissolved";
}

function stayOf(act: Act, entry: Entry): Turn {
  if (isPartial(act)) return "stayed in part";
  return isAdministrative(act, entry) ? "administratively stayed" : "stayed";
}

/** "motion for a stay pending appeal is GRANTED IN PART"; "application for stay is denied" */
function onAStay(act: Act, entry: Entry): Turn | undefined {
  const lifts = /\b(?:lift|dissolve|vacate|end)\b.{0,20}\bstay\b/i.test(act.of ?? ""); // motion to lift the stay
  if (act.act === "denied") return lifts ? undefined : "stay denied";
  return lifts ? "stay ended" : stayOf(act, entry);
}

function isPartial(act: Act): boolean {
  return act.act === "granted_in_part" || (act.limits ?? []).some((limit) => PARTIAL.has(limit.kind));
}

function isAdministrative(act: Act, entry: Entry): boolean {
  return entry.detail === "administrative" || /\badministrativ/i.test(`${act.of ?? ""} ${act.evidence}`);
}

/** How a stay's terms end it: with the judgment or mandate of the case, or with the refusal of certiorari. */
export function stayEnds(act: Act, entry: Entry): ReadonlySet<"issued" | "certiorari denied"> {
  const terms = [...(act.limits ?? []).map((limit) => limit.text), act.evidence, entry.text].join(" ");
  const ends = new Set<"issued" | "certiorari denied">();
  if (/\bcertiorari\b/i.test(terms)) ends.add("certiorari denied");
  if (/\bjudgment\b[^.;]{0,30}\bissues?\b|\bsending down\b|\bmandate\b[^.;]{0,20}\bissues?\b/i.test(terms))
    ends.add("issued"); // until the judgment of this Court issues
  if (/\bpending (?:the |this |resolution of (?:the |this )?)?appeal\b/i.test(terms)) ends.add("issued");
  return ends;
}

/** The day, and hour if printed, at which the act's own terms begin or end what it does; undefined: they name none. */
export function clockOf(
  act: Act,
  entry: Entry,
  turns: { readonly begins: Clock["turn"]; readonly ends: Clock["turn"] },
): Clock | undefined {
  const filed = entry.filedOn ?? entry.enteredOn ?? "";
  const set = { setBy: entry.id, court: entry.court, act };
  if (act.effective && act.effective > filed) {
    return {
      ...set,
      on: act.effective,
      time: null,
      zone: zoneOfEntry(entry),
      at: "beginning",
      turn: turns.begins,
    };
  }
  const until = (act.limits ?? []).find((limit) => limit.kind === "until")?.text;
  const on = until === undefined ? undefined : dayIn(until);
  if (until === undefined || on === undefined || on < filed) return undefined;
  const hour = hourIn(until);
  const zone = hour?.zone ?? zoneOfEntry(entry);
  return { ...set, on, time: hour?.time ?? null, zone, at: "end", turn: turns.ends };
}

/** The clerk's zone, which the office in the docket's number may decide. */
function zoneOfEntry({ court, docket }: Pick<Entry, "court" | "docket">): string {
  return zoneOf(court, docket.slice(docket.indexOf("/") + 1));
}

/** The one day that a limit's words name. */
function dayIn(words: string): Day | undefined {
  const days = [...words.matchAll(new RegExp(`${WRITTEN}|${NUMERIC}`, "gi"))].map((match) => dayWritten(match[0]));
  const [day] = days;
  return days.length === 1 && day && isDay(day) ? day : undefined;
}

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/\beastern\b|\bE[SD]?T\b/, "America/New_York"],
  [/\bcentral\b|\bC[SD]?T\b/, "America/Chicago"],
  [/\bmountain\b|\bM[SD]?T\b/, "America/Denver"],
  [/\bpacific\b|\bP[SD]?T\b/, "America/Los_Angeles"],
];

/** "11:59 p.m. Eastern" */
function hourIn(words: string): { readonly time: string; readonly zone: string | undefined } | undefined {
  const match = /\b(\d{1,2})(?::(\d{2}))? ?([ap])\.?m\b/i.exec(words);
  if (!match) return undefined;
  const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === "p" ? 12 : 0);
  const named = words.replace(/\b(Eastern|Central|Mountain|Pacific)\b/gi, (name) => name.toLowerCase());
  const zone = ZONES.find(([pattern]) => pattern.test(named))?.[1];
  return { time: `${String(hour).padStart(2, "0")}:${match[2] ?? "00"}`, zone };
}
