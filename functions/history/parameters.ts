import { ExpectedError } from "../model/errors.ts";
import { shown } from "../model/outside-text.ts";
import { type QueryParameters, type QueryValues, VALUE_LENGTH_MAX } from "../model/query-parameters.ts";
import { addDays, type Day, dayIn, EASTERN, type Instant, instantIn, isDay } from "../model/time.ts";

/** What was sent under each name. @throws ExpectedError("invalid") for what is given twice or is too long */
export function sentIn(search: URLSearchParams): ReadonlyMap<string, string> {
  const sent = new Map<string, string>();
  for (const [name, value] of search) {
    if (sent.has(name)) throw new ExpectedError("invalid", `"${shown(name)}" is given more than once`);
    if (value.length > VALUE_LENGTH_MAX)
      throw new ExpectedError("invalid", `"${shown(name)}" is longer than ${VALUE_LENGTH_MAX} characters`);
    sent.set(name, value.trim());
  }
  return sent;
}

/**
 * What the declared parameters read of what was sent. An empty value is that of a form's field that was left empty.
 * @throws ExpectedError("invalid") naming the parameter and what it may be; a name that is not declared is never ignored
 */
export function readParameters<P extends QueryParameters>(
  sent: ReadonlyMap<string, string>,
  declared: P,
): QueryValues<P> {
  const names = Object.keys(declared);
  for (const name of sent.keys())
    if (!Object.hasOwn(declared, name))
      throw new ExpectedError(
        "invalid",
        `"${shown(name)}" is no parameter here; there are: ${names.join(", ") || "none"}`,
      );
  const values = Object.entries(declared).map(([name, schema]) => {
    const read = schema.safeParse(sent.get(name) || undefined);
    if (read.success) return [name, read.data];
    throw new ExpectedError("invalid", `"${name}" ${read.error.issues[0]?.message}`);
  });
  return Object.fromEntries(values) as QueryValues<P>;
}

/** The instant that is meant: a day means its end, Eastern. */
export function instantOf(moment: string): Instant {
  return isDay(moment) ? endOf(moment) : new Date(moment).toISOString();
}

/**
 * The moment as of which is asked; of today, what is known by now.
 * @throws ExpectedError("invalid") for a moment that has not come: nobody knows what will be known then
 */
export function asOfMoment(moment: string, now: Instant): Instant {
  const at = instantOf(moment);
  if (at <= now) return at;
  if (moment === dayIn(EASTERN, now)) return now;
  throw new ExpectedError("invalid", `"asOf" is in the future: it is ${now}`);
}

/** The last moment of a day, Eastern. */
function endOf(day: Day): Instant {
  return new Date(Date.parse(instantIn(EASTERN, addDays(day, 1), "00:00")) - 1).toISOString();
}
