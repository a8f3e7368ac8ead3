import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnConfigurationSet, CfnConfigurationSetEventDestination, CfnEmailIdentity } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Settings } from "../functions/model/settings.ts";
import type { Queues } from "./queues.ts";

export interface Mailing {
  readonly identityArn: string;
  readonly configurationSetArn: string;
  readonly configurationSetName: string;
}

/** What proves acceptance. Delivery proves nothing more and doubles the cost. */
export const RECEIPT_EVENTS = ["SEND", "BOUNCE", "COMPLAINT", "REJECT", "RENDERING_FAILURE"];

/** The sender's identity, and the receipts: configuration set → topic → queue. */
export function mail(scope: Construct, settings: Settings, queues: Queues): Mailing {
  const stack = Stack.of(scope);
  const identity = identityOf(settings);
  new CfnEmailIdentity(scope, "SenderIdentity", { emailIdentity: identity });
  const name = `${stack.stackName}-digests`;
  const set = new CfnConfigurationSet(scope, "ConfigurationSet", {
    name,
    deliveryOptions: { tlsPolicy: "REQUIRE" },
    reputationOptions: { reputationMetricsEnabled: true },
    suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });
  const topic = new Topic(scope, "ReceiptsTopic", { enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("ses.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "AWS:SourceAccount": stack.account } },
    }),
  );
  topic.addSubscription(new SqsSubscription(queues.receipts, { rawMessageDelivery: true }));
  const destination = new CfnConfigurationSetEventDestination(scope, "ReceiptsDestination", {
    configurationSetName: name,
    eventDestination: {
      enabled: true,
      matchingEventTypes: RECEIPT_EVENTS,
      snsDestination: { topicArn: topic.topicArn },
    },
  });
  destination.addResourceDependency(set);
  return {
    identityArn: stack.formatArn({ service: "ses", resource: "identity", resourceName: identity }),
    configurationSetArn: stack.formatArn({ service: "ses", resource: "configuration-set", resourceName: name }),
    configurationSetName: name,
  };
}

/** Only for me: the one verified address. For others: the sender's domain. */
export function identityOf(settings: Settings): string {
  const address = /<([^>]+)>$/.exec(settings.mail.from)?.[1] ?? settings.mail.from; // Digests <digests@example.org>
  return settings.onlyForMe ? address : address.slice(address.indexOf("@") + 1);
}
