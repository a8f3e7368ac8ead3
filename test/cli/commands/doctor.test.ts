import { describe, expect, it } from "vitest";
import { diagnose, findingLines } from "../../../functions/cli/commands/doctor.ts";
import { type Looking, lookAtAccount } from "../../../functions/cli/operator/account-facts.ts";
import { CHECKS } from "../../../functions/cli/operator/checks.ts";
import {
  HEALTHY_IDENTITY,
  HEALTHY_MAIL,
  HEALTHY_READERS,
  HEALTHY_SET,
  made,
  OPERATOR_SETTINGS,
  parameters,
  refused,
  type Script,
  scriptedAccount,
} from "../../support/healthy-account.ts";

/** What doctor says of AWS as the script has it. */
async function doctor(script: Script = {}, more: Partial<Looking> = {}) {
  const facts = await lookAtAccount({
    account: scriptedAccount(script),
    settings: OPERATOR_SETTINGS,
    version: "0.1.0",
    nodeVersion: "v24.1.0",
    now: "2026-11-24T09:00:00.000Z",
    readers: HEALTHY_READERS,
    identity: "example.org",
    ...more,
  });
  const findings = diagnose(facts);
  return { isWrong: findings.some(({ state }) => state === "wrong"), lines: findingLines(findings, "folded") };
}

const me = { ...OPERATOR_SETTINGS, onlyForMe: true };
const mail = (changed: Partial<typeof HEALTHY_MAIL>): Script => ({
  mailAccount: () => ({ ...HEALTHY_MAIL, ...changed }),
});
const identity = (changed: Partial<Record<keyof typeof HEALTHY_IDENTITY, unknown>>): Script => ({
  mailIdentity: () => ({ ...HEALTHY_IDENTITY, ...changed }),
});
const set = (changed: Partial<typeof HEALTHY_SET>): Script => ({
  configurationSet: () => ({ ...HEALTHY_SET, ...changed }),
});
const texts = (spf: string[], dmarc: string[]): Script => ({
  texts: (name) => (name.startsWith("_dmarc") ? dmarc : spf),
});
const SPF = ["v=spf1 include:amazonses.com ~all"];
const DMARC = ["v=DMARC1; p=quarantine"];

/** A broken state, the check that must say so, and the words of its fix. */
const BROKEN: [string, string, string, Script, Partial<Looking>?][] = [
  ["no credentials", "credentials", "~/.aws/credentials", { caller: () => refused("InvalidClientTokenId") }],
  ["a clock that is off", "clock", "network time", { caller: () => ({ account: "1", clockSkewSeconds: 400 }) }],
  [
    "an account without the CDK's stack",
    "bootstrap",
    "cdk bootstrap",
    { parameter: parameters({ "/cdk-bootstrap/hnb659fds/version": undefined }) },
  ],
  ["an old one", "bootstrap", "cdk bootstrap", { parameter: parameters({ "/cdk-bootstrap/hnb659fds/version": "14" }) }],
  ["a new account's limit of ten", "concurrency", "Service Quotas", { concurrency: () => 10 }],
  ["nothing deployed", "stack", "npm run deploy", { stackStatus: () => undefined }],
  ["a first deployment that failed", "stack", "removes the empty stack", { stackStatus: () => "ROLLBACK_COMPLETE" }],
  ["a rollback that failed", "stack", "cdk rollback", { stackStatus: () => "UPDATE_ROLLBACK_FAILED" }],
  [
    "an older version deployed",
    "version",
    "npm run deploy",
    { parameter: parameters({ "/Docketwire/made": made({ version: "0.0.9" }) }) },
  ],
  [
    "no recovery",
    "recovery",
    "npm run deploy",
    { tableSafety: () => ({ pointInTimeRecovery: false, deletionProtection: true }) },
  ],
  [
    "no deletion protection",
    "deletion",
    "npm run deploy",
    { tableSafety: () => ({ pointInTimeRecovery: true, deletionProtection: false }) },
  ],
  [
    "an alarm mail never confirmed",
    "alarm mail",
    "Subscription Confirmation",
    { subscriptions: () => ({ confirmed: 0, pending: 1 }) },
  ],
  ["an alarm that rings", "alarms", "Runbook", { alarms: () => [{ name: "Docketwire DigestsLate", state: "ALARM" }] }],
  ["no budget", "budget", "npm run deploy", { hasBudget: () => false }],
  ["no key ring", "key ring", "npm run deploy", { parameter: parameters({ "/Docketwire/key-ring": undefined }) }],
  ["an old key", "key ring", "keys:rotate", {}, { now: "2028-01-01T00:00:00.000Z" }],
  [
    "no CourtListener token",
    "CourtListener",
    "/Docketwire/courtlistener-token",
    { parameter: parameters({ "/Docketwire/courtlistener-token": undefined }) },
  ],
  ["a restored copy", "hold", "release mail", {}, { readers: async () => ({ active: 1, generation: "another" }) }],
  [
    "readers beyond the budget",
    "cost",
    "budgetUsd",
    {},
    { readers: async () => ({ active: 40_000, generation: "g1" }) },
  ],
  [
    "drafts beyond the budget",
    "cost",
    "budgetUsd",
    {},
    {
      settings: {
        ...OPERATOR_SETTINGS,
        drafter: { model: "vendor.model", monthlyUsd: 20, usdPerMillionTokens: { input: 1, output: 5 } },
      },
    },
  ],
  [
    "example values",
    "postal address",
    "npm run init",
    {},
    {
      settings: {
        ...OPERATOR_SETTINGS,
        operator: { ...OPERATOR_SETTINGS.operator, postalAddress: "P.O. Box 1, Anytown" },
      },
    },
  ],
  ["a paused SES", "SES", "Account dashboard", mail({ sendingEnabled: false })],
  ["an SES under review", "SES", "Reputation metrics", mail({ enforcement: "PROBATION" })],
  ["the sandbox, for others", "sandbox", "Request production access", mail({ production: false })],
  ["a paid plan", "pricing", "Disable", mail({ deliverabilityManager: true })],
  ["a quota below the readers", "quota", "higher sending quota", mail({ perDay: 200, sentToday: 150 })],
  ["a rate above what SES allows", "rate", "mail.perSecond to 1", mail({ perSecond: 1 })],
  ["an unverified domain", "identity", "DNS records", identity({ verified: false })],
  [
    "an unverified address, only for me",
    "identity",
    "Email Address Verification Request",
    identity({ verified: false }),
    { settings: me },
  ],
  ["DKIM that waits", "DKIM", "CNAME", identity({ dkim: "PENDING" })],
  ["no return address", "MAIL FROM", "MX record", identity({ mailFrom: null })],
  ["no SPF", "SPF", "v=spf1 include:amazonses.com", texts([], DMARC)],
  ["two SPF records", "SPF", "leave one", texts([...SPF, "v=spf1 -all"], DMARC)],
  ["no DMARC", "DMARC", "_dmarc", texts(SPF, [])],
  ["DMARC that only watches", "DMARC", "p=quarantine", texts(SPF, ["v=DMARC1; p=none; rua=mailto:a@example.org"])],
  ["DMARC with pct", "DMARC", "pct=", texts(SPF, ["v=DMARC1; p=none; pct=50"])],
  ["mail without TLS", "TLS", "npm run deploy", set({ tls: false })],
  ["no suppression", "suppression", "npm run deploy", set({ suppressed: ["COMPLAINT"] })],
  ["receipts that are not told", "receipts", "npm run deploy", set({ told: ["SEND", "BOUNCE"] })],
  [
    "a canary that does not come through",
    "canary",
    "the-canary-does-not-come-through",
    { alarms: () => [{ name: "Docketwire Canary", state: "ALARM" }] },
  ],
];

