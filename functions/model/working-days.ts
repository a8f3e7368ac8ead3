import { addDays, type Day, weekdayOf } from "./time.ts";

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

/** Whether the federal courts' clerks work on that day: no weekend and no legal public holiday (5 U.S.C. 6103). */
export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SUNDAY && weekday !== SATURDAY && !holidaysOf(Number(day.slice(0, 4))).includes(day);
}

/** The days kept as holidays: one on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
function holidaysOf(year: number): Day[] {
  const fixed = ["01-01", "06-19", "07-04", "11-11", "12-25"].map((day) => keptOn(`${year}-${day}`));
  return [
    ...fixed,
    keptOn(`${year + 1}-01-01`),
    nth(3, MONDAY, `${year}-01-01`),
    nth(3, MONDAY, `${year}-02-01`),
    // The last Monday of May is the first on or after the 25th.
    nth(1, MONDAY, `${year}-05-25`),
    nth(1, MONDAY, `${year}-09-01`),
    nth(2, MONDAY, `${year}-10-01`),
    nth(4, THURSDAY, `${year}-11-01`),
  ];
}

function keptOn(day: Day): Day {
  const weekday = weekdayOf(day);
  if (weekday === SATURDAY) return addDays(day, -1);
  return weekday === SUNDAY ? addDays(day, 1) : day;
}

/** The nth such weekday on or after `from`. */
function nth(n: number, weekday: number, from: Day): Day {
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  return addDays(from, ahead + (n - 1) * 7);
}
