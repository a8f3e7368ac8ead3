import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderArchive } from "../../functions/adapters/folder-archive.ts";
import { archiveContract } from "../contracts/archive.contract.ts";

const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), "archive-"));
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

archiveContract("a folder", async () => folderArchive(await newFolder()));

describe("an archive in a folder", () => {
  it("is found again by the next process", async () => {
    const folder = await newFolder();
    const sha256 = await folderArchive(folder).put(Buffer.from("kept"), { contentType: "text/plain" });
    expect(Buffer.from(await folderArchive(folder).get(sha256)).toString()).toBe("kept");
  });

  it("refuses to give bytes that somebody changed", async () => {
    const folder = await newFolder();
    const archive = folderArchive(folder);
    const sha256 = await archive.put(Buffer.from("true"), { contentType: "text/plain" });
    await writeFile(path.join(folder, "content", sha256.slice(0, 2), sha256), "false");
    await expect(archive.get(sha256)).rejects.toMatchObject({ kind: "unreadable" });
  });

  it("clears away what a dead process left unfinished, and nothing younger", async () => {
    const folder = await newFolder();
    await folderArchive(folder).putNamed("x", Buffer.from("x"));
    await writeFile(path.join(folder, "unfinished", "old"), "torn");
    await writeFile(path.join(folder, "unfinished", "young"), "under way");
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    await utimes(path.join(folder, "unfinished", "old"), twoHoursAgo, twoHoursAgo);
    await folderArchive(folder).putNamed("y", Buffer.from("y"));
    expect(await readdir(path.join(folder, "unfinished"))).toEqual(["young"]);
  });

  it("forgets after 30 days what was put for 30 days, unless it was put for good as well", async () => {
    const folder = await newFolder();
    const archive = folderArchive(folder);
    const recent = { contentType: "text/html", kept: "for 30 days" } as const;
    const [old, young, both] = [
      await archive.put(Buffer.from("old"), recent),
      await archive.put(Buffer.from("young"), recent),
      await archive.put(Buffer.from("both"), recent),
    ];
    await archive.put(Buffer.from("both"), { contentType: "text/html", kept: "for good" });
    const monthAgo = new Date(Date.now() - 31 * 24 * 3_600_000);
    for (const sha256 of [old, both])
      await utimes(path.join(folder, "recent", sha256.slice(0, 2), sha256), monthAgo, monthAgo);
    await folderArchive(folder).putNamed("x", Buffer.from("x"));
    expect(await Promise.all([old, young, both].map((sha256) => archive.has(sha256)))).toEqual([false, true, true]);
    expect(Buffer.from(await archive.get(both)).toString()).toBe("both");
  });

  it("holds only whole files after the writer was killed in the middle", async () => {
    const folder = await newFolder();
    const archive = new URL("../../functions/adapters/folder-archive.ts", import.meta.url).href;
    // Writes megabytes without end until it is killed.
    const program = `
      const { folderArchive } = await import(${JSON.stringify(archive)});
      const archive = folderArchive(${JSON.stringify(folder)});
      for (let n = 0; ; n += 1) {
        await archive.put(Buffer.alloc(2_000_000, String(n)), { contentType: "x" });
        if (n === 3) console.log("writing");
      }`;
    const writer = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resume) => writer.stdout.once("data", resume));
    const died = new Promise((resume) => writer.once("exit", resume));
    writer.kill("SIGKILL");
    await died;
    let seen = 0;
    for (const prefix of await readdir(path.join(folder, "content"))) {
      for (const name of await readdir(path.join(folder, "content", prefix))) {
        const bytes = await readFile(path.join(folder, "content", prefix, name));
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(name);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThanOrEqual(4);
  });
});
