import { parseAst } from "vitest/node";
import { childrenOf, isOfTypes, type Node } from "./syntax.ts";

/** One expression of a file, changed. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly was: string;
  readonly is: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "&&": "||",
  "||": "&&",
  "??": "&&",
};
/** Of a limit as large as this it is noticed when it doubles: no reader counts whether a name is cut after 240 letters or 241. */
const NUMBER_LARGE = 50;
const METHODS: Readonly<Record<string, string>> = { some: "every", every: "some", min: "max", max: "min" };

/** Every change of one expression of `source` that may change what it does; types, imports and words for people stay. */
export function mutantsIn(source: string): Mutant[] {
  const found: Mutant[] = [];
  const text = (node: Node): string => source.slice(node.start, node.end);
  const change = ({ start, end }: Pick<Node, "start" | "end">, is: string): void => {
    const was = source.slice(start, end);
    if (was !== is) found.push({ start, end, was, is, line: source.slice(0, start).split("\n").length });
  };
  const visit = (node: Node): void => {
    if (isOfTypes(node) || isForPeople(node, text)) return;
    changesOf(node, text, change);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parseAst(source, { lang: "ts" }) as unknown as Node);
  return found;
}

type Change = (where: Pick<Node, "start" | "end">, is: string) => void;

function changesOf(node: Node, text: (node: Node) => string, change: Change): void {
  const part = (name: string): Node => node[name] as Node;
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression": {
      const [left, right] = [part("left"), part("right")];
      const operator = OPERATORS[String(node["operator"])];
      const isJoin = node["operator"] === "+" && [left, right].some((one) => isWords(one));
      if (operator && !isJoin) change(node, `((${text(left)}) ${operator} (${text(right)}))`);
      return;
    }
    case "UnaryExpression":
      if (node["operator"] === "!") change(node, text(part("argument")));
      return;
    case "Literal":
      changeLiteral(node, change);
      return;
    case "TemplateLiteral":
      change(node, "``");
      return;
    case "ConditionalExpression":
      change(part("test"), "true");
      change(part("test"), "false");
      return;
    case "IfStatement":
      change(part("test"), "true");
      change(part("test"), "false");
      return;
    case "ExpressionStatement":
      if (/^(?:Await|Call|Assignment|Update)Expression$/.test(part("expression").type)) change(node, ";");
      return;
    case "BlockStatement":
      if ((node["body"] as readonly unknown[]).length > 0) change(node, "{}");
      return;
    case "ObjectExpression":
      if ((node["properties"] as readonly unknown[]).length > 0) change(node, "({})");
      return;
    case "ArrayExpression":
      if ((node["elements"] as readonly unknown[]).length > 0) change(node, "[]");
      return;
    case "CallExpression": {
      const callee = part("callee");
      if (callee.type !== "MemberExpression") return;
      const name = text(callee["property"] as Node);
      const other = METHODS[name];
      if (other) change(callee["property"] as Node, other);
      if (/^(?:filter|sort|reverse|slice|trim|toLowerCase)$/.test(name)) change(node, text(callee["object"] as Node));
    }
  }
}

function changeLiteral(node: Node, change: Change): void {
  const { value } = node;
  if (typeof value === "boolean") change(node, String(!value));
  if (typeof value === "number") change(node, String(value < NUMBER_LARGE ? value + 1 : value * 2));
  if (typeof value === "string") change(node, value === "" ? '"mutated"' : '""');
}

function isWords({ type, value }: Node): boolean {
  return type === "TemplateLiteral" || (type === "Literal" && typeof value === "string");
}

/** What an error, a log line or a schema's description says, and the examples that a rule is tested with. */
function isForPeople(node: Node, text: (node: Node) => string): boolean {
  if (node.type === "Property") return text(node["key"] as Node) === "examples";
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return false;
  return /^(?:\w*Error|(?:\w+\.)*log\.(?:info|warn|error)|described|z\.meta)$/.test(text(node["callee"] as Node));
}
