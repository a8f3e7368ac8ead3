import { type AnyNode, type Element, treeOf } from "./markup-tree.ts";
import { plain } from "./text.ts";

/** A node, or what cheerio has selected; nothing has no text. */
type Shown = AnyNode | Iterable<AnyNode> | undefined;

/** Elements whose content is not text of the page. */
const SILENT = new Set(["script", "style", "noscript", "template", "iframe", "object", "svg", "math", "head"]);

/**
 * The text that a reader sees, where cheerio's own `text()` has every character: a line break reads as a blank, scripts
 * and styles as nothing, and what is left out as well. Other tags leave no blank behind (`Filed by<b>John` is printed in
 * one word).
 */
export function textOf(shown: Shown, isLeftOut?: (element: Element) => boolean): string {
  if (!shown) return "";
  let text = "";
  const nodes = "nodeType" in shown ? [shown] : shown;
  for (const node of nodes) {
    if ("data" in node)
      text += node.nodeType === 3 ? node.data : ""; // 3: text, no comment
    else if (!("name" in node)) text += textOf(node.children, isLeftOut);
    else if (node.name === "br") text += " ";
    else if (!SILENT.has(node.name) && !isLeftOut?.(node)) text += textOf(node.children, isLeftOut);
  }
  return text;
}

/** {@link textOf}, plain. */
export function plainOf(shown: Shown): string {
  return plain(textOf(shown));
}

/** The text of a piece of markup, such as courts put into the fields of feeds and of JSON. */
export function markupText(markup: string): string {
  // "delivered the <a href='…'>opinion</a>", "O&#39;Brien"; most texts hold neither
  return /<|&#?\w+;/.test(markup) ? textOf(treeOf(markup)) : markup;
}
