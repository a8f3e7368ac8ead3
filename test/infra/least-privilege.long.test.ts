import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseSettings } from "../../functions/model/settings.ts";
import { bundle } from "../../infra/bundles.ts";
import { LAMBDAS } from "../../infra/lambda-plans.ts";
import { DocketwireStack } from "../../infra/stack.ts";
import { ACCOUNT, REGION } from "../support/aws-stand-in.ts";
import { ROOT } from "../support/imports.ts";
import { type Journey, lambdaJourney } from "../support/lambda-journey.ts";
import { type AwsCall, isAllowed } from "../support/policy-evaluator.ts";
import { resolvedTemplate, type Template as Synthesized } from "../support/resolved-template.ts";

/*
 * The built bundles run through the life of a copy, each in a process of its own with the environment and the role of the
 * synthesized template, handed the events that AWS sends. Every call that they make is held against the policies.
 */

const NAMES = Object.keys(LAMBDAS) as (keyof typeof LAMBDAS)[];
/** Lambda itself writes logs and takes messages from queues, in the function's name. */
const BY_LAMBDA_ITSELF =
  /^(logs:(CreateLogStream|PutLogEvents)|sqs:(ReceiveMessage|DeleteMessage|GetQueueUrl|ChangeMessageVisibility))$/;
/** Denials under a condition: without TLS nothing goes; raw bytes are written once. The stand-in refuses what breaks the latter. */
const DENIED_IF = [{ Bool: { "aws:SecureTransport": "false" } }, { Null: { "s3:if-none-match": "true" } }].map((one) =>
  JSON.stringify(one),
);

const folder = mkdtempSync(join(tmpdir(), "docketwire-bundles-"));
let journey: Journey;
let resources: ReturnType<typeof resolvedTemplate>;

beforeAll(async () => {
  const settings = parseSettings({
    operator: { name: "Example Operator", email: "operator@example.org", postalAddress: "P.O. Box 1, Anytown" },
    mail: { from: "Digests <digests@example.org>" },
  });
  const app = new App({ context: JSON.parse(readFileSync(`${ROOT}cdk.json`, "utf8")).context });
  const how = { settings, version: "0.1.0", code: "empty", env: { region: REGION } } as const;
  const template = Template.fromStack(new DocketwireStack(app, "Docketwire", how)).toJSON() as Synthesized;
  for (const { file } of Object.values(LAMBDAS)) bundle(file, folder);
  journey = await lambdaJourney(template, (file) => join(folder, file, "index.mjs"));
  resources = resolvedTemplate(template, { region: REGION, account: ACCOUNT, endpoint: journey.aws.endpoint });
}, 240_000);

