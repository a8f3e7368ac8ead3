import { systemClock } from "../../adapters/system-clock.ts";
import { identityOf } from "../../model/settings.ts";
import { readArguments } from "../arguments.ts";
import { type AccountFacts, lookAtAccount } from "../operator/account-facts.ts";
import type { Finding } from "../operator/check.ts";
import { CHECKS } from "../operator/checks.ts";
import { openAccount } from "../operator/open-account.ts";
import type { Command, CommandIo } from "./command.ts";

/** Looks at everything that must be right on AWS: what is wrong first, each with its fix. */
export const doctorCommand: Command = {
  name: "doctor",
  flags: { all: { about: "show what is right, too" } },
  async run(args, io) {
    const { isSet } = readArguments(this, args);
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
    return diagnose(facts, io, isSet("all") ? "all" : "folded");
  },
};

const ORDER = ["wrong", "mind", "unknown", "well"] as const;
const MARKS: Readonly<Record<Finding["state"], string>> = {
  wrong: "WRONG  ",
  mind: "mind   ",
  unknown: "unknown",
  well: "well   ",
};

/** Says what the checks find. @returns 1 when something is wrong */
export function diagnose(facts: AccountFacts, io: Pick<CommandIo, "out">, passed: "all" | "folded"): number {
  const findings = CHECKS.map(({ id, judge }) => ({ id, finding: judge(facts) }));
  const count = (state: Finding["state"]): number => findings.filter(({ finding }) => finding.state === state).length;
  for (const state of ORDER) {
    if (state === "well" && passed === "folded") continue;
    for (const { id, finding } of findings.filter((one) => one.finding.state === state)) {
      io.out(`${MARKS[state]}  ${id}: ${finding.says}`);
      if ("fix" in finding) io.out(`         → ${finding.fix}`);
    }
  }
  io.out(`${count("well")} of ${findings.length} checks are well${passed === "folded" ? " (--all shows them)" : ""}.`);
  return count("wrong") > 0 ? 1 : 0;
}
