import { createServer, type Http2Server, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type BedrockConfig, bedrockDrafter, configuredDrafter } from "../../functions/adapters/bedrock-drafter.ts";
import { parseSettings } from "../../functions/model/settings.ts";

const REQUEST = { instructions: "Choose sentences.", filing: '{"sentences":[]}', fields: ["holdings", "next"] };
const ITEM = { field: "holdings", sentence: "We affirm.", quotes: [1] };
const servers: Http2Server[] = [];
type Answer = (request: Http2ServerRequest, response: Http2ServerResponse) => void;

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
  }
});

interface Asked {
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** A model's service that answers each request like this. */
async function service(answer: Answer): Promise<{ config: BedrockConfig; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    asked.push({ path: request.url, body: JSON.parse(body) });
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const terms = { monthlyUsd: 5, usdPerMillionTokens: { input: 1, output: 5 } };
  return { config: { model: "vendor.model-v1:0", region: "us-east-1", endpoint, ...terms }, asked };
}

function says(text: string, more: Record<string, unknown> = {}): Answer {
  const usage = { inputTokens: 900, outputTokens: 60, totalTokens: 960 };
  const message = { role: "assistant", content: [{ text }] };
  const answer = { output: { message }, stopReason: "end_turn", usage, metrics: { latencyMs: 5 }, ...more };
  return (_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  };
}

function refuses(status: number, name: string): Answer {
  return (_, response) => {
    response
      .writeHead(status, { "content-type": "application/json", "x-amzn-errortype": name })
      .end(JSON.stringify({ message: "about the secret filing" }));
  };
}

async function draft(answer: Answer) {
  return bedrockDrafter((await service(answer)).config).draft(REQUEST);
}

describe("the Bedrock drafter", () => {
  it("asks one Converse at temperature 0 with a JSON schema and no tools, the filing apart from the instructions", async () => {
    const { config, asked } = await service(says(JSON.stringify({ items: [ITEM] })));
    expect(await bedrockDrafter(config).draft(REQUEST)).toEqual({
      items: [ITEM],
      tokens: { input: 900, output: 60 },
    });
    expect(asked).toHaveLength(1);
    const [{ path, body } = { path: "", body: {} as Asked["body"] }] = asked;
    expect(path).toBe("/model/vendor.model-v1%3A0/converse");
    expect(body).toMatchObject({
      system: [{ text: REQUEST.instructions }],
      messages: [{ role: "user", content: [{ text: REQUEST.filing }] }],
      inferenceConfig: { temperature: 0, maxTokens: 2_000 },
    });
    expect(Object.keys(body).sort()).toEqual(["inferenceConfig", "messages", "outputConfig", "system"]);
    const { textFormat } = body["outputConfig"] as { textFormat: { structure: { jsonSchema: { schema: string } } } };
    expect(JSON.parse(textFormat.structure.jsonSchema.schema)).toMatchObject({
      properties: { items: { items: { properties: { field: { enum: ["holdings", "next"] } } } } },
      additionalProperties: false,
    });
  });

  it.each([
    ["no JSON", "I think the court affirmed."],
    ["JSON in prose", `Here it is: ${JSON.stringify({ items: [ITEM] })}`],
    ["another shape", JSON.stringify({ summary: "We affirm." })],
    ["a field too many", JSON.stringify({ items: [{ ...ITEM, link: "https://evil.example" }] })],
    ["no quotation", JSON.stringify({ items: [{ ...ITEM, quotes: [] }] })],
    ["a hundred items", JSON.stringify({ items: Array.from({ length: 100 }, () => ITEM) })],
    ["nothing", ""],
  ])("refuses an answer that is %s", async (_what, text) => {
    await expect(draft(says(text))).rejects.toMatchObject({
      kind: "unreadable",
      message: expect.stringContaining("schema"),
    });
  });

  it("refuses an answer that was cut, filtered or not counted", async () => {
    const whole = JSON.stringify({ items: [ITEM] });
    for (const stopReason of ["max_tokens", "content_filtered", "guardrail_intervened", "tool_use"])
      await expect(draft(says(whole, { stopReason }))).rejects.toMatchObject({
        kind: "unreadable",
        message: `the model stopped: ${stopReason}`,
      });
    await expect(draft(says(whole, { usage: undefined }))).rejects.toThrow("counts no tokens");
  });

  it("asks once: what the service refused did not happen, and its words are not repeated", async () => {
    const { config, asked } = await service(refuses(429, "ThrottlingException"));
    await expect(bedrockDrafter(config).draft(REQUEST)).rejects.toMatchObject({
      kind: "unreachable",
      message: "the model's service: ThrottlingException",
    });
    expect(asked).toHaveLength(1);
    await expect(draft(refuses(403, "AccessDeniedException"))).rejects.toMatchObject({ kind: "unreachable" });
  });

  it("does not know whether it happened when the service broke or did not answer in time", async () => {
    await expect(draft(refuses(500, "InternalServerException"))).rejects.toMatchObject({ kind: "unreadable" });
    await expect(draft((request) => request.stream.session?.destroy())).rejects.toMatchObject({ kind: "unreadable" });
    const { config, asked } = await service(() => {});
    await expect(bedrockDrafter({ ...config, requestTimeoutMs: 100 }).draft(REQUEST)).rejects.toMatchObject({
      kind: "unreadable",
    });
    expect(asked).toHaveLength(1);
  });
});

describe("the settings of a drafter", () => {
  const settings = (drafter?: object) =>
    parseSettings({
      operator: { name: "Example", email: "operator@example.org", postalAddress: "P.O. Box 1" },
      mail: { from: "digests@example.org" },
      ...(drafter ? { drafter } : {}),
    });
  const prices = { input: 1, output: 5 };

  it("are off unless they are given, and cap a month at 5 USD unless they say otherwise", () => {
    expect(configuredDrafter(settings())).toEqual({});
    const { drafter } = configuredDrafter(settings({ model: "vendor.model-v1:0", usdPerMillionTokens: prices }));
    expect(drafter).toMatchObject({
      model: "vendor.model-v1:0",
      terms: { monthlyUsd: 5, usdPerMillionTokens: prices },
    });
  });

  it.each([
    [{ model: "*", usdPerMillionTokens: prices }],
    [{ model: "vendor.model", usdPerMillionTokens: { input: 0, output: 5 } }],
    [{ model: "vendor.model", usdPerMillionTokens: prices, monthlyUsd: -1 }],
    [{ model: "vendor.model" }],
    [
      {
        model: "vendor.model",
        usdPerMillionTokens: prices,
        resources: ["arn:aws:bedrock:us-east-1::foundation-model/*"],
      },
    ],
  ])("that name no model, no price or everything are refused: %j", (drafter) => {
    expect(() => settings(drafter)).toThrow(/settings\.json is not usable: drafter/);
  });
});
