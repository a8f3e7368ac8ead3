import * as z from "zod/mini";
import { briefSections } from "../../functions/documents/brief-sections.ts";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { readPoints } from "../../functions/documents/contents.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { summarize } from "../../functions/documents/summarize.ts";
import type { RulingSummary } from "../../functions/model/summary.ts";
import { actsNamedIn, surnameOf } from "./measure-rulings.ts";
import { linesOf, type MeasuredFolder, textOfDocument } from "./measured-folder.ts";
import { notMeasured, type Row, shareRow } from "./row.ts";

const maybe = z.optional(z.nullable(z.string()));
const RulingCase = z.object({
  id: z.string(),
  text: z.string(),
  expected: z.object({
    author: maybe,
    judge: maybe,
    dissent: maybe,
    disposition: maybe,
    panel: z.optional(z.array(z.string())),
    staffSummary: z.optional(z.boolean()),
    separate: z.optional(
      z.array(z.object({ author: z.string(), kind: z.string(), joinedBy: z.optional(z.array(z.string())) })),
    ),
  }),
});
type RulingCase = z.infer<typeof RulingCase>;

/** Openings of rulings, field by field. */
export async function measureRulingOpenings(folder: MeasuredFolder): Promise<Row[]> {
  const cases = await linesOf(folder, "fixtures/rulings.jsonl", RulingCase);
  const what = "openings of rulings: fields right or “not stated”";
  if (cases === undefined) return [notMeasured(what, "100 %", "fixtures/rulings.jsonl is missing")];
  const fields = cases.flatMap((one) => fieldsOf(one));
  const wrong = fields.filter(({ right }) => right === false);
  const unread = fields.filter(({ right }) => right === undefined);
  return [
    shareRow({
      what,
      right: fields.length - wrong.length,
      of: fields.length,
      min: 100,
      misses: wrong.map(({ line }) => line),
    }),
    {
      what: "openings of rulings: fields that were read",
      figure: `${fields.length - wrong.length - unread.length} of ${fields.length}`,
      toReach: "–",
      reached: null,
      misses: unread.map(({ line }) => line),
    },
  ];
}

interface ReadField {
  readonly line: string;
  /** Undefined: not read. */
  readonly right: boolean | undefined;
}

function fieldsOf({ id, text, expected }: RulingCase): ReadField[] {
  const made = summarize({ document: readPlainText(text), kind: "opinion", court: "", sha256: "0".repeat(64) });
  const of = !("none" in made) && made.of.form === "ruling" ? made.of : undefined;
  const field = (name: string, wanted: string, found: string | undefined): ReadField => ({
    line: `${id}: ${name}: ${found || "not read"}; expected ${wanted}`,
    right: found === undefined || found === "" ? undefined : found === wanted,
  });
  const names = (list: readonly string[]) => list.map(surnameOf).sort().join(" ");
  return [
    ...(expected.author == null
      ? []
      : [field("author", surnameOf(expected.author), surnameOf(of?.author.value ?? ""))]),
    ...(expected.panel === undefined ? [] : [field("panel", names(expected.panel), names(of?.panel.value ?? []))]),
    ...(expected.disposition == null
      ? []
      : [field("disposition", expected.disposition, actOf(of, expected.disposition))]),
    ...(expected.dissent == null ? [] : [field("dissent", surnameOf(expected.dissent), names(writersOf(of)))]),
    ...(expected.separate === undefined
      ? []
      : [field("separate", names(expected.separate.map(({ author }) => author)), names(writersOf(of)))]),
    ...(expected.staffSummary === true ? [field("staff summary", "court staff", of?.staffSummary?.by)] : []),
  ];
}

function writersOf(of: RulingSummary | undefined): string[] {
  return of?.separate.map(({ judge }) => judge) ?? [];
}

/** The expected act where it is among those that the text states; else what it states instead. */
function actOf(of: RulingSummary | undefined, expected: string): string | undefined {
  const stated = actsNamedIn((of?.acts.value ?? []).map(({ act }) => act).join(" "));
  return stated.has(expected) ? expected : [...stated].join(" ");
}

const ContentsCase = z.object({
  doc: z.string(),
  headings: z.array(z.object({ level: z.number(), text: z.string() })),
});

/** The point headings of real tables of contents: number, words and level. */
export async function measureContents(folder: MeasuredFolder): Promise<Row[]> {
  const cases = await linesOf(folder, "fixtures/toc.jsonl", ContentsCase);
  const what = "contents: point headings right";
  if (cases === undefined) return [notMeasured(what, "100 %", "fixtures/toc.jsonl is missing")];
  const misses: string[] = [];
  let all = 0;
  for (const { doc, headings } of cases) {
    const raw = await textOfDocument(folder, doc);
    if (raw === undefined) continue;
    const document = cleanDocument(readPlainText(raw));
    const from = headings.findIndex(({ text }) => text === "ARGUMENT");
    const expected = headings.slice(from + 1).filter(({ level }) => level > 0);
    const found = readPoints(document, briefSections(document)).map(
      ({ level, number, heading }) => `${level} ${number} ${heading.text}`,
    );
    all += Math.max(expected.length, found.length);
    const wanted = expected.map(({ level, text }) => `${level} ${text.replace(/^(?<number>\w+)\. /, "$<number> ")}`);
    misses.push(...wanted.filter((line) => !found.includes(line)).map((line) => `${doc}: not found: ${line}`));
    misses.push(...found.filter((line) => !wanted.includes(line)).map((line) => `${doc}: found: ${line}`));
  }
  return [shareRow({ what, right: Math.max(0, all - misses.length), of: all, min: 100, misses })];
}
