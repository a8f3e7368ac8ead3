import * as z from "zod/mini";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { readCover } from "../../functions/documents/cover.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { statedSide } from "../../functions/documents/side.ts";
import { stampOf, summarize } from "../../functions/documents/summarize.ts";
import type { Kind } from "../../functions/model/entry.ts";
import type { BriefSummary, Field } from "../../functions/model/summary.ts";
import { linesOf, type MeasuredFolder } from "./measured-folder.ts";
import { notMeasured, type Row, shareRow, wrongRow } from "./row.ts";

const maybe = z.optional(z.nullable(z.string()));
const CoverCase = z.object({
  id: z.string(),
  text: z.string(),
  expected: z.object({
    docType: maybe,
    amici: z.optional(z.nullable(z.array(z.string()))),
    supporting: maybe,
    position: maybe,
    consent: maybe,
    docket: maybe,
    stampDate: maybe,
    pages: z.optional(z.nullable(z.number())),
    pointHeadings: z.optional(z.array(z.string())),
  }),
});
type CoverCase = z.infer<typeof CoverCase>;

const TitleCase = z.object({ text: z.string(), statedInTitle: z.boolean(), titleSide: z.nullable(z.string()) });

/** Covers field by field, and real titles of amicus briefs, some of which state no side. */
export async function measureCovers(folder: MeasuredFolder): Promise<Row[]> {
  return [...(await covers(folder)), ...(await titles(folder))];
}

async function covers(folder: MeasuredFolder): Promise<Row[]> {
  const cases = await linesOf(folder, "fixtures/covers.jsonl", CoverCase);
  const what = "covers: fields right or “not stated”";
  if (cases === undefined) return [notMeasured(what, "100 %", "fixtures/covers.jsonl is missing")];
  const fields = cases.flatMap((one) => fieldsOf(one).map((field) => ({ ...field, id: one.id })));
  const wrong = fields.filter(({ verdict }) => verdict === "wrong");
  const unread = fields.filter(({ verdict }) => verdict === "not stated");
  const line = ({ id, field, found, expected }: (typeof fields)[number]) =>
    `${id}: ${field}: ${found}; expected ${expected}`;
  return [
    shareRow({ what, right: fields.length - wrong.length, of: fields.length, min: 100, misses: wrong.map(line) }),
    {
      what: "covers: fields that were read",
      figure: `${fields.length - wrong.length - unread.length} of ${fields.length}`,
      toReach: "–",
      reached: null,
      misses: unread.map(line),
    },
    wrongRow({
      what: "covers: sides wrong or invented",
      misses: wrong.filter(({ field }) => field === "supporting").map(line),
      of: cases.length,
      max: 0,
    }),
  ];
}

interface ReadField {
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly verdict: "right" | "not stated" | "wrong";
}

function fieldsOf({ text, expected }: CoverCase): ReadField[] {
  const input = readPlainText(text);
  const document = cleanDocument(input);
  const cover = readCover(document);
  const kind: Kind = expected.docType === "motion_for_leave_amicus" ? "motion_for_leave_amicus" : "amicus_brief";
  const made = summarize({ document: input, kind, court: "", sha256: "0".repeat(64) });
  const of = !("none" in made) && made.of.form === "brief" ? made.of : undefined;
  const stamp = stampOf(document);
  const fields: (ReadField | undefined)[] = [
    compare("docType", expected.docType, cover.kind),
    compare("amici", oneByOne(expected.amici), oneByOne(stated(of?.amici))),
    compare("supporting", expected.supporting, stated(of?.supporting)),
    compare("position", expected.position, stated(of?.position)),
    compare("consent", expected.consent, stated(of?.consent)),
    compare("docket", expected.docket, stamp?.docketNumber ?? cover.docketNumber),
    compare("stampDate", expected.stampDate, stamp?.filedOn),
    compare("pages", expected.pages?.toString(), stamp?.pages?.toString()),
    expected.pointHeadings === undefined
      ? undefined
      : compare("points", expected.pointHeadings.join(" / "), pointsOf(of)),
  ];
  return fields.filter((field) => field !== undefined);
}

function stated<T>(field: Field<T> | undefined): T | undefined {
  return field?.status === "stated" ? field.value : undefined;
}

/** A cover's list, as one text or parted into names, is the same list. */
function oneByOne(names: readonly string[] | null | undefined): string | undefined {
  return names?.join("; ").replace(/,? and (?:the )?|, /gi, "; ");
}

function pointsOf(of: BriefSummary | undefined): string | undefined {
  const points = of?.points.map(({ number, heading }) => `${number}. ${heading.text}`) ?? [];
  return points.length === 0 ? undefined : points.join(" / ");
}

/** `expected` undefined: nobody looked. null: the cover does not state it, and whatever is said is invented. */
function compare(field: string, expected: string | null | undefined, found: string | undefined): ReadField | undefined {
  if (expected === undefined) return undefined;
  const say = { field, found: found ?? "not stated", expected: expected ?? "not stated" };
  if (found === undefined) return { ...say, verdict: expected === null ? "right" : "not stated" };
  return { ...say, verdict: expected !== null && plain(found) === plain(expected) ? "right" : "wrong" };
}

/** "THE STATES OF CALIFORNIA," and "States of California" are one. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

async function titles(folder: MeasuredFolder): Promise<Row[]> {
  const cases = await linesOf(folder, "fixtures/amicus-titles.jsonl", TitleCase);
  const what = "amicus titles: side right, or rightly not stated";
  if (cases === undefined) return [notMeasured(what, "≥ 97 %", "fixtures/amicus-titles.jsonl is missing")];
  const read = cases.map(({ text, titleSide }) => ({
    text,
    gold: titleSide ?? undefined,
    side: statedSide(text).side,
  }));
  const line = ({ text, gold, side }: (typeof read)[number]) =>
    `${side ?? "not stated"}, gold ${gold ?? "not stated"}: ${text}`;
  const misses = read.filter(({ gold, side }) => gold !== side);
  return [
    shareRow({ what, right: read.length - misses.length, of: read.length, min: 97, misses: misses.map(line) }),
    wrongRow({
      what: "amicus titles: sides wrong or invented",
      misses: misses.filter(({ side }) => side !== undefined).map(line),
      of: read.length,
      max: 0,
    }),
  ];
}