describe("doctor", () => {
  it("has at least twenty checks, and finds nothing in a healthy account", async () => {
    expect(CHECKS.length).toBeGreaterThanOrEqual(20);
    const { isWrong, lines } = await doctor();
    expect(lines).toEqual([`${CHECKS.length} of ${CHECKS.length} checks are well (--all shows them).`]);
    expect(isWrong).toBe(false);
  });

  it.each(BROKEN)("names the fix for %s", async (_what, id, fix, script, more) => {
    const { lines } = await doctor(script, more);
    const place = lines.findIndex((line) => line.includes(`  ${id}: `));
    expect(lines[place]).toMatch(/^(WRONG|mind) /);
    expect(lines[place + 1]).toContain("→");
    expect(lines[place + 1]).toContain(fix);
  });

  it("has a broken state for every check that can fail", () => {
    const judged = new Set(BROKEN.map(([, id]) => id));
    // Both are about this checkout, not about AWS.
    expect(CHECKS.map(({ id }) => id).filter((id) => !judged.has(id))).toEqual(["node", "intervals"]);
  });

  it("says what is wrong first, then what to mind, and never what it does not know as well", async () => {
    const script: Script = { ...mail({ production: false }), subscriptions: () => refused("AccessDenied") };
    const { isWrong, lines } = await doctor({
      ...script,
      parameter: parameters({ "/Docketwire/courtlistener-token": undefined }),
    });
    expect(lines.filter((line) => !line.includes("→")).map((line) => line.slice(0, 7).trim())).toEqual([
      "WRONG",
      "mind",
      "unknown",
      expect.stringContaining(" of "),
    ]);
    expect(lines.find((line) => line.startsWith("unknown"))).toContain("AccessDenied");
    expect(isWrong).toBe(true);
  });

  it("wants no DNS, and is content with the sandbox, for one person", async () => {
    const { isWrong, lines } = await doctor(
      { ...mail({ production: false }), ...identity({ dkim: "NOT_STARTED", mailFrom: null }), ...texts([], []) },
      { settings: me },
    );
    expect(lines).toHaveLength(1);
    expect(isWrong).toBe(false);
  });

  it("tells a fresh account what to do, without a crash", async () => {
    const { lines } = await doctor({ parameter: () => undefined, stackStatus: () => undefined });
    expect(lines.find((line) => line.includes("stack: "))).toContain("nothing is deployed yet");
    expect(lines.filter((line) => line.startsWith("unknown")).length).toBeGreaterThan(5);
  });
});
