import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { initCommand } from "../../../functions/cli/commands/init.ts";
import { identityOf, parseSettings } from "../../../functions/model/settings.ts";

const home = process.cwd();
let lines: string[];
const io = { out: (line: string) => void lines.push(line), err: () => undefined, env: {} };
const init = (...args: string[]) => initCommand.run(args, io);
const written = () => parseSettings(JSON.parse(readFileSync("settings.json", "utf8")));

beforeEach(() => {
  lines = [];
  process.chdir(mkdtempSync(join(tmpdir(), "docketwire-init-")));
});
afterEach(() => process.chdir(home));

const OTHERS = [
  "--for",
  "others",
  "--email",
  "op@example.org",
  "--name",
  "Example Law Clinic",
  "--postal",
  "P.O. Box 1, Anytown",
];

describe("init", () => {
  it("needs an address and nothing else for one person: no domain, the address itself is verified", async () => {
    expect(await init("--for", "me", "--email", "me@example.org")).toBe(0);
    expect(written()).toMatchObject({ onlyForMe: true, region: "us-east-1", operator: { email: "me@example.org" } });
    expect(identityOf(written())).toBe("me@example.org");
    expect(lines.join()).toContain("npm run doctor");
  });

  it("wants name, postal address and a sender's domain for others", async () => {
    await expect(init("--for", "others", "--email", "op@example.org")).rejects.toThrow("--name");
    await expect(init(...OTHERS.slice(0, 6))).rejects.toThrow("--postal");
    await expect(init(...OTHERS)).rejects.toThrow("--from");
    await init(
      ...OTHERS,
      "--from",
      "digests@example.org",
      "--base-url",
      "https://docket.example.org",
      "--region",
      "eu-west-1",
    );
    expect(written()).toMatchObject({
      baseUrl: "https://docket.example.org",
      region: "eu-west-1",
      onlyForMe: false,
      mail: { from: "MPP litigation digests <digests@example.org>" },
      operator: { name: "Example Law Clinic", postalAddress: "P.O. Box 1, Anytown" },
    });
    expect(identityOf(written())).toBe("example.org");
  });

  it.each([
    [["--for", "everybody", "--email", "me@example.org"], "--for"],
    [["--for", "me", "--email", "nobody"], "--email"],
    [["--for", "me", "--email", "me@example.org", "--region", "nowhere"], "--region"],
    [[...OTHERS, "--from", "digests@example.org", "--base-url", "http://docket.example.org"], "--base-url"],
    [["--unknown", "x"], "usage"],
  ])("refuses %j and says which answer is wrong", async (args, wrong) => {
    await expect(init(...args)).rejects.toThrow(wrong);
  });

  it("does not write over settings unless it is told to", async () => {
    writeFileSync("settings.json", "mine");
    await expect(init("--for", "me", "--email", "me@example.org")).rejects.toThrow("there already");
    expect(readFileSync("settings.json", "utf8")).toBe("mine");
    await init("--for", "me", "--email", "me@example.org", "--overwrite");
    expect(written().onlyForMe).toBe(true);
  });
});
