import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Effect, Policy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Settings } from "../functions/model/settings.ts";
import type { Buckets } from "./archive.ts";
import { bundle } from "./bundles.ts";
import { DRAFTING, type Grant, LAMBDAS, type LambdaPlan } from "./lambda-plans.ts";
import type { Mailing } from "./mail.ts";
import type { Queues } from "./queues.ts";
import type { SecretParameter, Secrets } from "./secrets.ts";
import type { Tables } from "./tables.ts";

export interface LambdasProps {
  readonly settings: Settings;
  readonly stored: Tables & Secrets & Buckets;
  readonly waking: Queues;
  readonly mailing: Mailing;
  /** Where readers find this copy. */
  readonly baseUrl: string;
  /** Of the program, for "how was this made". */
  readonly version: string;
  readonly code: "bundled" | "empty";
}

export interface Lambdas {
  readonly checkDockets: LambdaFunction;
  readonly readDocuments: LambdaFunction;
  readonly sendDigests: LambdaFunction;
  readonly mailFeedback: LambdaFunction;
  readonly http: LambdaFunction;
  readonly keepWatch: LambdaFunction;
  readonly deliverWebhooks: LambdaFunction;
  readonly writeDataset: LambdaFunction;
  readonly walkCanary: LambdaFunction;
}

/** One function per file in functions/, each with a role, a log group and exactly the rights that its plan names. */
export function lambdas(scope: Construct, props: LambdasProps): Lambdas {
  const made = {
    checkDockets: lambda(scope, LAMBDAS.checkDockets, props),
    readDocuments: lambda(scope, withDrafter(LAMBDAS.readDocuments, props.settings), props),
    sendDigests: lambda(scope, LAMBDAS.sendDigests, props),
    mailFeedback: lambda(scope, LAMBDAS.mailFeedback, props),
    http: lambda(scope, LAMBDAS.http, props),
    keepWatch: lambda(scope, LAMBDAS.keepWatch, props),
    deliverWebhooks: lambda(scope, LAMBDAS.deliverWebhooks, props),
    writeDataset: lambda(scope, LAMBDAS.writeDataset, props),
    walkCanary: lambda(scope, LAMBDAS.walkCanary, props),
  };
  const { waking } = props;
  made.checkDockets.addEventSource(new SqsEventSource(waking.checkDockets, { batchSize: 10, maxConcurrency: 2 }));
  made.readDocuments.addEventSource(new SqsEventSource(waking.readDocuments, { batchSize: 10, maxConcurrency: 2 }));
  made.sendDigests.addEventSource(new SqsEventSource(waking.sendDigests, { batchSize: 10, maxConcurrency: 2 }));
  made.mailFeedback.addEventSource(
    new SqsEventSource(waking.receipts, {
      batchSize: 50,
      maxBatchingWindow: Duration.seconds(20),
      maxConcurrency: 5,
      reportBatchItemFailures: true,
    }),
  );
  return made;
}

function lambda(scope: Construct, plan: LambdaPlan, props: LambdasProps): LambdaFunction {
  const logGroup = new LogGroup(scope, `${plan.id}Logs`, {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `${plan.id}Role`, {
    assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    description: plan.story,
  });
  logGroup.grantWrite(role);
  const statements = plan.grants.map((grant) => statementFor(grant, props));
  new Policy(scope, `${plan.id}Policy`, { roles: [role], statements: statements.filter((one) => one !== undefined) });
  for (const grant of plan.grants) allowInBucket(props.stored.bucket, role, grant);
  return new LambdaFunction(scope, plan.id, {
    description: plan.story,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code:
      props.code === "empty"
        ? Code.fromInline("export const handler = () => {};")
        : Code.fromAsset(bundle(plan.file, "cdk.out/bundles", props.settings.drafter ? ["drafter"] : []).folder),
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    timeout: plan.timeout,
    memorySize: plan.memoryMb,
    ...(plan.reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: plan.reservedConcurrency }),
    environment: environmentFor(plan, props),
  });
}

/**
 * The rights on a bucket's objects stand in the bucket's policy, so that no role holds a `*`. Who may not list a bucket
 * gets 403 instead of 404 for an object that is not there.
 */
function allowInBucket(bucket: Bucket, role: Role, { on, actions }: Grant): void {
  if (!isOnArchive(on)) return;
  const prefixes = BELOW[on];
  const resources = prefixes?.map((prefix) => bucket.arnForObjects(`${prefix}/*`)) ?? [bucket.bucketArn];
  bucket.addToResourcePolicy(
    new PolicyStatement({ effect: Effect.ALLOW, principals: [role], actions: [...actions], resources }),
  );
}

