import type { Ports } from "../../ports/index.ts";
import type { ReadPage } from "./checking.ts";

/** Keeps pages as long as the ledger: what an event or a quarantine names must be there for whoever asks how we know. */
export async function keepForGood({ archive }: Pick<Ports, "archive">, pages: readonly ReadPage[]): Promise<void> {
  for (const { bytes, headers } of pages)
    await archive.put(bytes, { contentType: contentTypeOf(headers), kept: "for good" });
}

/** What the site says that its bytes are. */
export function contentTypeOf(headers: ReadPage["headers"]): string {
  return headers["content-type"] ?? "application/octet-stream";
}
