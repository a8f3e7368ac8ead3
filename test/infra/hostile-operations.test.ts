import { readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { parseSettings } from "../../functions/model/settings.ts";
import { LINK_PATHS } from "../../functions/workflows/readers/personal-links.ts";
import { BUDGET_USD } from "../../infra/budget.ts";
import { OWN_THROTTLES } from "../../infra/http-api.ts";
import { LAMBDAS } from "../../infra/lambda-plans.ts";
import { DocketwireStack } from "../../infra/stack.ts";
import { ROOT } from "../support/imports.ts";
import { isAllowed } from "../support/policy-evaluator.ts";
import { resolvedTemplate, type Template as Synthesized } from "../support/resolved-template.ts";

const settings = parseSettings({
  operator: { name: "Example Operator", email: "operator@example.org", postalAddress: "P.O. Box 1, Anytown" },
  mail: { from: "Digests <digests@example.org>" },
});
const [REGION, ACCOUNT] = ["us-east-1", "123456789012"];

let resources: ReturnType<typeof resolvedTemplate>;
beforeAll(() => {
  const app = new App({ context: JSON.parse(readFileSync(`${ROOT}cdk.json`, "utf8")).context });
  const how = { settings, version: "0.1.0", code: "empty", env: { region: REGION } } as const;
  const template = Template.fromStack(new DocketwireStack(app, "Docketwire", how)).toJSON() as Synthesized;
  resources = resolvedTemplate(template, { region: REGION, account: ACCOUNT, endpoint: "https://sqs.example.org" });
}, 60_000);

interface BucketStatement {
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Action: string | string[];
  readonly Resource: string | string[];
  readonly Condition?: unknown;
}

const all = (type: string) =>
  [...resources].filter(([, one]) => one.type === type).map(([id, { properties }]) => ({ id, properties }));

describe("what strangers can cost an operator (the synthesized stack)", () => {
  it("E1 a burst of 50,000 requests a second is turned away before it costs: 50 a second at most reach the function", () => {
    const [stage] = all("AWS::ApiGatewayV2::Stage");
    expect(stage?.properties["DefaultRouteSettings"]).toMatchObject({
      ThrottlingRateLimit: 50,
      ThrottlingBurstLimit: 100,
    });
    for (const { properties } of all("AWS::Lambda::EventSourceMapping"))
      expect((properties["ScalingConfig"] as { MaximumConcurrency: number }).MaximumConcurrency).toBeLessThanOrEqual(5);
    expect(all("AWS::Lambda::EventSourceMapping").length).toBeGreaterThanOrEqual(3);
  });

  it("E1 what mail hangs on is throttled apart from the pages: a flood of those answers no stop of mail with 429", () => {
    const [stage] = all("AWS::ApiGatewayV2::Stage");
    const routes = all("AWS::ApiGatewayV2::Route").map(({ id, properties }) => ({ id, key: properties["RouteKey"] }));
    const settings = stage?.properties["RouteSettings"] as Record<string, { ThrottlingRateLimit: number }>;
    for (const key of Object.keys(OWN_THROTTLES)) {
      expect(settings[key]?.ThrottlingRateLimit).toBeGreaterThan(0);
      expect(routes.map((route) => route.key)).toContain(key);
    }
    // Every personal link that stands in a mail, and what CourtListener calls.
    for (const path of [LINK_PATHS.unsubscribe, LINK_PATHS.confirm, LINK_PATHS.never, LINK_PATHS.preferences, "/hooks"])
      expect(
        Object.keys(settings).some((key) => key.endsWith(` ${path}/{proxy+}`)),
        path,
      ).toBe(true);
  });

  it("E4 a month that will cost more than planned rings at the operator's mail, before and after it did", () => {
    const [budget] = all("AWS::Budgets::Budget");
    expect(budget?.properties["Budget"]).toMatchObject({ BudgetLimit: { Amount: BUDGET_USD, Unit: "USD" } });
    const rings = budget?.properties["NotificationsWithSubscribers"] as {
      Notification: { NotificationType: string };
    }[];
    expect(rings.map(({ Notification }) => Notification.NotificationType)).toEqual(["FORECASTED", "ACTUAL"]);
    const topics = all("AWS::SNS::TopicPolicy")
      .map(({ properties }) => JSON.stringify(properties))
      .join();
    expect(topics).toContain("budgets.amazonaws.com");
  });

  it("E9 each role is denied what only others do", () => {
    const statements = all("AWS::IAM::Policy");
    const readers = all("AWS::DynamoDB::GlobalTable").find(({ id }) => id.startsWith("Readers"))?.id ?? "";
    const record = all("AWS::DynamoDB::GlobalTable").find(({ id }) => id.startsWith("Record"))?.id ?? "";
    const table = (id: string): string => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${id}`;
    const ses = `arn:aws:ses:${REGION}:${ACCOUNT}:identity/example.org`;
    const may = (plan: string, action: string, resource: string, ...leadingKeys: string[]): boolean => {
      const own = statements
        .filter(({ id }) => id.startsWith(`${plan}Policy`))
        .flatMap(({ properties }) => (properties["PolicyDocument"] as { Statement: unknown[] }).Statement);
      expect(own.length, plan).toBeGreaterThan(0);
      return isAllowed(own, { principal: `arn:aws:iam::${ACCOUNT}:role/${plan}`, action, resource, leadingKeys });
    };
    // What each may is seen too, so that a denial is no spelling mistake of ours.
    expect(may("SendDigests", "ses:SendRawEmail", ses)).toBe(true);
    expect(may("MailFeedback", "dynamodb:UpdateItem", table(readers))).toBe(true);
    expect(may("CheckDockets", "dynamodb:PutItem", table(record))).toBe(true);
    // A refusal is noted in the record, and nothing else by those who take one.
    for (const plan of ["Http", "MailFeedback"]) {
      expect(may(plan, "dynamodb:PutItem", table(record), "REFUSED")).toBe(true);
      expect(may(plan, "dynamodb:PutItem", table(record), "MATTER#mpp")).toBe(false);
      expect(may(plan, "dynamodb:DeleteItem", table(record), "REFUSED")).toBe(false);
    }
    const foreign: readonly (readonly [string, string, string])[] = [
      ["CheckDockets", "ses:SendRawEmail", ses],
      ["CheckDockets", "dynamodb:GetItem", table(readers)],
      ["ReadDocuments", "ses:SendRawEmail", ses],
      ["ReadDocuments", "dynamodb:Query", table(readers)],
      ["SendDigests", "dynamodb:PutItem", table(record)],
      ["MailFeedback", "ses:SendRawEmail", ses],
      ["MailFeedback", "dynamodb:GetItem", table(record)],
      ["Http", "dynamodb:PutItem", table(record)],
      ["Http", "dynamodb:UpdateItem", table(record)],
    ];
    for (const [plan, action, resource] of foreign)
      expect([plan, action, may(plan, action, resource)]).toEqual([plan, action, false]);
    for (const plan of Object.values(LAMBDAS))
      for (const [action, resource] of [
        ["iam:PassRole", "arn:aws:iam::123456789012:role/x"],
        ["dynamodb:DeleteTable", table(readers)],
        ["dynamodb:Scan", table(readers)],
        ["s3:DeleteObject", "arn:aws:s3:::archive/raw/x"],
      ] as const)
        expect([plan.id, action, may(plan.id, action, resource)]).toEqual([plan.id, action, false]);
  });

  /** What the bucket's own policy lets `plan` do. */
  const inArchive = (plan: string) => {
    const statements = all("AWS::S3::BucketPolicy")
      .filter(({ id }) => id.startsWith("Archive"))
      .flatMap(({ properties }) => (properties["PolicyDocument"] as { Statement: BucketStatement[] }).Statement)
      .filter(({ Effect, Principal }) => Effect === "Allow" && JSON.stringify(Principal).includes(`${plan}Role`));
    return statements.flatMap(({ Action, Resource }) =>
      [Action]
        .flat()
        .flatMap((action) => [Resource].flat().map((resource) => `${action} ${resource.split("/")[1] ?? "list"}`)),
    );
  };

  it("F12 nobody deletes raw bytes, puts others in their place, or writes where it has no business", () => {
    for (const { id } of Object.values(LAMBDAS)) {
      const rights = inArchive(id);
      expect([id, rights.filter((right) => /Delete/.test(right) && !right.endsWith(" dataset"))]).toEqual([id, []]);
      expect([id, rights.filter((right) => / (raw|recent|named)$/.test(right) && id === "WriteDataset")]).toEqual([
        id,
        [],
      ]);
    }
    expect(inArchive("CheckDockets")).toContain("s3:PutObject raw");
    expect(inArchive("WriteDataset")).toContain("s3:DeleteObject dataset");
    const denials = all("AWS::S3::BucketPolicy")
      .flatMap(({ properties }) => (properties["PolicyDocument"] as { Statement: BucketStatement[] }).Statement)
      .filter(({ Effect, Condition }) => Effect === "Deny" && JSON.stringify(Condition).includes("if-none-match"));
    expect(denials).toMatchObject([
      { Principal: { AWS: "*" }, Action: "s3:PutObject", Condition: { Null: { "s3:if-none-match": "true" } } },
    ]);
    expect([denials[0]?.Resource].flat().map((one) => one?.split("/")[1])).toEqual(["raw", "recent"]);
  });

  it("E7 counts of who asked are removed by the table itself when their window is over", () => {
    const readers = all("AWS::DynamoDB::GlobalTable").find(({ id }) => id.startsWith("Readers"));
    expect(readers?.properties["TimeToLiveSpecification"]).toEqual({ AttributeName: "expires", Enabled: true });
  });

  it("F13 the canary reaches no reader, no filing and no key", () => {
    const own = all("AWS::IAM::Policy")
      .filter(({ id }) => id.startsWith("WalkCanaryPolicy"))
      .flatMap(({ properties }) => (properties["PolicyDocument"] as { Statement: unknown[] }).Statement);
    expect(JSON.stringify(own)).not.toContain("ssm:");
    for (const table of all("AWS::DynamoDB::GlobalTable")) {
      const resource = `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${table.id}`;
      const may = (action: string, key: string): boolean =>
        isAllowed(own, { principal: `arn:aws:iam::${ACCOUNT}:role/WalkCanary`, action, resource, leadingKeys: [key] });
      expect(may("dynamodb:PutItem", "CANARY#READER#canary-1")).toBe(true);
      for (const action of ["GetItem", "PutItem", "UpdateItem", "Query", "DeleteItem"])
        for (const key of ["READER#1", "MATTER#mpp", "ADDRESS#1"]) expect(may(`dynamodb:${action}`, key)).toBe(false);
    }
  });

  it("E10 only the topic of the receipts may put messages into their queue, and only the mail service publishes there", () => {
    const policies = all("AWS::SQS::QueuePolicy").filter(({ id }) => id.startsWith("Receipts"));
    const allowed = policies
      .flatMap(
        ({ properties }) =>
          (properties["PolicyDocument"] as { Statement: { Effect: string; Condition?: unknown; Principal: unknown }[] })
            .Statement,
      )
      .filter(({ Effect }) => Effect === "Allow");
    expect(allowed).toHaveLength(1);
    expect(JSON.stringify(allowed[0]?.Principal)).toContain("sns.amazonaws.com");
    expect(JSON.stringify(allowed[0]?.Condition)).toMatch(/aws:SourceArn.*ReceiptsTopic/);
    const publishing = all("AWS::SNS::TopicPolicy")
      .filter(({ properties }) => JSON.stringify(properties).includes("ReceiptsTopic"))
      .flatMap(
        ({ properties }) =>
          (properties["PolicyDocument"] as { Statement: { Effect: string; Principal: unknown }[] }).Statement,
      )
      .filter(({ Effect }) => Effect === "Allow");
    expect(publishing.map(({ Principal }) => Principal)).toEqual([{ Service: "ses.amazonaws.com" }]);
    expect(JSON.stringify(publishing)).toMatch(
      /AWS:SourceArn":"arn:aws:ses:[^"]+:configuration-set\/Docketwire-digests"/,
    );
  });

  it("E12 a second stack has tables, queues and a generation of its own", () => {
    for (const { id, properties } of [
      ...all("AWS::DynamoDB::GlobalTable"),
      ...all("AWS::SQS::Queue"),
      ...all("AWS::S3::Bucket"),
    ])
      expect([id, properties["TableName"] ?? properties["QueueName"] ?? properties["BucketName"]]).toEqual([
        id,
        undefined,
      ]);
    for (const { properties } of all("AWS::Lambda::Function")) {
      const { Variables: variables } = (properties["Environment"] ?? {}) as { Variables?: Record<string, string> };
      // A restored table has another id: a copy that reads it belongs to no known generation, and holds its mail.
      if (variables?.["READERS_TABLE"]) expect(variables["DOCKETWIRE_GENERATION"]).toMatch(/^Readers\w+\.TableId$/);
    }
  });

  it("D19 the access log holds no path", () => {
    const [stage] = all("AWS::ApiGatewayV2::Stage");
    const { Format: format = "" } = (stage?.properties["AccessLogSettings"] ?? {}) as { Format?: string };
    expect(format).toContain("$context.routeKey");
    expect(format).not.toMatch(/path|uri|referer|header/i);
  });
});
