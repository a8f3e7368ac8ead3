import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createDynamoTable, dynamoClient } from "../../functions/adapters/dynamo-client.ts";
import { startDynamoStandIn } from "../../functions/local/dynamo-stand-in.ts";
import type { AwsCall } from "./policy-evaluator.ts";

/*
 * AWS on the loopback, as far as the functions call it: DynamoDB (dynalite, in process), S3, SQS, SSM and SES. Who calls
 * is told by the access key, which every function has of its own. Every call is kept as IAM would judge it.
 */

export interface SentMail {
  readonly to: string;
  readonly raw: string;
  readonly key: string;
  readonly messageId: string;
}

export interface AwsStandIn {
  readonly endpoint: string;
  readonly calls: AwsCall[];
  readonly sent: SentMail[];
  /** Bodies by queue's name. */
  readonly queued: { readonly queue: string; readonly body: string }[];
  readonly parameters: Map<string, string>;
  /** Bytes by "bucket/key". */
  readonly objects: Map<string, Buffer>;
  /** Refuses the next call of this kind, as when a process dies just before it. */
  refuseNext: { readonly role: string; readonly action: string } | undefined;
  makeTables(names: { readonly record: string; readonly readers: string }): Promise<void>;
  /** Called after a mail was answered. */
  onSent: (mail: SentMail) => void;
  close(): Promise<void>;
}

export const ACCOUNT = "123456789012";
export const REGION = "us-east-1";

