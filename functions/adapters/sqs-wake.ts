import { GetQueueAttributesCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import type { Log, Loop, Wake, Wanted } from "../ports/index.ts";

/** What a queue carries: nothing but which loop is to look, and at which docket. */
const WakeMessage = z.object({
  wake: z.string(),
  wanted: z.optional(z.object({ source: z.string(), key: z.string() })),
});

/** Wakes a loop through its queue. A lost wake-up costs minutes, so failing to send one is only logged. */
export function sqsWake(client: SQSClient, queues: Readonly<Partial<Record<Loop, string>>>, log: Log): Wake {
  return {
    async wake(loop, wanted) {
      const queue = queues[loop];
      if (!queue) return;
      try {
        await client.send(
          new SendMessageCommand({ QueueUrl: queue, MessageBody: JSON.stringify({ wake: loop, wanted }) }),
        );
      } catch (error) {
        log.warn("wake-up not sent", { loop, reason: error instanceof Error ? error.name : "error" });
      }
    },
  };
}

/** A batch of a queue, as Lambda hands it over. */
export type WakeUps = readonly { readonly body: string }[];

/** The dockets that a batch of wake-ups wants looked at, each once. */
export function wantedIn(records: WakeUps): Wanted[] {
  const wanted = records.flatMap(({ body }) => WakeMessage.parse(JSON.parse(body)).wanted ?? []);
  return [...new Map(wanted.map((one) => [`${one.source} ${one.key}`, one])).values()];
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
