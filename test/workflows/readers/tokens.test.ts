import { describe, expect, it } from "vitest";
import { preferencesBearer, tokenFor, unsubscribeBearer } from "../../../functions/workflows/readers/tokens.ts";
import { hmacKeyring } from "../../support/world.ts";

const keyring = hmacKeyring("a key for tests only");
const ports = { keyring };
const READER = { reader: "q83vEjRWeJCrze8SNFZ4kA", addressEpoch: 12 };

describe("a token of a mail", () => {
  it("that unsubscribes names the reader and no epoch: it works after every change", () => {
    const token = tokenFor(ports, "unsubscribe", READER);
    expect(token).toBe(keyring.sign("unsubscribe", READER.reader));
    expect(tokenFor(ports, "unsubscribe", { ...READER, addressEpoch: 13 })).toBe(token);
    expect(unsubscribeBearer(ports, token)).toBe(READER.reader);
  });

  it("that opens preferences names reader and epoch", () => {
    const token = tokenFor(ports, "preferences", READER);
    expect(token).not.toBe(tokenFor(ports, "preferences", { ...READER, addressEpoch: 13 }));
    expect(preferencesBearer(ports, token)).toEqual(READER);
  });

  it("is good for its own purpose only", () => {
    expect(preferencesBearer(ports, tokenFor(ports, "unsubscribe", READER))).toBeUndefined();
    expect(unsubscribeBearer(ports, tokenFor(ports, "preferences", READER))).toBeUndefined();
    expect([preferencesBearer(ports, ""), unsubscribeBearer(ports, "")]).toEqual([undefined, undefined]);
  });

  it.each(["q83v", "q83v.", ".1", "q83v.1x", "x q83v.1", "q83v.1 ", "q83v.-1", "q83v.1.2", "a.b.1", "q83v.1\n"])(
    "of ours that names no reader and epoch opens nothing: %j",
    (subject) => expect(preferencesBearer(ports, keyring.sign("preferences", subject))).toBeUndefined(),
  );
});
