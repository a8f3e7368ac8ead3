import { Tokenizer } from "htmlparser2";
import { ExpectedError } from "../../model/errors.ts";
import { ATTRIBUTES_MAX, ELEMENTS_MAX } from "../markup/markup-stream.ts";

/** What {@link streamTags} calls. Names are in small letters; an end tag comes as it stands in the page, matched or not. */
export interface TagHandler {
  /** Gives whether the element's attributes are wanted. */
  open(name: string): boolean;
  attribute(name: string, value: string): void;
  /** Text outside of script, style and title; it may come in several parts. */
  text(text: string): void;
  close(name: string): void;
}

/**
 * The tags and texts of `markup` as they stand, in one pass. CM/ECF's end tags are too wild for a parser that matches them
 * (`<td>2:17-mj-01117</tr></td></tr></table>`): it would close the tables around.
 * @throws ExpectedError("unreadable") for a page beyond our bounds
 */
export function streamTags(markup: string, handler: TagHandler): void {
  const seen: Seen = { elements: 0, attributes: 0, wanted: false, name: "", value: "", silent: "" };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => openTag(seen, markup.slice(start, end).toLowerCase(), handler),
      onclosetag: (start, end) => closeTag(seen, markup.slice(start, end).toLowerCase(), handler),
      ontext: (start, end) => seen.silent || handler.text(markup.slice(start, end)),
      ontextentity: (codepoint) => seen.silent || handler.text(String.fromCodePoint(codepoint)),
      onattribname: (start, end) => beginAttribute(seen, markup, start, end),
      onattribdata: (start, end) => addToAttribute(seen, () => markup.slice(start, end)),
      onattribentity: (codepoint) => addToAttribute(seen, () => String.fromCodePoint(codepoint)),
      onattribend: () => seen.wanted && handler.attribute(seen.name, seen.value),
      onopentagend: ignore,
      onselfclosingtag: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
}

interface Seen {
  elements: number;
  attributes: number;
  /** Whether the open tag's attributes are wanted. */
  wanted: boolean;
  name: string;
  value: string;
  /** Name of the element whose text nobody sees, or "". */
  silent: string;
}

const SILENT: ReadonlySet<string> = new Set(["script", "style", "title"]);

function openTag(seen: Seen, name: string, handler: TagHandler): void {
  if (++seen.elements > ELEMENTS_MAX) throw beyond(`more than ${ELEMENTS_MAX} elements`);
  seen.attributes = 0;
  seen.wanted = false;
  if (SILENT.has(name)) seen.silent = name;
  else seen.wanted = handler.open(name);
}

function closeTag(seen: Seen, name: string, handler: TagHandler): void {
  if (seen.silent === name) seen.silent = "";
  else handler.close(name);
}

function beginAttribute(seen: Seen, markup: string, start: number, end: number): void {
  if (++seen.attributes > ATTRIBUTES_MAX) throw beyond(`more than ${ATTRIBUTES_MAX} attributes on one element`);
  if (!seen.wanted) return;
  seen.name = markup.slice(start, end).toLowerCase();
  seen.value = "";
}

function addToAttribute(seen: Seen, part: () => string): void {
  if (seen.wanted) seen.value += part();
}

function beyond(what: string): ExpectedError {
  return new ExpectedError("unreadable", `page over a limit: ${what}`);
}

/** The text of a piece of markup, tags removed and nothing put in their place. @throws ExpectedError("unreadable") */
export function textOfTags(markup: string): string {
  let text = "";
  streamTags(markup, {
    open: () => false,
    attribute: () => {},
    text: (part) => {
      text += part;
    },
    close: () => {},
  });
  return text;
}
