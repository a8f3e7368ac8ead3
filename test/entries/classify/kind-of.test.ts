import { describe, expect, it } from "vitest";
import { docketText } from "../../../functions/entries/classify/docket-text.ts";
import { KIND_RULES, kindRuleOf } from "../../../functions/entries/classify/kind-of.ts";
import type { ClerkSystem } from "../../../functions/entries/classify/system.ts";

const SYSTEMS = Object.keys(KIND_RULES) as ClerkSystem[];

describe("kind rules", () => {
  it.each(SYSTEMS)("%s: every rule takes its own examples, and no earlier rule does", (system) => {
    const rules = KIND_RULES[system];
    expect(rules.length).toBeGreaterThan(20);
    const taken = rules.flatMap((rule) =>
      rule.examples.map((example) => ({ example, by: rules.indexOf(kindRuleOf(system, docketText(example).head)!) })),
    );
    const meant = rules.flatMap((rule, at) => rule.examples.map((example) => ({ example, by: at })));
    expect(taken).toEqual(meant);
  });

  it("reads a feed's list of event names by its court's act", () => {
    expect(kindRuleOf("district", "1 - Terminate Deadlines AND Order on Motion for Protective Order")?.kind).toBe(
      "order",
    );
    expect(kindRuleOf("district", "Order Dismissing Case AND Order(Other)")?.kind).toBe("order");
    expect(kindRuleOf("district", "Terminate Deadlines AND Set Deadlines")?.kind).toBe("scheduling");
  });

  it("leaves nobody's formula unnamed", () => {
    for (const system of SYSTEMS) expect(kindRuleOf(system, "Zebra crossing")).toBeUndefined();
  });
});
