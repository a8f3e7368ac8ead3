/** What AWS would fill in, with names that can be told from one another. */
export interface Filling {
  readonly region: string;
  readonly account: string;
  /** `http://127.0.0.1:1234`: queues have addresses there. */
  readonly endpoint: string;
}

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}
export type Template = { readonly Resources: Readonly<Record<string, Resource>> };

/** The resources of a template, by logical id, with every reference filled in. */
export function resolvedTemplate(
  template: Template,
  filling: Filling,
): Map<string, { type: string; properties: Record<string, unknown> }> {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== "object" || value === null) return value;
    const [[name = "", given] = []] = Object.entries(value);
    if (Object.keys(value).length === 1) {
      if (name === "Ref") return referred(template, String(given), filling);
      if (name === "Fn::GetAtt") return attribute(template, given as [string, string], filling);
      if (name === "Fn::Join") {
        const [separator, parts] = given as [string, unknown[]];
        return parts.map((part) => String(resolve(part))).join(separator);
      }
      // Any other function stays as it is: nobody takes an object for a name.
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
  };
  return new Map(
    Object.entries(template.Resources).map(([id, { Type: type, Properties: properties = {} }]) => [
      id,
      { type, properties: resolve(properties) as Record<string, unknown> },
    ]),
  );
}

function referred(template: Template, id: string, { region, account, endpoint }: Filling): string {
  const pseudo: Readonly<Record<string, string>> = {
    "AWS::Region": region,
    "AWS::AccountId": account,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": "Docketwire",
  };
  if (id.startsWith("AWS::")) return pseudo[id] ?? unknownTo(id);
  const { Type: type } = template.Resources[id] ?? unknownTo(id);
  if (type === "AWS::SQS::Queue") return `${endpoint}/${account}/${id}`;
  if (type === "AWS::S3::Bucket") return id.toLowerCase();
  if (type === "AWS::SNS::Topic") return `arn:aws:sns:${region}:${account}:${id}`;
  return id;
}

function attribute(template: Template, [id, name]: [string, string], filling: Filling): string {
  const { Type: type } = template.Resources[id] ?? unknownTo(id);
  if (name === "ApiEndpoint") return `https://${id.toLowerCase()}.execute-api.${filling.region}.amazonaws.com`;
  if (name !== "Arn") return `${id}.${name}`;
  const { region, account } = filling;
  const arns: Readonly<Record<string, string>> = {
    "AWS::DynamoDB::GlobalTable": `arn:aws:dynamodb:${region}:${account}:table/${id}`,
    "AWS::SQS::Queue": `arn:aws:sqs:${region}:${account}:${id}`,
    "AWS::S3::Bucket": `arn:aws:s3:::${id.toLowerCase()}`,
    "AWS::IAM::Role": `arn:aws:iam::${account}:role/${id}`,
    "AWS::Lambda::Function": `arn:aws:lambda:${region}:${account}:function:${id}`,
    "AWS::Logs::LogGroup": `arn:aws:logs:${region}:${account}:log-group:${id}:*`,
  };
  return arns[type] ?? `${id}.Arn`;
}

function unknownTo(what: string): never {
  throw new Error(`the template refers to ${what}`);
}
