import { outsideText } from "../model/outside-text.ts";
import type { Line, MailNode, MailPage, Span } from "./mail-nodes.ts";
import { MARKS } from "./message.ts";

const WIDTH = 76;
/** Holds "p. 33" together while lines are broken; plain text shows a space. */
const NO_BREAK_SPACE = "\u00A0";

/** The plain-text part of a mail: the same entries and sentences as the HTML, addresses written out. */
export function mailText(page: Pick<MailPage, "nodes">): string {
  const lines: string[] = [];
  for (const node of page.nodes) lines.push(...nodeLines(node));
  const text = lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n") // two empty lines and more become one
    .replaceAll(NO_BREAK_SPACE, " ");
  return `${text.trim()}\n`;
}

function nodeLines(node: MailNode): string[] {
  switch (node.is) {
    case "lead":
      return [...wrapped(flat(node.line), "", ""), ""];
    case "heading":
      return ["", ...wrapped(headingText(node.line, node.level), "", "")];
    case "paragraph":
      return [...wrapped(flat(node.line), "", ""), ...(node.tone === "note" ? [""] : [])];
    case "item":
      return [
        ...wrapped(flat(node.heading), "", INDENT),
        ...node.lines.flatMap(({ line }) => parts(line)).flatMap((part) => wrapped(flat(part), INDENT, INDENT)),
        "",
      ];
    case "list":
      return [...node.items.flatMap((line) => wrapped(flat(line), "- ", "  ")), ""];
    case "personal":
      return [
        `${outsideText(node.text)}:`,
        node.which === "unsubscribe" ? MARKS.unsubscribeText : MARKS.preferencesText,
      ];
    case "action":
      return [...(node.written === "" ? [] : [`${outsideText(node.written ?? node.text)}:`]), node.href, ""];
    case "rule":
      return ["", "----"];
  }
}

const INDENT = "   ";

/** Addresses are long: where a line has several, each link has its own. */
function parts(line: Line): Line[] {
  if (line.filter((span) => typeof span !== "string" && "link" in span).length < 2) return [line];
  return line.filter((span) => span !== " · ").map((span) => [span]);
}

/** Great headings shout as text has no sizes; what is printed elsewhere keeps its letters. */
function headingText(line: Line, level: number): string {
  if (level === 3) return flat(line);
  return line.map((span) => (typeof span === "string" ? span.toUpperCase() : flatSpan(span))).join("");
}

function flat(line: Line): string {
  return line.map(flatSpan).join("");
}

function flatSpan(span: Span): string {
  if (typeof span === "string") return outsideText(span);
  if ("label" in span) return outsideText(span.label);
  if ("link" in span) {
    const before = outsideText(span.written ?? span.link);
    return before === "" ? span.href : `${before}: ${span.href}`;
  }
  if ("quote" in span) return `"${outsideText(span.quote)}${span.cut ? " […]" : ""}"`;
  return outsideText(span.printed);
}

/** `text` in lines of at most {@link WIDTH} characters where its words allow; addresses are never broken. */
function wrapped(text: string, first: string, others: string): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(" ")) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = others;
      empty = true;
    }
    line = empty ? line + word : `${line} ${word}`;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}
