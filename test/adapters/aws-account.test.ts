import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { awsAccount } from "../../functions/adapters/aws-account.ts";

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let asked: Asked[];
let answers: (readonly [number, string])[];

/** AWS as the wire shows it: an answer a request, in order. */
beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubGlobal("fetch", async (url: string, how: { headers: Record<string, string>; body?: string }) => {
    asked.push({ url, headers: how.headers, body: how.body ?? "" });
    const [status, text] = answers.shift() ?? [500, ""];
    return new Response(text, { status, headers: { date: new Date(Date.now() - 300_000).toUTCString() } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const account = () => awsAccount("eu-west-1");

describe("the operator's account", () => {
  it("signs each request for its service and region, and measures the clock", async () => {
    answers = [[200, "<R><Account>123456789012</Account></R>"]];
    const caller = await account().caller();
    expect(caller.account).toBe("123456789012");
    expect(caller.clockSkewSeconds).toBeGreaterThan(290);
    expect(asked[0]?.url).toBe("https://sts.eu-west-1.amazonaws.com/");
    expect(asked[0]?.headers["authorization"]).toMatch(/Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/sts\/aws4_request/);
    expect(asked[0]?.body).toContain("Action=GetCallerIdentity");
  });

  it("asks SES under its signing name, and reads account and identity", async () => {
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
    ];
    expect(await account().mailAccount()).toMatchObject({
      production: true,
      perDay: 200,
      perSecond: 1,
      sentToday: 0,
      deliverabilityManager: false,
    });
    expect(await account().mailIdentity("me@example.org")).toEqual({ verified: true, dkim: "PENDING", mailFrom: null });
    expect(asked[1]?.url).toBe("https://email.eu-west-1.amazonaws.com/v2/email/identities/me%40example.org");
    expect(asked[1]?.headers["authorization"]).toContain("/eu-west-1/ses/aws4_request");
  });

  it("tells a stack that is not there from an answer that did not come", async () => {
    answers = [
      [400, "<ErrorResponse><Error><Code>ValidationError</Code></Error></ErrorResponse>"],
      [200, "<Stacks><member><StackStatus>CREATE_COMPLETE</StackStatus></member></Stacks>"],
      [
        403,
        "<ErrorResponse><Error><Code>AccessDenied</Code><Message>arn of somebody</Message></Error></ErrorResponse>",
      ],
    ];
    expect(await account().stackStatus("Docketwire")).toBeUndefined();
    expect(await account().stackStatus("Docketwire")).toBe("CREATE_COMPLETE");
    await expect(account().stackStatus("Docketwire")).rejects.toThrow(/^cloudformation refused: AccessDenied$/);
  });

  it("counts who confirmed the alarms, and pairs alarms with their states", async () => {
    answers = [
      [
        200,
        "<member><SubscriptionArn>PendingConfirmation</SubscriptionArn></member><member><SubscriptionArn>arn:aws:sns:x</SubscriptionArn></member>",
      ],
      [
        200,
        "<member><AlarmName>Docketwire A</AlarmName><StateValue>OK</StateValue></member><member><AlarmName>Docketwire B</AlarmName><StateValue>ALARM</StateValue></member>",
      ],
    ];
    expect(await account().subscriptions("arn:aws:sns:topic")).toEqual({ confirmed: 1, pending: 1 });
    expect(await account().alarms("Docketwire ")).toEqual([
      { name: "Docketwire A", state: "OK" },
      { name: "Docketwire B", state: "ALARM" },
    ]);
  });

  it("asks for budgets where they are for all regions", async () => {
    answers = [
      [400, JSON.stringify({ __type: "com.amazonaws.budgets#NotFoundException" })],
      [200, "{}"],
    ];
    expect(await account().hasBudget("1", "Docketwire month")).toBe(false);
    expect(await account().hasBudget("1", "Docketwire month")).toBe(true);
    expect(asked[0]?.url).toBe("https://budgets.amazonaws.com/");
    expect(asked[0]?.headers["x-amz-target"]).toBe("AWSBudgetServiceGateway.DescribeBudget");
    expect(asked[0]?.headers["authorization"]).toContain("/us-east-1/budgets/");
  });
});
