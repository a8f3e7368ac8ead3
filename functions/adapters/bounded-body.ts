import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ExpectedError } from "../model/errors.ts";

export interface BodyBounds {
  /** Bytes as they come over the wire. */
  readonly wireBytesMax: number;
  /** Bytes after decompression. */
  readonly bodyBytesMax: number;
  /** Decompressed ÷ wire; small bodies are not judged. */
  readonly ratioMax: number;
}

/** A body this small may be as repetitive as it likes. */
const RATIO_JUDGED_FROM = 100_000;

/** The decoded body of a response, within bounds that are counted as it streams. @throws ExpectedError("unreachable") */
export async function boundedBody(response: IncomingMessage, host: string, bounds: BodyBounds): Promise<Uint8Array> {
  const decoder = decoderOf(String(response.headers["content-encoding"] ?? ""), host);
  let wire = 0;
  response.on("data", (chunk: Buffer) => {
    wire += chunk.length;
    if (wire > bounds.wireBytesMax)
      response.destroy(new ExpectedError("unreachable", `${host} sent more than ${bounds.wireBytesMax} bytes`));
  });
  const body: Readable = decoder ? response.pipe(decoder) : response;
  if (decoder)
    response.on("error", (error) => decoder.destroy(error)).on("aborted", () => decoder.destroy(new Error("aborted")));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bounds.bodyBytesMax) fail(response, `${host} sent a body of more than ${bounds.bodyBytesMax} bytes`);
    if (size > RATIO_JUDGED_FROM && size > wire * bounds.ratioMax)
      fail(response, `${host} sent a body packed more than ${bounds.ratioMax} times`);
    chunks.push(chunk);
  }
  if (!response.complete) throw new ExpectedError("unreachable", `${host} broke off in the middle of its answer`);
  const promised = Number(response.headers["content-length"] ?? wire);
  if (promised !== wire) throw new ExpectedError("unreachable", `${host} promised ${promised} bytes and sent ${wire}`);
  return new Uint8Array(Buffer.concat(chunks, size));
}

function fail(response: IncomingMessage, message: string): never {
  const error = new ExpectedError("unreachable", message);
  response.destroy(error);
  throw error;
}

/** At most one encoding, of the two that we ask for (and deflate, which some servers send unasked). */
function decoderOf(
  encoding: string,
  host: string,
): (Readable & NodeJS.WritableStream & { destroy(error?: Error): unknown }) | undefined {
  const name = encoding.trim().toLowerCase();
  if (name === "" || name === "identity") return undefined;
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "br") return createBrotliDecompress();
  if (name === "deflate") return createInflate();
  throw new ExpectedError("unreachable", `${host} answered in an encoding that we do not read: ${name.slice(0, 40)}`);
}
