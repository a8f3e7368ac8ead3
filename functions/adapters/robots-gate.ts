import robotsParser, { type Robot } from "robots-parser";
import { ExpectedError } from "../model/errors.ts";
import { type Instant, minutesBetween } from "../model/time.ts";
import type { Clock } from "../ports/index.ts";

/** The package exports one function; its types describe it as if it were an ES module. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot;

/** How long a robots.txt counts (RFC 9309: at most a day). */
const ROBOTS_MINUTES_MAX = 24 * 60;
const PRODUCT = "Docketwire";

interface Known {
  readonly robots: Robot | "allow all";
  readonly at: Instant;
}

/**
 * Whether robots.txt of an address's host lets us ask it (RFC 9309): 4xx means no rules; 5xx or no answer means that
 * nothing may be asked now.
 */
export function robotsGate(
  clock: Clock,
  fetch: (url: URL) => Promise<{ readonly status: number; readonly bytes: Uint8Array }>,
): (url: URL) => Promise<boolean> {
  const known = new Map<string, Known>();
  return async (url) => {
    if (url.pathname === "/robots.txt") return true;
    const now = clock.now();
    let one = known.get(url.hostname);
    if (!one || minutesBetween(one.at, now) > ROBOTS_MINUTES_MAX) {
      one = { robots: await rulesOf(url, fetch), at: now };
      known.set(url.hostname, one);
    }
    return one.robots === "allow all" || one.robots.isAllowed(url.href, PRODUCT) !== false;
  };
}

async function rulesOf(
  url: URL,
  fetch: (url: URL) => Promise<{ readonly status: number; readonly bytes: Uint8Array }>,
): Promise<Robot | "allow all"> {
  const address = new URL("/robots.txt", url);
  const { status, bytes } = await fetch(address);
  if (status >= 500)
    throw new ExpectedError("unreachable", `robots.txt of ${url.hostname} answered ${status}: nothing is asked`);
  if (status >= 300) return "allow all";
  return parseRobots(address.href, new TextDecoder().decode(bytes));
}