/** Where in the bucket of the archive what is granted lies. */
const BELOW: { readonly [on in Grant["on"]]?: readonly string[] } = {
  "raw bytes": ["raw"],
  "recent bytes": ["recent"],
  "named files": ["named"],
  dataset: ["dataset"],
};

function isOnArchive(on: Grant["on"]): boolean {
  return on in BELOW || on === "archive's list";
}

/** Partitions to which a grant on a table is confined. Every action that is granted so names its partition. */
const PARTITIONS: { readonly [on in Grant["on"]]?: readonly string[] } = {
  // Who may note a refusal in the record may write nothing else there.
  refusals: ["REFUSED"],
  // The canary lives in a world apart; what form the data have it must know.
  "canary's record": ["CANARY#*", "SCHEMA"],
  "canary's readers": ["CANARY#*"],
};

function statementFor(grant: Grant, props: LambdasProps): PolicyStatement | undefined {
  if (isOnArchive(grant.on)) return undefined;
  return new PolicyStatement({
    actions: [...grant.actions],
    resources: resourcesOf(grant, props),
    ...(PARTITIONS[grant.on] && {
      conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": PARTITIONS[grant.on] } },
    }),
  });
}

function withDrafter(plan: LambdaPlan, { drafter }: Settings): LambdaPlan {
  return drafter ? { ...plan, grants: [...plan.grants, DRAFTING] } : plan;
}

function modelArns({ drafter, region }: Settings): string[] {
  const model = `arn:aws:bedrock:${drafter?.region ?? region}::foundation-model/${drafter?.model}`;
  return [...(drafter?.resources ?? [model])];
}

function resourcesOf({ on }: Grant, { settings, stored, waking, mailing }: LambdasProps): string[] {
  switch (on) {
    case "drafting model":
      return modelArns(settings);
    case "refusals":
    case "canary's record":
    case "record":
      return [stored.record.tableArn];
    case "record byDay":
      return [`${stored.record.tableArn}/index/byDay`];
    case "readers":
    case "canary's readers":
      return [stored.readers.tableArn];
    case "key ring":
      return [stored.keyRing.arn];
    case "CourtListener token":
      return [stored.courtListener.arn];
    case "mail":
      return [mailing.identityArn, mailing.configurationSetArn];
    case "wake checkDockets":
      return [waking.checkDockets.queueArn];
    case "wake readDocuments":
      return [waking.readDocuments.queueArn];
    case "wake sendDigests":
      return [waking.sendDigests.queueArn];
    case "dead letters":
      return [waking.deadLetters.queueArn];
    default:
      throw new Error(`no resource is known for ${on}`);
  }
}

function environmentFor(
  plan: LambdaPlan,
  { settings, stored, waking, mailing, baseUrl, version }: LambdasProps,
): Record<string, string> {
  const has = (on: Grant["on"]): boolean => plan.grants.some((grant) => grant.on === on);
  const parameter = (on: Grant["on"], secret: SecretParameter): string => (has(on) ? secret.name : "");
  const all: Record<string, string> = {
    NODE_OPTIONS: "--enable-source-maps",
    DOCKETWIRE_SETTINGS: JSON.stringify(settings),
    DOCKETWIRE_BASE_URL: baseUrl,
    DOCKETWIRE_VERSION: version,
    DOCKETWIRE_GENERATION: has("readers") || has("canary's readers") ? stored.generation : "",
    RECORD_TABLE: has("record") || has("refusals") || has("canary's record") ? stored.record.tableName : "",
    READERS_TABLE: has("readers") || has("canary's readers") ? stored.readers.tableName : "",
    ARCHIVE_BUCKET: plan.grants.some((grant) => isOnArchive(grant.on)) ? stored.bucket.bucketName : "",
    KEY_RING_PARAMETER: parameter("key ring", stored.keyRing),
    COURTLISTENER_PARAMETER: parameter("CourtListener token", stored.courtListener),
    CONFIGURATION_SET: has("mail") ? mailing.configurationSetName : "",
    CHECK_QUEUE: has("wake checkDockets") ? waking.checkDockets.queueUrl : "",
    READ_QUEUE: has("wake readDocuments") ? waking.readDocuments.queueUrl : "",
    DEAD_LETTER_QUEUE: has("dead letters") ? waking.deadLetters.queueUrl : "",
    SEND_QUEUE: has("wake sendDigests") ? waking.sendDigests.queueUrl : "",
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
