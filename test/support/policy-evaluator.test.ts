import { describe, expect, it } from "vitest";
import { isAllowed } from "./policy-evaluator.ts";

const ROLE = "arn:aws:iam::1:role/a";
const call = { principal: ROLE, action: "s3:GetObject", resource: "arn:aws:s3:::b/raw/1" };
const allow = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" };

describe("the evaluator of policies", () => {
  it("allows what a statement allows, and nothing else", () => {
    expect(isAllowed([], call)).toBe(false);
    expect(isAllowed([allow], call)).toBe(true);
    expect(isAllowed([{ ...allow, Action: ["s3:PutObject", "s3:Get*"] }], call)).toBe(true);
    expect(isAllowed([{ ...allow, Action: "s3:PutObject" }], call)).toBe(false);
    expect(isAllowed([{ ...allow, Resource: "arn:aws:s3:::c/*" }], call)).toBe(false);
    expect(isAllowed([{ ...allow, Resource: "arn:aws:s3:::b" }], call)).toBe(false);
    expect(isAllowed([{ ...allow, Resource: "arn:aws:s3.::b/*" }], call)).toBe(false);
  });

  it("lets a Deny win, whatever its place", () => {
    const deny = { Effect: "Deny", Action: "s3:*", Resource: "*" };
    expect(isAllowed([allow, deny], call)).toBe(false);
    expect(isAllowed([deny, allow], call)).toBe(false);
  });

  it("gives a resource's statement to its principals alone", () => {
    expect(isAllowed([{ ...allow, Principal: { AWS: ROLE } }], call)).toBe(true);
    expect(isAllowed([{ ...allow, Principal: { AWS: "arn:aws:iam::1:role/b" } }], call)).toBe(false);
    expect(isAllowed([{ ...allow, Principal: { Service: "sns.amazonaws.com" } }], call)).toBe(false);
    expect(isAllowed([{ ...allow, Principal: "*" }], call)).toBe(true);
  });

  it.each([
    ["a condition", { ...allow, Condition: { Bool: { "aws:SecureTransport": "true" } } }],
    ["NotAction", { Effect: "Allow", NotAction: "s3:PutObject", Resource: "*" }],
    ["NotResource", { Effect: "Allow", Action: "*", NotResource: "a" }],
    ["an unknown effect", { ...allow, Effect: "Maybe" }],
    ["a token that was not resolved", { ...allow, Resource: { "Fn::GetAtt": ["Bucket", "Arn"] } }],
    ["a missing resource", { Effect: "Allow", Action: "s3:GetObject" }],
    ["a federated principal", { ...allow, Principal: { Federated: "x" } }],
    ["a question mark", { ...allow, Action: "s3:Get?bject" }],
    ["a variable", { ...allow, Resource: "arn:aws:s3:::b/${aws:username}" }],
    ["an empty list", { ...allow, Action: [] }],
  ])("judges nothing when a statement holds %s", (_what, statement) => {
    expect(() => isAllowed([allow, statement], call)).toThrow("not understood");
  });
});
