import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { keySentences } from "../../documents/key-sentences.ts";
import { readSource } from "../../documents/source-part.ts";
import { ExpectedError } from "../../model/errors.ts";
import { savedText } from "../saved-file.ts";

const IndexLine = z.object({
  id: z.string(),
  kind: z.string(),
  hasReference: z.optional(z.boolean()),
  pageKinds: z.optional(z.array(z.string())),
  bodyKind: z.optional(z.string()),
  bodyOffset: z.optional(z.number()),
});
/** A document of an index: what it is and which part of it may be summed up, because the reference was cut from the rest. */
export type IndexLine = z.infer<typeof IndexLine>;

/** Prints `{"id","sentences"}` for each document of an index that has a reference; the texts lie beside the index. */
export async function summarizeIndex(input: {
  readonly index: string;
  readonly words: number;
  readonly out: (line: string) => void;
}): Promise<number> {
  for (const line of await readIndex(input.index)) {
    if (line.hasReference !== true) continue;
    const raw = await textBeside(input.index, line.id);
    const source = readSource(raw, line);
    const sentences = keySentences(source.sentences, { form: source.form, words: input.words });
    input.out(JSON.stringify({ id: line.id, sentences: sentences.map((sentence) => sentence.text) }));
  }
  return 0;
}

/** The lines of an index. @throws ExpectedError("missing" | "invalid") */
export async function readIndex(file: string): Promise<IndexLine[]> {
  const text = await savedText(file);
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, i) => {
      const parsed = IndexLine.safeParse(JSON.parse(line));
      if (!parsed.success) throw new ExpectedError("invalid", `${file}, line ${i + 1}: not a document of an index`);
      return parsed.data;
    });
}

/** The text of a document of the index `file`. @throws ExpectedError("missing") */
export function textBeside(file: string, id: string): Promise<string> {
  return savedText(join(dirname(file), `${id}.txt`));
}
