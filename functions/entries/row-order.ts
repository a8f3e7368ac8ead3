import { type Row, rowDay } from "./row.ts";

/**
 * Rows in the order the filings were made, as far as pages tell: by day, then number, then the time the court published
 * them, then CourtListener's order; the pages' own order decides the rest.
 */
export function inOrder<T>(items: readonly T[], rowIn: (item: T) => Row): T[] {
  return items
    .map((item, place) => ({ item, row: rowIn(item), place }))
    .sort((a, b) => comparedRows(a.row, b.row) || a.place - b.place)
    .map(({ item }) => item);
}

function comparedRows(a: Row, b: Row): number {
  return (
    compared(rowDay(a), rowDay(b)) ||
    apart(a.number === null ? undefined : Number(a.number), b.number === null ? undefined : Number(b.number)) ||
    apart(a.copyNumber, b.copyNumber) ||
    compared(a.publishedAt ?? "", b.publishedAt ?? "")
  );
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** 0 when one of them has no number. */
function apart(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined || Number.isNaN(a - b) ? 0 : a - b;
}
