import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockData } from "../../functions/local/data-lock.ts";

describe("the lock on the data", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "lock-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is one program's at a time", async () => {
    const unlock = await lockData(folder);
    await expect(lockData(folder)).rejects.toMatchObject({
      kind: "conflict",
      message: `another Docketwire is running on the data in ${folder}: stop it first`,
    });
    await unlock();
    const again = await lockData(folder);
    await again();
  });

  it("is free for another folder", async () => {
    const [one, other] = [await lockData(folder), await lockData(path.join(folder, "other"))];
    await one();
    await other();
  });

  it("ends with a killed program", async () => {
    const lock = new URL("../../functions/local/data-lock.ts", import.meta.url).href;
    const program = `
      const { lockData } = await import(${JSON.stringify(lock)});
      await lockData(${JSON.stringify(folder)});
      console.log("locked");
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resume) => holder.stdout.once("data", resume));
    await expect(lockData(folder)).rejects.toMatchObject({ kind: "conflict" });
    const died = new Promise((resume) => holder.once("exit", resume));
    holder.kill("SIGKILL");
    await died;
    const unlock = await lockData(folder);
    await unlock();
  });
});
