import { join } from "node:path";
import { readArguments } from "../../functions/cli/arguments.ts";
import type { Command } from "../../functions/cli/commands/command.ts";
import { measureCovers } from "./measure-covers.ts";
import { measureContents, measureRulingOpenings } from "./measure-fixtures.ts";
import { measureGate } from "./measure-gate.ts";
import { measurePdfs } from "./measure-pdfs.ts";
import { DEFINITIONS, measureReadability } from "./measure-readability.ts";
import { measureRulings } from "./measure-rulings.ts";
import { measureRecall, measureVerbatim } from "./measure-sentences.ts";
import { measureTime } from "./measure-time.ts";
import { type MeasuredFolder, openFolder, scorerOf } from "./measured-folder.ts";
import { readDocuments } from "./read-documents.ts";
import type { Row } from "./row.ts";

/** Prints how good summaries are, measured on a folder of documents whose answers are known. */
export const measureSummariesCommand: Command = {
  name: "measure:summaries",
  words: { usage: "[folder, ../shared/summaries when none is said]", min: 0, max: 1 },
  flags: {
    pdfs: { about: "labelled court PDFs, pdfs beside the folder when none is said", value: "FOLDER" },
    misses: { about: "list what was missed" },
  },
  async run(args, io) {
    const { words, value, isSet } = readArguments(this, args);
    const folder = await openFolder(words[0] ?? "../shared/summaries");
    const pdfs = value("pdfs") ?? join(folder.path, "../pdfs");
    const rows = [...(await measureSummaries(folder)), ...(await measurePdfs(pdfs))];
    io.out(`Measured on ${folder.path}: ${folder.documents.length} documents.`);
    io.out("");
    for (const line of tableOf(rows)) io.out(line);
    io.out("");
    for (const definition of DEFINITIONS) io.out(definition);
    if (isSet("misses")) for (const line of missesOf(rows)) io.out(line);
    return 0;
  },
};

/** Every row of the table. */
export async function measureSummaries(folder: MeasuredFolder): Promise<Row[]> {
  const scorer = await scorerOf(folder);
  const read = await readDocuments(folder);
  return [
    ...measureVerbatim(read, scorer),
    ...measureRecall(folder, read, scorer),
    ...measureRulings(read),
    ...(await measureRulingOpenings(folder)),
    ...(await measureCovers(folder)),
    ...(await measureContents(folder)),
    ...measureReadability(read),
    ...(await measureGate(folder)),
    ...(await measureTime(read)),
  ];
}

function tableOf(rows: readonly Row[]): string[] {
  const verdict = (reached: boolean | null) => (reached === null ? "–" : reached ? "yes" : "NO");
  return [
    "| what | measured | to reach | reached |",
    "| --- | --- | --- | --- |",
    ...rows.map(({ what, figure, toReach, reached }) => `| ${what} | ${figure} | ${toReach} | ${verdict(reached)} |`),
  ];
}

function missesOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ what, misses }) =>
    misses === undefined || misses.length === 0 ? [] : ["", `## ${what}`, ...misses],
  );
}
