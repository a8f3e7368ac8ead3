import { readdirSync, readFileSync } from "node:fs";
import { App, Validations } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import { beforeAll, describe, expect, it } from "vitest";
import { MATTERS } from "../../functions/matters/index.ts";
import { identityOf, parseSettings, type Settings } from "../../functions/model/settings.ts";
import { LAMBDAS } from "../../infra/lambda-plans.ts";
import { RECEIPT_EVENTS } from "../../infra/mail.ts";
import { hostSchedules } from "../../infra/schedules.ts";
import { DocketwireStack } from "../../infra/stack.ts";
import { ROOT } from "../support/imports.ts";

const settings = parseSettings({
  operator: { name: "Example Operator", email: "operator@example.org", postalAddress: "P.O. Box 1, Anytown" },
  mail: { from: "Digests <digests@example.org>" },
});
const { context } = JSON.parse(readFileSync(`${ROOT}cdk.json`, "utf8"));

function stackIn(app: App, own: Settings = settings): DocketwireStack {
  return new DocketwireStack(app, "Docketwire", {
    settings: own,
    version: "0.1.0",
    code: "empty",
    env: { region: "us-east-1" },
  });
}

let template: Template;
beforeAll(() => {
  template = Template.fromStack(stackIn(new App({ context })));
}, 60_000);

const resources = (type: string): { id: string; properties: Record<string, unknown> }[] =>
  Object.entries(template.findResources(type)).map(([id, one]) => ({ id, properties: one["Properties"] ?? {} }));

