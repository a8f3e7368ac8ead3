import { createHash } from "node:crypto";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { ExpectedError } from "../model/errors.ts";
import type { Archive } from "../ports/index.ts";

/** Raw bytes by content in a bucket: `raw/<sha256>` is written once and never again; `named/<name>` may be replaced. */
export function s3Archive(client: S3Client, bucket: string): Archive {
  const raw = (sha256: string): { Bucket: string; Key: string } => ({ Bucket: bucket, Key: `raw/${sha256}` });
  const named = (name: string): { Bucket: string; Key: string } => ({
    Bucket: bucket,
    Key: `named/${encodeURIComponent(name)}`,
  });
  return {
    async put(bytes, about) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      try {
        await client.send(
          new PutObjectCommand({ ...raw(sha256), Body: bytes, ContentType: about.contentType, IfNoneMatch: "*" }),
        );
      } catch (error) {
        // 412: it is there already; 409: another writer is putting the very same bytes.
        if (!hasStatus(error, 412, 409)) throw unreachable(error);
      }
      return sha256;
    },
    async get(sha256) {
      const bytes = await read(client, raw(sha256));
      if (!bytes) throw new ExpectedError("missing", `the archive has no ${sha256}`);
      return bytes;
    },
    async has(sha256) {
      try {
        await client.send(new HeadObjectCommand(raw(sha256)));
        return true;
      } catch (error) {
        if (hasStatus(error, 404)) return false;
        throw unreachable(error);
      }
    },
    async delete(sha256) {
      await client.send(new DeleteObjectCommand(raw(sha256))).catch((error: unknown) => {
        throw unreachable(error);
      });
    },
    async putNamed(name, bytes) {
      await client.send(new PutObjectCommand({ ...named(name), Body: bytes })).catch((error: unknown) => {
        throw unreachable(error);
      });
    },
    getNamed: (name) => read(client, named(name)),
  };
}

async function read(client: S3Client, place: { Bucket: string; Key: string }): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand(place));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw unreachable(error);
  }
}

function hasStatus(error: unknown, ...statuses: number[]): boolean {
  return error instanceof S3ServiceException && statuses.includes(error.$metadata.httpStatusCode ?? 0);
}

function unreachable(error: unknown): ExpectedError {
  const name = error instanceof Error ? error.name : "error";
  return new ExpectedError("unreachable", `the archive did not answer as it should: ${name}`, { cause: error });
}
