import { describe, expect, it } from "vitest";
import { adaptedTemplate, type CfnTemplate } from "./rehearsal/adapted-template.ts";

const template: CfnTemplate = {
  Resources: {
    Readers: {
      Type: "AWS::DynamoDB::GlobalTable",
      DeletionPolicy: "Retain",
      Properties: { KeySchema: ["pk"], Replicas: [{ Region: "us-east-1", DeletionProtectionEnabled: true }] },
    },
    Api: { Type: "AWS::ApiGatewayV2::Api" },
    Http: {
      Type: "AWS::Lambda::Function",
      DependsOn: ["Api", "Role"],
      Properties: {
        Address: { "Fn::Join": ["", ["https://", { "Fn::GetAtt": ["Api", "ApiEndpoint"] }]] },
        Generation: { "Fn::GetAtt": ["Readers", "TableId"] },
        Role: { "Fn::GetAtt": ["Role", "Arn"] },
      },
    },
    Role: { Type: "AWS::IAM::Role", DependsOn: "Api" },
  },
  Outputs: { Address: { Value: { "Fn::GetAtt": ["Api", "ApiEndpoint"] } } },
};

describe("the template of a rehearsal", () => {
  const adapted = adaptedTemplate(template);
  it("keeps what the emulator can make, with a table in place of a global table", () => {
    expect(Object.keys(adapted.template.Resources)).toEqual(["Readers", "Http", "Role"]);
    expect(adapted.template.Resources["Readers"]).toEqual({
      Type: "AWS::DynamoDB::Table",
      DeletionPolicy: "Retain",
      Properties: { KeySchema: ["pk"], DeletionProtectionEnabled: true },
    });
  });

  it("names nothing that it left out, and says what that was", () => {
    expect(adapted.template.Resources["Http"]).toEqual({
      Type: "AWS::Lambda::Function",
      DependsOn: ["Role"],
      Properties: {
        Address: { "Fn::Join": ["", ["https://", "not-emulated"]] },
        Generation: { Ref: "Readers" },
        Role: { "Fn::GetAtt": ["Role", "Arn"] },
      },
    });
    expect(adapted.template.Resources["Role"]).toEqual({ Type: "AWS::IAM::Role" });
    expect(adapted.template).not.toHaveProperty("Outputs");
    expect(adapted.cannot).toEqual(["AWS::ApiGatewayV2::Api (1)"]);
  });
});
