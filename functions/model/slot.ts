import { ExpectedError } from "./errors.ts";
import { CADENCES, type Cadence, type ReaderPreferences } from "./reader.ts";
import { addDays, type Day, dayIn, type Instant, instantIn, weekdayOf } from "./time.ts";

/** Readers who are told at the same moments. As-filed readers are one group, whatever their hour. */
export interface Group {
  readonly cadence: Cadence;
  readonly zone: string;
  readonly hour: string;
}

/** One moment of a group: (cadence, zone, hour, local date). Its instant is the first valid one of that date. */
export interface Slot extends Group {
  readonly day: Day;
  readonly at: Instant;
}

const AS_FILED: Group = { cadence: "as_filed", zone: "-", hour: "-" };
const FRIDAY = 5;
const LONG_AGO: Instant = "1970-01-01T00:00:00.000Z";
/** Further back no slot is looked for: every group has had a slot since. */
const DAYS_BACK_MAX = 9;

/** The group in which a reader with these preferences is told. */
export function groupOf(preferences: Pick<ReaderPreferences, "cadence" | "zone" | "hour">): Group {
  if (preferences.cadence === "as_filed") return AS_FILED;
  return { cadence: preferences.cadence, zone: preferences.zone, hour: preferences.hour };
}

/** `daily#America/New_York#07:00` */
export function groupName(group: Group): string {
  return `${group.cadence}#${group.zone}#${group.hour}`;
}

/** The group of a name that {@link groupName} made. @throws ExpectedError("unreadable") */
export function groupNamed(name: string): Group {
  const [named, zone = "", hour = ""] = name.split("#");
  const cadence = CADENCES.find((one) => one === named);
  if (!cadence) throw new ExpectedError("unreadable", `no group of readers is called ${JSON.stringify(name)}`);
  return { cadence, zone, hour };
}

/** `daily#America/New_York#07:00#2019-06-27` */
export function slotName(slot: Group & { readonly day: Day }): string {
  return `${groupName(slot)}#${slot.day}`;
}

/** An as-filed run is named by matter and head: `as_filed#mpp#12`. */
export function asFiledSlotName(matter: string, head: number): string {
  return `as_filed#${matter}#${head}`;
}

/** The slots of `group` with `after < at <= upTo`, oldest first; none older than nine days before `upTo`. */
export function slotsBetween(group: Group, after: Instant, upTo: Instant): Slot[] {
  if (group.cadence === "as_filed") return [];
  const found: Slot[] = [];
  const last = addDays(utcDay(upTo), 1);
  const oldest = addDays(last, -DAYS_BACK_MAX);
  const first = addDays(utcDay(after), -1);
  for (let day = first > oldest ? first : oldest; day <= last; day = addDays(day, 1)) {
    const slot = slotOn(group, day);
    if (slot && slot.at > after && slot.at <= upTo) found.push(slot);
  }
  return found;
}

/** The first slot of `group` after `after`; undefined for as-filed readers, who have none. */
export function nextSlot(group: Group, after: Instant): Slot | undefined {
  if (group.cadence === "as_filed") return undefined;
  const first = addDays(utcDay(after), -1);
  for (let days = 0; days <= DAYS_BACK_MAX; days += 1) {
    const slot = slotOn(group, addDays(first, days));
    if (slot && slot.at > after) return slot;
  }
  return undefined;
}

/** The last slot of `group` at or before `now`; undefined for as-filed readers. */
export function lastSlot(group: Group, now: Instant): Slot | undefined {
  return slotsBetween(group, LONG_AGO, now).at(-1);
}

/** No local date is further from this one than a day. */
function utcDay(at: Instant): Day {
  return at.slice(0, 10);
}

/** The slot of `group` on its local date `day`, when it has one. Asking the time-zone database is slow, and its answers do not change while we run. */
function slotOn(group: Group, day: Day): Slot | undefined {
  const name = slotName({ ...group, day });
  if (slots.has(name)) return slots.get(name);
  if (slots.size >= SLOTS_KEPT_MAX) slots.clear();
  const slot = findSlot(group, day);
  slots.set(name, slot);
  return slot;
}

const SLOTS_KEPT_MAX = 30_000;
const slots = new Map<string, Slot | undefined>();
const NOON = "12:00";

function findSlot({ cadence, zone, hour }: Group, day: Day): Slot | undefined {
  const weekday = weekdayOf(day);
  if (cadence === "weekdays" && (weekday === 0 || weekday === 6)) return undefined;
  if (cadence === "weekly" && weekday !== FRIDAY) return undefined;
  // A zone that jumps over the date line skips a whole date (Pacific/Apia, December 30, 2011): no such day, no slot.
  if (dayIn(zone, instantIn(zone, day, NOON)) !== day) return undefined;
  return { cadence, zone, hour, day, at: instantIn(zone, day, hour) };
}
