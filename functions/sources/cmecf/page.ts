/** Text in one style, or the place of a table inside the cell. A line break is {@link BREAK}. */
export interface Piece {
  text: string;
  readonly style: number;
  readonly table?: Table;
}
/** Styles, to be added up. */
export const BOLD = 1;
export const ITALIC = 2;
export const UNDERLINE = 4;
/** Where `<br>`, `<p>` and other blocks begin a new line. Has no text: the court's text has no blank there either. */
export const BREAK: Piece = Object.freeze({ text: "", style: 0 });

export interface Link {
  href: string;
  onclick: string;
  text: string;
  /** Where its text begins in the text of its cell. */
  readonly at: number;
}
export interface Input {
  type: string;
  name: string;
  value: string;
}
export interface Cell {
  readonly pieces: Piece[];
  readonly links: Link[];
  readonly inputs: Input[];
  /** Tables inside the cell; their text is not the cell's. */
  readonly tables: Table[];
  /** Length of the cell's text. */
  length: number;
}
export interface Row {
  readonly cells: Cell[];
}
export interface Table {
  /** Without the rows that the row taker took. */
  readonly rows: Row[];
  /** Its end tag was there: the page was not cut inside it. */
  closed: boolean;
}
/** Text outside of tables (its lines parted by newlines), or a table. */
export type Block = { readonly kind: "text"; text: string } | { readonly kind: "table"; readonly table: Table };

/** A CM/ECF page as text and tables, in page order, without scripts, styles, comments and markup. */
export interface PacerPage {
  readonly blocks: readonly Block[];
  /** Form fields outside of tables. */
  readonly inputs: readonly Input[];
  /** The end tag of the body was there: the page was not cut. */
  readonly ended: boolean;
  /** Rows stand outside of any table: one was closed too early. */
  readonly isTorn: boolean;
}

/** Gets every row as it ends, inner tables' rows first. Gives true for one that it took: it is not kept in its table. */
export type RowTaker = (row: Row, table: Table) => boolean;
