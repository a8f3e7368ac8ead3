/** day: `YYYY-MM-DD`. instant: RFC 3339 in UTC. boolean: 0 or 1. */
export type ColumnType = "text" | "day" | "instant" | "integer" | "boolean";

/** A column of a dataset's table: what it holds and means. NULL is "not known", unless `none` says what it means. */
export interface Column {
  readonly type: ColumnType;
  /** One sentence. */
  readonly about: string;
  readonly example: string | number;
  /** `table.column` that its values stand in. */
  readonly refers?: string;
  /** What NULL means; needed where a whole dataset may have nothing here. */
  readonly none?: string;
}

/** A table of the dataset: the same names and types in every file format. */
export interface TableSchema {
  readonly name: string;
  /** What a row is. */
  readonly row: string;
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

/** A column. */
export function column(
  type: ColumnType,
  about: string,
  example: string | number,
  more: Pick<Column, "refers" | "none"> = {},
): Column {
  return { type, about, example, ...more };
}

/** The entry that did, set or ended something; and the docket of a row. */
export const ENTRY = { refers: "entries.entry" } as const;
export const DOCKET = { refers: "dockets.docket" } as const;

/** How a file keeps a table: the types of its columns (text where nothing is said), its key, and what refers where. */
export interface TableShape {
  readonly types: Readonly<Record<string, ColumnType>>;
  /** Columns that tell its rows apart; none: rows may be alike. */
  readonly key: readonly string[];
  readonly refers: Readonly<Record<string, string>>;
}

/** The shape that a schema says. */
export function shapeOf({ columns, key }: TableSchema): TableShape {
  const of = Object.entries(columns);
  return {
    types: Object.fromEntries(of.map(([name, { type }]) => [name, type])),
    key,
    refers: Object.fromEntries(of.flatMap(([name, { refers }]) => (refers === undefined ? [] : [[name, refers]]))),
  };
}
