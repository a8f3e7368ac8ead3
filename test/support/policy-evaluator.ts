/** One call of AWS's API by one role. */
export interface AwsCall {
  /** ARN of the role. */
  readonly principal: string;
  /** "dynamodb:GetItem" */
  readonly action: string;
  /** ARN of what it is made on. */
  readonly resource: string;
  /** Partition keys that a call of DynamoDB names. */
  readonly leadingKeys?: readonly string[];
}

const KNOWN_FIELDS = new Set(["Sid", "Effect", "Action", "Resource", "Principal", "Condition"]);

/**
 * Whether `statements` (of identity policies, and of the resource's own policy, where a Principal stands) allow `call`:
 * some Allow and no Deny. Knows Effect, Action and Resource with `*`, Principal, and one condition: the partition keys of a
 * call to DynamoDB, which is not fulfilled by a call that names none.
 * @throws Error for anything else (other conditions, NotAction, NotResource …): a policy that is not understood is not judged
 */
export function isAllowed(statements: readonly unknown[], call: AwsCall): boolean {
  const effects = statements.map(parsed).filter((statement) => matches(statement, call));
  return effects.some(({ effect }) => effect === "Allow") && !effects.some(({ effect }) => effect === "Deny");
}

interface Statement {
  readonly effect: "Allow" | "Deny";
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Undefined in an identity policy: it is the role's own. */
  readonly principals: readonly string[] | undefined;
  /** Partition keys that a call may name; undefined: any, or none. */
  readonly leadingKeys: readonly string[] | undefined;
}

function parsed(statement: unknown): Statement {
  if (typeof statement !== "object" || statement === null) throw notUnderstood("a statement that is no object");
  const fields = statement as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(fields)) if (!KNOWN_FIELDS.has(name)) throw notUnderstood(name);
  const effect = fields["Effect"];
  if (effect !== "Allow" && effect !== "Deny") throw notUnderstood(`Effect ${JSON.stringify(effect)}`);
  return {
    effect,
    actions: texts(fields["Action"], "Action"),
    resources: texts(fields["Resource"], "Resource"),
    principals: fields["Principal"] === undefined ? undefined : principalsIn(fields["Principal"]),
    leadingKeys: fields["Condition"] === undefined ? undefined : leadingKeysIn(fields["Condition"]),
  };
}

function leadingKeysIn(condition: unknown): string[] {
  const [[operator, keys] = [], ...others] = Object.entries(Object(condition)) as [string, unknown][];
  const [[name, values] = [], ...more] = Object.entries(Object(keys)) as [string, unknown][];
  const isKnown = operator === "ForAllValues:StringLike" && name === "dynamodb:LeadingKeys";
  if (!isKnown || others.length + more.length > 0) throw notUnderstood(`Condition ${JSON.stringify(condition)}`);
  return texts(values, "Condition");
}

function principalsIn(principal: unknown): string[] {
  if (principal === "*") return ["*"];
  if (typeof principal !== "object" || principal === null) throw notUnderstood("Principal");
  const { AWS: roles, Service: services, ...rest } = principal as Readonly<Record<string, unknown>>;
  if (Object.keys(rest).length > 0) throw notUnderstood(`Principal ${Object.keys(rest)}`);
  return [
    ...(roles === undefined ? [] : texts(roles, "Principal")),
    ...(services === undefined ? [] : texts(services, "Principal")),
  ];
}

function texts(value: unknown, name: string): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw notUnderstood(`an empty ${name}`);
  return list.map((one) => {
    if (typeof one !== "string" || one === "") throw notUnderstood(`${name} ${JSON.stringify(one)}`);
    if (/[?$]/.test(one)) throw notUnderstood(`${name} ${one}`); // ? is one character, ${} a variable
    return one;
  });
}

function matches({ actions, resources, principals, leadingKeys }: Statement, call: AwsCall): boolean {
  if (
    leadingKeys &&
    !(call.leadingKeys?.length && call.leadingKeys.every((key) => leadingKeys.some((one) => fits(one, key))))
  )
    return false;
  if (principals && !principals.some((one) => fits(one, call.principal))) return false;
  const action = call.action.toLowerCase();
  return actions.some((one) => fits(one.toLowerCase(), action)) && resources.some((one) => fits(one, call.resource));
}

/** "s3:Get*" fits "s3:GetObject" */
function fits(pattern: string, text: string): boolean {
  const escaped = pattern.split("*").map((part) => part.replace(/[.+^()|[\]{}\\]/g, "\\$&")); // "a.b" → "a\.b"
  return new RegExp(`^${escaped.join(".*")}$`, "s").test(text);
}

function notUnderstood(what: string): Error {
  return new Error(`not understood in a policy: ${what}`);
}
