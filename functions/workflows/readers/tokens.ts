import type { SendState } from "../../model/reader.ts";
import type { Ports } from "../../ports/index.ts";

/*
 * Tokens are bound to a purpose and a reader, and to the reader's epoch, which grows when the address changes; never to
 * `gen`. The unsubscribe link of any earlier mail works for as long as the reader exists, so it carries no epoch. Links
 * of letters (confirm, move, export, erase) name the request that they were made for, which knows reader and epoch.
 */

type Signing = Pick<Ports, "keyring">;

/** A token by which the reader of `state` may do `purpose`, from any mail. */
export function tokenFor(
  { keyring }: Signing,
  purpose: "unsubscribe" | "preferences",
  { reader, epoch }: Pick<SendState, "reader" | "epoch">,
): string {
  return keyring.sign(purpose, purpose === "unsubscribe" ? reader : `${reader}.${epoch}`);
}

/** The reader whom an unsubscribe token of ours names. */
export function unsubscribeBearer({ keyring }: Signing, token: string): string | undefined {
  return keyring.check("unsubscribe", token);
}

/** The reader whom a preferences token of ours names, and the epoch that the reader must have. */
export function preferencesBearer(
  { keyring }: Signing,
  token: string,
): { readonly reader: string; readonly epoch: number } | undefined {
  const match = /^([\w-]+)\.(\d+)$/.exec(keyring.check("preferences", token) ?? ""); // q83vEjRWeJCrze8SNFZ4kA.1
  return match?.[1] && match[2] ? { reader: match[1], epoch: Number(match[2]) } : undefined;
}
