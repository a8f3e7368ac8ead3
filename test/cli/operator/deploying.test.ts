import { beforeEach, describe, expect, it } from "vitest";
import { parseKeyRing } from "../../../functions/adapters/hmac-keyring.ts";
import { type Deploying, deploy } from "../../../functions/cli/operator/deploying.ts";
import {
  OPERATOR_SETTINGS,
  PARAMETERS,
  parameters,
  type Script,
  scriptedAccount,
} from "../../support/healthy-account.ts";
import { settableClock } from "../../support/world.ts";

let lines: string[];
let cdk: string[][];
beforeEach(() => {
  lines = [];
  cdk = [];
});

const deploying = (script: Script = {}, more: Partial<Deploying> = {}): Deploying => ({
  account: scriptedAccount(script),
  settings: OPERATOR_SETTINGS,
  version: "0.1.0",
  clock: settableClock("2026-11-24T09:00:00.000Z"),
  reread: async () => ({ looked: 12, changed: [] }),
  async cdk(args) {
    cdk.push([...args]);
    return 0;
  },
  io: { out: (line) => void lines.push(line) },
  ...more,
});
const said = (): string => lines.join("\n");

/** An account in which the first deployment makes what the stack makes. */
function freshAccount() {
  const secrets = new Map<string, string>();
  const script: Script = {
    parameter: (name) =>
      name.startsWith("/cdk-bootstrap") || cdk.length > 0 ? (secrets.get(name) ?? PARAMETERS[name]) : secrets.get(name),
    makeSecret: (name, value) => void secrets.set(name, value),
    stackStatus: () => undefined,
  };
  return { script, secrets };
}

describe("deploy", () => {
  it("makes a key ring that the functions can read, runs the CDK once, and says everything that is left to do at once", async () => {
    const { script, secrets } = freshAccount();
    expect(await deploy(deploying(script), {})).toBe(0);
    expect(parseKeyRing(secrets.get("/Docketwire/key-ring") ?? "").keys).toHaveLength(1);
    expect(cdk).toEqual([["deploy", "Docketwire", "--require-approval", "never"]]);
    for (const record of [
      "CNAME  a._domainkey.example.org  a.dkim.amazonses.com",
      "MX     bounce.example.org  10 feedback-smtp.us-east-1.amazonses.com",
      "TXT    bounce.example.org  v=spf1 include:amazonses.com ~all",
      "TXT    _dmarc.example.org  v=DMARC1; p=none; rua=mailto:op@example.org",
    ])
      expect(said()).toContain(record);
    expect(said()).toContain("double opt-in");
    expect(said()).not.toContain(secrets.get("/Docketwire/key-ring"));
  });

  it("has a restored table of readers remove what is over again: a restore loses that setting", async () => {
    const expired: string[][] = [];
    const script: Script = { expireItems: (...asked) => expired.push([...asked]) > 0 };
    const settings = { ...OPERATOR_SETTINGS, restoredTables: { readers: "readers-of-monday" } };
    expect(await deploy(deploying(script, { settings }), {})).toBe(0);
    expect(expired).toEqual([["readers-of-monday", "expires"]]);
    expect(said()).toContain("readers-of-monday removes what is over again");
    await deploy(deploying(script), {});
    expect(expired).toHaveLength(1);
  });

  it("asks one person for no DNS", async () => {
    await deploy(deploying({}, { settings: { ...OPERATOR_SETTINGS, onlyForMe: true } }), {});
    expect(said()).toContain("verifies");
    expect(said()).not.toContain("DNS");
  });

  it.each([
    [
      "without bootstrap",
      { parameter: parameters({ "/cdk-bootstrap/hnb659fds/version": undefined }) },
      "cdk bootstrap",
    ],
    ["with ten functions at once", { concurrency: () => 10 }, "Service Quotas"],
  ] as [string, Script, string][])("deploys nothing %s", async (_what, script, fix) => {
    expect(await deploy(deploying(script), {})).toBe(1);
    expect(said()).toContain(fix);
    expect(cdk).toEqual([]);
  });

  it("stops when a stored entry would be read differently, unless that is meant", async () => {
    const reread = async () => ({
      looked: 12,
      changed: [{ entry: "mpp-7", source: "supreme-court", why: "the row's text is read differently" }],
    });
    expect(await deploy(deploying({}, { reread }), {})).toBe(1);
    expect(said()).toContain("mpp-7 (supreme-court): the row's text is read differently");
    expect(cdk).toEqual([]);
    expect(await deploy(deploying({}, { reread }), { changedReadings: true })).toBe(0);
  });

  it("removes the empty stack of a first deployment that failed, and waits until it is gone", async () => {
    const statuses = ["ROLLBACK_COMPLETE", "ROLLBACK_COMPLETE", "DELETE_IN_PROGRESS", undefined];
    const deleted: string[] = [];
    const script: Script = { stackStatus: () => statuses.shift(), deleteStack: (name) => void deleted.push(name) };
    expect(await deploy(deploying(script), {})).toBe(0);
    expect(deleted).toEqual(["Docketwire"]);
  });

  it("never replaces a key ring that is gone in silence", async () => {
    const script: Script = { parameter: parameters({ "/Docketwire/key-ring": undefined }) };
    await expect(deploy(deploying(script), {})).rejects.toThrow("every link ever sent");
    expect(cdk).toEqual([]);
    expect(await deploy(deploying(script), { newKeyRing: true })).toBe(0);
  });

  it("gives the CDK's own status back", async () => {
    expect(await deploy(deploying({}, { cdk: async () => 3 }), {})).toBe(3);
    expect(said()).toContain("npm run doctor");
  });
});
