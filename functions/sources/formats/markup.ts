import { type Dialect, streamMarkup } from "./markup-stream.ts";

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
