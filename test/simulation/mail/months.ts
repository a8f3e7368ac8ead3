import { CADENCES, firstPreferences, type ReaderPreferences } from "../../../functions/model/reader.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import { type Chance, chance } from "./chance.ts";
import { type FilingKind, KEYWORD } from "./docket.ts";
import type { PlannedReceipt } from "./receipts.ts";
import { type SimulatedMail, simulatedMail } from "./simulated-mail.ts";
import type { TaskPorts } from "./stage.ts";
import { add, happened, type Tally } from "./tally.ts";
import { priorities, WEATHERS, weatherOf } from "./weather.ts";

const HOUR = 60;
const DAY = 24 * HOUR;
/** Days with faults and with people who change their minds; then a calm time and silence, in which everything must come to rest. */
const WILD_DAYS = 21;
const CALM_DAYS = 12;
const WILD = WILD_DAYS * DAY;

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

/** One month that follows from `seed`, its weather too, judged and added to `tally`. @returns whether it kept every promise */
export async function month(tally: Tally, seed: number): Promise<boolean> {
  const luck = chance(seed);
  const weather = WEATHERS[seed % WEATHERS.length] ?? WEATHERS[0];
  if (!weather) throw new Error("no weather");
  const begin = addMinutes(luck.one(BEGINS), luck.below(7 * DAY));
  const calmFrom = addMinutes(begin, WILD);
  const isWild = (): boolean => mail.time.now() < calmFrom;
  // Now and then much comes back, and many leave the address that it comes from.
  const isUnwelcome = luck.happens(0.25);
  const effects = weatherOf(weather, luck, { begin, minutes: WILD, isWild });
  const mail: SimulatedMail = simulatedMail({
    begin,
    until: addMinutes(calmFrom, CALM_DAYS * DAY),
    seed: `month ${seed}`,
    workers: luck.happens(0.3) ? (luck.happens(0.3) ? 3 : 2) : 1,
    ...(luck.happens(0.5) && { priorityOf: priorities(luck) }),
    ...effects,
    faultOf(step) {
      const fault = effects.faultOf?.(step);
      if (fault) happened(tally, `${step.kind} ${fault}`);
      return fault;
    },
    receiptsOf: () => (isWild() ? receiptsOf(luck, isUnwelcome) : []),
  });
  const story: Story = { mail, luck, begin, moves: isUnwelcome ? 0.7 : 0.15, did: (what) => happened(tally, what) };
  // A move before the upgrade is unknown to what version 1 left of it, so people move afterwards.
  const upgradesAt = luck.happens(0.15) ? luck.below(WILD) : 0;
  if (upgradesAt > 0) at(story, upgradesAt, "an upgrade in the middle", () => mail.upgrades());
  await readers(story, upgradesAt, weather.isPaged ? MANY : 4);
  filings(story);
  quotas(story);
  await mail.time.run();
  happened(tally, `weather: ${weather.name}`);
  for (const { paused } of mail.states()) if (paused) happened(tally, `paused: ${paused.because}`);
  for (const { ended } of mail.states()) if (ended) happened(tally, `ended: ${ended.because}`);
  return add(tally, mail, { name: `seed ${seed}`, doubles: weather.name === "calm" ? "none" : "explained" });
}

interface Story {
  readonly mail: SimulatedMail;
  readonly luck: Chance;
  readonly begin: Instant;
  /** How likely a reader moves to another address. */
  readonly moves: number;
  readonly did: (what: string) => void;
}

/** Some come back at once, some days later: also from an address that was left meanwhile. */
function receiptsOf(luck: Chance, isUnwelcome: boolean): PlannedReceipt[] {
  const afterSeconds = luck.happens(isUnwelcome ? 0.7 : 0.3)
    ? luck.between(1, 6 * 24) * 3600
    : luck.between(60, 10 * 3600);
  if (luck.happens(0.04)) return [{ event: "bounce", bounceType: "Transient", afterSeconds }];
  if (luck.happens(isUnwelcome ? 0.03 : 0.003)) return [{ event: "bounce", bounceType: "Permanent", afterSeconds }];
  return luck.happens(isUnwelcome ? 0.02 : 0.002) ? [{ event: "complaint", afterSeconds }] : [];
}

/** So many of one group that some stand side by side in its lists. */
const MANY = 14;

