import type { FileTable } from "./index.ts";

/** Files that other programs query in place: a path's slashes stay what they are. */
export interface Dataset {
  /** Writes or replaces the file at `path`, relative, with "/" between its parts. */
  put(path: string, bytes: Uint8Array, about: { readonly contentType: string }): Promise<void>;
  get(path: string): Promise<Uint8Array | undefined>;
  /** Removing what is not there is no error. */
  remove(path: string): Promise<void>;
}

/** One table as an Apache Parquet file, compressed, its columns of the types of its shape whether or not a row has a value. */
export type WriteParquet = (table: Omit<FileTable, "name">) => Uint8Array;
