import { type CheerioAPI, load } from "cheerio/slim";
import { DomHandler, type Handler, Parser } from "htmlparser2";
import { ExpectedError } from "../../model/errors.ts";

/** Levels of nesting; a DOM library's recursion overflows at some 4,000. */
export const NESTING_MAX = 512;
/** Attributes of one element. */
export const ATTRIBUTES_MAX = 64;
/** Elements of one page that is held whole. */
export const ELEMENTS_MAX = 400_000;

/** `html` repairs as courts' pages need; `xml` keeps case and never expands an entity that the document declares. */
export type Dialect = "html" | "xml";

/** The page as a document to select from. @throws ExpectedError("unreadable") for one nested or stuffed beyond our bounds */
export function documentOf(text: string, dialect: Dialect = "html"): CheerioAPI {
  const dom = new DomHandler(undefined, { withEndIndices: true });
  streamMarkup(text, dom, dialect);
  return load(dom.root, { xml: { xmlMode: dialect === "xml" } });
}

/** Runs `handler` over the page, bounded like {@link documentOf}. @throws ExpectedError("unreadable") */
export function streamMarkup(text: string, handler: Partial<Handler>, dialect: Dialect = "html"): void {
  const parser = new Parser(bounded(handler), { xmlMode: dialect === "xml", decodeEntities: true });
  parser.end(text);
}

/** The text of a piece of markup, such as courts put into the fields of feeds and of JSON. */
export function markupText(markup: string): string {
  // "delivered the <a href='…'>opinion</a>", "O&#39;Brien"; most texts hold neither
  return /<|&#?\w+;/.test(markup) ? textOf(documentOf(markup).root().toArray()) : markup;
}

/** What we need of a node of the document. */
export interface MarkupNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly MarkupNode[];
  readonly parent?: MarkupNode | null;
  readonly endIndex?: number | null;
}

/** Elements whose content is not text of the page. */
const SILENT = new Set(["script", "style", "noscript", "template", "iframe", "object", "svg", "math", "head"]);

/**
 * The text that a reader sees in `nodes`: a line break reads as a blank, scripts and styles as nothing. Other tags leave
 * no blank behind (`Filed by<b>John` is printed in one word).
 */
export function textOf(nodes: Iterable<MarkupNode>, isLeftOut: (element: MarkupNode) => boolean = () => false): string {
  let text = "";
  for (const node of nodes) {
    if (node.type === "text") text += node.data;
    else if (node.name === "br") text += " ";
    else if (node.children && !SILENT.has(node.name ?? "") && !isLeftOut(node))
      text += textOf(node.children, isLeftOut);
  }
  return text;
}

/** All elements called `name` in `nodes`, at any depth, in page order. */
export function elementsIn(nodes: Iterable<MarkupNode>, name: string, found: MarkupNode[] = []): MarkupNode[] {
  for (const node of nodes) {
    if (node.name === name) found.push(node);
    if (node.children) elementsIn(node.children, name, found);
  }
  return found;
}

/** The cells of a table's row. */
export function cellsOf(row: MarkupNode): MarkupNode[] {
  return (row.children ?? []).filter(({ name }) => name === "td" || name === "th");
}

/** The nearest element called `name` around `node`. */
export function around(node: MarkupNode | null | undefined, name: string): MarkupNode | undefined {
  let up = node?.parent;
  while (up && up.name !== name) up = up.parent;
  return up ?? undefined;
}

/** Whether `node` carries the class. */
export function hasClass(node: MarkupNode, name: string): boolean {
  return (node.attribs?.["class"] ?? "").split(/\s+/).includes(name); // class="card documentlinks"
}

/** Whether the page goes on after `element` with its own end tag: false for one that the end of the bytes cut off. */
export function isClosed(text: string, element: MarkupNode): boolean {
  const end = text.slice(0, (element.endIndex ?? 0) + 1).slice(-40);
  return new RegExp(`</${element.name}\\s*>$`, "i").test(end); // </table>, </TABLE >
}

function bounded(handler: Partial<Handler>): Partial<Handler> {
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  return {
    ...forwarding(handler),
    onopentagname(name) {
      depth++;
      elements++;
      attributes = 0;
      if (depth > NESTING_MAX) throw tooMuch(`more than ${NESTING_MAX} levels of nesting`);
      if (elements > ELEMENTS_MAX) throw tooMuch(`more than ${ELEMENTS_MAX} elements`);
      handler.onopentagname?.(name);
    },
    onattribute(name, value, quote) {
      if (++attributes > ATTRIBUTES_MAX) throw tooMuch(`more than ${ATTRIBUTES_MAX} attributes on one element`);
      handler.onattribute?.(name, value, quote);
    },
    onclosetag(name, isImplied) {
      depth--; // told for void elements too, which onopentagname counted
      handler.onclosetag?.(name, isImplied);
    },
  };
}

/** The handler's own events; one that it has no use for is left out, so that the parser need not prepare it. */
function forwarding(handler: Partial<Handler>): Partial<Handler> {
  const { onopentag, oncomment } = handler;
  return {
    onparserinit: (parser) => handler.onparserinit?.(parser),
    ...(onopentag && {
      onopentag: (name, attributes, isImplied) => onopentag.call(handler, name, attributes, isImplied),
    }),
    ontext: (text) => handler.ontext?.(text),
    ...(oncomment && { oncomment: (text) => oncomment.call(handler, text) }),
    oncommentend: () => handler.oncommentend?.(),
    oncdatastart: () => handler.oncdatastart?.(),
    oncdataend: () => handler.oncdataend?.(),
    onend: () => handler.onend?.(),
  };
}

function tooMuch(what: string): ExpectedError {
  return new ExpectedError("unreadable", `page over a limit: ${what}`);
}
