import { createHash } from "node:crypto";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { ExpectedError } from "../model/errors.ts";
import type { Archive } from "../ports/index.ts";

/**
 * Raw bytes by content in a bucket: `raw/<sha256>` and `recent/<sha256>` are written once and never again, and the
 * bucket's own rule takes what is recent away after 30 days; `named/<name>` may be replaced.
 */
export function s3Archive(client: S3Client, bucket: string): Archive {
  const place = (key: string): Place => ({ Bucket: bucket, Key: key });
  const raw = (sha256: string): Place => place(`raw/${sha256}`);
  const recent = (sha256: string): Place => place(`recent/${sha256}`);
  const named = (name: string): Place => place(`named/${encodeURIComponent(name)}`);
  return {
    async put(bytes, about) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const to = about.kept === "for 30 days" ? recent(sha256) : raw(sha256);
      try {
        await client.send(
          new PutObjectCommand({ ...to, Body: bytes, ContentType: about.contentType, IfNoneMatch: "*" }),
        );
      } catch (error) {
        // 412: it is there already; 409: another writer is putting the very same bytes.
        if (!hasStatus(error, 412, 409)) throw unreachable(error);
      }
      return sha256;
    },
    async get(sha256) {
      const bytes = (await read(client, raw(sha256))) ?? (await read(client, recent(sha256)));
      if (!bytes) throw new ExpectedError("missing", `the archive has no ${sha256}`);
      return bytes;
    },
    has: async (sha256) => (await isThere(client, raw(sha256))) || (await isThere(client, recent(sha256))),
    async delete(sha256) {
      for (const one of [raw(sha256), recent(sha256)]) {
        await client.send(new DeleteObjectCommand(one)).catch((error: unknown) => {
          throw unreachable(error);
        });
      }
    },
    async *list() {
      for (const prefix of ["raw/", "recent/"]) yield* hashesBelow(client, bucket, prefix);
    },
    async putNamed(name, bytes) {
      await client.send(new PutObjectCommand({ ...named(name), Body: bytes })).catch((error: unknown) => {
        throw unreachable(error);
      });
    },
    getNamed: (name) => read(client, named(name)),
  };
}

async function* hashesBelow(client: S3Client, Bucket: string, Prefix: string): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const asked = new ListObjectsV2Command({
      Bucket,
      Prefix,
      ...(after === undefined ? {} : { ContinuationToken: after }),
    });
    const page = await client.send(asked).catch((error: unknown) => {
      throw unreachable(error);
    });
    for (const { Key } of page.Contents ?? []) if (Key) yield Key.slice(Key.lastIndexOf("/") + 1);
    after = page.NextContinuationToken;
  } while (after !== undefined);
}

interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

async function isThere(client: S3Client, place: Place): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand(place));
    return true;
  } catch (error) {
    if (hasStatus(error, 404)) return false;
    throw unreachable(error);
  }
}

async function read(client: S3Client, place: Place): Promise<Uint8Array | undefined> {
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
