import { parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnType } from "../model/table.ts";
import type { WriteParquet } from "../ports/dataset.ts";
import { plainRow } from "./plain-row.ts";

type Cell = string | number | null;
type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

/** Parquet with Snappy pages. The type of a column never depends on its values, so that all parts of a dataset agree. */
export const writeParquet: WriteParquet = ({ columns, rows, shape }) => {
  const plain = rows.map(plainRow);
  const typeOf = (name: string): ColumnType => shape.types[name] ?? "text";
  const root: SchemaElement = { name: "root", num_children: columns.length };
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [
        root,
        ...columns.map((name) => ({ name, repetition_type: "OPTIONAL" as const, ...KEPT_AS[typeOf(name)] })),
      ],
      columnData: columns.map((name) => ({
        name,
        data: plain.map((row) => kept(row[name] ?? null, typeOf(name))),
      })),
    }),
  );
};

const KEPT_AS: Readonly<Record<ColumnType, Omit<SchemaElement, "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  day: { type: "INT32", converted_type: "DATE" },
  instant: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" },
};

function kept(cell: Cell, type: ColumnType): Cell | Date | boolean {
  if (cell === null || type === "text" || type === "integer") return cell;
  return type === "boolean" ? cell === 1 : new Date(cell);
}
