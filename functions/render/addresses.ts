import { ExpectedError } from "../model/errors.ts";

/** Address of an entry's page. */
export function entryUrl(baseUrl: string, entry: string): string {
  return `${baseUrl}/entries/${encodeURIComponent(entry)}`;
}

/** Address of a matter's page, or of a part of it ("dates", "amicus"). */
export function matterUrl(baseUrl: string, matter: string, part?: string): string {
  return `${baseUrl}/matters/${encodeURIComponent(matter)}${part ? `/${part}` : ""}`;
}

/** Longest list of numbers in a link: mail programs break longer ones. */
const NUMBERS_LENGTH_MAX = 1200;

/**
 * Address of the web edition of a window, or of exactly these events of it: `?n=13-15,20`. Of more scattered numbers
 * than a link can hold it shows the whole window.
 */
export function digestUrl(
  baseUrl: string,
  window: { readonly matter: string; readonly from: number; readonly to: number },
  events?: readonly number[],
): string {
  const page = `${baseUrl}/matters/${encodeURIComponent(window.matter)}/digests/${window.from}..${window.to}`;
  const numbers = events ? numberRanges(events) : "";
  return numbers === "" || numbers.length > NUMBERS_LENGTH_MAX ? page : `${page}?n=${numbers}`;
}

/** Ledger numbers in short: "13-15,20". */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const n of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

const NUMBERS_MAX = 100_000;

/** The numbers of a `?n=`, ascending. @throws ExpectedError("invalid") for anything but {@link numberRanges} of `from < n <= to` */
export function numbersIn(text: string, window: { readonly from: number; readonly to: number }): number[] {
  const numbers: number[] = [];
  for (const range of text.split(",")) {
    const match = /^(\d{1,12})(?:-(\d{1,12}))?$/.exec(range); // "13-15", "20"
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (!match || from > to || from <= window.from || to > window.to || to - from + numbers.length >= NUMBERS_MAX) {
      throw new ExpectedError("invalid", `not numbers of this digest: ${JSON.stringify(range.slice(0, 40))}`);
    }
    for (let n = from; n <= to; n++) numbers.push(n);
  }
  return numbers;
}

/** "&asOf=2020-03-02" on a page of an earlier moment, after whatever stands in `query` already: what leads on is of that moment, too. */
export function withAsOf(query: string, { asOfAsked }: { readonly asOfAsked?: string | undefined }): string {
  const parts = [query, asOfAsked === undefined ? "" : `asOf=${encodeURIComponent(asOfAsked)}`].filter(
    (part) => part !== "",
  );
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** Where the JSON of a page is: "/api/matters/mpp"; of the first page "/api/home", since no address of the API ends with a slash. */
export function apiPath(page: string): string {
  return page === "/" ? "/api/home" : `/api${page}`;
}
