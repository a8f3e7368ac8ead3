import { firstPreferences } from "../../../functions/model/reader.ts";
import type { SimulatedMail } from "./simulated-mail.ts";

/** Something that a person, or the mail service, does between two steps of a worker. */
export interface Timing {
  readonly name: string;
  readonly act: (mail: SimulatedMail) => Promise<void>;
}

const daily = firstPreferences({ cadence: "daily", language: "en" });

function by(name: string, act: (mail: SimulatedMail, reader: string) => Promise<void>): SimulatedAct {
  return async (mail) => {
    const reader = mail.names.get(name);
    if (reader !== undefined) await act(mail, reader);
  };
}

type SimulatedAct = Timing["act"];

export const TIMINGS: readonly Timing[] = [
  { name: "the as-filed reader unsubscribes", act: by("now", (mail, reader) => mail.unsubscribes(reader)) },
  { name: "the daily reader unsubscribes", act: by("daily", (mail, reader) => mail.unsubscribes(reader)) },
  { name: "the weekly reader unsubscribes", act: by("weekly", (mail, reader) => mail.unsubscribes(reader)) },
  {
    name: "the daily reader unsubscribes and undoes it",
    act: by("daily", async (mail, reader) => {
      await mail.unsubscribes(reader);
      await mail.undoes(reader);
    }),
  },
  {
    name: "the daily reader wants rulings only",
    act: by("daily", (mail, reader) =>
      mail.changes(reader, {
        preferences: { ...daily, filters: { kinds: ["order"], rulingsToo: "only if they pass" } },
      }),
    ),
  },
  {
    name: "the daily reader wants mails right away",
    act: by("daily", (mail, reader) => mail.changes(reader, { preferences: { ...daily, cadence: "as_filed" } })),
  },
  {
    name: "the as-filed reader wants rulings only",
    act: by("now", (mail, reader) =>
      mail.changes(reader, {
        preferences: { ...daily, cadence: "as_filed", filters: { kinds: ["order"], rulingsToo: "only if they pass" } },
      }),
    ),
  },
  { name: "something is filed", act: (mail) => mail.file() },
];
