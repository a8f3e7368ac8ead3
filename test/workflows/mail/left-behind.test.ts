import { expect, it } from "vitest";
import { addMinutes } from "../../../functions/model/time.ts";
import { groupsInUse } from "../../../functions/store/groups.ts";
import { changePreferences } from "../../../functions/workflows/readers/change-preferences.ts";
import { mailWorld } from "../../support/mail-world.ts";

const DAY = 24 * 60;

function world() {
  const mail = mailWorld();
  const begin = mail.clock.now();
  const runs = () => mail.readers.dump().filter(({ pk }) => pk.startsWith("RUN#"));
  const preferences = async (reader: string, change: object) => {
    const state = await mail.state(reader);
    const token = mail.ports.keyring.sign("preferences", `${reader}.1`);
    await changePreferences(mail.ports, mail.deployment, {
      token,
      change: { preferences: { ...state.preferences, ...change } },
    });
  };
  return { ...mail, begin, runs, preferences };
}

it("forgets groups that a reader tried and left, and keeps the one that the reader is in", async () => {
  const { joined, tick, preferences, begin, readers, file, digests } = world();
  const reader = await joined("ann", { cadence: "daily" });
  await tick();
  for (let hour = 0; hour < 24; hour += 1) await preferences(reader, { hour: `${String(hour).padStart(2, "0")}:00` });
  expect(await groupsInUse(readers)).toHaveLength(24);
  await file({});
  for (let minutes = 30; minutes <= 2 * DAY; minutes += 30) await tick(addMinutes(begin, minutes));
  expect((await groupsInUse(readers)).map(({ hour }) => hour)).toEqual(["23:00"]);
  expect(digests().map(({ told }) => told)).toEqual([["mpp/1"]]);
});

it("tells a reader who comes back to a group that was forgotten", async () => {
  const { joined, tick, preferences, begin, readers, file, digests } = world();
  const reader = await joined("ann", { cadence: "daily" });
  await tick();
  await preferences(reader, { hour: "09:00" });
  for (let minutes = 60; minutes <= 2 * DAY; minutes += 60) await tick(addMinutes(begin, minutes));
  expect(await groupsInUse(readers)).toHaveLength(1);
  await preferences(reader, { hour: "07:00" });
  await file({});
  for (let minutes = 2 * DAY; minutes <= 3 * DAY; minutes += 60) await tick(addMinutes(begin, minutes));
  expect(digests().map(({ told }) => told)).toEqual([["mpp/1"]]);
});

it("forgets runs that nobody needs: of a hundred days with a filing each, a few remain", async () => {
  const { joined, tick, begin, file, runs } = world();
  await joined("ann", { cadence: "as_filed" });
  await joined("bob", { cadence: "daily" });
  for (let day = 0; day < 100; day += 1) {
    await tick(addMinutes(begin, day * DAY));
    await file({});
    await tick(addMinutes(begin, day * DAY + 10));
    await tick(addMinutes(begin, day * DAY + 20 * 60));
  }
  // The last as-filed run and the last slot.
  expect(runs().map(({ pk }) => pk)).toEqual(["RUN#as_filed#mpp#100", "RUN#daily#America/New_York#07:00#2019-10-04"]);
});
