import { type Cheerio, load } from "cheerio/slim";
import { DomHandler } from "htmlparser2";
import { type Dialect, streamMarkup } from "./markup-stream.ts";

/*
 * A page goes once through htmlparser2, as a stream that counts and stops at our bounds, and what is wanted of it into
 * cheerio's hands, which parses nothing:
 *
 *     text ─► streamMarkup ─► DomHandler ─► $(document) ─► tree.find("tr"), $(row).children("td") …
 *
 * Three ways of cheerio take time with the square of what they are given, which shows from some thousand elements on:
 * `find` from an element with that many children (`$(table).find(":scope tr")` does not, nor does `tree.find("tr")`), and
 * `children` and `map` of that many elements at once (`get()` first, then `$(row)` one by one).
 *
 * Nothing is written back: the Lambdas' bundles leave out what `html()` needs (infra/bundles.ts).
 * htmlparser2 and cheerio bring a domhandler of their own each; their nodes are alike in all that is used here.
 */

/** A page, or a piece of one, in cheerio's hands. */
export type Tree = Cheerio<AnyNode>;
/** Any node of a tree. */
export type AnyNode = Extract<Parameters<typeof load>[0], { nodeType: number }>;
/** An element of a tree. */
export type Element = Extract<AnyNode, { attribs: object }>;

/**
 * cheerio, to select a node: `$(row)`. One for all pages: `load` makes a class for each, and that keeps the page's tree
 * in memory for so long that a page took half as long again.
 */
export const $ = load([]);
const $xml = load([], { xml: true });

/** The page's tree, without comments, in cheerio's hands. @throws ExpectedError("unreadable") for one beyond our bounds */
export function treeOf(text: string, dialect: Dialect = "html"): Tree {
  const tree = emptyTree(dialect);
  streamMarkup(text, tree.builder, dialect);
  return tree.selected;
}

/**
 * Only the elements with one of these ids, in page order, those of one id in one tree: a court's page is mostly menus and
 * scripts. @throws ExpectedError("unreadable")
 */
export function treesById<Id extends string>(text: string, ids: readonly Id[]): Record<Id, Tree> {
  const trees = new Map<string, ReturnType<typeof emptyTree>>(ids.map((id) => [id, emptyTree("html")]));
  let builder: ReturnType<typeof emptyTree>["builder"] | undefined;
  let depth = 0; // inside of a wanted element
  streamMarkup(text, {
    onopentag(name, attributes) {
      if (depth === 0) builder = trees.get(attributes["id"] ?? "")?.builder;
      if (!builder) return;
      depth++;
      builder.onopentag(name, attributes);
    },
    ontext(data) {
      if (depth > 0) builder?.ontext(data);
    },
    onclosetag(name, isImplied) {
      if (depth === 0) return;
      depth--;
      builder?.onclosetag(name, isImplied);
    },
  });
  const found = [...trees].map(([id, { selected }]) => [id, selected]);
  return Object.fromEntries(found) as Record<Id, Tree>; // a tree for each of the ids
}

function emptyTree(dialect: Dialect) {
  let isImpliedEnd = false;
  const dom = new DomHandler(undefined, { xmlMode: dialect === "xml" }, (element) => {
    if (isImpliedEnd && !OPTIONAL_END.has(element.name)) cutOff.add(element);
  });
  dom.onopentag("page", {}); // so that `find` begins with one element, however many stand side by side
  const builder = {
    onopentag: (name: string, attributes: Record<string, string>): void => dom.onopentag(name, attributes),
    ontext: (data: string): void => dom.ontext(data),
    onclosetag(_: string, isImplied: boolean): void {
      isImpliedEnd = isImplied;
      dom.onclosetag();
    },
  };
  return { builder, selected: dialect === "xml" ? $xml(dom.root) : $(dom.root) };
}

/** Courts leave these end tags out, as HTML lets them. */
const OPTIONAL_END = new Set("p li dt dd option thead tbody tfoot tr td th br hr img input link meta col".split(" "));
const cutOff = new WeakSet<object>();

/** Whether the element has no end tag of its own: the end of the page, or of what is around it, ended it. */
export function isCutOff(element: AnyNode): boolean {
  return cutOff.has(element);
}

/** The cells of a table's row. */
export function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child) => "attribs" in child && (child.name === "td" || child.name === "th"),
  ) as Element[];
}
