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

/** A text, or an element with what stands in it. Comments and declarations are read past. */
export interface MarkupNode {
  /** Empty for a text. */
  name: string;
  /** Empty for an element. */
  text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
  readonly parent: MarkupNode | undefined;
  /** Whether it ended with its own end tag: not so when the end of the bytes, or of what is around it, cut it off. */
  isClosed: boolean;
}

/** The page as a tree. @throws ExpectedError("unreadable") for one nested or stuffed beyond our bounds */
export function treeOf(text: string, dialect: Dialect = "html"): MarkupNode {
  const root = nodeOf("#root", {}, undefined);
  grow(text, dialect, () => root);
  return root;
}

/**
 * Only the elements with one of these ids, each as a tree of its own, in page order: a court's page is mostly menus and
 * scripts. @throws ExpectedError("unreadable")
 */
export function treesById(text: string, ids: readonly string[]): Map<string, MarkupNode[]> {
  const found = new Map<string, MarkupNode[]>(ids.map((id) => [id, []]));
  grow(text, "html", (name, attributes) => {
    const trees = found.get(attributes["id"] ?? "");
    const tree = trees && nodeOf(name, attributes, undefined);
    if (tree) trees.push(tree);
    return tree;
  });
  return found;
}

/** Streams the page; every element outside a tree is offered to `rootAt`, which may begin one. */
function grow(
  text: string,
  dialect: Dialect,
  rootAt: (name: string, attributes: Readonly<Record<string, string>>) => MarkupNode | undefined,
): void {
  let top = rootAt("#root", {});
  streamMarkup(
    text,
    {
      onopentag(name, attributes) {
        if (!top) {
          top = rootAt(name, attributes);
          return;
        }
        const node = nodeOf(name, attributes, top);
        top.children.push(node);
        top = node;
      },
      ontext(data) {
        const last = top?.children.at(-1);
        if (last && last.name === "") last.text += data;
        else top?.children.push({ ...nodeOf("", {}, top), text: data });
      },
      onclosetag(_, isImplied) {
        if (top) top.isClosed = !isImplied;
        top = top?.parent;
      },
    },
    dialect,
  );
}

function nodeOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: MarkupNode | undefined,
): MarkupNode {
  return { name, text: "", attributes, children: [], parent, isClosed: false };
}

/** Runs `handler` over the page, bounded like {@link treeOf}. @throws ExpectedError("unreadable") */
export function streamMarkup(text: string, handler: Partial<Handler>, dialect: Dialect = "html"): void {
  const parser = new Parser(bounded(handler), { xmlMode: dialect === "xml", decodeEntities: true });
  parser.end(text);
}

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
