/**
 * Stands in the web side's bundle for `dom-serializer` and its tables of entities (75 kB), which serialize trees that were
 * parsed: the plot's document is drawn, and writes itself.
 */
export default function serialize(): never {
  throw new Error("no parsed tree is serialized here");
}
