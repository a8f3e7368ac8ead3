import type { Language } from "../model/languages.ts";

/**
 * What a mail says, before it is HTML or text: both are written from the same nodes, so that they cannot disagree.
 * A span is a piece of a line.
 */
export type Span =
  /** Our words. */
  | string
  /** Words in front of a fact: "Filed by:". */
  | { readonly label: string }
  /**
   * What opens under `href`, said in words that no other link of the mail has; `apart` is added when one has.
   * `written` stands before the address in plain text, where the address itself says the rest.
   */
  | { readonly link: string; readonly href: string; readonly apart?: string; readonly written?: string }
  /** Words of a document, in quotation marks. */
  | { readonly quote: string; readonly cut: boolean }
  /** Words of a docket, or a name as printed: English, whatever the language of the mail. */
  | { readonly printed: string };

export type Line = readonly Span[];

/** fact: who, where, when. words: of a docket or a document. */
export interface ItemLine {
  readonly tone: "plain" | "fact" | "words";
  readonly line: Line;
}

export type MailNode =
  /** The first visible sentence: mail programs show it as the preview. */
  | { readonly is: "lead"; readonly line: Line }
  | { readonly is: "heading"; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly is: "paragraph"; readonly line: Line; readonly tone?: "quiet" | "note" }
  /** One entry: a heading and its lines. */
  | { readonly is: "item"; readonly level: 2 | 3; readonly heading: Line; readonly lines: readonly ItemLine[] }
  | { readonly is: "list"; readonly items: readonly Line[] }
  /** A link that is the reader's alone: its address is put in for each reader. */
  | { readonly is: "personal"; readonly which: "preferences" | "unsubscribe"; readonly text: string }
  /** A letter's link: what the reader is asked to open. */
  | { readonly is: "action"; readonly text: string; readonly href: string; readonly written?: string }
  /** Above the foot. */
  | { readonly is: "rule" };

/** A mail ready to be written. */
export interface MailPage {
  readonly subject: string;
  readonly language: Language;
  readonly nodes: readonly MailNode[];
}

/** The words of a line without links' addresses and quotation marks: for tests, titles and descriptions. */
export function plainLine(line: Line): string {
  return line
    .map((span) => {
      if (typeof span === "string") return span;
      if ("label" in span) return span.label;
      if ("link" in span) return span.link;
      if ("quote" in span) return span.quote;
      return span.printed;
    })
    .join("");
}
