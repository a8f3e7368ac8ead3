import { readFile, rename, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod/mini";
import { addMinutes, type Instant } from "../model/time.ts";
import type { Clock } from "../ports/index.ts";

/** What is kept of the replay's clock. */
const Kept = z.object({ now: z.iso.datetime(), pace: z.enum(["steps", "life"]) });

/** While the clock runs, its file holds a time that far ahead: a restart never goes back behind what was seen. */
const AHEAD_MINUTES = 3;

/** The replay's clock: it stands still, steps, and at the end runs on at life's speed. A restart goes on where it stood. */
export interface ReplayClock extends Clock {
  /** Steps forward to `to`. The file is written first: nobody ever sees a time that a kill could take back. */
  stepTo(to: Instant): Promise<void>;
  /** From now on time passes as in life. */
  runOn(): Promise<void>;
  readonly pace: "steps" | "life";
  /** Keeps the time of a running clock; to be called now and then, and at the end. */
  keep(): Promise<void>;
}

/** The clock kept in `file`; a new one stands at `begins`. */
export async function replayClock(file: string, begins: Instant): Promise<ReplayClock> {
  const kept = (await keptIn(file)) ?? { now: begins, pace: "steps" as const };
  let standing = kept.now;
  let pace = kept.pace;
  let ranFrom = performance.now();
  const now = (): Instant =>
    pace === "steps" ? standing : new Date(Date.parse(standing) + (performance.now() - ranFrom)).toISOString();
  const clock: ReplayClock = {
    now,
    // What sleeps waits for the outside, which the replayed clock does not move.
    sleep: (ms) => (pace === "life" ? wait(ms) : Promise.resolve()),
    get pace() {
      return pace;
    },
    async stepTo(to) {
      if (pace === "life" || to <= standing) return;
      await keepIn(file, { now: to, pace });
      standing = to;
    },
    async runOn() {
      if (pace === "life") return;
      await keepIn(file, { now: addMinutes(standing, AHEAD_MINUTES), pace: "life" });
      ranFrom = performance.now();
      pace = "life";
    },
    keep: () => keepIn(file, { now: pace === "life" ? addMinutes(now(), AHEAD_MINUTES) : standing, pace }),
  };
  return clock;
}

async function keptIn(file: string): Promise<z.infer<typeof Kept> | undefined> {
  try {
    return Kept.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function keepIn(file: string, kept: z.infer<typeof Kept>): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(kept));
  await rename(`${file}.new`, file);
}
