import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshKeyRing, parseKeyRing, rotatedKeyRing } from "../../functions/adapters/hmac-keyring.ts";
import { changeKeyRingIn, keyRingIn } from "../../functions/adapters/keyring-file.ts";

const NOW = "2019-02-14T12:00:00.000Z";

describe("the key ring's file", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "keyring-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is made once, for its owner alone, and found again", async () => {
    const file = path.join(folder, "deep", "keyring.json");
    const rings = await Promise.all(Array.from({ length: 5 }, () => keyRingIn(file, NOW)));
    const again = await keyRingIn(file, NOW);
    for (const ring of rings) expect(ring).toEqual(again);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(parseKeyRing(await readFile(file, "utf8"))).toEqual(again);
  });

  it("rotates in place", async () => {
    const file = path.join(folder, "rotating.json");
    const first = await keyRingIn(file, NOW);
    const second = await changeKeyRingIn(file, NOW, (ring) => rotatedKeyRing(ring, NOW));
    expect(second.keys.map((key) => key.kid)).toEqual(["k2", "k1"]);
    expect(second.keys[1]).toEqual(first.keys[0]);
    expect(await keyRingIn(file, NOW)).toEqual(second);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("stops the program when damaged, and shows no part of it", async () => {
    const file = path.join(folder, "damaged.json");
    for (const text of [
      "",
      "{",
      '{"hash":"short-secret","keys":[]}',
      JSON.stringify({ ...freshKeyRing(NOW), keys: [] }),
    ]) {
      await writeFile(file, text);
      await expect(keyRingIn(file, NOW)).rejects.toMatchObject({
        kind: "invalid",
        message: "the key ring is damaged: restore it, or old links stop working",
      });
      expect(await readFile(file, "utf8")).toBe(text);
    }
  });
});
