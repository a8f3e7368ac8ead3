import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { secretsIn } from "../../functions/local/secrets-file.ts";

describe("the secrets of one machine", () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "secrets-"));
    file = path.join(folder, "secrets.json");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("need not be there", async () => {
    expect(await secretsIn(file, {})).toEqual({});
  });

  it("are read from a file that becomes its owner's alone; the environment goes first", async () => {
    await writeFile(file, '{"courtListenerToken":"from file","smtpPassword":"kept"}', { mode: 0o644 });
    expect(await secretsIn(file, { COURTLISTENER_TOKEN: "from environment" })).toEqual({
      courtListenerToken: "from environment",
      smtpPassword: "kept",
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("do not show in the error about a damaged file", async () => {
    await writeFile(file, '{"smtpPassword": "a secret",}');
    await expect(secretsIn(file, {})).rejects.toMatchObject({ kind: "invalid" });
    await expect(secretsIn(file, {})).rejects.not.toThrow(/a secret/);
  });
});
