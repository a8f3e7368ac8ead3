import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { backupCommand } from "../../../functions/cli/commands/backup.ts";
import { restoreCommand } from "../../../functions/cli/commands/restore.ts";
import { lockData } from "../../../functions/local/data-lock.ts";
import { startDynamoStandIn } from "../../../functions/local/dynamo-stand-in.ts";
import { renewGeneration } from "../../../functions/local/generation.ts";
import { readSend } from "../../../functions/store/send-states.ts";
import { releaseMail } from "../../../functions/workflows/mail/release-mail.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { join as joinReader } from "../../../functions/workflows/readers/join.ts";
import { anEntry, fileEntries, MPP } from "../../support/filed-entries.ts";
import { world } from "../../support/world.ts";

const CONSENT = {
  askedAt: "2019-06-26T15:00:00.000Z",
  confirmedAt: "2019-06-26T15:00:00.000Z",
  networkHash: "n",
  formHash: "f",
};

let home: string;
let lines: string[];
const io = (dataFolder: string) => ({
  out: (line: string) => void lines.push(line),
  err: () => undefined,
  env: { DATA_DIR: dataFolder },
});
const at = (name: string): string => join(home, name);

/** The product on the stand-in's tables in a folder, as it starts there. */
async function started(dataFolder: string) {
  const tables = await startDynamoStandIn({ folder: join(dataFolder, "live", "tables") });
  const generation = await renewGeneration(dataFolder, tables.readers);
  const own = world({ now: "2019-06-26T15:00:00.000Z", matters: [MPP] });
  const ports = { ...own.ports, record: tables.record, readers: tables.readers };
  return {
    ports,
    deployment: { ...own.deployment, deploymentGeneration: generation },
    mailer: own.mailer,
    log: own.log,
    close: tables.close,
  };
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "docketwire-restore-"));
  lines = [];
});

/** A copy with a reader who is owed a digest, and its backup. */
async function backedUp() {
  const copy = await started(at("data"));
  const { reader } = await joinReader(copy.ports, {
    address: "ann@example.org",
    matter: "mpp",
    preferences: { cadence: "as_filed", language: "en" },
    consent: CONSENT,
  });
  await fileEntries(copy.ports.record, copy.ports.clock.now(), [anEntry({})]);
  await copy.close();
  writeFileSync(at("data/live/keyring.json"), "keys");
  expect(await backupCommand.run([at("backup.tgz")], io(at("data")))).toBe(0);
  return { reader };
}

describe("the restore drill", () => {
  it.each([
    ["another machine", "restored"],
    ["the same folder, at once", "data"],
  ])("brings everything back on %s, and sends nothing before it is released", async (_where, folder) => {
    const { reader } = await backedUp();
    if (folder === "data") execFileSync("rm", ["-r", at("data")]);
    expect(await restoreCommand.run([at("backup.tgz")], io(at(folder)))).toBe(0);
    expect(lines.join("\n")).toContain("on hold");
    expect(readFileSync(at(`${folder}/live/keyring.json`), "utf8")).toBe("keys");

    const copy = await started(at(folder));
    try {
      expect((await readSend(copy.ports.readers, reader))?.address).toBe("ann@example.org");
      expect(await sendDigests(copy.ports, copy.deployment, {})).toEqual({ sent: 0, next: null });
      expect(copy.mailer.sent).toEqual([]);
      expect(copy.log.lines.at(-1)?.message).toContain("restored copy");
      await releaseMail(copy.ports, copy.deployment);
      expect((await sendDigests(copy.ports, copy.deployment, {})).sent).toBe(1);
    } finally {
      await copy.close();
    }
  });
});

describe("backup and restore", () => {
  it("keeps the file for its owner, and does not write over one", async () => {
    await backedUp();
    expect(statSync(at("backup.tgz")).mode & 0o777).toBe(0o600);
    await expect(backupCommand.run([at("backup.tgz")], io(at("data")))).rejects.toMatchObject({ kind: "conflict" });
  });

  it("does nothing to data that somebody works on", async () => {
    await backedUp();
    const unlock = await lockData(at("data"));
    await expect(backupCommand.run([at("other.tgz")], io(at("data")))).rejects.toMatchObject({ kind: "conflict" });
    await unlock();
  });

  it("does not put data over others", async () => {
    await backedUp();
    await expect(restoreCommand.run([at("backup.tgz")], io(at("data")))).rejects.toMatchObject({ kind: "conflict" });
  });

  it("leaves nothing behind of a file that is cut off, or that is something else", async () => {
    await backedUp();
    truncateSync(at("backup.tgz"), Math.floor(statSync(at("backup.tgz")).size / 2));
    await expect(restoreCommand.run([at("backup.tgz")], io(at("restored")))).rejects.toMatchObject({
      kind: "unreadable",
    });
    execFileSync("tar", ["-czf", at("else.tgz"), "-C", at("data"), "live"]);
    await expect(restoreCommand.run([at("else.tgz")], io(at("restored")))).rejects.toThrow("no backup of Docketwire");
    await expect(restoreCommand.run([at("none.tgz")], io(at("restored")))).rejects.toMatchObject({ kind: "missing" });
    expect(() => statSync(at("restored"))).toThrow();
    expect(() => statSync(at("restored.restoring"))).toThrow();
  });
});
