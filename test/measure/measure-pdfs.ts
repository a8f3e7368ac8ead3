import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Answer, summarizeAnswers } from "../../functions/cli/commands/summarize-answers.ts";
import { ExpectedError } from "../../functions/model/errors.ts";
import { notMeasured, type Row } from "./row.ts";

/** The parts of the labelled PDFs' own `score.mjs` that we call. */
interface PdfScorer {
  readGold(folder: string): { readonly id: string }[];
  scoreOne(gold: object, answer: object | undefined): { readonly id: string; readonly faults: readonly string[] };
  total(scored: readonly object[]): Readonly<Record<string, string | number>>;
}

/** What the issue asks for, by the scorer's own names: at least so many percent, or nothing at all. */
const TO_REACH: Readonly<Record<string, number | "none">> = {
  "points precision": 99,
  "points recall": 95,
  "amici exact": 97,
  "asks found": 95,
  "limits found": 95,
  "answer found": 85,
  author: 99,
  panel: 99,
  published: 99,
  "NOT THE COURT shown as the court (must be 0)": "none",
  "UNCLEAN texts: line numbers, ligatures, heads (must be 0)": "none",
};

/** The scorer's table over a folder of labelled PDFs, shaped like `../shared/pdfs`. */
export async function measurePdfs(path: string): Promise<Row[]> {
  const folder = resolve(path);
  const index = join(folder, "INDEX.jsonl");
  if (!existsSync(index) || !existsSync(join(folder, "score.mjs")))
    return [notMeasured("labelled PDFs", "–", `${folder} has no INDEX.jsonl and score.mjs`)];
  const scorer = await scorerOf(join(folder, "score.mjs"));
  const answers = new Map<string, Answer>();
  await summarizeAnswers({
    index,
    out: (line) => {
      const answer = JSON.parse(line) as Answer;
      answers.set(answer.id, answer);
    },
  });
  const scored = scorer.readGold(join(folder, "gold")).map((gold) => scorer.scoreOne(gold, answers.get(gold.id)));
  const misses = scored.flatMap(({ id, faults }) => faults.map((fault) => `${id}: ${fault}`));
  return Object.entries(scorer.total(scored)).map(([what, figure], i) => ({
    ...rowOf(what.trim(), String(figure)),
    ...(i === 0 ? { misses } : {}),
  }));
}

function rowOf(what: string, figure: string): Row {
  const min = TO_REACH[what];
  const named = { what: `PDFs: ${what}`, figure };
  if (min === undefined) return { ...named, toReach: "–", reached: null };
  if (min === "none") return { ...named, toReach: "0", reached: figure === "0" };
  const share = /^(?<right>\d+)\/(?<of>\d+)/.exec(figure)?.groups; // 37/45 (82 %)
  if (share === undefined) return { ...named, toReach: `≥ ${min} %`, reached: null };
  return { ...named, toReach: `≥ ${min} %`, reached: 100 * Number(share["right"]) >= min * Number(share["of"]) };
}

async function scorerOf(file: string): Promise<PdfScorer> {
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  if (!["readGold", "scoreOne", "total"].every((name) => typeof loaded[name] === "function"))
    throw new ExpectedError("invalid", "score.mjs does not export readGold, scoreOne, total");
  return loaded as unknown as PdfScorer;
}
