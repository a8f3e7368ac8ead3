import type { DigestMark } from "../model/reader.ts";
import { watermarksIn, watermarksText } from "../model/watermarks.ts";

const MINUTE_MS = 60_000;

/** `<watermarks>@<minute, base 36>` a digest, `;` between, newest first: some fifteen bytes each. */
export function digestsText(digests: readonly DigestMark[]): string {
  return digests
    .map(({ to, at }) => `${watermarksText(to)}@${Math.floor(Date.parse(at) / MINUTE_MS).toString(36)}`)
    .join(";");
}

/** The digests in a text that {@link digestsText} made. */
export function digestsIn(text: string): DigestMark[] {
  if (text === "") return [];
  return text.split(";").map((line) => {
    const [to = "", minute = "0"] = line.split("@");
    return { to: watermarksIn(to), at: new Date(Number.parseInt(minute, 36) * MINUTE_MS).toISOString() };
  });
}
