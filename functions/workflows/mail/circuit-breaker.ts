import type { Ports } from "../../ports/index.ts";
import { type MailCounts, recentCounts } from "../../store/mail-counts.ts";
import { type CircuitBreaker, openBreaker, type SendSchedule } from "../../store/runs.ts";

/** Fewer mails than this say nothing about a rate. */
const SENT_MIN = 200;
/** The mail service reviews a sender at 5 % bounces and 0.1 % complaints: we stop ourselves before. */
const BOUNCES_MAX = 0.03;
const COMPLAINTS_MAX = 0.0008;

/** Why mails with these counts must stop; undefined when they may go on. */
export function breakerFor({ sent, bounces, complaints }: MailCounts): CircuitBreaker["because"] | undefined {
  if (sent < SENT_MIN) return undefined;
  if (bounces / sent >= BOUNCES_MAX) return "bounces";
  return complaints / sent >= COMPLAINTS_MAX ? "complaints" : undefined;
}

/** Whether digests stand still because too many bounced or were complained about; pulls the circuit breaker when it is time. Only `cli release mail` lifts it. */
export async function breakerIsOpen(
  ports: Pick<Ports, "clock" | "readers" | "log">,
  schedule: Pick<SendSchedule, "breaker">,
): Promise<boolean> {
  const because = schedule.breaker?.because ?? breakerFor(await recentCounts(ports.readers, ports.clock.now()));
  if (!because) return false;
  if (!schedule.breaker) await openBreaker(ports.readers, { because, at: ports.clock.now() });
  ports.log.error("mail stands still: the brake is on", { because });
  return true;
}
