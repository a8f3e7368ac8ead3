import type { DocketReading, FeedReading } from "../model/reading.ts";

/** How often each field of a reading holds something, by path: `{"caseName": 2, "entries.documents.url": 38}`. */
export type FilledFields = Readonly<Record<string, number>>;

/** Counts the values of a reading: no null, no empty text, no empty list, no `false`, no "Unknown" role. */
export function filledFields(reading: DocketReading | FeedReading): FilledFields {
  const known = counted.get(reading) ?? (reading.kind === "feed" ? countItems(reading) : countFields(reading));
  counted.set(reading, known);
  return known;
}

/** Several gates ask the same of one reading, then it is remembered. */
const counted = new WeakMap<DocketReading | FeedReading, FilledFields>();

/** Of a feed its items count, whatever case they belong to. */
function countItems({ builtAt, dockets }: FeedReading): FilledFields {
  const root = newCount();
  countValues({ builtAt, entries: dockets.flatMap(({ entries }) => entries) }, root);
  return Object.fromEntries(pathsWithValues(root, ""));
}

function countFields(reading: DocketReading): FilledFields {
  const { kind: _kind, layout: _layout, unread: _unread, nextUrl: _nextUrl, ...docket } = reading;
  const root = newCount();
  countValues({ ...docket, caseName: docket.caseName?.split(" v. ") }, root);
  const roles = fieldOf(root, "role");
  for (const { role } of reading.parties) {
    for (const [word] of role.matchAll(MAIN_ROLES)) fieldOf(roles, word.toLowerCase()).values += 1;
  }
  return Object.fromEntries(pathsWithValues(root, ""));
}

/** Sides that a case keeps: "Plaintiff - Appellee", "Defendant". */
const MAIN_ROLES = /\b(?:petitioner|respondent|plaintiff|defendant|appellant|appellee|debtor)/gi;

/** Values of one field and of the fields in it: a docket of thousands of rows has some thirty, so paths are put together last. */
interface Count {
  values: number;
  readonly fields: Map<string, Count>;
}

function newCount(): Count {
  return { values: 0, fields: new Map() };
}

function fieldOf({ fields }: Count, name: string): Count {
  const known = fields.get(name);
  if (known) return known;
  const field = newCount();
  fields.set(name, field);
  return field;
}

function countValues(value: unknown, into: Count): void {
  if (value === null || value === undefined || value === "" || value === false || value === "Unknown") return;
  if (Array.isArray(value)) for (const one of value) countValues(one, into);
  else if (typeof value !== "object") into.values += 1;
  else for (const name in value) countValues(value[name as keyof typeof value], fieldOf(into, name)); // a reading's objects are plain
}

function pathsWithValues({ values, fields }: Count, path: string): [string, number][] {
  const inside = [...fields].flatMap(([name, field]) => pathsWithValues(field, path === "" ? name : `${path}.${name}`));
  return values > 0 ? [[path, values], ...inside] : inside;
}

/** Fields of the case that a court may take back: the others stay once they were printed. */
const COMES_AND_GOES: ReadonlySet<string> = new Set([
  "assignedTo",
  "dateConverted",
  "dateDischarged",
  "dateTerminated",
  "demand",
  "juryDemand",
  "mdlStatus",
  "panel",
  "parties.dateTerminated",
  "referredTo",
]);

/** Fields of many rows or parties of which more are gone than `tolerated` says may go. */
export function thinnedFields(known: FilledFields, seen: FilledFields, tolerated: (known: number) => number): string[] {
  return pathsOf(known).filter(
    (path) => isRepeated(path) && (known[path] ?? 0) - (seen[path] ?? 0) > tolerated(known[path] ?? 0),
  );
}

/** Fields that are gone altogether: one of the case, or one that at least two rows or parties had. */
export function vanishedFields(known: FilledFields, seen: FilledFields): string[] {
  return pathsOf(known).filter((path) => {
    const [before, now] = [known[path] ?? 0, seen[path] ?? 0];
    return isRepeated(path) ? now === 0 && before >= 2 : now < before && !(path.startsWith("role.") && now > 0);
  });
}

/** Of what all rows had, some may lack it: fewer than these are a change. */
const ALL_SHARE_MIN = 0.9;
/** How many of a page's rows would have a field by the share of the last page's, at least, when it is missed. */
const EXPECTED_MIN = 25;
/** What all of fewer rows had says little: three numbered items, then a clerk's sixty of which eight have no number. */
const ALL_JUDGED_FROM = 25;

/** Fields that no row has any more though, by their share before, many should; or that all rows had and many lack. */
export function disusedFields(
  known: FilledFields,
  seen: FilledFields,
  rows: { readonly known: number; readonly seen: number },
): string[] {
  const missed = (path: string): boolean => {
    const expected = ((known[path] ?? 0) / rows.known) * rows.seen;
    if (expected < EXPECTED_MIN) return false;
    const hadAll = (known[path] ?? 0) >= rows.known && rows.known >= ALL_JUDGED_FROM;
    return hadAll ? (seen[path] ?? 0) < expected * ALL_SHARE_MIN : !seen[path];
  };
  return Object.keys(known).filter((path) => isRepeated(path) && missed(path));
}

function pathsOf(known: FilledFields): string[] {
  return Object.keys(known).filter((path) => !COMES_AND_GOES.has(path));
}

function isRepeated(path: string): boolean {
  return path.startsWith("entries.") || path.startsWith("parties.");
}
