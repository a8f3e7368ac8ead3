import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { awsAccount } from "../../functions/adapters/aws-account.ts";

interface Asked {
  readonly hostname: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let asked: Asked[];
let answers: (readonly [number, string])[];

/** AWS as the wire shows it: an answer a request, in order, by a clock that is five minutes behind. */
const requestHandler = {
  metadata: { handlerProtocol: "http/1.1" },
  async handle({ hostname, path, headers, body }: Asked) {
    asked.push({ hostname, path, headers, body: String(body ?? "") });
    const [statusCode, text] = answers.shift() ?? [500, ""];
    const date = new Date(Date.now() - 300_000).toUTCString();
    return {
      response: { statusCode, headers: { date, "content-type": "" }, body: Readable.from([Buffer.from(text)]) },
    };
  },
  destroy() {},
  updateHttpClientConfig() {},
  httpHandlerConfigs: () => ({}),
};

beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
});
afterEach(() => vi.unstubAllEnvs());

const account = () => awsAccount("eu-west-1", { requestHandler: requestHandler as never, maxAttempts: 1 });
const refusal = (code: string, message = "arn of somebody") =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;

describe("a table whose items are to go when their time is over", () => {
  const described = (description: object) => JSON.stringify({ TimeToLiveDescription: description });

  it("has that set once, when a restore lost it", async () => {
    answers = [
      [200, described({ TimeToLiveStatus: "DISABLED" })],
      [200, JSON.stringify({ TimeToLiveSpecification: { AttributeName: "expires", Enabled: true } })],
    ];
    expect(await account().expireItems("readers-of-monday", "expires")).toBe(true);
    expect(asked.map(({ headers }) => headers["x-amz-target"]?.split(".")[1])).toEqual([
      "DescribeTimeToLive",
      "UpdateTimeToLive",
    ]);
    expect(JSON.parse(asked[1]?.body ?? "")).toEqual({
      TableName: "readers-of-monday",
      TimeToLiveSpecification: { AttributeName: "expires", Enabled: true },
    });
    asked = [];
    answers = [[200, described({ TimeToLiveStatus: "ENABLED", AttributeName: "expires" })]];
    expect(await account().expireItems("readers-of-monday", "expires")).toBe(false);
    expect(asked).toHaveLength(1);
  });
});

