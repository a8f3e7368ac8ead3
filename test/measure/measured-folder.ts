import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { ExpectedError } from "../../functions/model/errors.ts";

const words = z.optional(z.array(z.string()));

const MeasuredDocument = z.object({
  id: z.string(),
  kind: z.string(),
  court: z.string(),
  hasReference: z.optional(z.boolean()),
  referenceText: z.optional(z.string()),
  referenceHeld: z.optional(z.nullable(z.string())),
  pageKinds: words,
  bodyKind: z.optional(z.string()),
  bodyPages: z.optional(z.array(z.number())),
  bodyOffset: z.optional(z.number()),
  gold: z.optional(
    z.object({
      author: z.optional(z.nullable(z.string())),
      judges: words,
      disposition: z.optional(z.nullable(z.union([z.string(), z.array(z.string())]))),
      dispositionText: z.optional(z.nullable(z.string())),
      voteText: z.optional(z.nullable(z.string())),
    }),
  ),
});
/** A document of a measured folder, with what a reader found in it. */
export type MeasuredDocument = z.infer<typeof MeasuredDocument>;

/** The parts of the folder's own `score.mjs` that we call. */
export interface Scorer {
  squeeze(text: string): string;
  words(text: string): string[];
  rouge(summary: string, reference: string): { readonly r2: { readonly r: number; readonly f: number } };
  source(record: MeasuredDocument): { readonly raw: string; readonly cleaned: string };
  faithfulness(sentences: readonly string[], raw: string, cleaned: string): { readonly bad: readonly string[] };
}

/** A folder shaped like `../shared/summaries`: documents, fixtures, the scoring script. */
export interface MeasuredFolder {
  readonly path: string;
  readonly documents: readonly MeasuredDocument[];
}

/** Opens a folder. @throws ExpectedError("missing") where it has no documents to measure with */
export async function openFolder(path: string): Promise<MeasuredFolder> {
  const folder = resolve(path);
  const documents = await linesOf({ path: folder }, "docs/INDEX.jsonl", MeasuredDocument);
  if (documents === undefined)
    throw new ExpectedError("missing", `${folder} has no docs/INDEX.jsonl: nothing to measure with`);
  return { path: folder, documents };
}

/** The lines of a JSON-lines file of the folder; undefined where the folder does not have it. @throws ExpectedError("invalid") */
export async function linesOf<T>(
  folder: Pick<MeasuredFolder, "path">,
  name: string,
  schema: z.ZodMiniType<T>,
): Promise<T[] | undefined> {
  const file = join(folder.path, name);
  if (!existsSync(file)) return undefined;
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, i) => {
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new ExpectedError("invalid", `${name}, line ${i + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

/** The text of a document; undefined where the folder does not have it. */
export async function textOfDocument(folder: MeasuredFolder, id: string): Promise<string | undefined> {
  const file = join(folder.path, "docs", `${id}.txt`);
  return existsSync(file) ? readFile(file, "utf8") : undefined;
}

/** The folder's scoring script, set to read the folder's documents; undefined where there is none. @throws ExpectedError("invalid") */
export async function scorerOf(folder: MeasuredFolder): Promise<Scorer | undefined> {
  const file = join(folder.path, "score.mjs");
  if (!existsSync(file)) return undefined;
  process.env["SUMM_DOCS"] = join(folder.path, "docs");
  const loaded: unknown = await import(pathToFileURL(file).href);
  if (!isScorer(loaded))
    throw new ExpectedError("invalid", "score.mjs does not export squeeze, words, rouge, source, faithfulness");
  return loaded;
}

function isScorer(loaded: unknown): loaded is Scorer {
  const exported = loaded as Record<string, unknown>;
  return ["squeeze", "words", "rouge", "source", "faithfulness"].every((name) => typeof exported[name] === "function");
}
