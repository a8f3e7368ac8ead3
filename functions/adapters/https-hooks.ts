import { createHmac } from "node:crypto";
import { isExpected } from "../model/errors.ts";
import type { HookMessage, Hooks } from "../ports/index.ts";
import { checkedUrl } from "./asked-url.ts";
import { guardedRequest, type Network, type RequestLimits } from "./guarded-request.ts";

export interface HooksConfig extends Network {
  readonly userAgent: string;
  readonly limits?: Partial<RequestLimits>;
}

/** A receiver answers at once, and what it says besides its status is of no use. */
const LIMITS: RequestLimits = {
  deadlineMs: 15_000,
  idleMs: 10_000,
  wireBytesMax: 100_000,
  bodyBytesMax: 100_000,
  ratioMax: 100,
};

/**
 * Hands messages to the operator's receivers: over https, at public addresses only, redirects not followed, signed as
 * https://www.standardwebhooks.com says.
 */
export function httpsHooks(config: HooksConfig): Hooks {
  const limits = { ...LIMITS, ...config.limits };
  return {
    async post(message) {
      const hosts = URL.canParse(message.url) ? [new URL(message.url).hostname] : [];
      const headers = { ...signatureOf(message), "user-agent": config.userAgent, ...headersOf(message.body) };
      try {
        const url = checkedUrl(message.url, hosts);
        const { status } = await guardedRequest(config, limits, url, { headers, body: message.body });
        return { status };
      } catch (error) {
        if (!isExpected(error)) throw error;
        return { status: null, reason: error.message };
      }
    },
  };
}

function headersOf(body: string): Record<string, string> {
  const length = String(Buffer.byteLength(body));
  return { "content-type": "application/json", "content-length": length, connection: "close" };
}

/** HMAC-SHA-256 over "id.seconds.body". */
function signatureOf({ id, at, body, secret }: HookMessage): Record<string, string> {
  const seconds = String(Math.floor(Date.parse(at) / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64"); // whsec_MfKQ…
  const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": `v1,${signature}` };
}
