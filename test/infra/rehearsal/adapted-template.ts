/** A CloudFormation template, as far as it is looked at here. */
export interface CfnTemplate {
  Resources: Record<string, CfnResource>;
  Outputs?: Record<string, unknown>;
  Rules?: unknown;
  Parameters?: unknown;
}

interface CfnResource {
  Type: string;
  Properties?: Record<string, unknown>;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
}

/** Kinds of resource that moto 5.2.5 can make from a template. */
const EMULATED = new Set(
  [
    "CloudWatch::Dashboard",
    "DynamoDB::Table",
    "IAM::Policy",
    "IAM::Role",
    "Lambda::EventSourceMapping",
    "Lambda::Function",
    "Lambda::Permission",
    "Logs::LogGroup",
    "S3::Bucket",
    "SNS::Topic",
    "SQS::Queue",
    "SSM::Parameter",
  ].map((kind) => `AWS::${kind}`),
);

/** The stack's template as the emulator can take it, and what was left out or changed for that, in words. */
export function adaptedTemplate(template: CfnTemplate): { readonly template: CfnTemplate; readonly cannot: string[] } {
  const kept: Record<string, CfnResource> = {};
  const left = new Map<string, string>();
  for (const [id, resource] of Object.entries(template.Resources)) {
    const own = resource.Type === "AWS::DynamoDB::GlobalTable" ? asTable(resource) : resource;
    if (EMULATED.has(own.Type)) kept[id] = own;
    else left.set(id, own.Type);
  }
  const Resources = Object.fromEntries(
    Object.entries(kept).map(([id, resource]) => [id, withoutWaitingFor(left, withoutNames(left, resource))]),
  );
  // The parameter and the rule ask for the CDK's bootstrap; the emulator forgets parameters when a stack is updated.
  const { Rules: _, Outputs: __, Parameters: ___, ...rest } = template;
  return { template: { ...rest, Resources }, cannot: inWords(left) };
}

/** One replica of a global table is a table. */
function asTable({ Properties = {}, ...rest }: CfnResource): CfnResource {
  const { Replicas: replicas, ...properties } = Properties;
  const [replica] = replicas as { DeletionProtectionEnabled?: boolean; PointInTimeRecoverySpecification?: unknown }[];
  return {
    ...rest,
    Type: "AWS::DynamoDB::Table",
    Properties: {
      ...properties,
      DeletionProtectionEnabled: replica?.DeletionProtectionEnabled,
      PointInTimeRecoverySpecification: replica?.PointInTimeRecoverySpecification,
    },
  };
}

/** `value` with a word in place of whatever names something that was left out. */
function withoutNames<T>(left: ReadonlyMap<string, string>, value: T): T {
  if (Array.isArray(value)) return value.map((one) => withoutNames(left, one)) as T;
  if (typeof value !== "object" || value === null) return value;
  const { Ref: ref, "Fn::GetAtt": attribute } = value as { Ref?: string; "Fn::GetAtt"?: string[] };
  if (left.has(ref ?? attribute?.[0] ?? "")) return "not-emulated" as T;
  // The emulator's tables have a name and no number.
  if (attribute?.[1] === "TableId") return { Ref: attribute[0] } as T;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutNames(left, one)])) as T;
}

function withoutWaitingFor(left: ReadonlyMap<string, string>, resource: CfnResource): CfnResource {
  const { DependsOn: waits = [], ...rest } = resource;
  const others = [waits].flat().filter((id) => !left.has(id));
  return others.length === 0 ? rest : { ...rest, DependsOn: others };
}

function inWords(left: ReadonlyMap<string, string>): string[] {
  const kinds = Map.groupBy([...left.values()], (kind) => kind);
  return [...kinds].map(([kind, all]) => `${kind} (${all.length})`).sort();
}
