import { firstPreferences } from "../../../functions/model/reader.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import { type SimulatedMail, type SimulatedMailHow, simulatedMail } from "./simulated-mail.ts";

/** Wednesday, March 6, 2019, noon Eastern: the clocks go forward on Sunday. */
const BEGIN: Instant = "2019-03-06T17:00:00.000Z";
const HOUR = 60;
const DAY = 24 * HOUR;

export type StoryHow = Omit<SimulatedMailHow, "begin" | "until">;

/** Something that happens in a run, told without faults of its own. */
export interface Story {
  readonly name: string;
  /** From here on nothing is disturbed: what was left behind must come by itself. */
  readonly restsFrom: Instant;
  tell(how: StoryHow): Promise<SimulatedMail>;
}

/** The smallest story: one as-filed reader, one filing, one later filing that shows what was left behind. */
export const tiny: Story = {
  name: "tiny",
  restsFrom: addMinutes(BEGIN, 3 * DAY),
  async tell(how) {
    const mail = simulatedMail({ ...how, begin: BEGIN, until: addMinutes(BEGIN, 3 * DAY) });
    await mail.joined("now", { cadence: "as_filed" });
    at(mail, 0, () => mail.file());
    at(mail, 2 * DAY, () => mail.file());
    await mail.time.run();
    return mail;
  },
};

/** One as-filed reader, a second filing while the first mail may be on its way, and silence. */
export const pair: Story = {
  name: "pair",
  restsFrom: addMinutes(BEGIN, 1 * DAY),
  async tell(how) {
    const mail = simulatedMail({ ...how, begin: BEGIN, until: addMinutes(BEGIN, 4 * DAY) });
    await mail.joined("now", { cadence: "as_filed" });
    at(mail, 0, () => mail.file());
    at(mail, 4, () => mail.file("ruling"));
    await mail.time.run();
    return mail;
  },
};

/** One daily reader, and a filing a minute into the slot, while a slow worker may still be at it. */
export const slot: Story = {
  name: "slot",
  restsFrom: addMinutes(BEGIN, 1.5 * DAY),
  async tell(how) {
    const mail = simulatedMail({ ...how, begin: BEGIN, until: addMinutes(BEGIN, 4 * DAY) });
    await mail.joined("daily", { cadence: "daily" });
    at(mail, 0, () => mail.file());
    at(mail, 19 * HOUR + 1, () => mail.file());
    at(mail, 2 * DAY, () => mail.file());
    await mail.time.run();
    return mail;
  },
};

/** One weekly reader and a quiet week. */
export const quiet: Story = {
  name: "quiet",
  restsFrom: addMinutes(BEGIN, 5 * DAY),
  async tell(how) {
    const mail = simulatedMail({ ...how, begin: BEGIN, until: addMinutes(BEGIN, 11 * DAY) });
    await mail.joined("weekly", { cadence: "weekly" });
    mail.tick();
    at(mail, 6 * DAY, () => mail.file());
    await mail.time.run();
    return mail;
  },
};

/** Two weeks, a reader of every cadence, a week without news, the spring change, filings just after a slot began. */
export const fortnight: Story = {
  name: "fortnight",
  restsFrom: addMinutes(BEGIN, 18 * DAY),
  async tell(how) {
    const mail = simulatedMail({ ...how, begin: BEGIN, until: addMinutes(BEGIN, 25 * DAY) });
    await mail.joined("now", { cadence: "as_filed" });
    await mail.joined("daily", { cadence: "daily" });
    await mail.joined("picky", { cadence: "daily", filters: { kinds: ["order"], rulingsToo: "only if they pass" } });
    await mail.joined("weekly", { cadence: "weekly" });
    at(mail, 0, () => mail.file());
    at(mail, 5, () => mail.file("ruling"));
    // A minute into the daily slot (7 a.m. Eastern), while a slow worker may still be at it.
    at(mail, 19 * HOUR + 1, () => mail.file());
    // Into the weekly slot (Friday, 5 p.m. Eastern).
    at(mail, 2 * DAY + 5 * HOUR + 1, () => mail.file("routine"));
    // Sunday's slot is an hour earlier by the sun.
    at(mail, 3 * DAY + 20 * HOUR, () => mail.file());
    // The second Friday brings the rest, the third nothing: a quiet week. What comes last shows what was left behind.
    at(mail, 16 * DAY + 6 * HOUR, () => mail.file("ruling"));
    await mail.time.run();
    return mail;
  },
};

/** A reader changes everything that may be changed while digests go out. */
export const changing: Story = {
  name: "changing",
  restsFrom: addMinutes(BEGIN, 9 * DAY),
  async tell(how) {
    const mail = simulatedMail({ ...how, begin: BEGIN, until: addMinutes(BEGIN, 12 * DAY) });
    const reader = await mail.joined("moody", { cadence: "daily" });
    await mail.joined("now", { cadence: "as_filed" });
    const daily = firstPreferences({ cadence: "daily", language: "en" });
    const wish = (preferences: object) => () => mail.changes(reader, { preferences: { ...daily, ...preferences } });
    at(mail, 0, () => mail.file());
    at(mail, 1 * DAY, wish({ hour: "09:00" }));
    at(mail, 1 * DAY + 1, () => mail.file("ruling"));
    at(mail, 2 * DAY, wish({ cadence: "as_filed" }));
    at(mail, 2 * DAY + 30, () => mail.file());
    at(mail, 3 * DAY, () => mail.changes(reader, { pause: "nothing" }));
    at(mail, 3 * DAY + 30, () => mail.file());
    at(mail, 4 * DAY, () => mail.changes(reader, { resume: true }));
    at(mail, 5 * DAY, wish({ cadence: "weekly", hour: "17:00" }));
    at(mail, 5 * DAY + 30, () => mail.file());
    at(mail, 8 * DAY, () => mail.file());
    await mail.time.run();
    return mail;
  },
};

/** Four daily readers of one hour, told side by side; in the second slot the mail service takes nothing for a while. */
export const crowd: Story = {
  name: "crowd",
  restsFrom: addMinutes(BEGIN, 3 * DAY),
  async tell(how) {
    const mail = simulatedMail({ ...how, begin: BEGIN, until: addMinutes(BEGIN, 6 * DAY) });
    for (const name of ["daily", "second", "third", "fourth"]) await mail.joined(name, { cadence: "daily" });
    at(mail, 0, () => mail.file());
    at(mail, DAY, () => mail.file("ruling"));
    at(mail, DAY + 18 * HOUR, async () => mail.service.refuse({ kind: "refused", reason: "Throttling", later: true }));
    at(mail, DAY + 20 * HOUR, async () => mail.service.refuse(undefined));
    at(mail, 4 * DAY, () => mail.file());
    await mail.time.run();
    return mail;
  },
};

export const STORIES: readonly Story[] = [tiny, pair, slot, quiet, fortnight, changing, crowd];

/** `act` happens `minutes` after the begin. */
function at(mail: SimulatedMail, minutes: number, act: () => Promise<void>): void {
  mail.time.at(addMinutes(BEGIN, minutes), () => {
    void act();
  });
}
