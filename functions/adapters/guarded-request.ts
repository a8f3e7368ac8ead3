import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { Agent, request as httpsRequest } from "node:https";
import { ExpectedError, isExpected } from "../model/errors.ts";
import { type BodyBounds, boundedBody } from "./bounded-body.ts";
import { isPublicAddress } from "./public-address.ts";

/** Where requests may go, and what stands in for the network. */
export interface Network {
  /** The replay alone: host → path of a private socket. With it, no other host is ever asked. */
  readonly replayedHosts?: ReadonlyMap<string, string>;
  /** For tests: how names become addresses, and which certificate authority signs the test servers. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  readonly tls?: { readonly ca: string; readonly port: number; readonly mayConnectTo: (address: string) => boolean };
}

export interface RequestLimits extends BodyBounds {
  readonly deadlineMs: number;
  readonly idleMs: number;
}

export interface RawRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** With a body it is a POST, without one a GET. */
  readonly body?: string;
}

const HEADER_BYTES_MAX = 16_384;
/** Asked of its own connections only; a proxy in the environment is never used. */
const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/**
 * One request and its whole answer, within bounds and the deadline, to a public address that was looked up once and is the
 * one connected to. Redirects are an answer like any other. @throws ExpectedError("unreachable")
 */
export async function guardedRequest(
  network: Network,
  limits: RequestLimits,
  url: URL,
  asked: RawRequest,
): Promise<RawAnswer> {
  const signal = AbortSignal.timeout(limits.deadlineMs);
  try {
    const target = await inTime(connection(network, url), signal);
    const response = await respond(target, { ...limits, signal }, asked);
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
  network: Network,
  url: URL,
): Promise<RequestOptions & { plain?: true; ca?: string; servername?: string }> {
  const target = { host: url.hostname, path: `${url.pathname}${url.search}`, servername: url.hostname };
  if (network.replayedHosts) {
    const socketPath = network.replayedHosts.get(url.hostname);
    if (socketPath === undefined) throw new ExpectedError("unreachable", `${url.hostname} is not part of the replay`);
    return { ...target, socketPath, plain: true };
  }
  const addresses = await (network.resolve ?? resolveHost)(url.hostname);
  const allowed = network.tls?.mayConnectTo ?? isPublicAddress;
  const forbidden = addresses.find(({ address }) => !allowed(address));
  const [first] = addresses;
  if (!first) throw new ExpectedError("unreachable", `${url.hostname} has no address`);
  if (forbidden) throw new ExpectedError("unreachable", `${url.hostname} resolves to an address that is not public`);
  return {
    ...target,
    port: network.tls?.port ?? 443,
    agent,
    lookup: (_host, options, done) => (options.all ? done(null, [first]) : done(null, first.address, first.family)),
    ...(network.tls ? { ca: network.tls.ca } : {}),
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
  { headers, body }: RawRequest,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      ...target,
      method: body === undefined ? "GET" : "POST",
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
    request.end(body);
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
