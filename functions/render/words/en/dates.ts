import type { DateAhead } from "../../../model/digest.ts";

const KINDS: Readonly<Record<DateAhead["what"], string>> = {
  argument: "Argument",
  conference: "Conference",
  hearing: "Hearing",
  trial: "Trial",
  due: "Due",
  effect: "Takes effect or ends",
};

const STATUSES: Readonly<Record<DateAhead["status"], string>> = {
  set: "set",
  ordered: "ordered",
  moved: "moved",
  vacated: "vacated",
  held: "held",
  met: "met",
  superseded: "superseded",
};

/** The words of dates ahead on pages, in mails and in the calendar. */
export const dateWords = {
  kinds: KINDS,
  statuses: STATUSES,
  at: (time: string) => `${time} at the court`,
  by: ", by ",
  computed: "worked out from the entry's day",
  noLonger: "No longer ahead",
  movedTo: (day: string) => `moved to ${day}`,
  ended: (status: DateAhead["status"]) => STATUSES[status],
  untold: (day: string) => `No longer ${day}`,
};

export type DateWords = typeof dateWords;
