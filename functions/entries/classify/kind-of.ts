import { isDecision } from "../../model/kinds.ts";
import { firstMatch, type KindRule } from "./kind-rule.ts";
import { APPEALS_RULES } from "./kinds/appeals.ts";
import { DISTRICT_RULES } from "./kinds/district.ts";
import { SUPREME_RULES } from "./kinds/supreme.ts";
import type { ClerkSystem } from "./system.ts";

/** Every system's formulas, in the order in which they are tried. */
export const KIND_RULES: Readonly<Record<ClerkSystem, readonly KindRule[]>> = {
  supreme: SUPREME_RULES,
  appeals: APPEALS_RULES,
  district: DISTRICT_RULES,
};

/** The rule that tells what the entry is; undefined: nobody's formula, shown raw as `other`. */
export function kindRuleOf(system: ClerkSystem, head: string): KindRule | undefined {
  const rules = KIND_RULES[system];
  const events = eventNames(head).map((event) => firstMatch(rules, event));
  return (
    events.find((rule) => rule && isDecision(rule.kind)) ??
    events.find((rule) => rule && rule.kind !== "administrative") ??
    events[0]
  );
}

/** "1 - Terminate Deadlines AND Order on Motion to Stay" is a feed's list of event names; any other line is one event. */
function eventNames(head: string): readonly string[] {
  const names = head.split(" AND ");
  // A list of names is in title case and has no sentence: "Order Dismissing Case AND Order(Other)"
  const isList =
    names.length > 1 && !/[.;]\s/.test(head) && names.every((name) => /^\W*(?:\d - )?\w+.*[a-z]/.test(name));
  return isList ? names.map((name) => name.replace(/^[\s~]*(?:\d+ - |Util - )?/, "")) : [head];
}
