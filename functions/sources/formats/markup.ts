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
  const dom = new DomHandler();
  streamMarkup(text, dom, dialect);
  return load(dom.root, { xml: { xmlMode: dialect === "xml" } });
}

/** Runs `handler` over the page, bounded like {@link documentOf}. @throws ExpectedError("unreadable") */
export function streamMarkup(text: string, handler: Partial<Handler>, dialect: Dialect = "html"): void {
  const parser = new Parser(bounded(handler), { xmlMode: dialect === "xml", decodeEntities: true });
  parser.end(text);
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

function forwarding(handler: Partial<Handler>): Partial<Handler> {
  return {
    onparserinit: (parser) => handler.onparserinit?.(parser),
    onopentag: (name, attributes, isImplied) => handler.onopentag?.(name, attributes, isImplied),
    ontext: (text) => handler.ontext?.(text),
    oncomment: (text) => handler.oncomment?.(text),
    oncommentend: () => handler.oncommentend?.(),
    oncdatastart: () => handler.oncdatastart?.(),
    oncdataend: () => handler.oncdataend?.(),
    onend: () => handler.onend?.(),
  };
}

function tooMuch(what: string): ExpectedError {
  return new ExpectedError("unreadable", `page over a limit: ${what}`);
}
