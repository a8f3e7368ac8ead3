import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  freshKeyRing,
  hmacKeyring,
  type KeyRing,
  parseKeyRing,
  revokedKeyRing,
  rotatedKeyRing,
} from "../../functions/adapters/hmac-keyring.ts";
import { ExpectedError } from "../../functions/model/errors.ts";
import type { Purpose } from "../../functions/ports/index.ts";

const NOW = "2019-02-14T12:00:00.000Z";
const PURPOSES: readonly Purpose[] = [
  "confirm",
  "unsubscribe",
  "preferences",
  "move",
  "export",
  "erase",
  "cursor",
  "never",
  "restart",
  "docket_alert",
];
const secretOf = (letter: string): string => letter.repeat(42).concat("A");
const RING: KeyRing = { hash: secretOf("h"), keys: [{ kid: "k1", secret: secretOf("s"), since: NOW }] };

describe("a token", () => {
  const keyring = hmacKeyring(RING);

  it.each(["reader-1", "", "ünïcode \n {}", "x".repeat(1000)])("carries its subject back: %j", (subject) => {
    const token = keyring.sign("confirm", subject);
    expect(token).toMatch(/^[\w.-]+$/);
    expect(keyring.check("confirm", token)).toBe(subject);
  });

  it("is worthless for any other purpose", () => {
    for (const signed of PURPOSES) {
      for (const checked of PURPOSES) {
        expect(keyring.check(checked, keyring.sign(signed, "r"))).toBe(signed === checked ? "r" : undefined);
      }
    }
  });

  it("is worthless after any one character was changed, added or dropped", () => {
    const token = keyring.sign("unsubscribe", "reader-1");
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === "A" ? "B" : "A";
      expect(keyring.check("unsubscribe", token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined();
      expect(keyring.check("unsubscribe", token.slice(0, at) + token.slice(at + 1))).toBeUndefined();
      expect(keyring.check("unsubscribe", `${token.slice(0, at)}A${token.slice(at)}`)).toBeUndefined();
    }
    for (const around of [` ${token}`, `${token}\n`, `${token}=`, `${token}.`]) {
      expect(keyring.check("unsubscribe", around)).toBeUndefined();
    }
  });

  it.each(["", ".", "..", "a.k1.b", "%00", "__proto__", `${"a".repeat(100_000)}.k1.${"a".repeat(43)}`])(
    "is not any text: %#",
    (token) => expect(keyring.check("confirm", token)).toBeUndefined(),
  );

  it("of another ring is worthless", () => {
    expect(keyring.check("confirm", hmacKeyring(freshKeyRing(NOW)).sign("confirm", "r"))).toBeUndefined();
  });

  it("does not say which key made it weak: a kid of another key fails", () => {
    const two = rotatedKeyRing(RING, NOW);
    const token = hmacKeyring(two).sign("confirm", "r");
    expect(token).toContain(".k2.");
    expect(hmacKeyring(two).check("confirm", token.replace(".k2.", ".k1."))).toBeUndefined();
  });
});

describe("a revoked key", () => {
  const leaked = hmacKeyring(RING);
  const keyring = hmacKeyring(revokedKeyRing(RING, "k1", NOW));

  it("still stops mail, and does nothing else", () => {
    for (const purpose of PURPOSES) {
      const token = leaked.sign(purpose, "r");
      expect([purpose, keyring.check(purpose, token)]).toEqual([purpose, purpose === "unsubscribe" ? "r" : undefined]);
      expect(keyring.isRevoked(token)).toBe(true);
    }
  });

  it("signs no more: a fresh one does, in every ring that was kept", () => {
    const token = keyring.sign("confirm", "r");
    expect(token).toContain(".k2.");
    expect([keyring.isRevoked(token), keyring.check("confirm", token)]).toEqual([false, "r"]);
    const kept = parseKeyRing(JSON.stringify(revokedKeyRing(RING, "k1", NOW)));
    expect(hmacKeyring(kept).check("move", leaked.sign("move", "r"))).toBeUndefined();
    expect(() => parseKeyRing(JSON.stringify({ ...kept, keys: kept.keys.slice(1) }))).toThrow(ExpectedError);
  });

  it("that is an older one leaves the one that signs alone", () => {
    const ring = revokedKeyRing(rotatedKeyRing(RING, NOW), "k1", NOW);
    expect(ring.keys.map(({ kid, revoked }) => [kid, revoked])).toEqual([
      ["k2", undefined],
      ["k1", NOW],
    ]);
    expect(() => revokedKeyRing(ring, "k9", NOW)).toThrow("there are k2, k1");
  });
});

describe("signatures", () => {
  const keyring = hmacKeyring(RING);

  it("never change: links of years ago must work", () => {
    // HMAC-SHA-256 with the ring's secrets of "docketwire token 1\nunsubscribe\nk1\nreader-1" and "docketwire hash 1\na".
    expect(keyring.sign("unsubscribe", "reader-1")).toBe(SIGNED);
    expect(keyring.hash("a")).toBe(HASHED);
  });

  it("accept one spelling of a subject, and subjects up to 1,500 bytes", () => {
    const spelled = (encoded: string): string => `${encoded}.k1.${signatureOf("confirm", encoded)}`;
    expect(keyring.check("confirm", spelled("eA"))).toBe("x");
    expect(keyring.check("confirm", spelled("eB"))).toBeUndefined(); // the same byte, its unused bits set
    expect(keyring.check("confirm", keyring.sign("confirm", "x".repeat(1500)))).toBe("x".repeat(1500));
    expect(keyring.check("confirm", keyring.sign("confirm", "x".repeat(1501)))).toBeUndefined();
  });

  it("are bytes of the secret, not its letters: 32 of them", () => {
    const [key] = freshKeyRing(NOW).keys;
    expect(Buffer.from(key?.secret ?? "", "base64url")).toHaveLength(32);
    expect(freshKeyRing(NOW).keys[0]?.secret).not.toBe(key?.secret);
    expect(freshKeyRing(NOW).hash).not.toBe(freshKeyRing(NOW).hash);
  });
});

/** A signature made by hand, of whatever `encoded` decodes to. */
function signatureOf(purpose: Purpose, encoded: string): string {
  const subject = Buffer.from(encoded, "base64url").toString();
  return createHmac("sha256", Buffer.from(secretOf("s"), "base64url"))
    .update(`docketwire token 1\n${purpose}\nk1\n${subject}`)
    .digest("base64url");
}

const SIGNED = `${Buffer.from("reader-1").toString("base64url")}.k1.${signatureOf("unsubscribe", "cmVhZGVyLTE")}`;
const HASHED = createHmac("sha256", Buffer.from(secretOf("h"), "base64url"))
  .update("docketwire hash 1\na")
  .digest("hex");

function errorOf(act: () => unknown): ExpectedError {
  try {
    act();
  } catch (error) {
    if (error instanceof ExpectedError) return error;
  }
  throw new Error("nothing expected was thrown");
}

describe("a key ring", () => {
  const whole = { ...RING, keys: [...RING.keys] };

  it("comes back from its text", () => {
    expect(parseKeyRing(JSON.stringify(whole))).toEqual(whole);
    const fresh = rotatedKeyRing(freshKeyRing(NOW), NOW);
    expect(parseKeyRing(JSON.stringify(fresh))).toEqual(fresh);
    expect(fresh.keys.map(({ kid, since }) => [kid, since])).toEqual([
      ["k2", NOW],
      ["k1", NOW],
    ]);
  });

  it.each<[string, unknown]>([
    ["no JSON", "{"],
    ["no key", { ...whole, keys: [] }],
    ["no hash", { keys: whole.keys }],
    ["a short secret", { ...whole, keys: [{ ...whole.keys[0], secret: "s".repeat(42) }] }],
    ["a long secret", { ...whole, keys: [{ ...whole.keys[0], secret: "s".repeat(44) }] }],
    ["a secret of other letters", { ...whole, hash: `${"s".repeat(42)}=` }],
    ["a long kid", { ...whole, keys: [{ ...whole.keys[0], kid: "k12345678" }] }],
    ["an empty kid", { ...whole, keys: [{ ...whole.keys[0], kid: "" }] }],
    ["a kid of other letters", { ...whole, keys: [{ ...whole.keys[0], kid: "K.1" }] }],
    ["a key without a time", { ...whole, keys: [{ kid: "k1", secret: secretOf("s") }] }],
  ])("with %s is damaged, and the error holds nothing of it", (_, ring) => {
    const text = typeof ring === "string" ? ring : JSON.stringify(ring);
    const error = errorOf(() => parseKeyRing(text));
    expect(error).toMatchObject({
      kind: "invalid",
      message: "the key ring is damaged: restore it, or old links stop working",
    });
    expect(error.cause).toBeUndefined();
  });

  it("without a key signs nothing", () => {
    expect(() => hmacKeyring({ ...RING, keys: [] })).toThrow(
      expect.objectContaining({ kind: "invalid", message: "the key ring has no key" }),
    );
  });
});

describe("rotation", () => {
  it("signs with the new key, and the old tokens still work", () => {
    const old = hmacKeyring(RING).sign("unsubscribe", "r");
    const rotated = hmacKeyring(rotatedKeyRing(RING, NOW));
    expect(rotated.check("unsubscribe", old)).toBe("r");
    const fresh = rotated.sign("unsubscribe", "r");
    expect(fresh).not.toBe(old);
    expect(hmacKeyring(RING).check("unsubscribe", fresh)).toBeUndefined();
  });

  it("never changes the keyed hash", () => {
    const hash = hmacKeyring(RING).hash("a@example.org");
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hmacKeyring(rotatedKeyRing(RING, NOW)).hash("a@example.org")).toBe(hash);
    expect(hmacKeyring(RING).hash("b@example.org")).not.toBe(hash);
    expect(hmacKeyring({ ...RING, hash: secretOf("i") }).hash("a@example.org")).not.toBe(hash);
  });
});
