import { GetQueueAttributesCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Log, Loop, Wake } from "../ports/index.ts";

/** Wakes a loop through its queue. A lost wake-up costs minutes, so failing to send one is only logged. */
export function sqsWake(client: SQSClient, queues: Readonly<Partial<Record<Loop, string>>>, log: Log): Wake {
  return {
    async wake(loop) {
      const queue = queues[loop];
      if (!queue) return;
      try {
        await client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: JSON.stringify({ wake: loop }) }));
      } catch (error) {
        log.warn("wake-up not sent", { loop, reason: error instanceof Error ? error.name : "error" });
      }
    },
  };
}

/** About how many messages lie in a queue. */
export async function queueLength(client: SQSClient, queue: string): Promise<number> {
  const command = new GetQueueAttributesCommand({
    QueueUrl: queue,
    AttributeNames: ["ApproximateNumberOfMessages"],
  });
  const { Attributes: attributes } = await client.send(command);
  return Number(attributes?.ApproximateNumberOfMessages ?? 0);
}
