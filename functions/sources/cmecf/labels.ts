import { plain } from "../markup/text.ts";
import { BOLD, BREAK, type Cell, type Table } from "./page.ts";

/** A bold label and the text after it: `<b>Docketed:</b> 03/30/2017`. */
export interface Labelled {
  /** In small letters, without its colon. */
  readonly label: string;
  /** "" when nothing stands beside it. */
  readonly value: string;
}

/** The bold labels of the cell with their values, in order. A value ends at the next label or, once begun, with its line. */
export function labelsOf(cell: Cell): Labelled[] {
  const found: { label: string; value: string; ended: boolean }[] = [];
  for (const piece of cell.pieces) {
    const last = found.at(-1);
    const text = piece.text.trim();
    if (piece === BREAK && last) last.ended ||= last.value.trim() !== "";
    else if ((piece.style & BOLD) > 0 && /[:)]$/.test(text))
      found.push({ label: text, value: "", ended: false }); // "Docketed:", "1)"
    else if (last && !last.ended) last.value += piece.text;
  }
  return found.map(({ label, value }) => ({
    label: plain(label).slice(0, -1).trim().toLowerCase(),
    value: plain(value),
  }));
}

/** All labels of the table itself, in page order. */
export function labelsIn(table: Table): Labelled[] {
  return table.rows.flatMap((row) => row.cells.flatMap(labelsOf));
}
