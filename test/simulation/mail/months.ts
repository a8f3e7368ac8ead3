import { CADENCES, firstPreferences, type ReaderPreferences } from "../../../functions/model/reader.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import { type Chance, chance } from "./chance.ts";
import { FAULTS, type Fault, type Step, type Task } from "./scheduler.ts";
import { type PlannedReceipt, type SimulatedMail, simulatedMail } from "./simulated-mail.ts";
import { add, happened, type Tally } from "./tally.ts";

const HOUR = 60;
const DAY = 24 * HOUR;
/** Days with faults and with people who change their minds; then a calm time and silence, in which everything must come to rest. */
const WILD_DAYS = 21;
const CALM_DAYS = 12;

/** Around the days on which clocks change, in spring and in autumn, north and south. */
const BEGINS: readonly Instant[] = [
  "2019-03-01T12:00:00.000Z",
  "2019-03-25T03:00:00.000Z",
  "2019-10-20T20:00:00.000Z",
  "2020-03-30T23:00:00.000Z",
  "2020-10-25T06:00:00.000Z",
  "2021-06-10T09:00:00.000Z",
];
const ZONES = [
  "America/New_York",
  "Europe/London",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "America/Asuncion",
  "Pacific/Apia",
] as const;
/** Among them hours that the spring change skips and the autumn change repeats. */
const HOURS = ["00:00", "01:00", "02:00", "07:00", "17:00"] as const;

/** How hard a month is: chances of single steps. */
export interface Weather {
  readonly step: number;
  readonly send: number;
  readonly lostReceipt: number;
  readonly stale: number;
}

export const HEAVY: Weather = { step: 0.004, send: 0.08, lostReceipt: 0.06, stale: 0.2 };

/** One month that follows from `seed`, judged and added to `tally`. @returns whether it kept every promise */
export async function month(tally: Tally, seed: number, weather: Weather): Promise<boolean> {
  const luck = chance(seed);
  const begin = addMinutes(luck.one(BEGINS), luck.below(7 * DAY));
  const calmFrom = addMinutes(begin, WILD_DAYS * DAY);
  const isWild = (): boolean => mail.time.now() < calmFrom;
  const mail: SimulatedMail = simulatedMail({
    begin,
    until: addMinutes(calmFrom, CALM_DAYS * DAY),
    seed: `month ${seed}`,
    workers: luck.happens(0.3) ? 2 : 1,
    ...(luck.happens(0.5) && { priorityOf: priorities(luck) }),
    faultOf(step) {
      const fault = isWild() ? faultOf(luck, step, weather) : undefined;
      if (fault) happened(tally, `${step.kind} ${fault}`);
      return fault;
    },
    receiptsOf: () => (isWild() ? receiptsOf(luck) : []),
    isStale: () => isWild() && luck.happens(weather.stale),
  });
  await people(mail, luck, begin);
  filings(mail, luck, begin);
  quotas(mail, luck, begin);
  await mail.time.run();
  for (const { paused } of mail.states()) if (paused) happened(tally, `paused: ${paused.because}`);
  for (const { ended } of mail.states()) if (ended) happened(tally, `ended: ${ended.because}`);
  return add(tally, mail, { name: `seed ${seed}`, doubles: "explained" });
}

function faultOf(luck: Chance, { kind }: Step, weather: Weather): Fault | undefined {
  if (kind === "deliver") return luck.happens(weather.lostReceipt) ? luck.one(FAULTS) : undefined;
  if (!luck.happens(kind === "send" ? weather.send : weather.step)) return undefined;
  const fault = luck.one(FAULTS);
  return kind === "send" && (fault === "twice" || fault === "frozen") ? "after" : fault;
}

/** Steps between two falls of whoever is ahead: rare, so that a task runs far ahead of the others before it waits. */
const FALLS_ONE_IN = 60;

