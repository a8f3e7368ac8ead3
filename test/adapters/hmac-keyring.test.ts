import { describe, expect, it } from "vitest";
import { freshKeyRing, hmacKeyring, type KeyRing, rotatedKeyRing } from "../../functions/adapters/hmac-keyring.ts";
import type { Purpose } from "../../functions/ports/index.ts";

const NOW = "2019-02-14T12:00:00.000Z";
const PURPOSES: readonly Purpose[] = ["confirm", "unsubscribe", "preferences", "move", "export", "erase", "cursor"];
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
