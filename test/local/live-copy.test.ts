import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLive } from "../../functions/local/live-copy.ts";

const SETTINGS = {
  operator: {
    name: "Ada Operator",
    email: "ada@example.org",
    postalAddress: "1 Example Street, Springfield, NY 10000",
  },
  mail: {
    from: "MPP litigation digests <digests@example.org>",
    mailer: "smtp",
    smtp: { host: "127.0.0.1", port: 2525, secure: false },
    perSecond: 3,
  },
};

describe("the live copy of one machine", () => {
  let folder: string;
  let settingsFile: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "live-"));
    settingsFile = path.join(folder, "settings.json");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const open = () =>
    openLive({
      dataFolder: path.join(folder, "data"),
      baseUrl: "http://127.0.0.1:8080",
      version: "1.2.3",
      settingsFile,
      say: () => {},
    });

  it("is what the settings say, with the real courts' open dockets and no replay", async () => {
    await writeFile(settingsFile, JSON.stringify({ ...SETTINGS, baseUrl: "https://docket.example.org" }));
    const copy = await open();
    try {
      expect(copy.deployment).toMatchObject({
        baseUrl: "https://docket.example.org",
        operator: SETTINGS.operator,
        sender: SETTINGS.mail.from,
        perSecond: 3,
        version: "1.2.3",
      });
      expect(copy.deployment.replay).toBeUndefined();
      expect(Object.keys(copy.extras)).toEqual(["alarms"]);
      expect(copy.deployment.matters.map((matter) => matter.id)).toEqual(["mpp"]);
      expect(copy.ports.mailer.receipts).toBe(false);
    } finally {
      await copy.close();
    }
  });

  it.each([
    [undefined, "missing", /--live needs .*settings\.json/],
    ["{", "invalid", /settings\.json is no JSON/],
    [JSON.stringify({ ...SETTINGS, operator: { name: "" } }), "invalid", /operator\.email/],
    [JSON.stringify({ ...SETTINGS, mail: { ...SETTINGS.mail, smtp: undefined } }), "invalid", /mail\.smtp is missing/],
    [JSON.stringify({ ...SETTINGS, matters: ["unknown"] }), "missing", /no matter "unknown"/],
  ])("says what is wrong with its settings: %#", async (text, kind, message) => {
    if (text !== undefined) await writeFile(settingsFile, text);
    await expect(open()).rejects.toMatchObject({ kind, message: expect.stringMatching(message) });
  });
});
