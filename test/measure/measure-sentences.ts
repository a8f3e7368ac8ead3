import { ALLOWED_PARTS } from "../../functions/documents/gate.ts";
import { isFoundInPieces } from "./found-in-pieces.ts";
import type { MeasuredDocument, MeasuredFolder, Scorer } from "./measured-folder.ts";
import { type ReadDocument, shownSentences } from "./read-documents.ts";
import { meanRow, notMeasured, type Row, shareRow } from "./row.ts";

/** Where the folder says what each page is, the parts that a page of that kind holds. */
const PARTS_OF_PAGES: Readonly<Record<string, readonly string[]>> = {
  court: ["court", "caption", "appendix"],
  syllabus: ["syllabus", "caption", "other"],
  separate: ["separate", "appendix"],
};

/**
 * Sentences verbatim by the folder's own script, and on a page of a kind that their field allows by the folder's own page kinds. Both
 * look at what we show without asking our gate.
 */
export function measureVerbatim(read: readonly ReadDocument[], scorer: Scorer | undefined): Row[] {
  const what = "key sentences verbatim, by score.mjs";
  if (scorer === undefined) return [notMeasured(what, "100 %", "score.mjs is missing")];
  const keyMisses: string[] = [];
  const misses: string[] = [];
  const nowhere: string[] = [];
  const strays: string[] = [];
  let keyed = 0;
  let all = 0;
  let placed = 0;
  for (const { record, raw, summary, key } of read) {
    const shown = summary === undefined ? [] : shownSentences(summary);
    const unfound = (texts: readonly string[]) => scorer.faithfulness(texts, raw, wholeText(scorer, record)).bad;
    const lineOf = (text: string) => `${record.id}: ${text.slice(0, 160)}`;
    const keys = [...key[150], ...key[300]].map(({ text }) => text);
    keyed += keys.length;
    keyMisses.push(...unfound(keys).map(lineOf));
    all += shown.length;
    const split = unfound(shown.map(({ quote }) => quote.text));
    misses.push(...split.map(lineOf));
    nowhere.push(...split.filter((text) => !isFoundInPieces(text, raw, scorer.squeeze)).map(lineOf));
    for (const { field, quote } of shown) {
      const kind = record.pageKinds?.[quote.anchor.page - 1];
      if (kind === undefined) continue;
      placed++;
      const allowed = ALLOWED_PARTS[field] ?? [];
      if (!(PARTS_OF_PAGES[kind] ?? []).some((part) => allowed.includes(part as never)))
        strays.push(`${record.id}: ${field} from a page of ${kind}: ${quote.text.slice(0, 160)}`);
    }
  }
  return [
    shareRow({ what, right: keyed - keyMisses.length, of: keyed, min: 100, misses: keyMisses }),
    // The script knows neither page numbers printed into a word's end nor words that were printed twice to underline them.
    shareRow({
      what: "sentences of summaries verbatim, by score.mjs",
      right: all - misses.length,
      of: all,
      min: 100,
      misses,
    }),
    shareRow({
      what: "the same, where a page's head, notes and numbers or a second print may stand between",
      right: all - nowhere.length,
      of: all,
      min: 100,
      misses: nowhere,
    }),
    shareRow({
      what: "sentences in a part that their field allows, by the folder's page kinds",
      right: placed - strays.length,
      of: placed,
      min: 100,
      misses: strays,
    }),
  ];
}

/** All pages of a document without their heads, so that a sentence over a page's end is found; the script by itself takes the source part. */
function wholeText(scorer: Scorer, { id, kind, court }: MeasuredDocument): string {
  return scorer.source({ id, kind, court }).cleaned;
}

/** ROUGE-2 against the references, by the folder's own script. */
export function measureRecall(
  folder: MeasuredFolder,
  read: readonly ReadDocument[],
  scorer: Scorer | undefined,
): Row[] {
  if (scorer === undefined)
    return [notMeasured("the holding's recall, ROUGE", "see issue 5", `${folder.path} has no score.mjs`)];
  const score = (documents: readonly ReadDocument[], words: 150 | 300) =>
    documents.map(({ record, key }) => {
      const text = key[words].map((sentence) => sentence.text).join(" ");
      const held = record.referenceHeld ?? "";
      return {
        f: 100 * scorer.rouge(text, record.referenceText ?? "").r2.f,
        // A holding of a few words ("Affirmed.") tells nothing.
        held: scorer.words(held).length > 8 ? 100 * scorer.rouge(text, held).r2.r : undefined,
      };
    });
  const referenced = read.filter(({ record }) => record.hasReference === true);
  const opinions = referenced.filter(({ record }) => record.kind === "opinion" && record.court === "scotus");
  const appeals = referenced.filter(({ record }) => record.kind === "opinion" && record.court !== "scotus");
  const briefs = referenced.filter(({ record }) => record.kind === "amicus_brief");
  const heldOf = (words: 150 | 300) => score(opinions, words).flatMap(({ held }) => (held === undefined ? [] : [held]));
  const fOf = (documents: readonly ReadDocument[], words: 150 | 300) => score(documents, words).map(({ f }) => f);
  return [
    meanRow("holding recalled in 150 words (ROUGE-2 recall of “Held”)", heldOf(150), 47),
    meanRow("holding recalled in 300 words", heldOf(300), 56),
    meanRow("ROUGE-2 F at 300 words, opinions", fOf(opinions, 300), 19.5),
    meanRow("ROUGE-2 F at 300 words, amicus briefs", fOf(briefs, 300), 14.5),
    meanRow("ROUGE-2 F at 150 words, appeals", fOf(appeals, 150), 12),
  ];
}
