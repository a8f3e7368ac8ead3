import type { Watermarks } from "./reader.ts";

/** One string for equal watermarks (`foo:3,mpp:12`), so that a condition on them is an equality. */
export function watermarksText(watermarks: Watermarks): string {
  return Object.keys(watermarks)
    .sort()
    .map((matter) => `${matter}:${watermarks[matter] ?? 0}`)
    .join(",");
}

/** The watermarks in a string that {@link watermarksText} made. */
export function watermarksIn(text: string): Watermarks {
  const watermarks: Record<string, number> = {};
  for (const part of text.split(",")) {
    const colon = part.lastIndexOf(":");
    if (colon > 0) watermarks[part.slice(0, colon)] = Number(part.slice(colon + 1));
  }
  return watermarks;
}

/** `watermarks` moved up to `to` where that is higher, for the matters of `watermarks` only: they never fall, and nothing is followed by being told. */
export function raised(watermarks: Watermarks, to: Watermarks): Watermarks {
  return Object.fromEntries(Object.entries(watermarks).map(([matter, n]) => [matter, Math.max(n, to[matter] ?? n)]));
}

/** Whether `watermarks` have reached `to` in every matter that they have. */
export function covers(watermarks: Watermarks, to: Watermarks): boolean {
  return Object.entries(watermarks).every(([matter, n]) => n >= (to[matter] ?? 0));
}
