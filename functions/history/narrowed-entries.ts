import { itemOf } from "../digest/item.ts";
import { sameDocketNumber } from "../entries/docket-number.ts";
import type { Entry } from "../model/entry.ts";
import type { EntryFilters } from "../model/entry-filters.ts";
import { ExpectedError } from "../model/errors.ts";
import { dayOf } from "../model/event.ts";
import { folded } from "../model/folded.ts";
import type { Matter } from "../model/matter.ts";
import { shown } from "../model/outside-text.ts";
import { hasNo } from "../model/query-parameters.ts";
import type { Day } from "../model/time.ts";
import type { MatterRecord } from "./matter-records.ts";

/**
 * Ids of the entries that pass the filters which ask for more than an index of words knows: a judge, an organization, an
 * order's life, a citation. Undefined when there is none of these. @throws ExpectedError("invalid") for an order or a docket
 * that there is not
 */
export function narrowed(
  record: Pick<MatterRecord, "matter" | "entries" | "rulings" | "orders" | "times">,
  { judge, organization, order, citation }: EntryFilters,
): ReadonlySet<string> | undefined {
  const conditions: ((entry: Entry) => boolean)[] = [];
  if (judge !== undefined) conditions.push((entry) => judgesOf(entry).includes(folded(judge)));
  if (organization !== undefined) conditions.push(isOf(record, folded(organization)));
  if (order !== undefined) {
    const ids = entriesOf(record, order);
    conditions.push((entry) => ids.has(entry.id));
  }
  if (citation !== undefined) conditions.push(isCited(citation, record.matter));
  if (conditions.length === 0) return undefined;
  const passing = record.entries.filter((entry) => conditions.every((holds) => holds(entry)));
  return new Set(passing.map(({ id }) => id));
}

/** Who sat, who wrote, and whose vote is noted. */
function judgesOf({ judges, votes = [] }: Entry): string {
  return folded([...judges, ...votes.map(({ who }) => who)].join("\n"));
}

/** By the whole name: "Texas" is not the Texas Public Policy Foundation. */
function isOf({ matter, rulings }: Pick<MatterRecord, "matter" | "rulings">, name: string) {
  return (entry: Entry): boolean => {
    const { shortNames } = itemOf(entry, matter, rulings);
    return [entry.filer ?? "", ...entry.amici, ...shortNames].some((one) => folded(one) === name);
  };
}

/** The entries that made an order, that turned it, that it decides, and that ask for its review. */
function entriesOf({ orders, times }: Pick<MatterRecord, "orders" | "times">, id: string): ReadonlySet<string> {
  const all = orders(times.at(-1) ?? "");
  const order = all.find((one) => one.id === id);
  if (!order)
    throw new ExpectedError(
      "invalid",
      `"order" ${hasNo(
        id,
        all.map((one) => one.id),
      )}`,
    );
  const turns = order.life.flatMap(({ entry, setBy }) => [entry, setBy]);
  const appeals = order.appeals.flatMap(({ entry, over }) => [entry, over]);
  return new Set([order.entry, ...order.decides, ...turns, ...appeals].filter((one) => one !== null));
}

/** "Br. of Amicus Curiae Local 1924, …, No. 19-15716 (9th Cir. June 26, 2019), Dkt. 39." */
function isCited(citation: string, { dockets }: Matter): (entry: Entry) => boolean {
  const tokens = citation.split(/[\s,;()]+/); // "No.", "19-15716", "Dkt.", "39."
  const cited = dockets.filter(({ number }) => tokens.some((token) => sameDocketNumber(token, number)));
  if (cited.length === 0)
    throw new ExpectedError(
      "invalid",
      `"citation" names no docket that is followed, by its number: "${shown(citation)}"; there are: ${dockets.map(({ number }) => number).join(", ")}`,
    );
  const ids = new Set(cited.map(({ id }) => id));
  const number = /\b(?:Dkt\.|ECF|Doc\.)(?: No\.)? ?(\d{1,5})\b/i.exec(citation)?.[1]; // ECF No. 73
  const day = number === undefined ? dayIn(citation) : undefined;
  return (entry) =>
    [entry.docket, ...entry.alsoOn].some((one) => ids.has(one)) &&
    (number === undefined || entry.number === number) &&
    (day === undefined || dayOf(entry) === day);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day in "(9th Cir. Feb. 28, 2020)", "June 26, 2019". */
function dayIn(text: string): Day | undefined {
  const [, name = "", day = "", year = ""] = /\b([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})\b/.exec(text) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
