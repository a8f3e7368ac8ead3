import type { CsvRow } from "../ports/index.ts";
import { codebook } from "../render/words/en/codebook.ts";
import { TABLE_SCHEMAS } from "./tables/index.ts";

/** Table by table, column by column. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What every column of the dataset means, table by table. */
export const MEANINGS: Meanings = {
  ...codebook,
  ...Object.fromEntries(
    TABLE_SCHEMAS.map(({ name, columns }) => [
      name,
      Object.fromEntries(Object.entries(columns).map(([column, { about }]) => [column, about])),
    ]),
  ),
};

/** What NULL means in the tables whose words are the downloads' own. */
const NOT_SAID = "not known: no source, text or document that was read says it";

export const CODEBOOK_COLUMNS = ["table", "column", "meaning", "type", "example", "null_means", "refers_to"];

/** The codebook as a table of the database, a row a column. */
export function codebookRows(): CsvRow[] {
  return Object.entries(MEANINGS).flatMap(([table, columns]) => {
    const schema = TABLE_SCHEMAS.find(({ name }) => name === table);
    return Object.entries(columns).map(([column, meaning]) => {
      const { type, example, none, refers } = schema?.columns[column] ?? {};
      return {
        table,
        column,
        meaning,
        type: type ?? null,
        example: example === undefined ? null : String(example),
        null_means: schema ? (none ?? null) : NOT_SAID,
        refers_to: refers ?? null,
      };
    });
  });
}
