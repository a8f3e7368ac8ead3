import type { Act, Entry, Kind } from "../model/entry.ts";
import { dayOf } from "../model/event.ts";
import { applicationNumbersIn, reliefsIn } from "./relief.ts";

/** What is needed of an entry to tell what decides it, or what it decides. */
export type Decidable = Pick<
  Entry,
  "id" | "docket" | "alsoOn" | "number" | "kind" | "filedOn" | "enteredOn" | "text" | "acts" | "resolves"
>;

/** A request that no ruling has decided, with what it asks that is still open. */
interface OpenRequest<E> {
  readonly entry: E;
  readonly asks: ReadonlySet<string>;
}

/** What asks a court for something, so that a ruling can decide it. */
const ASKS: ReadonlySet<Kind> = new Set(["motion", "motion_for_leave_amicus", "petition"]);

/** Acts that end a request, whichever way. */
const DECIDES: ReadonlySet<Act["act"]> = new Set([
  "granted",
  "denied",
  "granted_in_part",
  "dismissed",
  "withdrawn",
  "moot",
]);

/**
 * The earlier entries of its docket that a court's act decides: those it names by number, and for each act on a request
 * ("the motion for a stay is denied") the open request it describes, when exactly one does. Never a guess between two.
 * `others` may hold the whole docket in any order.
 */
export function entriesDecided<E extends Decidable>(ruling: Decidable, others: readonly E[]): readonly E[] {
  const earlier = others
    .filter((other) => other.id !== ruling.id && sharesDocket(ruling, other) && inOrderMade(other, ruling) < 0)
    .sort(inOrderMade);
  let open: readonly OpenRequest<E>[] = [];
  for (const one of earlier) {
    if (one.acts.length > 0) open = stillOpen(open, one);
    if (ASKS.has(one.kind)) open = [...open, { entry: one, asks: reliefsIn(requestOf(one)) }];
  }
  const byNumber = earlier.filter((one) => isNumbered(one, ruling));
  const described = open.filter((request) => isDescribed(request, ruling, open)).map(({ entry }) => entry);
  return [...new Set([...byNumber, ...described])];
}

/** What is open after a ruling: a motion for two things stays open for the one that was not decided. */
function stillOpen<E extends Decidable>(open: readonly OpenRequest<E>[], ruling: Decidable): readonly OpenRequest<E>[] {
  return open.flatMap((request) => {
    if (!isNumbered(request.entry, ruling) && !isDescribed(request, ruling, open)) return [request];
    const decided = reliefsIn(ruling.acts.map(({ of }) => of ?? "").join(" ; "));
    const left = new Set([...request.asks].filter((relief) => !decided.has(relief)));
    const isWhole = left.size === 0 || left.size === request.asks.size;
    return isWhole ? [] : [{ ...request, asks: left }];
  });
}

function isNumbered(entry: Decidable, ruling: Decidable): boolean {
  return entry.number !== null && entry.docket === ruling.docket && ruling.resolves.includes(entry.number);
}

/** Whether one of the ruling's acts can be on this open request, and on no other. */
function isDescribed<E extends Decidable>(
  request: OpenRequest<E>,
  ruling: Decidable,
  open: readonly OpenRequest<E>[],
): boolean {
  const requests = ruling.acts.filter(({ act, of }) => DECIDES.has(act) && of !== null);
  return requests.some(({ of }) => {
    const object = of ?? "";
    // "granting 20 Motion for TRO": its number has told it
    if (open.some(({ entry, asks }) => isNumbered(entry, ruling) && describes(object, entry, asks))) return false;
    const candidates = open.filter(({ entry, asks }) => describes(object, entry, asks));
    return candidates.length === 1 && candidates[0] === request;
  });
}

/** Whether an act's object can be this request: by the Supreme Court's own number, else by what is asked, else by the bare word. */
function describes(object: string, request: Decidable, asks: ReadonlySet<string>): boolean {
  const numbers = applicationNumbersIn(object);
  if (numbers.length > 0) return numbers.some((number) => applicationNumbersIn(requestOf(request)).includes(number));
  if (/\bpetition\b/i.test(object) !== (request.kind === "petition")) return false;
  const decided = reliefsIn(object);
  if (decided.size === 0) return /^(?:motion|application|petition|request)$/i.test(object); // "Petition GRANTED"
  return [...decided].every((relief) => asks.has(relief));
}

/** A line's own request, before the names and attachments that may speak of others. */
function requestOf(entry: Decidable): string {
  return entry.text.slice(0, 300);
}

function sharesDocket(a: Pick<Entry, "docket" | "alsoOn">, b: Pick<Entry, "docket" | "alsoOn">): boolean {
  const dockets = [b.docket, ...b.alsoOn];
  return [a.docket, ...a.alsoOn].some((docket) => dockets.includes(docket));
}

/** By day, then by ledger number: the order of the courts' acts as far as the record knows it. Undated entries come last. */
export function inOrderMade(
  a: Pick<Entry, "id" | "filedOn" | "enteredOn">,
  b: Pick<Entry, "id" | "filedOn" | "enteredOn">,
): number {
  const [day, other] = [dayOf(a) ?? "9999", dayOf(b) ?? "9999"];
  if (day !== other) return day < other ? -1 : 1;
  return placeOf(a.id) - placeOf(b.id);
}

/** The ledger number in an entry's id: 123 of "mpp-123". */
function placeOf(id: string): number {
  return Number(id.slice(id.lastIndexOf("-") + 1));
}