export async function startAwsStandIn(identity: string): Promise<AwsStandIn> {
  const dynamo = await startDynamoStandIn({});
  const objects = new Map<string, Buffer>();
  const stand: Omit<AwsStandIn, "endpoint" | "makeTables" | "close"> = {
    calls: [],
    sent: [],
    queued: [],
    parameters: new Map(),
    objects,
    refuseNext: undefined,
    onSent: () => undefined,
  };
  const arn = (service: string, rest: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      // AWS4-HMAC-SHA256 Credential=CheckDockets/20261124/us-east-1/dynamodb/aws4_request, …
      const [, key = "", service = ""] =
        /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? "") ?? [];
      const principal = `arn:aws:iam::${ACCOUNT}:role/${key}`;
      const note = (action: string, resource: string, leadingKeys?: readonly string[]): void =>
        void stand.calls.push({
          principal,
          action: `${service}:${action}`,
          resource,
          ...(leadingKeys && { leadingKeys }),
        });
      const serve = SERVICES[service];
      if (!serve) return void response.writeHead(400).end(`no service ${service}`);
      await serve({ request, response, body, note });
    })().catch((error: unknown) => response.destroy(error as Error));
  });

  interface Asked {
    readonly request: IncomingMessage;
    readonly response: ServerResponse;
    readonly body: Buffer;
    readonly note: (action: string, resource: string, leadingKeys?: readonly string[]) => void;
  }
  const SERVICES: Readonly<Record<string, (asked: Asked) => Promise<void> | void>> = {
    async dynamodb({ request, response, body, note }) {
      const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
      const asked = JSON.parse(body.toString()) as { TableName?: string; IndexName?: string; RequestItems?: object };
      for (const table of asked.TableName ? [asked.TableName] : Object.keys(asked.RequestItems ?? {}))
        note(
          action,
          arn("dynamodb", `table/${table}${asked.IndexName ? `/index/${asked.IndexName}` : ""}`),
          partitionsIn(asked),
        );
      if (stand.refuseNext?.action === action && request.headers.authorization?.includes(stand.refuseNext.role)) {
        stand.refuseNext = undefined;
        return void response.writeHead(400).end(JSON.stringify({ __type: "ValidationException", message: "refused" }));
      }
      const asking = { method: request.method ?? "POST", path: request.url ?? "/", headers: request.headers, body };
      const handled = await dynamo.inProcess.handler.handle(asking as never);
      const { statusCode, headers, body: answer } = handled.response;
      response.writeHead(statusCode, headers);
      await pipeline(answer as Readable, response);
    },
    s3({ request, response, body, note }) {
      const { pathname } = new URL(request.url ?? "/", "http://s3");
      const name = decodeURI(pathname.slice(1));
      const actions: Readonly<Record<string, string>> = { PUT: "PutObject", DELETE: "DeleteObject" };
      note(actions[request.method ?? ""] ?? "GetObject", `arn:aws:s3:::${name}`);
      if (request.method === "PUT") {
        // The bucket's own policy: what is kept under its hash is written once.
        if (/\/(raw|recent)\//.test(name) && request.headers["if-none-match"] !== "*")
          return void response.writeHead(403).end();
        if (request.headers["if-none-match"] === "*" && objects.has(name)) return void response.writeHead(412).end();
        objects.set(name, unchunked(request, body));
        return void response.writeHead(200, { ETag: '"e"' }).end();
      }
      if (request.method === "DELETE") {
        objects.delete(name);
        return void response.writeHead(204).end();
      }
      const found = objects.get(name);
      if (found) return void response.writeHead(200, { "content-length": found.length }).end(found);
      // Without the right to list, AWS answers 403 and not 404 for an object that is not there.
      note("ListBucket", `arn:aws:s3:::${name.split("/")[0]}`);
      const missing = "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>";
      response.writeHead(404, { "content-type": "application/xml" }).end(missing);
    },
    sqs({ request, response, body, note }) {
      const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
      const asked = JSON.parse(body.toString()) as { QueueUrl: string; MessageBody?: string };
      const queue = asked.QueueUrl.slice(asked.QueueUrl.lastIndexOf("/") + 1);
      note(action, arn("sqs", queue));
      response.setHeader("content-type", "application/x-amz-json-1.0");
      if (action === "GetQueueAttributes")
        return void response.end(JSON.stringify({ Attributes: { ApproximateNumberOfMessages: "0" } }));
      stand.queued.push({ queue, body: asked.MessageBody ?? "" });
      const md5 = createHash("md5")
        .update(asked.MessageBody ?? "")
        .digest("hex");
      response.end(JSON.stringify({ MessageId: "m", MD5OfMessageBody: md5 }));
    },
    ssm({ request, response, body, note }) {
      const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
      const { Name: name } = JSON.parse(body.toString()) as { Name: string };
      note(action, arn("ssm", `parameter${name}`));
      response.setHeader("content-type", "application/x-amz-json-1.1");
      const value = stand.parameters.get(name);
      if (value !== undefined) return void response.end(JSON.stringify({ Parameter: { Name: name, Value: value } }));
      response.writeHead(400).end(JSON.stringify({ __type: "ParameterNotFound" }));
    },
    ses({ response, body, note }) {
      const form = new URLSearchParams(body.toString());
      const action = form.get("Action") ?? "";
      // SES asks for the right on the sender's identity and on the configuration set.
      note(action, arn("ses", `identity/${identity}`));
      note(action, arn("ses", `configuration-set/${form.get("ConfigurationSetName")}`));
      const messageId = `message-${stand.sent.length + 1}`;
      const mail = {
        to: form.get("Destinations.member.1") ?? "",
        raw: Buffer.from(form.get("RawMessage.Data") ?? "", "base64").toString(),
        key: form.get("Tags.member.1.Value") ?? "",
        messageId,
      };
      stand.sent.push(mail);
      const result = `<SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult>`;
      response
        .writeHead(200, { "content-type": "text/xml" })
        .end(`<SendRawEmailResponse>${result}</SendRawEmailResponse>`);
      stand.onSent(mail);
    },
  };

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(stand, {
    endpoint,
    async makeTables({ record, readers }: { readonly record: string; readonly readers: string }) {
      const client = dynamoClient({ inProcess: dynamo.inProcess });
      await createDynamoTable(client, record, "byDay");
      await createDynamoTable(client, readers, "no index");
      client.destroy();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await dynamo.close();
    },
  });
}

interface Named {
  readonly pk?: { readonly S?: string };
}

/** Partition keys that a call of DynamoDB names, as the service's `dynamodb:LeadingKeys` has them. */
function partitionsIn(asked: object): string[] {
  const { Key, Item, RequestItems, KeyConditionExpression, ExpressionAttributeValues } = asked as {
    Key?: Named;
    Item?: Named;
    RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Named[] }>>;
    KeyConditionExpression?: string;
    ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
  };
  const many = Object.values(RequestItems ?? {}).flatMap(({ Keys = [] }) => Keys);
  const condition = /= (:\w+)/.exec(KeyConditionExpression ?? "")?.[1]; // "#a = :b AND …"
  const asPartition = condition === undefined ? undefined : ExpressionAttributeValues?.[condition]?.S;
  return [Key, Item, ...many]
    .map((one) => one?.pk?.S)
    .concat(asPartition)
    .filter((pk) => pk !== undefined);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The SDK may send a body in signed chunks: "<hex size>[;…]\r\n<bytes>\r\n" … "0\r\n<checksums>". */
function unchunked(request: IncomingMessage, body: Buffer): Buffer {
  if (!String(request.headers["content-encoding"] ?? "").includes("aws-chunked")) return body;
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf("\r\n", at);
    const size = Number.parseInt(body.subarray(at, end).toString(), 16);
    if (!(size > 0)) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
