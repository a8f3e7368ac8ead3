import { matterOf } from "../../functions/matters/index.ts";
import type { Act, Entry } from "../../functions/model/entry.ts";
import type { ReaderPreferences } from "../../functions/model/reader.ts";
import { addDays, type Day, type Instant } from "../../functions/model/time.ts";
import type { Item } from "../../functions/ports/index.ts";
import { EVERYONE_SHARDS, everyonePk, sendKey } from "../../functions/store/keys.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { join } from "../../functions/workflows/readers/join.ts";
import { cheapTemplates } from "../simulation/mail/cheap-templates.ts";
import { anEntry, anEvent, appendNext } from "./filed-entries.ts";
import { world } from "./world.ts";

/*
 * A copy as the first version left it: entries with acts without limits and no edition, readers with their last three
 * digests, and no word of what was told. Its digests went out through the real protocol.
 */

const NINTH = { docket: "ca9/19-15716", court: "ca9", caption: "Innovation Law Lab v. Wolf" } as const;

function ruling(filedOn: Day, number: string, text: string, acts: readonly Act[], fields: Partial<Entry> = {}): Entry {
  const disposition = acts[0]?.act ?? null;
  return anEntry({
    ...NINTH,
    filedOn,
    number,
    text,
    kind: "order",
    weight: "ruling",
    acts: [...acts],
    disposition,
    ...fields,
  });
}

const act = (verb: Act["act"], of: string, evidence: string): Act => ({ act: verb, of, evidence });

/** The injunction that everything is about: there before anybody was told. */
const INJUNCTION = anEntry({
  docket: "cand/3:19-cv-00807",
  caption: "Innovation Law Lab v. Nielsen",
  number: "73",
  filedOn: "2019-04-08",
  kind: "order",
  weight: "ruling",
  text: "ORDER GRANTING MOTION FOR PRELIMINARY INJUNCTION. Signed by Judge Richard Seeborg on 4/8/2019.",
  acts: [act("granted", "MOTION FOR PRELIMINARY INJUNCTION", "GRANTING MOTION FOR PRELIMINARY INJUNCTION")],
});

/** What the first version told wrongly, each with the day on which it was filed. */
export const WRONG = {
  direction: ruling(
    "2020-02-28",
    "88",
    "FILED OPINION. The preliminary injunction of April 8, 2019 is AFFIRMED.",
    [act("affirmed", "preliminary injunction of April 8, 2019", "is AFFIRMED")],
    { kind: "opinion" },
  ),
  limit: ruling(
    "2020-03-04",
    "101",
    "Filed order: the preliminary injunction of April 8, 2019 is stayed outside the Ninth Circuit.",
    [act("stayed", "preliminary injunction of April 8, 2019", "is stayed")],
    { kind: "stay", detail: "of_order" },
  ),
  turned: ruling("2020-03-06", "103", "Filed order: The government's motion to stay the mandate is DENIED.", [
    act("granted", "government's motion to stay the mandate", "motion to stay the mandate"),
  ]),
  date: anEntry({
    docket: "scotus/19-1212",
    caption: "Wolf v. Innovation Law Lab",
    filedOn: "2020-03-09",
    kind: "motion",
    weight: "filing",
    text: "Motion to extend the time to file a response from March 13, 2020 to April 13, 2020, submitted to The Clerk.",
  }),
} as const;

/** Rulings that the first version told as they are, and filings without acts. */
const RIGHT: readonly Entry[] = [
  ruling("2020-03-02", "96", "Filed order: The motion for leave to file a supplemental brief is GRANTED.", [
    act("granted", "motion for leave to file a supplemental brief", "is GRANTED"),
  ]),
];

export interface FirstReader {
  readonly id: string;
  readonly name: string;
  readonly preferences: Partial<ReaderPreferences> & Pick<ReaderPreferences, "cadence">;
}

/** The litigation's real file: names and directions of its orders come from there. */
const MPP = matterOf("mpp");

/** A copy of the first version with `readers` readers who were told what was filed on `days` days from February 24, 2020 on. */
export async function firstVersionCopy({ readers, days }: { readonly readers: number; readonly days: number }) {
  const begin: Instant = "2020-02-24T15:00:00.000Z";
  const w = world({ now: begin, matters: [MPP] });
  const templates = cheapTemplates(w.ports);
  const tick = () => sendDigests(w.ports, w.deployment, { templates });
  await appendNext(w.record, w.clock.now(), anEvent({ after: INJUNCTION, quiet: true }));
  const joined: FirstReader[] = [];
  const joins = async (preferences: FirstReader["preferences"]): Promise<void> => {
    const name = `reader${joined.length}`;
    const now = w.clock.now();
    const consent = { askedAt: now, confirmedAt: now, networkHash: "n", formHash: "f" };
    const { reader } = await join(w.ports, {
      address: `${name}@example.org`,
      matter: "mpp",
      preferences: { language: joined.length % 5 === 4 ? "es" : "en", ...preferences },
      consent,
    });
    joined.push({ id: reader, name, preferences });
  };
  for (let n = 0; n < readers; n += 1)
    await joins({
      cadence: n % 4 === 3 ? "as_filed" : "daily",
      ...(n % 4 === 1 && { filters: { courts: ["scotus"], rulingsToo: "only if they pass" } }),
    });
  await tick();
  for (let day = 0; day < days; day += 1) {
    const on = addDays(begin.slice(0, 10), day);
    const filed = [...Object.values(WRONG), ...RIGHT].filter(({ filedOn }) => filedOn === on);
    const filler = anEntry({
      docket: "scotus/19-1212",
      caption: "Wolf v. Innovation Law Lab",
      filedOn: on,
      kind: "motion",
      weight: "filing",
      text: `Motion of respondents to dispense with printing the appendix filed (${day}).`,
    });
    for (const entry of [filler, ...filed]) {
      w.clock.set(`${on}T15:00:00.000Z`);
      await appendNext(
        w.record,
        w.clock.now(),
        anEvent({ docket: entry.docket, after: { ...entry, firstSeenAt: w.clock.now() } }),
      );
    }
    w.clock.set(`${on}T15:40:00.000Z`);
    await tick();
    w.clock.set(`${addDays(on, 1)}T12:00:00.000Z`); // after 7 a.m. Eastern
    await tick();
  }
  await forgetWhatItDidNotKnow(w.readers);
  return { ...w, joined, joins };
}

/** The first version remembered three digests of a reader and nothing more. */
async function forgetWhatItDidNotKnow(readers: ReturnType<typeof world>["readers"]): Promise<void> {
  for (let shard = 0; shard < EVERYONE_SHARDS; shard += 1) {
    for (const { sk } of (await readers.query({ pk: everyonePk(shard) })).items) {
      const item = await readers.get(sendKey(sk));
      if (!item) continue;
      const { digests: _digests, ...known } = item;
      await readers.put(known as Item);
    }
  }
}
