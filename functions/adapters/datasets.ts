import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { Dataset } from "../ports/dataset.ts";

/** Files below `folder`; one is there whole or not at all. */
export function folderDataset(folder: string): Dataset {
  return {
    async put(name, bytes) {
      const file = path.join(folder, ...name.split("/"));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(`${file}.unfinished`, bytes);
      await rename(`${file}.unfinished`, file);
    },
    async get(name) {
      try {
        return new Uint8Array(await readFile(path.join(folder, ...name.split("/"))));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    remove: (name) => rm(path.join(folder, ...name.split("/")), { force: true }),
  };
}

/** Objects below `dataset/` in a bucket. */
export function s3Dataset(client: S3Client, bucket: string): Dataset {
  const place = (name: string): { Bucket: string; Key: string } => ({ Bucket: bucket, Key: `dataset/${name}` });
  return {
    async put(name, bytes, { contentType }) {
      await client.send(new PutObjectCommand({ ...place(name), Body: bytes, ContentType: contentType }));
    },
    async get(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand(place(name)));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
        throw error;
      }
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand(place(name)));
    },
  };
}