describe("the stack", () => {
  it("has one Lambda per file in functions/, arm64, on the newest Node", () => {
    const files = readdirSync(`${ROOT}functions`).filter((name) => name.endsWith(".ts"));
    expect(
      Object.values(LAMBDAS)
        .map((plan) => `${plan.file}.ts`)
        .sort(),
    ).toEqual(files.sort());
    template.resourceCountIs("AWS::Lambda::Function", files.length);
    template.allResourcesProperties("AWS::Lambda::Function", { Runtime: "nodejs24.x", Architectures: ["arm64"] });
  });

  it("keeps both tables: recovery to any point, deletion protection, one index of the record", () => {
    template.resourceCountIs("AWS::DynamoDB::GlobalTable", 2);
    for (const { properties } of resources("AWS::DynamoDB::GlobalTable")) {
      const replica = (
        properties["Replicas"] as { PointInTimeRecoverySpecification: unknown; DeletionProtectionEnabled: boolean }[]
      )[0];
      expect(replica).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      });
    }
    template.hasResourceProperties("AWS::DynamoDB::GlobalTable", {
      GlobalSecondaryIndexes: [Match.objectLike({ IndexName: "byDay" })],
    });
    template.allResources("AWS::DynamoDB::GlobalTable", { DeletionPolicy: "Retain" });
  });

  it("works on a restored table in place of its own, under a generation of its own", () => {
    const restored = Template.fromStack(
      stackIn(new App({ context }), { ...settings, restoredTables: { readers: "readers-of-monday" } }),
    );
    restored.resourceCountIs("AWS::DynamoDB::GlobalTable", 1);
    restored.hasResourceProperties("AWS::Lambda::Function", {
      Environment: {
        Variables: Match.objectLike({ READERS_TABLE: "readers-of-monday", DOCKETWIRE_GENERATION: "readers-of-monday" }),
      },
    });
    const policies = JSON.stringify(restored.findResources("AWS::IAM::Policy"));
    expect(policies).toContain("table/readers-of-monday");
  });

  it("has a schedule for every host that a watched docket's source asks, and none by hand", () => {
    const hosts = hostSchedules(settings).map(({ host }) => host);
    expect(hosts).toContain("www.courtlistener.com");
    // Five requests a minute are allowed: what there was no room for comes ten minutes later, not an hour.
    expect(hostSchedules(settings)).toContainEqual({ host: "www.courtlistener.com", everyMinutes: 10 });
    for (const { host, everyMinutes } of hostSchedules(settings))
      if (host.startsWith("ecf.")) expect(everyMinutes).toBe(20);
    expect(hosts.length).toBeGreaterThan(2);
    const scheduled = resources("AWS::Scheduler::Schedule").map(
      ({ properties }) => (properties["Target"] as { Input: string }).Input,
    );
    expect(
      scheduled
        .map((input) => JSON.parse(input).host)
        .filter(Boolean)
        .sort(),
    ).toEqual([...hosts].sort());
    const open = MATTERS.flatMap((matter) => matter.dockets).filter((docket) => docket.state !== "closed");
    expect(open.length).toBeGreaterThan(0);
  });

  it("gives every schedule and every queue somewhere for what fails", () => {
    for (const { properties } of resources("AWS::Scheduler::Schedule")) {
      expect(properties["Target"]).toMatchObject({ DeadLetterConfig: { Arn: expect.anything() } });
    }
    const queues = resources("AWS::SQS::Queue");
    expect(queues.filter(({ properties }) => !("RedrivePolicy" in properties)).map(({ id }) => id)).toEqual([
      expect.stringMatching(/^DeadLetters/),
    ]);
  });

  it("requires TLS of mail, suppresses bounces and complaints, and asks for the receipts that prove acceptance", () => {
    template.hasResourceProperties("AWS::SES::ConfigurationSet", {
      DeliveryOptions: { TlsPolicy: "REQUIRE" },
      SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] },
    });
    template.hasResourceProperties("AWS::SES::ConfigurationSetEventDestination", {
      EventDestination: { MatchingEventTypes: RECEIPT_EVENTS },
    });
    template.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "sqs", RawMessageDelivery: true });
  });

  it("takes bounces at a name below the sender's domain, so that SPF speaks for it; not for one address", () => {
    template.hasResourceProperties("AWS::SES::EmailIdentity", {
      EmailIdentity: "example.org",
      MailFromAttributes: { MailFromDomain: "bounce.example.org" },
    });
    const forMe = Template.fromStack(stackIn(new App({ context }), { ...settings, onlyForMe: true }));
    const [identity] = Object.values(forMe.findResources("AWS::SES::EmailIdentity"));
    expect(identity?.["Properties"]).toEqual({ EmailIdentity: "digests@example.org" });
  });

  it("hands mail over once: the client never tries by itself a second time", async () => {
    const { sesClient } = await import("../../functions/adapters/ses-mailer.ts");
    expect(await sesClient({ region: "us-east-1" }).config.maxAttempts()).toBe(1);
  });

  it("tells every function where the copy is found; the key ring is no resource of the template", () => {
    for (const { properties } of resources("AWS::Lambda::Function")) {
      const { Variables: variables } = properties["Environment"] as { Variables: Record<string, unknown> };
      expect(variables["DOCKETWIRE_BASE_URL"]).toEqual({
        "Fn::GetAtt": [expect.stringMatching(/^Api/), "ApiEndpoint"],
      });
      expect(variables["DOCKETWIRE_VERSION"]).toBe("0.1.0");
      const holdsReaders = variables["READERS_TABLE"] !== undefined;
      expect(variables["DOCKETWIRE_GENERATION"]).toEqual(
        holdsReaders ? { "Fn::GetAtt": [expect.stringMatching(/^Readers/), "TableId"] } : undefined,
      );
    }
    const parameters = resources("AWS::SSM::Parameter").map(({ properties }) => properties["Name"]);
    expect(parameters).toEqual(["/Docketwire/made"]);
  });

  it("takes fifty receipts an invocation, so that a mail costs no more than 0.03 of one", () => {
    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      BatchSize: 50,
      MaximumBatchingWindowInSeconds: 20,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
  });

  it("verifies the address alone for one person, the domain for others", () => {
    expect(identityOf(settings)).toBe("example.org");
    expect(identityOf({ ...settings, onlyForMe: true })).toBe("digests@example.org");
  });

  it("has one public function, throttled, and an access log without paths", () => {
    const targets = resources("AWS::ApiGatewayV2::Route").map(({ properties }) => JSON.stringify(properties["Target"]));
    expect(new Set(targets).size).toBe(1);
    template.resourceCountIs("AWS::ApiGatewayV2::Integration", 1);
    template.hasResourceProperties("AWS::ApiGatewayV2::Route", { RouteKey: "$default" });
    template.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }),
    });
    const [stage] = resources("AWS::ApiGatewayV2::Stage");
    const { Format: format = "" } = (stage?.properties["AccessLogSettings"] ?? {}) as { Format?: string };
    expect(format).toContain("$context.routeKey");
    expect(format).not.toMatch(/path|uri/i);
  });

  it("keeps every log a month and no longer", () => {
    template.allResourcesProperties("AWS::Logs::LogGroup", { RetentionInDays: 30 });
  });

  it("grants no right with a star, and none on another function's data", () => {
    const statements = resources("AWS::IAM::Policy").flatMap(({ id, properties }) =>
      (properties["PolicyDocument"] as { Statement: { Action: string | string[]; Resource: unknown }[] }).Statement.map(
        (statement) => ({ id, ...statement }),
      ),
    );
    expect(statements.length).toBeGreaterThan(5);
    for (const { Action, Resource } of statements) {
      expect(JSON.stringify(Action)).not.toContain("*");
      expect(JSON.stringify(Resource)).not.toMatch(/"\*"|\/\*"/);
    }
    const ofChecking = statements.filter(({ id }) => id.startsWith("CheckDockets"));
    expect(JSON.stringify(ofChecking)).not.toMatch(/Readers|ses:/);
    const ofMail = statements.filter(({ id }) => id.startsWith("SendDigests"));
    expect(JSON.stringify(ofMail.filter(({ Resource }) => JSON.stringify(Resource).includes("Record")))).not.toMatch(
      /Put|Update|Delete/,
    );
  });
});

/** Each silence has a reason, and the test below fails when it is no longer needed. */
const ACKNOWLEDGED = [
  {
    id: "AwsSolutions-APIG4",
    reason: "Public by design: pages, and one-click unsubscribing without a log-in (RFC 8058)",
  },
];

describe("guard rails (cdk-nag AwsSolutions)", () => {
  it("finds nothing that is not acknowledged", () => {
    expect(findings(ACKNOWLEDGED)).toEqual([]);
    expect(ACKNOWLEDGED.length).toBeLessThanOrEqual(2);
  });

  it("needs each acknowledgment", () => {
    expect(findings([]).map((finding) => finding.split("[")[0]?.trim())).toEqual(ACKNOWLEDGED.map(({ id }) => id));
  });
});

/** What the checks find in the stack, as rule ids. */
function findings(acknowledged: readonly { id: string; reason: string }[]): string[] {
  const app = new App({ context });
  const stack = stackIn(app);
  Validations.of(app).addPlugins(new AwsSolutionsChecks());
  for (const one of acknowledged) Validations.of(stack).acknowledge(one);
  try {
    app.synth();
    return [];
  } catch (error) {
    return [...new Set([...String(error).matchAll(/AwsSolutions-[A-Z0-9]+/g)].map(([id]) => id))];
  }
}
