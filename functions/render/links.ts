import type { Line, MailNode, Span } from "./mail-nodes.ts";

/** The nodes with link texts that no two addresses share: a list of links alone must say what each opens. */
export function distinctLinks(nodes: readonly MailNode[]): MailNode[] {
  const addresses = new Map<string, Set<string>>();
  for (const span of nodes.flatMap(linesOf).flat()) {
    if (typeof span === "string" || !("link" in span)) continue;
    addresses.set(span.link, (addresses.get(span.link) ?? new Set()).add(span.href));
  }
  const distinct = (span: Span): Span => {
    if (typeof span === "string" || !("link" in span)) return span;
    const shared = (addresses.get(span.link)?.size ?? 0) > 1;
    return shared && span.apart ? { ...span, link: `${span.link}, ${span.apart}` } : span;
  };
  return nodes.map((node) => withLines(node, (line) => line.map(distinct)));
}

function linesOf(node: MailNode): readonly Line[] {
  if (node.is === "item") return [node.heading, ...node.lines.map(({ line }) => line)];
  if (node.is === "list") return node.items;
  return "line" in node ? [node.line] : [];
}

function withLines(node: MailNode, change: (line: Line) => Line): MailNode {
  if (node.is === "item")
    return {
      ...node,
      heading: change(node.heading),
      lines: node.lines.map(({ tone, line }) => ({ tone, line: change(line) })),
    };
  if (node.is === "list") return { ...node, items: node.items.map(change) };
  return "line" in node ? { ...node, line: change(node.line) } : node;
}
