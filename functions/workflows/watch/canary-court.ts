import type { Docket } from "../../model/docket.ts";
import type { Matter } from "../../model/matter.ts";
import { addDays, type Day, dayIn, type Instant } from "../../model/time.ts";
import type { Clock, Sites } from "../../ports/index.ts";
import { supremeCourtJson } from "../../sources/supreme-court/json-source.ts";

/** A matter of its own that no page and no reader sees. */
export const CANARY = "canary";
const UTC = "UTC";

/** A litigation that never was, with one docket a day, so that its pages stay small. */
export function canaryMatter(now: Instant): Matter {
  return {
    id: CANARY,
    name: "Canary",
    longName: "Canary",
    about: "An invented filing an hour, to see that filings reach readers.",
    dockets: [canaryDocket(dayIn(UTC, now))],
    curated: [],
    names: [],
    laterHistory: [],
  };
}

function canaryDocket(day: Day): Docket {
  const number = numberOf(day);
  return {
    id: `scotus/${number}`,
    court: "scotus",
    number,
    caption: "Canary v. Coal Mine",
    formerly: [],
    sides: [],
    watchFrom: addDays(day, -1),
    state: "open",
    coverage: "whole",
    sources: [supremeCourtJson.id],
  };
}

/** The day's docket number, year and day of the year: 2026-02-01 → "26-32". */
function numberOf(day: Day): string {
  const year = day.slice(0, 4);
  const dayOfYear = Math.round((Date.parse(day) - Date.parse(`${year}-01-01`)) / 86_400_000) + 1;
  return `${year.slice(2)}-${dayOfYear}`;
}

/** A court that shows the canary's docket of today: a filing for every hour so far. */
export function canaryCourt(clock: Clock): Sites {
  return {
    async ask({ url }) {
      const at = clock.now();
      const bytes = new TextEncoder().encode(JSON.stringify(pageAt(at)));
      return { url, status: 200, headers: { "content-type": "application/json" }, bytes, at };
    },
  };
}

function pageAt(now: Instant): object {
  const day = dayIn(UTC, now);
  const printed = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: UTC }).format(new Date(now));
  const hours = Number(now.slice("2026-11-24T".length, "2026-11-24T08".length)) + 1;
  return {
    CaseNumber: numberOf(day),
    PetitionerTitle: "Canary, Petitioner",
    RespondentTitle: "Coal Mine",
    DocketedDate: printed,
    ProceedingsandOrder: Array.from({ length: hours }, (_, hour) => ({
      Date: printed,
      Text: `Motion of Canary to be heard at ${String(hour).padStart(2, "0")}:00 UTC filed.`,
    })),
  };
}