/** Priorities by chance, and now and then whoever is ahead falls behind all: few such falls find what many turns do not. */
function priorities(luck: Chance): (task: Task, step: number) => number {
  const known = new Map<Task, number>();
  let lowest = 0;
  let fellAt = -1;
  return (task, step) => {
    const priority = known.get(task) ?? luck.between(1, 1000);
    known.set(task, priority);
    if (step !== fellAt && luck.happens(1 / FALLS_ONE_IN)) {
      fellAt = step;
      lowest -= 1;
      known.set(task, lowest);
    }
    return known.get(task) ?? priority;
  };
}

function receiptsOf(luck: Chance): PlannedReceipt[] {
  const afterSeconds = luck.between(60, 10 * 3600);
  if (luck.happens(0.04)) return [{ event: "bounce", bounceType: "Transient", afterSeconds }];
  if (luck.happens(0.004)) return [{ event: "bounce", bounceType: "Permanent", afterSeconds }];
  return luck.happens(0.003) ? [{ event: "complaint", afterSeconds }] : [];
}

async function people(mail: SimulatedMail, luck: Chance, begin: Instant): Promise<void> {
  const readers = luck.between(1, 4);
  // Now and then they all want the same, and are told side by side.
  const alike = luck.happens(0.3) ? preferences(luck) : undefined;
  for (let n = 0; n < readers; n += 1) {
    const reader = await mail.joined(`reader${n}`, alike ?? preferences(luck));
    if (luck.happens(0.12)) {
      const [stops, undoes] = [luck.below(WILD_DAYS * DAY), luck.happens(0.5)];
      at(mail, begin, stops, () => mail.unsubscribes(reader));
      if (undoes) at(mail, begin, stops + luck.below(20 * HOUR), () => mail.undoes(reader));
    }
    for (let changes = luck.below(3); changes > 0; changes -= 1) {
      const change = { preferences: preferences(luck) };
      at(mail, begin, luck.below(WILD_DAYS * DAY), () => mail.changes(reader, change));
    }
    if (luck.happens(0.1)) {
      const rests = luck.below((WILD_DAYS - 4) * DAY);
      at(mail, begin, rests, () => mail.changes(reader, { pause: "nothing" }));
      at(mail, begin, rests + luck.below(4 * DAY), () => mail.changes(reader, { resume: true }));
    }
  }
}

function preferences(luck: Chance): ReaderPreferences {
  const cadence = luck.one(CADENCES);
  const filters = luck.happens(0.2) ? { kinds: ["order" as const], rulingsToo: "only if they pass" as const } : {};
  return { ...firstPreferences({ cadence, language: "en" }), zone: luck.one(ZONES), hour: luck.one(HOURS), filters };
}

function filings(mail: SimulatedMail, luck: Chance, begin: Instant): void {
  for (let day = 0; day < WILD_DAYS; day += 1) {
    if (luck.happens(0.4)) continue;
    for (let n = luck.between(1, 2); n > 0; n -= 1) {
      const weight = luck.one(["ruling", "filing", "filing", "routine"] as const);
      at(mail, begin, day * DAY + luck.below(DAY), () => mail.file(weight));
    }
  }
}

/** Now and then the mail service takes nothing for a while, or refuses mails for good. */
function quotas(mail: SimulatedMail, luck: Chance, begin: Instant): void {
  for (let day = 0; day < WILD_DAYS; day += 1) {
    if (!luck.happens(0.06)) continue;
    const from = day * DAY + luck.below(DAY);
    const later = luck.happens(0.7);
    at(mail, begin, from, async () => mail.service.refuse({ kind: "refused", reason: "Throttling", later }));
    at(mail, begin, from + luck.between(5, 3 * HOUR), async () => mail.service.refuse(undefined));
  }
}

function at(mail: SimulatedMail, begin: Instant, minutes: number, act: () => Promise<unknown>): void {
  mail.time.at(addMinutes(begin, minutes), () => {
    void act();
  });
}
