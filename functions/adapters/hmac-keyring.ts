import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { ExpectedError } from "../model/errors.ts";
import type { Instant } from "../model/time.ts";
import type { Keyring } from "../ports/index.ts";

const SECRET_BYTES = 32;
/** 32 bytes in base64url. */
const Secret = z.string().check(z.regex(/^[\w-]{43}$/));

const Key = z.object({
  kid: z.string().check(z.regex(/^[a-z0-9]{1,8}$/)),
  secret: Secret,
  since: z.string(),
  /** When the operator said that somebody else may have it. */
  revoked: z.optional(z.string()),
});

/**
 * The secrets behind our tokens. The first key signs; older ones are kept, because the unsubscribe link of any earlier
 * mail works for as long as its reader exists. `hash` never changes: stored hashes of addresses depend on it.
 */
export const KeyRing = z.object({ hash: Secret, keys: z.array(Key) });
export type KeyRing = z.infer<typeof KeyRing>;

/** A ring with one fresh key. */
export function freshKeyRing(now: Instant): KeyRing {
  return rotatedKeyRing({ hash: freshSecret(), keys: [] }, now);
}

/** The ring with one more key, which signs from now on. */
export function rotatedKeyRing(ring: KeyRing, now: Instant): KeyRing {
  const kid = `k${ring.keys.length + 1}`;
  return { ...ring, keys: [{ kid, secret: freshSecret(), since: now }, ...ring.keys] };
}

/**
 * The ring in which the key `kid` is good for stopping mail alone; when it was the one that signs, another signs from now on.
 * @throws ExpectedError("missing") for a key that is not in the ring
 */
export function revokedKeyRing(ring: KeyRing, kid: string, now: Instant): KeyRing {
  if (!ring.keys.some((key) => key.kid === kid)) {
    const known = ring.keys.map((key) => key.kid).join(", ");
    throw new ExpectedError("missing", `there is no key ${JSON.stringify(kid)}; there are ${known}`);
  }
  const keys = ring.keys.map((key) => (key.kid === kid ? { ...key, revoked: key.revoked ?? now } : key));
  return keys[0]?.revoked === undefined ? { ...ring, keys } : rotatedKeyRing({ ...ring, keys }, now);
}

/** The ring in `json`. @throws ExpectedError("invalid"), without any part of the text */
export function parseKeyRing(json: string): KeyRing {
  try {
    const ring = KeyRing.parse(JSON.parse(json));
    if (ring.keys[0] && ring.keys[0].revoked === undefined) return ring;
  } catch {
    // Neither the text nor the parser's message may reach a log: both can hold a secret.
  }
  throw new ExpectedError("invalid", "the key ring is damaged: restore it, or old links stop working");
}

function freshSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/**
 * Signs with HMAC-SHA-256. A token is `<subject>.<kid>.<signature>`, all URL-safe; the signature binds purpose, key and
 * subject, and exactly one spelling of a token is accepted.
 */
export function hmacKeyring(ring: KeyRing): Keyring {
  const [current] = ring.keys;
  if (!current) throw new ExpectedError("invalid", "the key ring has no key");
  const revoked = new Set(ring.keys.filter((key) => key.revoked !== undefined).map((key) => key.kid));
  const secrets = new Map(ring.keys.map((key) => [key.kid, Buffer.from(key.secret, "base64url")]));
  const signature = (kid: string, secret: Buffer, purpose: string, subject: string): Buffer =>
    createHmac("sha256", secret).update(`docketwire token 1\n${purpose}\n${kid}\n${subject}`).digest();
  return {
    sign(purpose, subject) {
      const secret = Buffer.from(current.secret, "base64url");
      const signed = signature(current.kid, secret, purpose, subject).toString("base64url");
      return `${Buffer.from(subject).toString("base64url")}.${current.kid}.${signed}`;
    },
    check(purpose, token) {
      const parts = TOKEN.exec(token);
      const [encoded = "", kid = "", given = ""] = parts?.slice(1) ?? [];
      const secret = secrets.get(kid);
      if (!secret || (revoked.has(kid) && purpose !== "unsubscribe")) return undefined;
      const subject = Buffer.from(encoded, "base64url").toString();
      // Base64url has several spellings of one value (unused bits): only ours counts.
      if (Buffer.from(subject).toString("base64url") !== encoded) return undefined;
      const expected = signature(kid, secret, purpose, subject).toString("base64url");
      return timingSafeEqual(Buffer.from(given), Buffer.from(expected)) ? subject : undefined;
    },
    isRevoked: (token) => revoked.has(TOKEN.exec(token)?.[2] ?? ""),
    hash: (text) =>
      createHmac("sha256", Buffer.from(ring.hash, "base64url")).update(`docketwire hash 1\n${text}`).digest("hex"),
  };
}

/**
 * Signs for the canary, which needs none of our secrets: its mail goes to nobody, its tokens open nothing outside its world,
 * and its keys are no secret. They stay the same, so that its one address stays the same.
 */
export function canaryKeyring(): Keyring {
  const secret = "canary-".padEnd(42, "-").concat("A");
  return hmacKeyring({ hash: secret, keys: [{ kid: "canary", secret, since: "" }] });
}

// bXBwLTE.k1.<43 characters>; the bound keeps a huge token from being decoded
const TOKEN = /^([\w-]{0,2000})\.([a-z0-9]{1,8})\.([\w-]{43})$/;
