import type { Detail, Kind, Weight } from "../../model/entry.ts";

/** One formula of a clerk. The first rule of a system's list that matches the head decides. */
export interface KindRule {
  readonly kind: Kind;
  readonly detail?: Detail;
  /** Only where the kind alone would weigh it wrong. */
  readonly weight?: Weight;
  /** Any of these takes a head. */
  readonly when: readonly RegExp[];
  /** Any of these leaves it to a later rule. */
  readonly unless?: readonly RegExp[];
  /** Lines, written by us, that this rule and no earlier one of its list must take. A test holds every rule to them. */
  readonly examples: readonly [string, ...string[]];
}

/** The first rule that takes this head. */
export function firstMatch(rules: readonly KindRule[], head: string): KindRule | undefined {
  return rules.find(
    ({ when, unless = [] }) => when.some((form) => form.test(head)) && !unless.some((form) => form.test(head)),
  );
}
