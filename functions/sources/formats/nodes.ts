import { type MarkupNode, treeOf } from "./markup.ts";
import { plain } from "./text.ts";

/** Elements whose content is not text of the page. */
const SILENT = new Set(["script", "style", "noscript", "template", "iframe", "object", "svg", "math", "head"]);

/**
 * The text that a reader sees in `node`: a line break reads as a blank, scripts and styles as nothing. Other tags leave
 * no blank behind (`Filed by<b>John` is printed in one word).
 */
export function textOf(
  node: MarkupNode | undefined,
  isLeftOut: (element: MarkupNode) => boolean = () => false,
): string {
  if (!node) return "";
  if (node.name === "") return node.text;
  if (node.name === "br") return " ";
  if (SILENT.has(node.name) || isLeftOut(node)) return "";
  let text = "";
  for (const child of node.children) text += textOf(child, isLeftOut);
  return text;
}

/** {@link textOf}, plain. */
export function plainIn(node: MarkupNode | undefined): string {
  return plain(textOf(node));
}

/** The text of a piece of markup, such as courts put into the fields of feeds and of JSON. */
export function markupText(markup: string): string {
  // "delivered the <a href='…'>opinion</a>", "O&#39;Brien"; most texts hold neither
  return /<|&#?\w+;/.test(markup) ? textOf(treeOf(markup)) : markup;
}

/** All elements called `name` inside `node`, at any depth, in page order. */
export function elementsIn(node: MarkupNode | undefined, name: string, found: MarkupNode[] = []): MarkupNode[] {
  for (const child of node?.children ?? []) {
    if (child.name === name) found.push(child);
    elementsIn(child, name, found);
  }
  return found;
}

/** All elements inside `node` that carry one of the classes, in page order. */
export function classedIn(
  node: MarkupNode | undefined,
  classes: readonly string[],
  found: MarkupNode[] = [],
): MarkupNode[] {
  for (const child of node?.children ?? []) {
    if (classes.some((name) => hasClass(child, name))) found.push(child);
    classedIn(child, classes, found);
  }
  return found;
}

/** Whether `node` carries the class. */
export function hasClass(node: MarkupNode, name: string): boolean {
  const classes = node.attributes["class"];
  return classes?.split(/\s+/).includes(name) ?? false; // class="card documentlinks"
}

/** The cells of a table's row. */
export function cellsOf(row: MarkupNode): MarkupNode[] {
  return row.children.filter(({ name }) => name === "td" || name === "th");
}

/** The nearest element called `name` around `node`. */
export function around(node: MarkupNode | undefined, name: string): MarkupNode | undefined {
  let up = node?.parent;
  while (up && up.name !== name) up = up.parent;
  return up;
}

/** The address of a link, or of the first one inside `node`. */
export function hrefIn(node: MarkupNode | undefined): string | undefined {
  const link = node?.name === "a" ? node : elementsIn(node, "a")[0];
  return link?.attributes["href"];
}
