import { readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { parseSettings } from "../../functions/model/settings.ts";
import { DocketwireStack } from "../../infra/stack.ts";
import { ROOT } from "../support/imports.ts";

const { context } = JSON.parse(readFileSync(`${ROOT}cdk.json`, "utf8"));
const usdPerMillionTokens = { input: 1, output: 5 };

/** What the stack says about Bedrock: the actions and resources of every policy, and the roles that hold them. */
function bedrockIn(drafter?: object) {
  const settings = parseSettings({
    operator: { name: "Example Operator", email: "operator@example.org", postalAddress: "P.O. Box 1, Anytown" },
    mail: { from: "Digests <digests@example.org>" },
    ...(drafter ? { drafter: { usdPerMillionTokens, ...drafter } } : {}),
  });
  const how = { settings, version: "0.1.0", code: "empty", env: { region: "us-east-1" } } as const;
  const template = Template.fromStack(new DocketwireStack(new App({ context }), "Docketwire", how));
  return Object.entries(template.findResources("AWS::IAM::Policy")).flatMap(([id, { Properties: properties }]) =>
    (properties.PolicyDocument.Statement as { Action: string; Resource: unknown }[])
      .filter(({ Action: action }) => JSON.stringify(action).includes("bedrock"))
      .map((statement) => ({ policy: id.replace(/[0-9A-F]{8}$/, ""), ...statement })),
  );
}

describe("the right to ask a model", () => {
  it("is nobody's unless one is configured", () => {
    expect(bedrockIn()).toEqual([]);
  });

  it("is the reader of documents' alone, on that model alone", () => {
    expect(bedrockIn({ model: "vendor.model-v1:0" })).toEqual([
      {
        policy: "ReadDocumentsPolicy",
        Effect: "Allow",
        Action: "bedrock:InvokeModel",
        Resource: "arn:aws:bedrock:us-east-1::foundation-model/vendor.model-v1:0",
      },
    ]);
  });

  it("is on what the settings name for an inference profile, in the model's own region", () => {
    const resources = [
      "arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.vendor.model-v1:0",
      "arn:aws:bedrock:us-west-2::foundation-model/vendor.model-v1:0",
    ];
    expect(bedrockIn({ model: "us.vendor.model-v1:0", resources })[0]?.Resource).toEqual(resources);
    expect(bedrockIn({ model: "vendor.model-v1:0", region: "us-west-2" })[0]?.Resource).toBe(resources[1]);
  });
});