async function readers(story: Story, movesFrom: number, most: number): Promise<void> {
  const { mail, luck } = story;
  // Now and then they all want the same, and are told side by side.
  const alike = luck.happens(0.3) ? preferences(luck) : undefined;
  for (let n = luck.between(1, alike ? most : 4); n > 0; n -= 1) {
    const reader = await mail.joined(`reader${n}`, alike ?? preferences(luck));
    comingAndGoing(story, reader);
    for (let changes = luck.below(3); changes > 0; changes -= 1) {
      const change = { preferences: preferences(luck) };
      act(story, luck.below(WILD), "preferences changed", (ports) => mail.changes(reader, change, ports));
    }
    if (luck.happens(0.1)) {
      const rests = luck.below(WILD - 4 * DAY);
      act(story, rests, "a rest", (ports) => mail.changes(reader, { pause: "nothing" }, ports));
      act(story, rests + luck.below(4 * DAY), "resumed", (ports) => mail.changes(reader, { resume: true }, ports));
    }
    if (luck.happens(story.moves)) moving(story, reader, `moved${n}@example.org`, movesFrom);
  }
}

/** Stops the mails; and takes it back, or asks for them again. */
function comingAndGoing(story: Story, reader: string): void {
  const { mail, luck } = story;
  if (!luck.happens(0.2)) return;
  const stops = luck.below(WILD);
  act(story, stops, "unsubscribed", (ports) => mail.unsubscribes(reader, ports));
  if (luck.happens(0.4)) act(story, stops + luck.below(20 * HOUR), "undone", (ports) => mail.undoes(reader, ports));
  else if (luck.happens(0.5))
    act(story, stops + luck.below(7 * DAY), "subscribed again", (ports) => mail.returns(reader, ports));
}

function moving(story: Story, reader: string, address: string, from: number): void {
  const { mail, luck } = story;
  const moves = from + 1 + luck.below(WILD - from);
  act(story, moves, "moved", (ports) => mail.moves(reader, address, ports));
  if (luck.happens(0.5))
    act(story, moves + luck.below(5 * DAY), "moved back", (ports) => mail.movesBack(reader, ports));
}

const NARROW = [
  { kinds: ["order" as const], rulingsToo: "only if they pass" as const },
  { keywords: [KEYWORD], rulingsToo: "only if they pass" as const },
  { kinds: ["amicus_brief" as const] },
];

function preferences(luck: Chance): ReaderPreferences {
  const cadence = luck.one(CADENCES);
  const filters = luck.happens(0.3) ? luck.one(NARROW) : {};
  return { ...firstPreferences({ cadence, language: "en" }), zone: luck.one(ZONES), hour: luck.one(HOURS), filters };
}

const KINDS: readonly FilingKind[] = ["ruling", "filing", "filing", "routine", "brief", "stub"];
/** More than a window of which nothing is wanted may hold before that is written down. */
const FLOOD = 230;

function filings(story: Story): void {
  const { mail, luck } = story;
  for (let day = 0; day < WILD_DAYS; day += 1) {
    if (luck.happens(0.4)) continue;
    for (let n = luck.between(1, 2); n > 0; n -= 1) {
      const kind = luck.one(KINDS);
      at(story, day * DAY + luck.below(DAY), `filed: ${kind}`, () => mail.file(kind));
    }
    if (luck.happens(0.15)) at(story, day * DAY + luck.below(DAY), "a document is read", () => mail.reads());
    if (luck.happens(0.15)) at(story, day * DAY + luck.below(DAY), "a stub becomes known", () => mail.fills());
    if (luck.happens(0.03)) at(story, day * DAY + luck.below(DAY), "a filing is sealed", () => mail.seals());
  }
  if (!luck.happens(0.03)) return;
  at(story, luck.below(WILD - 7 * DAY), "a flood of filings", async () => {
    for (let n = 0; n < FLOOD; n += 1) await mail.file("routine");
  });
}

/** Now and then the mail service takes nothing for a while, or refuses mails for good. */
function quotas(story: Story): void {
  const { mail, luck } = story;
  for (let day = 0; day < WILD_DAYS; day += 1) {
    if (!luck.happens(0.06)) continue;
    const from = day * DAY + luck.below(DAY);
    const later = luck.happens(0.7);
    at(story, from, "the service refuses", async () =>
      mail.service.refuse({ kind: "refused", reason: "Throttling", later }),
    );
    at(story, from + luck.between(5, 3 * HOUR), "the service takes mail", async () => mail.service.refuse(undefined));
  }
}

/** Something that happens by itself, without a fault. */
function at({ mail, begin, did }: Story, minutes: number, what: string, happens: () => Promise<unknown>): void {
  mail.time.at(addMinutes(begin, minutes), () => {
    did(what);
    void happens();
  });
}

/** Something that a person does, whose steps can fail. */
function act(story: Story, minutes: number, what: string, does: (ports: TaskPorts) => Promise<void>): void {
  at(story, minutes, what, async () => story.mail.asTask(what, does));
}
