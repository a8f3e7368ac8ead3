import { styleText } from "node:util";
import { courtOf } from "../../model/courts.ts";
import type { Entry } from "../../model/entry.ts";
import { dayOf } from "../../model/event.ts";
import { outsideText } from "../../model/outside-text.ts";
import type { Screen } from "../commands/command.ts";

const COLUMNS = ["ID", "DAY", "COURT", "NO.", "KIND", "TEXT"] as const;
const GAP = "  ";
/** The last column has at least this width, however narrow the screen. */
const TEXT_WIDTH_MIN = 24;

/**
 * Entries as a table, heads first: fitted to a screen and colored, rulings bold; without one whole and separated by tabs,
 * for `cut` and `awk`.
 */
export function entryLines(entries: readonly Entry[], screen?: Screen): string[] {
  const rows = entries.map(cellsOf);
  if (!screen) return [COLUMNS, ...rows].map((cells) => cells.join("\t"));
  const fixed = COLUMNS.slice(0, -1).map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const used = fixed.reduce((sum, width) => sum + width + GAP.length, 0);
  const textWidth = Math.max(TEXT_WIDTH_MIN, screen.columns - used);
  const lineOf = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at < fixed.length ? cell.padEnd(fixed[at] ?? 0) : cut(cell, textWidth))).join(GAP);
  return [
    painted(screen, "dim", lineOf(COLUMNS)),
    ...rows.map((cells, at) => {
      const entry = entries[at];
      if (entry?.weight === "ruling") return painted(screen, "bold", lineOf(cells));
      return entry?.status === "current" ? lineOf(cells) : painted(screen, "dim", lineOf(cells));
    }),
  ];
}

/** `text` in a style, where the screen has colors. */
export function painted(screen: Screen | undefined, style: "bold" | "dim" | "yellow", text: string): string {
  return screen?.isColored ? styleText(style, text, { validateStream: false }) : text;
}

/** Courts' words stay text: a control sequence in them moves no cursor. */
function cellsOf(entry: Entry): string[] {
  const { id, court, number, kind, status } = entry;
  const text = entry.text || entry.shortText || "";
  const marked = status === "current" ? text : `[${status}] ${text}`;
  return [id, dayOf(entry) ?? "", courtOf(court).short, number ?? "", kind, marked].map((cell) =>
    outsideText(cell).trim(),
  );
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
