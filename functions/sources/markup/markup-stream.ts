import { type Handler, Parser } from "htmlparser2";
import { ExpectedError } from "../../model/errors.ts";

/** Levels of nesting; a recursion over the tree overflows at some 4,000. */
export const NESTING_MAX = 512;
/** Attributes of one element. */
export const ATTRIBUTES_MAX = 64;
/** Elements of one page. */
export const ELEMENTS_MAX = 400_000;

/** `html` repairs as courts' pages need; `xml` keeps case and never expands an entity that the document declares. */
export type Dialect = "html" | "xml";

/** Runs `handler` over the page, and stops at our bounds, before anything recurses. @throws ExpectedError("unreadable") */
export function streamMarkup(text: string, handler: Partial<Handler>, dialect: Dialect = "html"): void {
  const parser = new Parser(bounded(handler), { xmlMode: dialect === "xml", decodeEntities: true });
  parser.end(dialect === "html" ? text.replace(FORM, "") : text);
}

// <form id="SearchWithin" method="get">, </form>. The parser reads past a form inside another, and would then take its end
// tag for the end of the outer one and of all that is open inside of that, as no browser does.
const FORM = /<\/?form\b[^<>]{0,2000}>/gi;

function bounded(handler: Partial<Handler>): Partial<Handler> {
  const { onopentag, ontext } = handler;
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  return {
    // Told only to a handler that listens: the parser then need not collect attributes.
    ...(onopentag && { onopentag }),
    ...(ontext && { ontext }),
    onopentagname(name) {
      depth++;
      elements++;
      attributes = 0;
      if (depth > NESTING_MAX) throw tooMuch(`more than ${NESTING_MAX} levels of nesting`);
      if (elements > ELEMENTS_MAX) throw tooMuch(`more than ${ELEMENTS_MAX} elements`);
      handler.onopentagname?.(name);
    },
    onattribute() {
      if (++attributes > ATTRIBUTES_MAX) throw tooMuch(`more than ${ATTRIBUTES_MAX} attributes on one element`);
    },
    onclosetag(name, isImplied) {
      depth--; // told for void elements too, which onopentagname counted
      handler.onclosetag?.(name, isImplied);
    },
  };
}

function tooMuch(what: string): ExpectedError {
  return new ExpectedError("unreadable", `page over a limit: ${what}`);
}
