import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

/** What the SDK asks of a request handler, as far as it calls it. */
type Handler = Extract<NonNullable<DynamoDBClientConfig["requestHandler"]>, { handle: unknown }>;

/** A request as the SDK writes it for the wire. */
interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A request handler, and how to know that nothing is under way any more. */
export interface InProcessHandler {
  readonly handler: Handler;
  /** Refuses what comes from now on and waits for the rest: a server that is closed in the middle throws. */
  close(): Promise<void>;
}

/**
 * Hands the SDK's requests to a server of this process without a socket between: the same bytes, half the time. For the
 * embedded stand-ins only, which answer each request whole.
 */
export function inProcessHandler(server: Server): InProcessHandler {
  const underWay = new Set<Promise<WireResponse>>();
  let isClosed = false;
  const handle = async (request: WireRequest): Promise<WireResponse> => {
    if (isClosed) throw Object.assign(new Error("the stand-in is closed"), { code: "ECONNREFUSED" });
    const answer = answerOf(server, request);
    underWay.add(answer);
    return answer.finally(() => underWay.delete(answer));
  };
  return {
    handler: {
      metadata: { handlerProtocol: "http/1.1" },
      handle,
      destroy: () => {},
      updateHttpClientConfig: () => {},
      httpHandlerConfigs: () => ({}),
    } as unknown as Handler,
    async close() {
      isClosed = true;
      await Promise.all(underWay);
    },
  };
}

interface WireResponse {
  readonly response: { statusCode: number; headers: Record<string, string>; body: Readable };
}

function answerOf(server: Server, { method, path, headers, body }: WireRequest): Promise<WireResponse> {
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const message = Object.assign(Readable.from([bytesOf(body)], { objectMode: false }), {
    method,
    url: path,
    headers: Object.fromEntries(lowerCase),
  });
  return new Promise((resolve) => {
    const answered: Record<string, string> = {};
    const response = {
      statusCode: 200,
      headersSent: false,
      setHeader: (name: string, value: unknown) => {
        answered[name.toLowerCase()] = String(value);
      },
      writeHead(status: number, headers: Readonly<Record<string, unknown>> = {}) {
        response.statusCode = status;
        response.headersSent = true;
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      },
      end: (text: string) =>
        resolve({
          response: {
            statusCode: response.statusCode,
            headers: answered,
            body: Readable.from([Buffer.from(text)], { objectMode: false }),
          },
        }),
    };
    server.emit("request", message as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
}

function bytesOf(body: unknown): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return Buffer.from(typeof body === "string" ? body : "");
}
