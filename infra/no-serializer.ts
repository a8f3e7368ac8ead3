/**
 * Stands in bundles for `dom-serializer` and its tables of entities (75 kB), which write parsed trees as markup again. Courts'
 * pages are only read, and the plot's document is drawn and writes itself.
 */
export const render = serialize;

export default function serialize(): never {
  throw new Error("no parsed tree is written here");
}
