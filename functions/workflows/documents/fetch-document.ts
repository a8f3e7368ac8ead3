import type { Settled } from "../../entries/read-entry.ts";
import type { Docket } from "../../model/docket.ts";
import { isExpected } from "../../model/errors.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { SOURCES } from "../../sources/index.ts";
import { forgetRefusals, holdHost, leaveHost, takeHost } from "../../store/hosts.ts";

/** Bytes of one document on the wire. */
export const DOCUMENT_BYTES_MAX = 40_000_000;
/** After so many fetches in vain, over about two days, a document counts as failed. */
const WAITS_MINUTES = [5, 15, 60, 240, 720, 1440] as const;

/** A document that waits at an address. */
export interface Fetching {
  readonly url: string;
  readonly docket: Docket;
  /** Fetches in vain so far. */
  readonly attempts: number;
}

/** The bytes of a document, as its source gave them. */
export interface DocumentBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** When to come again, and whether this try counts: one that never reached the document does not. */
export interface Later {
  readonly until: Instant;
  readonly inVain: boolean;
}

/** The document's bytes from a document host of its source; or what became of it; or when to come again. */
export async function fetchDocument(
  ports: Pick<Ports, "clock" | "ids" | "sites" | "record">,
  fetching: Fetching,
): Promise<DocumentBytes | Settled | Later> {
  const host = new URL(fetching.url).hostname;
  const nonce = ports.ids.random();
  const turn = await takeHost(ports.record, host, ports.clock.now(), nonce);
  if (!turn.granted) return { until: turn.until, inVain: false };
  try {
    const { status, headers, bytes } = await ports.sites.ask({
      url: fetching.url,
      hosts: documentHosts(fetching.docket),
      accept: "application/pdf",
      wireBytesMax: DOCUMENT_BYTES_MAX,
    });
    const isRefused = status === 429 || status === 403;
    if (turn.refusedBefore && !isRefused) await forgetRefusals(ports.record, host);
    if (status === 200) return { bytes, contentType: headers["content-type"] ?? "application/pdf" };
    const reason = `the address answers ${status}`;
    if (status === 404 || status === 410) return unsettled("unavailable", reason);
    if (!isRefused) return again(ports, fetching, reason);
    const until = await holdHost(ports.record, host, ports.clock.now(), null);
    // Stores answer 403 for a file that is not there: one such file must not hold its host for ever.
    const isGivenUp = status === 403 && WAITS_MINUTES[fetching.attempts] === undefined;
    return isGivenUp ? unsettled("failed", reason) : { until, inVain: status === 403 };
  } catch (error) {
    if (!isExpected(error, "unreachable", "invalid")) throw error;
    return error.kind === "invalid" ? unsettled("unavailable", error.message) : again(ports, fetching, error.message);
  } finally {
    await leaveHost(ports.record, host, nonce);
  }
}

function documentHosts(docket: Docket): string[] {
  const sources = SOURCES.filter((source) => docket.sources.includes(source.id));
  return [...new Set(sources.flatMap((source) => source.hosts(docket).documents))];
}

function again({ clock }: Pick<Ports, "clock">, { attempts }: Fetching, reason: string): Settled | Later {
  const wait = WAITS_MINUTES[attempts];
  return wait === undefined ? unsettled("failed", reason) : { until: addMinutes(clock.now(), wait), inVain: true };
}

/** Nothing came: what the document counts as, and why. */
export function unsettled(state: Settled["state"], reason: string): Settled {
  return { state, reason, sha256: null, outcome: null };
}
