import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

export interface Queues {
  readonly checkDockets: Queue;
  readonly readDocuments: Queue;
  readonly sendDigests: Queue;
  /** Receipts of the mail service: they carry addresses, so four days at most. */
  readonly receipts: Queue;
  readonly deadLetters: Queue;
}

/** Queues only wake workers; the tables decide what is owed. */
export function queues(scope: Construct): Queues {
  const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
  const deadLetters = new Queue(scope, "DeadLetters", { ...common, retentionPeriod: Duration.days(4) });
  const queue = (id: string, visibilityTimeout: Duration): Queue =>
    new Queue(scope, id, {
      ...common,
      visibilityTimeout,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
  return {
    // Six times the timeout of the function behind it.
    checkDockets: queue("WakeCheckDockets", Duration.minutes(24)),
    readDocuments: queue("WakeReadDocuments", Duration.minutes(30)),
    sendDigests: queue("WakeSendDigests", Duration.minutes(12)),
    receipts: queue("Receipts", Duration.minutes(6)),
    deadLetters,
  };
}
