import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";

export interface Secrets {
  /** Name of the SecureString parameter with the key ring; CloudFormation cannot make one, so `npm run deploy` does. */
  readonly keyRing: SecretParameter;
  /** Name of the SecureString parameter with the CourtListener token; optional, written by `npm run init`. */
  readonly courtListener: SecretParameter;
}

export interface SecretParameter {
  readonly name: string;
  readonly arn: string;
}

/** Parameters that hold secrets, named after the stack so that two stacks do not share them. */
export function secrets(scope: Construct): Secrets {
  const stack = Stack.of(scope);
  const parameter = (name: string): SecretParameter => ({
    name: `/${stack.stackName}/${name}`,
    arn: stack.formatArn({ service: "ssm", resource: "parameter", resourceName: `${stack.stackName}/${name}` }),
  });
  return { keyRing: parameter("key-ring"), courtListener: parameter("courtlistener-token") };
}
