import type { SendState } from "../model/reader.ts";
import type { Keyring, Purpose } from "../ports/index.ts";

/*
 * Tokens are bound to purpose, reader and epoch, which grows when the address changes; never to `gen`. The unsubscribe
 * link of any earlier mail works for as long as the reader exists, so it carries no epoch.
 */

/** What a token for a reader is good for. */
export type ReaderPurpose = Exclude<Purpose, "confirm" | "cursor">;

/** A token by which the reader of `state` may do `purpose`. */
export function tokenFor(
  { keyring }: { readonly keyring: Keyring },
  purpose: ReaderPurpose,
  state: Pick<SendState, "reader" | "epoch">,
): string {
  return keyring.sign(purpose, purpose === "unsubscribe" ? state.reader : `${state.reader}.${state.epoch}`);
}

/** The reader whom a token of ours for `purpose` names, and the epoch that it must have; undefined for anything else. */
export function readerOfToken(
  { keyring }: { readonly keyring: Keyring },
  purpose: ReaderPurpose,
  token: string,
): { readonly reader: string; readonly epoch?: number } | undefined {
  const subject = keyring.check(purpose, token);
  if (subject === undefined) return undefined;
  if (purpose === "unsubscribe") return { reader: subject };
  const match = /^([\w-]+)\.(\d+)$/.exec(subject); // q83vEjRWeJCrze8SNFZ4kA.1
  return match?.[1] && match[2] ? { reader: match[1], epoch: Number(match[2]) } : undefined;
}