describe("the operator's account", () => {
  it("is asked in its region, and the clock is measured by AWS's own", async () => {
    answers = [
      [
        200,
        "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>",
      ],
    ];
    const caller = await account().caller();
    expect(caller.account).toBe("123456789012");
    expect(caller.clockSkewSeconds).toBeGreaterThan(290);
    expect(asked[0]?.hostname).toBe("sts.eu-west-1.amazonaws.com");
    expect(asked[0]?.headers["authorization"]).toMatch(/Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/sts\/aws4_request/);
  });

  it("reads the mail account and its identities", async () => {
    answers = [
      [
        200,
        JSON.stringify({
          ProductionAccessEnabled: true,
          SendingEnabled: true,
          SendQuota: { Max24HourSend: 200, MaxSendRate: 1 },
        }),
      ],
      [200, JSON.stringify({ VerifiedForSendingStatus: true, DkimAttributes: { Status: "PENDING" } })],
      [200, JSON.stringify({ DeliveryOptions: { TlsPolicy: "REQUIRE" } })],
      [
        200,
        JSON.stringify({
          EventDestinations: [
            { Name: "a", Enabled: true, MatchingEventTypes: ["BOUNCE"], SnsDestination: { TopicArn: "arn" } },
            { Name: "b", Enabled: false, MatchingEventTypes: ["SEND"], SnsDestination: { TopicArn: "arn" } },
          ],
        }),
      ],
    ];
    expect(await account().mailAccount()).toMatchObject({
      production: true,
      perDay: 200,
      perSecond: 1,
      sentToday: 0,
      deliverabilityManager: false,
    });
    expect(await account().mailIdentity("me@example.org")).toEqual({ verified: true, dkim: "PENDING", mailFrom: null });
    expect(await account().configurationSet("set")).toEqual({ tls: true, suppressed: [], told: ["BOUNCE"] });
    expect(asked[1]?.path).toBe("/v2/email/identities/me%40example.org");
  });

  it("tells a stack that is not there from an answer that did not come, in AWS's name for it and no other word", async () => {
    answers = [
      [400, refusal("ValidationError", "Stack with id Docketwire does not exist")],
      [
        200,
        "<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>Docketwire</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus></member></Stacks></DescribeStacksResult></DescribeStacksResponse>",
      ],
      [403, refusal("AccessDenied")],
      [400, refusal("ValidationError", "1 validation error detected")],
    ];
    expect(await account().stackStatus("Docketwire")).toBeUndefined();
    expect(await account().stackStatus("Docketwire")).toBe("CREATE_COMPLETE");
    await expect(account().stackStatus("Docketwire")).rejects.toThrow(/^cloudformation refused: AccessDenied$/);
    await expect(account().stackStatus("Docketwire")).rejects.toMatchObject({ kind: "unreachable" });
  });

  it("counts who confirmed the alarms on all pages, and pairs alarms with their states", async () => {
    const subscription = (arn: string) => `<member><SubscriptionArn>${arn}</SubscriptionArn></member>`;
    const subscriptions = (members: string, next = "") =>
      `<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions>${members}</Subscriptions>${next}</ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`;
    answers = [
      [200, subscriptions(subscription("PendingConfirmation"), "<NextToken>more</NextToken>")],
      [200, subscriptions(subscription("arn:aws:sns:x"))],
      [200, JSON.stringify({ MetricAlarms: [{ AlarmName: "Docketwire A", StateValue: "OK" }], NextToken: "more" })],
      [200, JSON.stringify({ MetricAlarms: [{ AlarmName: "Docketwire B", StateValue: "ALARM" }] })],
    ];
    expect(await account().subscriptions("arn:aws:sns:topic")).toEqual({ confirmed: 1, pending: 1 });
    expect(await account().alarms("Docketwire ")).toEqual([
      { name: "Docketwire A", state: "OK" },
      { name: "Docketwire B", state: "ALARM" },
    ]);
  });

  it("asks for budgets where they are for all regions, and finds none without an error", async () => {
    answers = [
      [400, JSON.stringify({ __type: "com.amazonaws.budgets#NotFoundException" })],
      [200, "{}"],
    ];
    expect(await account().hasBudget("1", "Docketwire month")).toBe(false);
    expect(await account().hasBudget("1", "Docketwire month")).toBe(true);
    expect(asked[0]?.hostname).toBe("budgets.amazonaws.com");
    expect(asked[0]?.headers["authorization"]).toContain("/us-east-1/budgets/");
  });

  it("reads parameters, finds none without an error, and says of a secret that it is there already", async () => {
    answers = [
      [200, JSON.stringify({ Parameter: { Value: "29" } })],
      [400, JSON.stringify({ __type: "ParameterNotFound" })],
      [400, JSON.stringify({ __type: "ParameterAlreadyExists" })],
      [400, JSON.stringify({ __type: "AccessDeniedException", message: "arn of somebody" })],
    ];
    expect(await account().parameter("/version")).toBe("29");
    expect(await account().parameter("/version")).toBeUndefined();
    await expect(account().makeSecret("/ring", "x")).rejects.toMatchObject({ kind: "conflict" });
    await expect(account().parameter("/version")).rejects.toThrow(/^ssm refused: AccessDeniedException$/);
  });

  it("lists what is left, and removes what is gone already without an error", async () => {
    answers = [
      [200, JSON.stringify({ logGroups: [{ logGroupName: "Docketwire-a" }], nextToken: "more" })],
      [200, JSON.stringify({ logGroups: [{ logGroupName: "Docketwire-b" }] })],
      [400, JSON.stringify({ __type: "ResourceNotFoundException" })],
      [200, JSON.stringify({ AccountLimit: { ConcurrentExecutions: 1000 } })],
    ];
    expect(await account().logGroups("Docketwire-")).toEqual(["Docketwire-a", "Docketwire-b"]);
    await account().removeLogGroup("Docketwire-a");
    expect(await account().concurrency()).toBe(1000);
  });
});
