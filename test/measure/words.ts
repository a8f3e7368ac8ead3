import { writeFile } from "node:fs/promises";
import { mailWords } from "../../functions/render/words/en/mail.ts";
import { mailWordsOf } from "../../functions/render/words/words-of.ts";
import { FORMS } from "../support/statement-forms.ts";
import { mailOfLines } from "../support/told-line.ts";

/*
 * `npm run words [-- FILE]`: every sentence form of the mails, English beside Spanish, for a reviewer: first whole
 * statements made of docket lines, then every fixed sentence, its gaps numbered.
 */

/** A sentence with numbered gaps; what cannot be said of gaps alone is left to the statements above. */
function said(words: unknown): string | null {
  if (typeof words === "string") return words;
  if (typeof words !== "function") return null;
  const gaps = Array.from({ length: 6 }, (_, place) => `[${place + 1}]`);
  try {
    const text: unknown = (words as (...input: readonly string[]) => unknown)(...gaps);
    return typeof text === "string" && !/undefined|NaN|\[object/.test(text) ? text : null;
  } catch {
    return null;
  }
}

function rowsOf(english: object, spanish: object, path: readonly string[] = []): string[] {
  return Object.entries(english).flatMap(([key, words]): string[] => {
    const other = (spanish as Record<string, unknown>)[key];
    if (typeof words === "object" && words !== null && typeof other === "object" && other !== null)
      return rowsOf(words as object, other as object, [...path, key]);
    const [one, two] = [said(words), said(other)];
    return one === null || two === null || one === "" ? [] : [row([...path, key].join("."), one, two)];
  });
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

const statements = FORMS.flatMap(({ docket, on, text }): string[] => {
  const [en, es] = [mailOfLines([{ docket, on, text }]), mailOfLines([{ docket, on, text }], {}, "es")];
  return [
    row(text, en.subject, es.subject),
    row("", en.lead, es.lead),
    row("", en.headings.join(" / "), es.headings.join(" / ")),
  ];
});

const page = [
  "# Sentences of the mails, English beside Spanish",
  "",
  "## Statements: subject, first sentences and heading of a docket line",
  "",
  row("docket", "English", "español"),
  row("---", "---", "---"),
  ...statements,
  "",
  "## Fixed sentences",
  "",
  row("where", "English", "español"),
  row("---", "---", "---"),
  ...rowsOf(mailWords, mailWordsOf("es")),
  "",
].join("\n");

const [file] = process.argv.slice(2);
if (file) await writeFile(file, page);
else console.log(page);
