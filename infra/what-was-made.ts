import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { StringParameter } from "aws-cdk-lib/aws-ssm";
import type { Construct } from "constructs";
import type { Settings } from "../functions/model/settings.ts";
import type { LambdasProps } from "./lambdas.ts";

export interface MadeProps extends Pick<LambdasProps, "stored" | "waking" | "mailing" | "baseUrl" | "version"> {
  readonly settings: Settings;
  readonly topic: Topic;
}

/**
 * The names that AWS gave, in one parameter: `doctor`, `deploy` and `destroy` read it and need no right on
 * CloudFormation to find their way. The shape is `Made` in functions/cli/operator/made.ts.
 */
export function whatWasMade(scope: Construct, props: MadeProps): void {
  const { stored, waking, mailing, baseUrl, version, topic } = props;
  const name = `/${Stack.of(scope).stackName}/made`;
  new StringParameter(scope, "Made", {
    parameterName: name,
    description: "Names of what the stack made, for the operator's commands",
    stringValue: Stack.of(scope).toJsonString({
      version,
      baseUrl,
      record: stored.record.tableName,
      readers: stored.readers.tableName,
      generation: stored.generation,
      bucket: stored.bucket.bucketName,
      logsBucket: stored.logs.bucketName,
      keyRing: stored.keyRing.name,
      courtListener: stored.courtListener.name,
      configurationSet: mailing.configurationSetName,
      identity: mailing.identity,
      dkim: mailing.dkim,
      mailFrom: mailing.mailFrom ?? null,
      deadLetters: waking.deadLetters.queueUrl,
      alarmTopic: topic.topicArn,
    }),
  });
  new CfnOutput(scope, "MadeParameter", { value: name });
}
