import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hmacKeyring, parseKeyRing } from "../../../functions/adapters/hmac-keyring.ts";
import { keyRingIn } from "../../../functions/adapters/keyring-file.ts";
import { keysRevokeCommand } from "../../../functions/cli/commands/keys-revoke.ts";
import { keysRotateCommand } from "../../../functions/cli/commands/keys-rotate.ts";
import { lockData } from "../../../functions/local/data-lock.ts";

describe("cli keys:rotate", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "keys-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const rotate = async (...args: string[]): Promise<string[]> => {
    const out: string[] = [];
    await keysRotateCommand.run(args, { out: (line) => out.push(line), err: () => {}, env: { DATA_DIR: folder } });
    return out;
  };

  it("signs with a new key, of the copy that is meant; links signed before still work", async () => {
    const file = path.join(folder, "live", "keyring.json");
    const before = hmacKeyring(await keyRingIn(file, "2019-02-14T05:00:00.000Z")).sign("unsubscribe", "r");
    expect(await rotate("--live")).toEqual([
      "Links are signed with k2 from the next start on; the older ones (1) still check.",
    ]);
    const after = hmacKeyring(parseKeyRing(await readFile(file, "utf8")));
    expect(after.check("unsubscribe", before)).toBe("r");
    expect(after.sign("unsubscribe", "r")).toContain(".k2.");
  });

  it("waits for nobody: it refuses while the copy runs", async () => {
    const unlock = await lockData(folder);
    await expect(rotate()).rejects.toMatchObject({ kind: "conflict" });
    await unlock();
  });

  it("revokes a key that leaked: its links only stop mail, and another signs", async () => {
    const file = path.join(folder, "live", "keyring.json");
    const leaked = hmacKeyring(await keyRingIn(file, "2019-02-14T05:00:00.000Z"));
    const out: string[] = [];
    const io = { out: (line: string) => out.push(line), err: () => {}, env: { DATA_DIR: folder } };
    await keysRevokeCommand.run(["k1", "--live"], io);
    expect(out[0]).toBe("Links of k1 only stop mail, from the next start on; k2 signs.");
    expect(out[1]).toContain("courtlistener:address");
    const after = hmacKeyring(parseKeyRing(await readFile(file, "utf8")));
    expect(after.check("unsubscribe", leaked.sign("unsubscribe", "r"))).toBe("r");
    expect(after.check("docket_alert", leaked.sign("docket_alert", "courtlistener"))).toBeUndefined();
    await expect(keysRevokeCommand.run(["k9", "--live"], io)).rejects.toMatchObject({ kind: "missing" });
  });
});
