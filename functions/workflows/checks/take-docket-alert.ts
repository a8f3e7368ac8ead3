import type { Ports } from "../../ports/index.ts";
import { type RateLimit, takeTurn } from "../../store/allowances.ts";

/** Who may call, and what the token in the address says. */
const CALLER = "courtlistener";
/** Dockets that one alert may name. */
const DOCKETS_PER_ALERT_MAX = 20;
/** An alert comes up to seven times, over days, with one key. */
const SAME_ALERT: RateLimit = { what: "alert", hours: 72, max: 1 };
const ONE_DOCKET: RateLimit = { what: "alerted", hours: 1, max: 6 };
const ALL_ALERTS: RateLimit = { what: "alerts", hours: 1, max: 120 };

export interface AlertCall {
  readonly token: string;
  /** The caller's Idempotency-Key. */
  readonly key: string | undefined;
  /** CourtListener's ids of the dockets that have news. */
  readonly dockets: readonly string[];
}

type AlertPorts = Pick<Ports, "clock" | "keyring" | "readers" | "wake" | "log">;

/** The path at which CourtListener may call us; whoever knows it can make us look, and nothing else. */
export function docketAlertPath({ keyring }: Pick<Ports, "keyring">): string {
  return `/hooks/courtlistener/${keyring.sign("docket_alert", CALLER)}`;
}

/** Whether the address is the one that we gave to CourtListener: nothing that another sends is even read. */
export function isDocketAlertToken({ keyring }: Pick<Ports, "keyring">, token: string): boolean {
  return keyring.check("docket_alert", token) === CALLER;
}

/**
 * Wakes the check of each docket that an alert names. Of what it says nothing else is believed, and whoever calls hears
 * nothing of what became of it.
 */
export async function takeDocketAlert(ports: AlertPorts, { token, key, dockets }: AlertCall): Promise<void> {
  if (!isDocketAlertToken(ports, token)) return;
  if (dockets.length === 0) return;
  if (key !== undefined && !(await mayGoOn(ports, SAME_ALERT, key))) return;
  if (!(await mayGoOn(ports, ALL_ALERTS, "all"))) return ports.log.warn("too many docket alerts");
  for (const docket of [...new Set(dockets)].slice(0, DOCKETS_PER_ALERT_MAX)) {
    if (await mayGoOn(ports, ONE_DOCKET, docket)) await ports.wake.wake("check", { source: CALLER, key: docket });
  }
}

function mayGoOn({ keyring, readers, clock }: AlertPorts, limit: RateLimit, what: string): Promise<boolean> {
  return takeTurn(readers, limit, keyring.hash(`${limit.what} ${what}`), clock.now());
}
