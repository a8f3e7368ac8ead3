import { ExpectedError, isExpected } from "../model/errors.ts";
import type { Answer, Ask, Clock, Sites } from "../ports/index.ts";
import { checkedUrl } from "./asked-url.ts";
import { guardedRequest, type Network, type RawAnswer, type RequestLimits } from "./guarded-request.ts";
import { robotsGate } from "./robots-gate.ts";

export interface SitesConfig extends Network {
  readonly clock: Clock;
  /** Honest, with a contact: "Docketwire/0.1 (+https://docket.example.org; operator@example.org)". */
  readonly userAgent: string;
  readonly credentials: { readonly courtlistener?: string };
  readonly limits?: Partial<SitesLimits>;
}

export interface SitesLimits extends RequestLimits {
  /** Between the end of one request to a host and the start of the next. */
  readonly paceMs: number;
}

export const SITES_LIMITS: SitesLimits = {
  deadlineMs: 30_000,
  idleMs: 10_000,
  paceMs: 1_000,
  wireBytesMax: 5_000_000,
  bodyBytesMax: 20_000_000,
  ratioMax: 100,
};

const REDIRECTS_MAX = 3;
/** Hosts to which a credential may be sent. */
const CREDENTIAL_HOSTS = { courtlistener: "www.courtlistener.com" } as const;

/**
 * Asks courts' sites politely and safely: allow-listed hosts over https, every resolved address checked and the
 * connection made to the checked one, redirects re-checked, robots.txt honored, one request at a time per host and at most
 * one a second, bounded in bytes and time.
 */
export function httpsSites(config: SitesConfig): Sites {
  const limits = { ...SITES_LIMITS, ...config.limits };
  const turns = new Map<string, Promise<void>>();
  const inTurn = async <T>(host: string, work: () => Promise<T>): Promise<T> => {
    const before = turns.get(host) ?? Promise.resolve();
    const result = before.then(work);
    const rest = (): Promise<void> => (config.replayedHosts ? Promise.resolve() : config.clock.sleep(limits.paceMs));
    turns.set(host, result.then(rest, rest));
    return result;
  };
  const fetchOnce = (url: URL, headers: Record<string, string>, wireBytesMax: number): Promise<RawAnswer> =>
    inTurn(url.hostname, () => guardedRequest(config, { ...limits, wireBytesMax }, url, { headers }));
  const gate = robotsGate(config.clock, (url) =>
    fetchOnce(url, headersOf(config, { url: url.href, hosts: [url.hostname] }, url), 500_000),
  );
  return {
    async ask(ask: Ask): Promise<Answer> {
      let url = checkedUrl(ask.url, ask.hosts);
      if (ask.credential && !config.credentials[ask.credential]) {
        throw new ExpectedError("invalid", `no ${ask.credential} token is configured`);
      }
      for (let hop = 0; hop <= REDIRECTS_MAX; hop += 1) {
        if (!ask.credential && !config.replayedHosts && !(await gate(url))) {
          throw new ExpectedError("invalid", `robots.txt of ${url.hostname} disallows this path`);
        }
        const raw = await fetchOnce(url, headersOf(config, ask, url), ask.wireBytesMax ?? limits.wireBytesMax);
        if (![301, 302, 303, 307, 308].includes(raw.status)) {
          return { url: url.href, status: raw.status, headers: raw.headers, bytes: raw.bytes, at: config.clock.now() };
        }
        url = redirected(url, raw.headers["location"], ask.hosts);
      }
      throw new ExpectedError("unreachable", `${url.hostname} redirects more than ${REDIRECTS_MAX} times`);
    },
  };
}

function redirected(from: URL, location: string | undefined, hosts: readonly string[]): URL {
  if (!location || !URL.canParse(location, from.href))
    throw new ExpectedError("unreachable", `${from.hostname} redirects to no address`);
  try {
    return checkedUrl(new URL(location, from.href).href, hosts);
  } catch (error) {
    if (!isExpected(error)) throw error;
    throw new ExpectedError("unreachable", `${from.hostname} redirects where we do not follow: ${error.message}`);
  }
}

function headersOf(config: SitesConfig, ask: Ask, url: URL): Record<string, string> {
  const headers: Record<string, string> = {
    "user-agent": config.userAgent,
    accept: ask.accept ?? "*/*",
    "accept-encoding": "gzip, br",
    "accept-language": "en-US,en",
    connection: "close",
  };
  if (ask.etag) headers["if-none-match"] = ask.etag;
  if (ask.lastModified) headers["if-modified-since"] = ask.lastModified;
  const token = ask.credential ? config.credentials[ask.credential] : undefined;
  if (ask.credential && token && url.hostname === CREDENTIAL_HOSTS[ask.credential])
    headers["authorization"] = `Token ${token}`;
  return headers;
}
