import type { ServerResponse } from "node:http";
import { brotliCompressSync, constants, createGzip, gzipSync, zstdCompressSync } from "node:zlib";
import type { SitesLimits } from "../../functions/adapters/https-sites.ts";

/** An answer that wants more bytes or time than we give. */
export interface HostileAnswer {
  readonly name: string;
  readonly what: string;
  answer(response: ServerResponse): unknown;
}

/** Limits of the short run; the long one has the product's own. */
export const SHORT_LIMITS: Partial<SitesLimits> = {
  deadlineMs: 200,
  idleMs: 100,
  paceMs: 0,
  wireBytesMax: 500_000,
  bodyBytesMax: 1_000_000,
};

/** Threats C1 to C6 and C14, each as large as `bodyBytes` (some unpack to it, some send it). */
export function hostileAnswers(bodyBytes: number): readonly HostileAnswer[] {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  return [
    { name: "C1", what: "a body that gzip unpacks to far more", answer: (response) => unpacking(response, bodyBytes) },
    {
      name: "C2",
      what: "the same in brotli",
      answer: (response) =>
        response
          .writeHead(200, { "content-encoding": "br" })
          .end(brotliCompressSync(Buffer.alloc(Math.min(bodyBytes, 200_000_000)), brotli)),
    },
    {
      name: "C2",
      what: "the same in zstd, which we did not ask for",
      answer: (response) =>
        response
          .writeHead(200, { "content-encoding": "zstd" })
          .end(zstdCompressSync(Buffer.alloc(Math.min(bodyBytes, 200_000_000)))),
    },
    {
      name: "C3",
      what: "fifty encodings, one in another",
      answer: (response) => {
        let packed: Buffer = Buffer.from("a docket");
        for (let round = 0; round < 50; round += 1) packed = gzipSync(packed);
        response
          .writeHead(200, { "content-encoding": Array.from({ length: 50 }, () => "gzip").join(", ") })
          .end(packed);
      },
    },
    {
      name: "C4",
      what: "a body that does not end",
      answer: (response) => {
        const more = (): void => {
          if (!response.destroyed) response.write(Buffer.alloc(64_000), () => setImmediate(more));
        };
        more();
      },
    },
    { name: "C5", what: "a byte now and then", answer: (response) => dripping(response, 50) },
    { name: "C5", what: "headers, then nothing", answer: (response) => response.flushHeaders() },
    {
      name: "C6",
      what: "a length that promises more",
      answer: (response) => response.writeHead(200, { "content-length": "100" }).end("short", () => response.destroy()),
    },
    {
      name: "C14",
      what: "a validator of 64 kB",
      answer: (response) => response.writeHead(200, { etag: `"${"x".repeat(64_000)}"` }).end("late"),
    },
    {
      name: "C14",
      what: "two thousand headers",
      answer: (response) =>
        response
          .writeHead(200, Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`x-${n}`, "x".repeat(100)])))
          .end("late"),
    },
  ];
}

/** Streams gzip, so that the bomb costs us nothing to hold. */
function unpacking(response: ServerResponse, bytes: number): void {
  response.writeHead(200, { "content-encoding": "gzip" });
  const gzip = createGzip({ level: 9 });
  gzip.pipe(response);
  response.on("close", () => gzip.destroy());
  const block = Buffer.alloc(1_000_000);
  let left = bytes;
  const more = (): void => {
    if (response.destroyed || gzip.destroyed) return;
    left -= block.length;
    if (left <= 0) gzip.end(block);
    else gzip.write(block, () => setImmediate(more));
  };
  more();
}

function dripping(response: ServerResponse, everyMs: number): void {
  const timer = setInterval(() => response.write("x"), everyMs);
  response.on("close", () => clearInterval(timer));
}
