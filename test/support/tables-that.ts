import { ExpectedError } from "../../functions/model/errors.ts";
import type { Table } from "../../functions/ports/index.ts";

/** A table that cannot be reached: everything asked of it fails. */
export function unreachableTable(): Table {
  const fails = async (): Promise<never> => {
    throw new ExpectedError("unreachable", "the table does not answer");
  };
  return { get: fails, getMany: fails, query: fails, put: fails, update: fails, delete: fails };
}

/** The same table, which gives at most `size` items a page. */
export function inPagesOf(size: number, table: Table): Table {
  return { ...table, query: (query) => table.query({ ...query, limit: Math.min(size, query.limit ?? size) }) };
}
