import { availableParallelism, totalmem } from "node:os";
import type { Row } from "./row.ts";

interface Loads {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** RESULTS.md: when and on what it was measured, then a table a part, then what was missed. */
export function resultsPage(results: ReadonlyMap<string, readonly Row[] | string>, loads: Loads): string {
  const rows = [...results.values()].flatMap((part) => (typeof part === "string" ? [] : part));
  const parts = [...results].map(([name, part]) =>
    typeof part === "string"
      ? `## ${name}\n\nFailed:\n\n\`\`\`\n${part}\n\`\`\`\n`
      : `## ${name}\n\n${tableOf(part)}${notesOf(part)}`,
  );
  return `${head(loads)}\n${missed(rows)}\n${parts.join("\n")}`;
}

function head({ before, after }: Loads): string {
  const load = (values: readonly number[]) => values.map((value) => value.toFixed(1)).join(" / ");
  return `# How fast, how small, how cheap

\`npm run bench\` writes this file, \`npm run bench -- <name>\` measures one part.

- Measured on ${new Date().toISOString().slice(0, 10)}, ${process.platform} ${process.arch}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.
- Load of the machine (1 / 5 / 15 minutes): ${load(before)} before, ${load(after)} after. A loaded machine stretches times; ratios are taken within a round and are sounder.
- Times are CPU milliseconds of the process (garbage collection and compilation included), medians of several rounds after a warm-up, measured by tinybench with the process's CPU time as its clock; contenders take turns (A B A B …). A time on the wall says so.
`;
}

function missed(rows: readonly Row[]): string {
  const reached = rows.filter((row) => row.reached === true).length;
  const short = rows.filter((row) => row.reached === false);
  const list = short.map((row) =>
    `- **${row.what}**: ${row.figure}, to reach ${row.toReach}. ${row.note ?? ""}`.trim(),
  );
  return `Reached: ${reached} of ${reached + short.length} figures.${list.length > 0 ? ` Missed:\n\n${list.join("\n")}` : ""}\n`;
}

/** Rows as a table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => `| ${[row.what, row.figure, row.beside, row.toReach, verdict(row)].join(" | ")} |`);
  return `| what | figure | beside | to reach | |\n| --- | --- | --- | --- | --- |\n${lines.join("\n")}\n`;
}

function verdict({ reached }: Row): string {
  if (reached === undefined) return "–";
  return reached ? "reached" : "**missed**";
}

function notesOf(rows: readonly Row[]): string {
  const notes = rows.filter((row) => row.note && row.reached !== false).map((row) => `- ${row.what}: ${row.note}`);
  return notes.length > 0 ? `\n${notes.join("\n")}\n` : "";
}
