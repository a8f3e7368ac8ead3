import type { SendState } from "../../model/reader.ts";
import type { Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";

/*
 * Tokens are bound to a purpose and a reader, and to the reader's epoch, which grows when the address changes; never to
 * `preferencesRevision`. The unsubscribe link of any earlier mail works for as long as the reader exists, so it carries no epoch. Links
 * of letters (confirm, move, export, erase) name the request that they were made for, which knows reader and epoch.
 */

type Signing = Pick<Ports, "keyring">;

/** A token by which the reader of `state` may do `purpose`, from any mail. */
export function tokenFor(
  { keyring }: Signing,
  purpose: "unsubscribe" | "preferences",
  { reader, addressEpoch }: Pick<SendState, "reader" | "addressEpoch">,
): string {
  return keyring.sign(purpose, purpose === "unsubscribe" ? reader : `${reader}.${addressEpoch}`);
}

/** The reader whom an unsubscribe token of ours names. */
export function unsubscribeBearer({ keyring }: Signing, token: string): string | undefined {
  return keyring.check("unsubscribe", token);
}

/** A token that starts the mails of a reader again which ended at `endedAt`, from the notice that they did. */
export function restartToken({ keyring }: Signing, reader: string, endedAt: Instant): string {
  return keyring.sign("restart", `${reader} ${endedAt}`);
}

/** What a token of a notice names. */
export function restartBearer(
  { keyring }: Signing,
  token: string,
): { readonly reader: string; readonly endedAt: Instant } | undefined {
  const [reader, endedAt] = keyring.check("restart", token)?.split(" ") ?? [];
  return reader && endedAt ? { reader, endedAt } : undefined;
}

/** The reader whom a preferences token of ours names, and the epoch that the reader must have. */
export function preferencesBearer(
  { keyring }: Signing,
  token: string,
): { readonly reader: string; readonly addressEpoch: number } | undefined {
  const match = /^([\w-]+)\.(\d+)$/.exec(keyring.check("preferences", token) ?? ""); // q83vEjRWeJCrze8SNFZ4kA.1
  return match?.[1] && match[2] ? { reader: match[1], addressEpoch: Number(match[2]) } : undefined;
}
