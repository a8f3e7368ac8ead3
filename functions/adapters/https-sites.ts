import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { Agent, request as httpsRequest } from "node:https";
import { ExpectedError, isExpected } from "../model/errors.ts";
import type { Answer, Ask, Clock, Sites } from "../ports/index.ts";
import { checkedUrl } from "./asked-url.ts";
import { boundedBody } from "./bounded-body.ts";
import { isPublicAddress } from "./public-address.ts";
import { robotsGate } from "./robots-gate.ts";

export interface SitesConfig {
  readonly clock: Clock;
  /** Honest, with a contact: "Docketwire/0.1 (+https://docket.example.org; operator@example.org)". */
  readonly userAgent: string;
  readonly credentials: { readonly courtlistener?: string };
  /** The replay alone: host → loopback port. With it, no other host is ever asked. */
  readonly replayedHosts?: ReadonlyMap<string, number>;
  readonly limits?: Partial<SitesLimits>;
  /** For tests: how names become addresses, and which certificate authority signs the test servers. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  readonly tls?: { readonly ca: string; readonly port: number; readonly mayConnectTo: (address: string) => boolean };
}

export interface SitesLimits {
  readonly deadlineMs: number;
  readonly idleMs: number;
  /** Between the end of one request to a host and the start of the next. */
  readonly paceMs: number;
  readonly wireBytesMax: number;
  readonly bodyBytesMax: number;
  readonly ratioMax: number;
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
const HEADER_BYTES_MAX = 16_384;
/** Hosts to which a credential may be sent. */
const CREDENTIAL_HOSTS = { courtlistener: "www.courtlistener.com" } as const;
/** Asked of its own connections only; a proxy in the environment is never used. */
const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });

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
    inTurn(url.hostname, () => exchange(config, { ...limits, wireBytesMax }, url, headers));
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

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** One request and its whole answer, within the deadline. */
async function exchange(
  config: SitesConfig,
  limits: SitesLimits,
  url: URL,
  headers: Record<string, string>,
): Promise<RawAnswer> {
  const signal = AbortSignal.timeout(limits.deadlineMs);
  try {
    const target = await inTime(connection(config, url), signal);
    const response = await respond(target, { ...limits, signal }, headers);
    const bytes = await boundedBody(response, url.hostname, limits);
    return { status: response.statusCode ?? 0, headers: plainHeaders(response), bytes };
  } catch (error) {
    if (isExpected(error)) throw error;
    const why = signal.aborted ? `no whole answer within ${limits.deadlineMs} ms` : reasonOf(error);
    throw new ExpectedError("unreachable", `${url.hostname}: ${why}`, { cause: error });
  }
}

/** `work`, unless the deadline comes first: a name server may never answer, and cannot be told to stop. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** Codes and names only: messages of the system may repeat addresses. */
function reasonOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : typeof name === "string" ? name : "failed";
}

/** How to reach the host of `url`: resolved once, every address checked, and the connection made to a checked one. */
async function connection(
  config: SitesConfig,
  url: URL,
): Promise<RequestOptions & { plain?: true; ca?: string; servername?: string }> {
  const target = { host: url.hostname, path: `${url.pathname}${url.search}`, servername: url.hostname };
  if (config.replayedHosts) {
    const port = config.replayedHosts.get(url.hostname);
    if (port === undefined) throw new ExpectedError("unreachable", `${url.hostname} is not part of the replay`);
    return { ...target, host: "127.0.0.1", port, plain: true };
  }
  const addresses = await (config.resolve ?? resolveHost)(url.hostname);
  const allowed = config.tls?.mayConnectTo ?? isPublicAddress;
  const forbidden = addresses.find(({ address }) => !allowed(address));
  const [first] = addresses;
  if (!first) throw new ExpectedError("unreachable", `${url.hostname} has no address`);
  if (forbidden) throw new ExpectedError("unreachable", `${url.hostname} resolves to an address that is not public`);
  return {
    ...target,
    port: config.tls?.port ?? 443,
    agent,
    lookup: (_host, options, done) => (options.all ? done(null, [first]) : done(null, first.address, first.family)),
    ...(config.tls ? { ca: config.tls.ca } : {}),
  };
}

function resolveHost(host: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(host, { all: true, verbatim: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    );
  });
}

function respond(
  { plain, ...target }: RequestOptions & { plain?: true },
  limits: { readonly idleMs: number; readonly signal: AbortSignal },
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      ...target,
      method: "GET",
      headers: plain ? { ...headers, host: String((target as { servername?: string }).servername) } : headers,
      signal: limits.signal,
      timeout: limits.idleMs,
      maxHeaderSize: HEADER_BYTES_MAX,
    };
    const request = plain ? httpRequest(options, resolve) : httpsRequest(options, resolve);
    request.on("timeout", () =>
      request.destroy(Object.assign(new Error("idle"), { code: `nothing for ${limits.idleMs} ms` })),
    );
    request.on("error", reject);
    request.end();
  });
}

/** Header names in lower case; of a repeated header, what Node joins or keeps. */
function plainHeaders(response: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
}
