import type { FileTable } from "./index.ts";

/** Files that other programs query in place: a path's slashes stay what they are. */
export interface Dataset {
  /** Writes or replaces the file at `path`, relative, with "/" between its parts. */
  put(path: string, bytes: Uint8Array, about: { readonly contentType: string }): Promise<void>;
  get(path: string): Promise<Uint8Array | undefined>;
  /** Removing what is not there is no error. */
  remove(path: string): Promise<void>;
}

/** Columns that hold whole numbers, whether or not a row has one; all others are texts. */
export interface TypedTable extends Omit<FileTable, "name"> {
  readonly wholeNumbers: readonly string[];
}

/** One table as an Apache Parquet file, compressed. */
export type WriteParquet = (table: TypedTable) => Uint8Array;
