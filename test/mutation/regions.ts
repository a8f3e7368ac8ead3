import { parseAst } from "vitest/node";
import { childrenOf, isOfTypes, type Node } from "./syntax.ts";

/** A stretch of a file that runs as a whole or not at all, but for what is thrown in it. */
interface Region {
  readonly start: number;
  readonly end: number;
  /** A body in braces; else one expression. */
  readonly isBlock: boolean;
}

/** The whole file, then each body of a function, branch of an `if` or of `? :`, and right side of `&&`, `||`, `??`. */
export function regionsIn(source: string): Region[] {
  const found: Region[] = [{ start: 0, end: source.length, isBlock: false }];
  const add = (node: unknown): void => {
    if (!node) return;
    const { type, start, end } = node as Node;
    found.push({ start, end, isBlock: type === "BlockStatement" });
  };
  const visit = (node: Node): void => {
    if (isOfTypes(node)) return;
    if (node.type === "BlockStatement") add(node);
    if (node.type === "ArrowFunctionExpression" && (node["body"] as Node).type !== "BlockStatement") add(node["body"]);
    if (node.type === "ConditionalExpression") for (const name of ["consequent", "alternate"]) add(node[name]);
    if (node.type === "LogicalExpression") add(node["right"]);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parseAst(source, { lang: "ts" }) as unknown as Node);
  return found;
}

/** The smallest region around a place. */
export function regionAt(regions: readonly Region[], place: number): number {
  const size = (one: Region | undefined): number => (one ? one.end - one.start : 0);
  let smallest = 0;
  for (const [at, one] of regions.entries())
    if (one.start <= place && place < one.end && size(one) < size(regions[smallest])) smallest = at;
  return smallest;
}

/** The file, which then notes for `path` in `globalThis.ranRegions` each of its regions that runs. */
export function noting(source: string, path: string): string {
  const pieces: { readonly at: number; readonly text: string; readonly size: number }[] = [];
  for (const [number, { start, end, isBlock }] of regionsIn(source).entries()) {
    if (number === 0) continue;
    const size = end - start;
    if (isBlock) pieces.push({ at: start + 1, text: `ranHere[${number}]=1;`, size: 1e8 });
    else pieces.push({ at: start, text: `(ranHere[${number}]=1,`, size: -size }, { at: end, text: ")", size });
  }
  // At one place: what closes before what opens, the outer one opens first and closes last.
  const rank = ({ text, size }: { text: string; size: number }): number =>
    text === ")" ? size - 1e9 : text.endsWith(";") ? -size : size;
  pieces.sort((a, b) => a.at - b.at || rank(a) - rank(b));
  let noted = "";
  let from = 0;
  for (const { at, text } of pieces) {
    noted += source.slice(from, at) + text;
    from = at;
  }
  const head = `const ranHere=((globalThis as any).ranRegions??={})[${JSON.stringify(path)}]??=[1];`;
  return `${head}${noted}${source.slice(from)}`;
}
