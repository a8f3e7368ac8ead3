import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { textOf } from "../../documents/read-document.ts";
import { summarize } from "../../documents/summarize.ts";
import type { Kind } from "../../model/entry.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { BriefSummary, Quote, RulingSummary, Summary } from "../../model/summary.ts";
import { savedFile, savedText } from "../saved-file.ts";

const LabelledLine = z.object({
  id: z.string(),
  file: z.string(),
  kind: z.string(),
  court: z.optional(z.string()),
  docket: z.optional(z.string()),
});
type LabelledLine = z.infer<typeof LabelledLine>;

/** How an index names the kind that a docket entry would state. */
const KINDS: Readonly<Record<string, Kind>> = {
  "amicus brief": "amicus_brief",
  "party brief": "brief",
  motion: "motion",
  complaint: "complaint",
  petition: "petition",
  opinion: "opinion",
  memorandum: "opinion",
  order: "order",
};

/** One line for each document of an index of labelled files: what its summary answers, in the form that the set's scorer reads. */
export async function summarizeAnswers(input: {
  readonly index: string;
  readonly out: (line: string) => void;
}): Promise<number> {
  for (const line of await readLabelled(input.index))
    input.out(JSON.stringify(await answerOf(line, join(dirname(input.index), line.file))));
  return 0;
}

async function readLabelled(file: string): Promise<LabelledLine[]> {
  const text = await savedText(file);
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, i) => {
      const parsed = LabelledLine.safeParse(JSON.parse(line));
      if (!parsed.success) throw new ExpectedError("invalid", `${file}, line ${i + 1}: not a labelled document`);
      return parsed.data;
    });
}

/** What a summary answers. A document that cannot be read or summed up answers with its kind alone. */
export interface Answer {
  readonly id: string;
  readonly kind: string;
  readonly none?: string;
  readonly [field: string]: unknown;
}

async function answerOf(line: LabelledLine, file: string): Promise<Answer> {
  const { id } = line;
  const kind = KINDS[line.kind] ?? "other";
  try {
    const bytes = await savedFile(file);
    const document = await textOf({ bytes, contentType: "text/plain" });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const made = summarize({ document, kind, court: line.court ?? "", sha256, docketNumber: line.docket });
    return "none" in made ? { id, kind: line.kind, none: made.none } : { id, kind: line.kind, ...answersOf(made) };
  } catch (cause) {
    if (!(cause instanceof ExpectedError)) throw cause;
    return { id, kind: line.kind, none: cause.message };
  }
}

/** The fields of a summary under the scorer's names. */
export function answersOf({ of }: Pick<Summary, "of">): Readonly<Record<string, unknown>> {
  return of.form === "brief" ? briefAnswers(of) : rulingAnswers(of);
}

function briefAnswers(of: BriefSummary): Readonly<Record<string, unknown>> {
  return {
    amici: of.amici.value ?? [],
    supporting: of.supporting.value ?? "not stated",
    asks: (of.relief.find(({ text }) => text.endsWith(":")) ?? of.relief.at(-1))?.text,
    points: of.points.map(({ level, number, heading }) => ({
      level,
      number,
      text: heading.text,
      page: heading.anchor.page,
    })),
    sentences: spoken([...of.relief, ...of.keySentences, ...of.interest], "party"),
  };
}

function rulingAnswers(of: RulingSummary): Readonly<Record<string, unknown>> {
  const court = [...of.question, ...of.holdings, ...of.orderingClauses, ...of.acts.evidence, ...of.next];
  return {
    author: of.author.value,
    panel: of.panel.value ?? [],
    separate: of.separate.map(({ judge, writing, joinedBy }) => ({ who: judge, how: writing, joinedBy })),
    published: of.published.value,
    acts: (of.acts.value ?? []).map(({ act, of: object, limits = [] }) => ({
      verb: act,
      object: object ?? "",
      limits: limits.map(({ text }) => text),
    })),
    question: of.question[0]?.text,
    sentences: [
      ...spoken(
        court.filter(({ part }) => part === "court"),
        "court",
      ),
      ...of.separate.flatMap(({ lead, judge }) => (lead === undefined ? [] : [{ text: lead.text, voice: judge }])),
      ...spoken(of.staffSummary?.text ?? [], of.staffSummary?.by ?? ""),
    ],
  };
}

function spoken(quotes: readonly Quote[], voice: string): { readonly text: string; readonly voice: string }[] {
  return quotes.map(({ text }) => ({ text, voice }));
}
