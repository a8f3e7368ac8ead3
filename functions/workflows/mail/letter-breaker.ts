import { addDays } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { countMails, type MailCounts, recentCounts } from "../../store/mail-counts.ts";
import { readReader } from "../../store/readers.ts";
import { isLetterKey } from "../../store/send-item.ts";

/*
 * Anybody can have a letter sent to any address, so what letters do must never stop a digest: they have counts and a brake
 * of their own. The mail service judges the whole account (5 % bounces, 0.1 % complaints); the circuit breaker of digests is on at 3 %
 * and 0.08 %, and this one keeps the share of letters below the rest.
 */

/** Fewer than this say nothing about a rate. */
const BOUNCES_MIN = 20;
const COMPLAINTS_MIN = 3;
/** Of all mails, digests included. */
const BOUNCES_MAX = 0.02;
const COMPLAINTS_MAX = 0.0002;
/** A stranger can join with addresses of his own: whose first digest is younger than this speaks for himself alone. */
const PROBATION_DAYS = 30;

/** Why letters to unconfirmed addresses must rest for now; undefined when they may go out. */
export function letterBreakerFor(letters: MailCounts, digests: MailCounts): "bounces" | "complaints" | undefined {
  const sent = letters.sent + digests.sent;
  if (letters.bounces >= Math.max(BOUNCES_MIN, sent * BOUNCES_MAX)) return "bounces";
  return letters.complaints >= Math.max(COMPLAINTS_MIN, sent * COMPLAINTS_MAX) ? "complaints" : undefined;
}

/** Whether letters to unconfirmed addresses rest; they go out again by themselves when the counts of two days allow it. */
export async function lettersRest(ports: Pick<Ports, "clock" | "readers" | "log">): Promise<boolean> {
  const now = ports.clock.now();
  const [letters, digests] = await Promise.all([
    recentCounts(ports.readers, now, "letters"),
    recentCounts(ports.readers, now),
  ]);
  const because = letterBreakerFor(letters, digests);
  if (!because) return false;
  ports.log.error("letters to unconfirmed addresses rest: too many came back", { because });
  return true;
}

/** Counts a bounce or a complaint about the mail `key` of `reader` where it belongs: with letters, or with digests. */
export async function countReturn(
  ports: Pick<Ports, "clock" | "readers">,
  { key, reader, because }: { readonly key: string; readonly reader: string; readonly because: "bounce" | "complaint" },
): Promise<void> {
  const now = ports.clock.now();
  const since = (await readReader(ports.readers, reader))?.createdAt;
  const isStranger = since === undefined || since.slice(0, 10) > addDays(now.slice(0, 10), -PROBATION_DAYS);
  const what = because === "complaint" ? { complaints: 1 } : { bounces: 1 };
  await countMails(ports.readers, now, what, isLetterKey(key) || isStranger ? "letters" : "digests");
}
