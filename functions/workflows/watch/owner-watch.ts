import { ALARM_ABOVE, type WatchedFigure } from "../../model/alarm-bounds.ts";
import type { Deployment } from "../../model/deployment.ts";
import { DEFAULT_LANGUAGE } from "../../model/languages.ts";
import { type Instant, minutesBetween } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { alarmLetter } from "../../render/letters.ts";
import { pageWords } from "../../render/words/en/pages.ts";
import { sendLetter } from "../mail/send-letter.ts";
import { lookAround, type WatchFigures } from "./keep-watch.ts";

const LOOK_EVERY_MINUTES = 15;

export interface OwnerWatch {
  /** Looks, when it is time, and writes to the owner when an alarm begins. */
  look(): Promise<void>;
  /** The alarms of the last look, for the banner on every page. */
  lines(): readonly string[];
}

type WatchPorts = Pick<Ports, "clock" | "ids" | "keyring" | "record" | "readers" | "mailer" | "log">;

/** On one machine nobody else watches: an alarm is a banner on every page and a mail to the owner. */
export function ownerWatch(ports: WatchPorts, deployment: Deployment): OwnerWatch {
  const began = ports.clock.now();
  let lookedAt: Instant | undefined;
  let rings: ReadonlyMap<WatchedFigure, string> = new Map();
  return {
    lines: () => [...rings.values()],
    async look() {
      const now = ports.clock.now();
      // A program that was off has everything late for a moment.
      if (minutesBetween(began, now) < LOOK_EVERY_MINUTES) return;
      if (lookedAt !== undefined && minutesBetween(lookedAt, now) < LOOK_EVERY_MINUTES) return;
      lookedAt = now;
      const before = rings;
      rings = alarmsIn(await lookAround(ports, deployment));
      const isNew = [...rings.keys()].some((figure) => !before.has(figure));
      if (!isNew) return;
      for (const figure of rings.keys()) ports.log.error("alarm", { figure });
      await sendLetter(ports, deployment, {
        to: deployment.operator.email,
        about: "owner",
        letter: alarmLetter({ deployment, now, language: DEFAULT_LANGUAGE, lines: [...rings.values()] }),
      });
    },
  };
}

function alarmsIn(figures: Omit<WatchFigures, "deadLetters">): Map<WatchedFigure, string> {
  const ringing = (Object.keys(ALARM_ABOVE) as WatchedFigure[]).filter(
    (figure) => figures[figure] > ALARM_ABOVE[figure],
  );
  return new Map(ringing.map((figure) => [figure, pageWords.alarms[figure](figures[figure])]));
}
