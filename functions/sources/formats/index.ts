import type { Format } from "../../model/source.ts";

/** Every kind of page that we can read. */
export const FORMATS: readonly Format[] = [];

const byId = new Map(FORMATS.map((format) => [format.id, format]));

/** The format of `id`, or undefined. */
export function formatOf(id: string): Format | undefined {
  return byId.get(id);
}