afterAll(async () => {
  await journey?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

function statementsIn(type: string, isOne: (properties: Record<string, unknown>) => boolean = () => true): Statement[] {
  return [...resources.values()]
    .filter((one) => one.type === type && isOne(one.properties))
    .flatMap(({ properties }) => (properties["PolicyDocument"] as { Statement: Statement[] }).Statement);
}

/** What is said about the role: its own policies, and those of the buckets. */
function statementsFor(role: string): Statement[] {
  const own = statementsIn("AWS::IAM::Policy", ({ Roles: roles }) =>
    (roles as string[]).includes(role.split("/")[1] ?? ""),
  );
  const ofBuckets = statementsIn("AWS::S3::BucketPolicy").filter(
    ({ Effect, Condition }) => !(Effect === "Deny" && DENIED_IF.includes(JSON.stringify(Condition))),
  );
  // Server access logs come from S3 itself, under a condition of its own.
  return [...own, ...ofBuckets.filter(({ Principal }) => !JSON.stringify(Principal).includes("logging.s3"))];
}

const list = (value: string | readonly string[]): readonly string[] => (typeof value === "string" ? [value] : value);
/** One kind of call: `s3:GetObject` on any object is one. */
const kindOf = ({ action, resource }: AwsCall): string =>
  `${action} ${resource.replace(/^(arn:aws:s3:::[^/]+\/[^/]+\/).*/, "$1*")}`;

describe("the functions' life", () => {
  it("comes through: pages, letters, filings, documents, digests, receipts, the watch and the canary", () => {
    const { answers, aws, log } = journey;
    const statuses = (step: string) => (answers[step] as { statusCode: number }[]).map(({ statusCode }) => statusCode);
    expect(statuses("pages")).toEqual([200, 200, 200, 200]);
    expect(statuses("subscribed ann")).toEqual([202]);
    expect(statuses("confirmed ann")).toEqual([200, 200]);
    expect(answers["sent"]).toEqual([
      { sent: 3, next: null },
      { sent: 0, next: null },
    ]);
    expect(answers["receipts"]).toEqual([{ batchItemFailures: [] }]);
    expect(statuses("entries")).toEqual([200, 200, 200, 200]);
    expect(statuses("preferences").every((status) => status < 400)).toBe(true);
    expect(answers["read"]).toEqual([{ read: 1, next: null }]);
    expect(answers["canary"]).toEqual([expect.any(Number)]);
    expect(statuses("unsubscribed")).toEqual([200, 200]);
    expect(statuses("erased")).toEqual([200, 200]);
    expect(aws.sent.map(({ to }) => to)).toContain("success@simulator.amazonses.com");
    expect(log.filter(({ level }) => level === "error")).toEqual([]);
    expect(JSON.stringify(log)).not.toMatch(/@example\.org/);
  });
});

/** Who reads objects must be told that one is not there: S3 asks for the right to list, and then it is looked for in `recent/`. */
function isForWhatIsNotThere(action: string, name: (typeof NAMES)[number]): boolean {
  return name === "readDocuments" && (action === "s3:ListBucket" || action === "s3:GetObject");
}

/** A sender that ran out of time wakes the next one; this one has time enough. */
function isForLateness(action: string, name: (typeof NAMES)[number]): boolean {
  return name === "sendDigests" && action === "sqs:SendMessage";
}

describe("least privilege", () => {
  it("has calls to judge: every function made some", () => {
    for (const name of NAMES)
      expect(journey.aws.calls.filter(({ principal }) => principal === journey.roleOf(name)).length).toBeGreaterThan(2);
  });

  it("allows every call that the functions make", () => {
    const refused = journey.aws.calls.filter((call) => !isAllowed(statementsFor(call.principal), call));
    expect([...new Set(refused.map((call) => `${call.principal} ${kindOf(call)}`))]).toEqual([]);
  });

  it.each(NAMES)("grants %s nothing that it does not use", (name) => {
    const role = journey.roleOf(name);
    const made = journey.aws.calls.filter(({ principal }) => principal === role);
    const granted = statementsFor(role)
      .filter(({ Principal }) => Principal === undefined || JSON.stringify(Principal).includes(role))
      .flatMap(({ Action, Resource }) =>
        list(Action).flatMap((action) => list(Resource).map((resource) => ({ action, resource }))),
      )
      .filter(({ action }) => !BY_LAMBDA_ITSELF.test(action))
      // Takes messages: asked by Lambda's poller. The watch asks by itself.
      .filter(({ action }) => !(action === "sqs:GetQueueAttributes" && name !== "keepWatch"));
    expect(granted.length).toBeGreaterThan(0);
    const isMade = (action: string, resource: string): boolean =>
      made.some((call) => isAllowed([{ Effect: "Allow", Action: action, Resource: resource }], call));
    const unused = granted.filter(
      ({ action, resource }) =>
        !isMade(action, resource) && !isForWhatIsNotThere(action, name) && !isForLateness(action, name),
    );
    expect(unused).toEqual([]);
  });

  it("denies every function what only another one does", () => {
    const kinds = new Map(journey.aws.calls.map((call) => [kindOf(call), call]));
    expect(kinds.size).toBeGreaterThan(20);
    const loose: string[] = [];
    for (const name of NAMES) {
      const principal = journey.roleOf(name);
      const own = new Set(journey.aws.calls.filter((call) => call.principal === principal).map(kindOf));
      const isExplained = ({ action }: AwsCall): boolean =>
        isForWhatIsNotThere(action, name) || isForLateness(action, name);
      for (const [kind, call] of kinds)
        if (!own.has(kind) && !isExplained(call) && isAllowed(statementsFor(principal), { ...call, principal }))
          loose.push(`${name} ${kind}`);
    }
    expect(loose).toEqual([]);
  });
});
