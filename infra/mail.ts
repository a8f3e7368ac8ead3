import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnConfigurationSet, CfnConfigurationSetEventDestination, CfnEmailIdentity } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { identityOf, type Settings } from "../functions/model/settings.ts";
import type { Queues } from "./queues.ts";

export interface Mailing {
  /** What AWS verifies: the one address, or the sender's domain. */
  readonly identity: string;
  /** Names and values of the three DKIM records; empty for one address. */
  readonly dkim: readonly { readonly name: string; readonly value: string }[];
  /** Where bounces return to: `bounce.<domain>`, so that SPF speaks for the domain too. None for one address. */
  readonly mailFrom: string | undefined;
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
  const mailFrom = settings.onlyForMe ? undefined : `bounce.${identity}`;
  const sender = new CfnEmailIdentity(scope, "SenderIdentity", {
    emailIdentity: identity,
    ...(mailFrom && { mailFromAttributes: { mailFromDomain: mailFrom, behaviorOnMxFailure: "USE_DEFAULT_VALUE" } }),
  });
  const name = `${stack.stackName}-digests`;
  const set = new CfnConfigurationSet(scope, "ConfigurationSet", {
    name,
    deliveryOptions: { tlsPolicy: "REQUIRE" },
    reputationOptions: { reputationMetricsEnabled: true },
    suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
  });
  const setArn = stack.formatArn({ service: "ses", resource: "configuration-set", resourceName: name });
  const topic = new Topic(scope, "ReceiptsTopic", { enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("ses.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "AWS:SourceAccount": stack.account, "AWS:SourceArn": setArn } },
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
    identity,
    dkim: settings.onlyForMe ? [] : dkimOf(sender),
    mailFrom,
    identityArn: stack.formatArn({ service: "ses", resource: "identity", resourceName: identity }),
    configurationSetArn: setArn,
    configurationSetName: name,
  };
}

function dkimOf(sender: CfnEmailIdentity): Mailing["dkim"] {
  return [
    { name: sender.attrDkimDnsTokenName1, value: sender.attrDkimDnsTokenValue1 },
    { name: sender.attrDkimDnsTokenName2, value: sender.attrDkimDnsTokenValue2 },
    { name: sender.attrDkimDnsTokenName3, value: sender.attrDkimDnsTokenValue3 },
  ];
}
