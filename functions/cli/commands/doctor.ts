import { systemClock } from "../../adapters/system-clock.ts";
import { identityOf } from "../../model/settings.ts";
import { readArguments } from "../arguments.ts";
import { type AccountFacts, lookAtAccount } from "../operator/account-facts.ts";
import type { Finding } from "../operator/check.ts";
import { CHECKS } from "../operator/checks.ts";
import { openAccount } from "../operator/open-account.ts";
import type { Command } from "./command.ts";

/** Looks at everything that must be right on AWS: what is wrong first, each with its fix. */
export const doctorCommand: Command = {
  name: "doctor",
  flags: { all: { about: "show what is right, too" } },
  facts: true,
  async run(args, io) {
    const { isSet, tell } = readArguments(this, args);
    const { settings, account, version, readers } = await openAccount();
    const facts = await lookAtAccount({
      account,
      settings,
      version,
      readers,
      nodeVersion: process.version,
      now: systemClock().now(),
      identity: identityOf(settings),
    });
    const findings = diagnose(facts);
    tell(io, findings, findingLines(findings, isSet("all") ? "all" : "folded"));
    return findings.some(({ state }) => state === "wrong") ? 1 : 0;
  },
};

const ORDER = ["wrong", "mind", "unknown", "well"] as const;
const MARKS: Readonly<Record<Finding["state"], string>> = {
  wrong: "WRONG  ",
  mind: "mind   ",
  unknown: "unknown",
  well: "well   ",
};

/** What a check found, by its name. */
type Found = Finding & { readonly check: string };

/** What the checks find. */
export function diagnose(facts: AccountFacts): Found[] {
  return CHECKS.map(({ id, judge }) => ({ check: id, ...judge(facts) }));
}

/** The same in words, what is wrong first. */
export function findingLines(findings: readonly Found[], passed: "all" | "folded"): string[] {
  const shown = ORDER.filter((state) => state !== "well" || passed === "all").flatMap((state) =>
    findings.filter((one) => one.state === state),
  );
  const well = findings.filter(({ state }) => state === "well").length;
  return [
    ...shown.flatMap((one) => [
      `${MARKS[one.state]}  ${one.check}: ${one.says}`,
      ...("fix" in one ? [`         → ${one.fix}`] : []),
    ]),
    `${well} of ${findings.length} checks are well${passed === "folded" ? " (--all shows them)" : ""}.`,
  ];
}
