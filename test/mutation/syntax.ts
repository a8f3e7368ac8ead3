/** A node of a syntax tree, as `parseAst` makes them. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [name: string]: unknown;
}

/** Type syntax does nothing when the program runs; of `x as T` and the like only `x` does. */
export function isOfTypes({ type, source }: Node): boolean {
  return (
    /^(?:Import|ExportAll)/.test(type) ||
    (type === "ExportNamedDeclaration" && Boolean(source)) ||
    (type.startsWith("TS") && !/^TS(?:As|Satisfies|NonNull)Expression$/.test(type))
  );
}

/** What stands directly below, without names of properties. */
export function childrenOf(node: Node): Node[] {
  const isKey = (name: string): boolean => name === "key" && node["computed"] === false;
  return Object.entries(node)
    .filter(([name]) => !isKey(name))
    .flatMap(([, value]) => value)
    .filter((one): one is Node => typeof one === "object" && one !== null && typeof (one as Node).type === "string");
}
