import type {
  BedrockRuntimeClient,
  ConverseCommandInput,
  ConverseCommandOutput,
} from "@aws-sdk/client-bedrock-runtime";
import * as z from "zod/mini";
import type { Draft, DraftingTerms } from "../model/drafting.ts";
import { ExpectedError } from "../model/errors.ts";
import type { Settings } from "../model/settings.ts";
import type { Drafter, DraftRequest } from "../ports/index.ts";

const REQUEST_TIMEOUT_MS = 60_000;
const OUTPUT_TOKENS_MAX = 2_000;
const ITEMS_MAX = 12;

/** Which model, where, and what it may cost. */
export interface BedrockConfig extends DraftingTerms {
  readonly model: string;
  readonly region: string;
  /** A stand-in's address. */
  readonly endpoint?: string;
  readonly requestTimeoutMs?: number;
}

/**
 * Drafts with a model on Amazon Bedrock: one `Converse` at temperature 0 with a JSON schema, no tools, never repeated by
 * itself. The client is loaded with the first draft: whoever configured none does not wait for it.
 */
export function bedrockDrafter(config: BedrockConfig): Drafter {
  const { model, monthlyUsd, usdPerMillionTokens } = config;
  let loaded: ReturnType<typeof load> | undefined;
  return {
    model,
    terms: { monthlyUsd, usdPerMillionTokens },
    outputTokensMax: OUTPUT_TOKENS_MAX,
    async draft(request) {
      loaded ??= load(config);
      const { client, ConverseCommand } = await loaded;
      const output = await client.send(new ConverseCommand(inputFor(model, request))).catch((error: unknown) => {
        throw failureOf(error);
      });
      return draftIn(output);
    },
  };
}

/** The drafter that the settings describe; none where they describe none. */
export function configuredDrafter({ drafter, region }: Pick<Settings, "drafter" | "region">): { drafter?: Drafter } {
  return drafter ? { drafter: bedrockDrafter({ ...drafter, region: drafter.region ?? region }) } : {};
}

async function load({ region, endpoint, requestTimeoutMs }: BedrockConfig) {
  const { BedrockRuntimeClient, ConverseCommand } = await import("@aws-sdk/client-bedrock-runtime");
  const client: BedrockRuntimeClient = new BedrockRuntimeClient({
    region,
    maxAttempts: 1,
    // This client speaks HTTP/2.
    requestHandler: { requestTimeout: requestTimeoutMs ?? REQUEST_TIMEOUT_MS },
    // The stand-in wants a signature and does not check it.
    ...(endpoint && { endpoint, credentials: { accessKeyId: "stand-in", secretAccessKey: "stand-in" } }),
  });
  return { client, ConverseCommand };
}

function inputFor(modelId: string, { instructions, filing, fields }: DraftRequest): ConverseCommandInput {
  const schema = JSON.stringify(schemaFor(fields));
  return {
    modelId,
    system: [{ text: instructions }],
    messages: [{ role: "user", content: [{ text: filing }] }],
    inferenceConfig: { temperature: 0, maxTokens: OUTPUT_TOKENS_MAX },
    outputConfig: { textFormat: { type: "json_schema", structure: { jsonSchema: { name: "draft", schema } } } },
  };
}

function schemaFor(fields: readonly string[]): object {
  const item = {
    type: "object",
    properties: {
      field: { type: "string", enum: fields },
      sentence: { type: "string" },
      quotes: { type: "array", items: { type: "integer" } },
    },
    required: ["field", "sentence", "quotes"],
    additionalProperties: false,
  };
  return {
    type: "object",
    properties: { items: { type: "array", items: item } },
    required: ["items"],
    additionalProperties: false,
  };
}

/** The schema again: what the service promised is checked where it arrives. */
const Answer = z.strictObject({
  items: z
    .array(
      z.strictObject({
        field: z.string(),
        sentence: z.string().check(z.minLength(1), z.maxLength(2_000)),
        quotes: z.array(z.int()).check(z.minLength(1), z.maxLength(8)),
      }),
    )
    .check(z.maxLength(ITEMS_MAX)),
});

function draftIn({ stopReason, output, usage }: ConverseCommandOutput): Draft {
  if (stopReason !== "end_turn") throw new ExpectedError("unreadable", `the model stopped: ${stopReason}`);
  const text = output?.message?.content?.map((block) => block.text ?? "").join("") ?? "";
  const parsed = Answer.safeParse(jsonIn(text));
  if (!parsed.success) throw new ExpectedError("unreadable", "the model's answer is not of the schema");
  if (usage?.inputTokens === undefined || usage.outputTokens === undefined)
    throw new ExpectedError("unreadable", "the model's answer counts no tokens");
  return { items: parsed.data.items, tokens: { input: usage.inputTokens, output: usage.outputTokens } };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A 4xx did nothing; whatever else happened may have cost something. Never the service's message: it may repeat the request. */
function failureOf(error: unknown): ExpectedError {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode ?? 0;
  const isUndone = status >= 400 && status < 500;
  return new ExpectedError(isUndone ? "unreachable" : "unreadable", `the model's service: ${name ?? "no answer"}`);
}
