import { parquetWriteBuffer } from "hyparquet-writer";
import type { WriteParquet } from "../ports/dataset.ts";
import { plainRow } from "./plain-row.ts";

/** Parquet with Snappy pages. The type of a column never depends on its values, so that all parts of a dataset agree. */
export const writeParquet: WriteParquet = ({ columns, rows, wholeNumbers }) => {
  const plain = rows.map(plainRow);
  const columnData = columns.map((name) => ({
    name,
    type: wholeNumbers.includes(name) ? ("INT32" as const) : ("STRING" as const),
    data: plain.map((row) => row[name] ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
};
