import { classifiedAs } from "./classified.ts";
import { datesIn } from "./dated.ts";
import { livesIn } from "./order-lives.ts";
import { storyOf } from "./told-story.ts";

/** A table, and what must come out of the input of each of its cases. */
export interface TableFile {
  readonly path: string;
  readonly read: (cases: readonly (readonly string[])[]) => readonly (readonly string[])[];
}

/** Every table of docket lines. `node test/support/write-tables.ts` writes what comes out of them anew, to be read as a change. */
export const TABLES = {
  lines: { path: "test/entries/classify/lines.txt", read: (cases) => cases.map(([line]) => classified(line)) },
  formulas: {
    path: "test/entries/classify/formulas.txt",
    read: (cases) =>
      cases.map(([line]) => classified(line).filter((said) => !/^(?:act|vote|judges|decides|words):/.test(said))),
  },
  dates: { path: "test/entries/dates/dockets.txt", read: (cases) => cases.map((lines) => datesIn(lines)) },
  orders: { path: "test/entries/orders/lives.txt", read: (cases) => cases.map((lines) => livesIn(lines)) },
  story: { path: "test/digest/telling/story.txt", read: (cases) => storyOf(cases.flat()) },
} satisfies Record<string, TableFile>;

/** "ca9: ORDER FILED …" */
function classified(line = ""): string[] {
  const end = line.indexOf(": ");
  return classifiedAs(line.slice(0, end), line.slice(end + 2));
}
