import type { Change, Condition, Value } from "../ports/index.ts";

/** What a write or query sends beside its key. */
export interface Expressions {
  ConditionExpression?: string;
  UpdateExpression?: string;
}

/** Collects the attribute names and values that the expressions of one request mention. */
export interface ExpressionNames {
  /** A placeholder for an attribute's name: many plain words are reserved by DynamoDB. */
  name(attribute: string): string;
  /** A placeholder for a value. */
  value(value: Value): string;
  /** The maps to send; a map that nothing mentions must be left out. */
  given(): { ExpressionAttributeNames?: Record<string, string>; ExpressionAttributeValues?: Record<string, Value> };
}

/** An empty {@link ExpressionNames}. */
export function expressionNames(): ExpressionNames {
  const names = new Map<string, string>();
  const values = new Map<string, Value>();
  return {
    name(attribute) {
      const known = names.get(attribute) ?? `#n${names.size}`;
      names.set(attribute, known);
      return known;
    },
    value(value) {
      const placeholder = `:v${values.size}`;
      values.set(placeholder, value);
      return placeholder;
    },
    given() {
      return {
        ...(names.size > 0 && {
          ExpressionAttributeNames: Object.fromEntries([...names].map(([name, placeholder]) => [placeholder, name])),
        }),
        ...(values.size > 0 && { ExpressionAttributeValues: Object.fromEntries(values) }),
      };
    },
  };
}

/** `condition` as a ConditionExpression. */
export function conditionOf(condition: Condition, names: ExpressionNames): string {
  if ("absent" in condition) return `attribute_not_exists(${names.name("pk")})`;
  if ("exists" in condition) return `attribute_exists(${names.name("pk")})`;
  if ("any" in condition)
    return (
      grouped(
        condition.any.map((one) => conditionOf(one, names)),
        "OR",
      ) ?? alwaysFalse(names)
    );
  return grouped(conjuncts(condition, names), "AND") ?? alwaysTrue(names);
}

/** The expressions that must hold together. */
function conjuncts(
  condition: Exclude<Condition, { absent: true } | { exists: true } | { any: readonly Condition[] }>,
  names: ExpressionNames,
): string[] {
  if ("all" in condition) return condition.all.map((one) => conditionOf(one, names));
  if ("missing" in condition) return condition.missing.map((name) => `attribute_not_exists(${names.name(name)})`);
  if ("present" in condition) return condition.present.map((name) => `attribute_exists(${names.name(name)})`);
  if ("equals" in condition)
    return Object.entries(condition.equals).map(([name, value]) => `${names.name(name)} = ${names.value(value)}`);
  if ("below" in condition)
    return Object.entries(condition.below).map(([name, value]) => `${names.name(name)} < ${names.value(value)}`);
  return Object.entries(condition.differs).map(([name, value]) => {
    const attribute = names.name(name);
    return `(attribute_not_exists(${attribute}) OR ${attribute} <> ${names.value(value)})`;
  });
}

/** DynamoDB refuses "redundant parentheses": only two or more are put into them. */
function grouped(expressions: readonly string[], word: "AND" | "OR"): string | undefined {
  return expressions.length > 1 ? `(${expressions.join(` ${word} `)})` : expressions[0];
}

/** DynamoDB has no literal for true and false; a key is always or never there, depending on the item. */
function alwaysTrue(names: ExpressionNames): string {
  const pk = names.name("pk");
  return `(attribute_exists(${pk}) OR attribute_not_exists(${pk}))`;
}

function alwaysFalse(names: ExpressionNames): string {
  const pk = names.name("pk");
  return `(attribute_exists(${pk}) AND attribute_not_exists(${pk}))`;
}

/** `change` as an UpdateExpression; nothing for a change that changes nothing. */
export function updateOf(change: Change, names: ExpressionNames): Expressions {
  const clauses = [
    clause("SET", Object.entries(change.set ?? {}), ([name, value]) => `${names.name(name)} = ${names.value(value)}`),
    clause("ADD", Object.entries(change.add ?? {}), ([name, value]) => `${names.name(name)} ${names.value(value)}`),
    clause("REMOVE", change.remove ?? [], (name) => names.name(name)),
  ].filter((one) => one !== undefined);
  return clauses.length === 0 ? {} : { UpdateExpression: clauses.join(" ") };
}

function clause<T>(word: string, these: readonly T[], one: (item: T) => string): string | undefined {
  return these.length === 0 ? undefined : `${word} ${these.map(one).join(", ")}`;
}
