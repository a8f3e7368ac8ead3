import { describe, expect, it } from "vitest";
import type { Archive } from "../../functions/ports/index.ts";

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const about = { contentType: "text/html" };

/** What every archive must do; `open` gives an empty one. */
export function archiveContract(name: string, open: () => Archive | Promise<Archive>): void {
  describe(`an archive in ${name}`, () => {
    it("keeps bytes under their SHA-256", async () => {
      const archive = await open();
      const sha256 = await archive.put(bytesOf("abc"), about);
      // The well-known test value of SHA-256.
      expect(sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
      expect(await archive.get(sha256)).toEqual(bytesOf("abc"));
      expect(await archive.has(sha256)).toBe(true);
    });

    it("keeps every byte value, and nothing at all", async () => {
      const archive = await open();
      const all = Uint8Array.from({ length: 256 }, (_, n) => n);
      expect(await archive.get(await archive.put(all, about))).toEqual(all);
      expect(await archive.get(await archive.put(new Uint8Array(), about))).toEqual(new Uint8Array());
    });

    it("stores once what is put twice, even at once", async () => {
      const archive = await open();
      const shas = await Promise.all(Array.from({ length: 8 }, () => archive.put(bytesOf("same"), about)));
      expect(new Set(shas).size).toBe(1);
      await archive.delete(shas[0]!);
      expect(await archive.has(shas[0]!)).toBe(false);
    });

    it("finds what is kept for 30 days as it finds what is kept for good, and takes both away", async () => {
      const archive = await open();
      const sha256 = await archive.put(bytesOf("page"), { ...about, kept: "for 30 days" });
      expect(await archive.get(sha256)).toEqual(bytesOf("page"));
      expect(await archive.has(sha256)).toBe(true);
      expect(await archive.put(bytesOf("page"), { ...about, kept: "for good" })).toBe(sha256);
      await archive.delete(sha256);
      expect(await archive.has(sha256)).toBe(false);
    });

    it("lists everything that is kept, for good and for 30 days, and nothing that has a name", async () => {
      const archive = await open();
      expect(await Array.fromAsync(archive.list())).toEqual([]);
      const page = await archive.put(bytesOf("page"), { ...about, kept: "for 30 days" });
      const document = await archive.put(bytesOf("document"), about);
      await archive.putNamed("x", bytesOf("named"));
      expect(new Set(await Array.fromAsync(archive.list()))).toEqual(new Set([page, document]));
      await archive.delete(page);
      expect(await Array.fromAsync(archive.list())).toEqual([document]);
    });

    it("says that something is missing", async () => {
      const archive = await open();
      const absent = "0".repeat(64);
      expect(await archive.has(absent)).toBe(false);
      await expect(archive.get(absent)).rejects.toMatchObject({ kind: "missing" });
      await expect(archive.delete(absent)).resolves.toBeUndefined();
    });

    it("takes no path for a hash", async () => {
      const archive = await open();
      await archive.putNamed("x", bytesOf("named"));
      await expect(archive.get("../named/x")).rejects.toMatchObject({ kind: "missing" });
      expect(await archive.has("../named")).toBe(false);
    });

    it("keeps derived things by name, the last one put", async () => {
      const archive = await open();
      expect(await archive.getNamed("last/ca9/19-15716")).toBeUndefined();
      await archive.putNamed("last/ca9/19-15716", bytesOf("one"));
      await archive.putNamed("last/ca9/19-15716", bytesOf("two"));
      expect(await archive.getNamed("last/ca9/19-15716")).toEqual(bytesOf("two"));
    });

    it("tells names apart that look alike", async () => {
      const archive = await open();
      const names = ["a/b", "a-b", "A/B", "..", "../..", `${"long/".repeat(60)}1`, `${"long/".repeat(60)}2`];
      for (const one of names) await archive.putNamed(one, bytesOf(one));
      for (const one of names) expect(await archive.getNamed(one)).toEqual(bytesOf(one));
    });
  });
}
