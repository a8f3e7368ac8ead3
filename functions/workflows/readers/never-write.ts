import type { Deployment } from "../../model/deployment.ts";
import type { Ports } from "../../ports/index.ts";
import { allowAgain, isSuppressed, suppress } from "../../store/suppression.ts";
import { note } from "../mail/keep-refusals.ts";
import { mailboxHashOf } from "./address-hash.ts";
import { linkFor } from "./personal-links.ts";

/*
 * Whoever is written to because a stranger typed the address can end that, with the link in every such letter, for all
 * spellings of the mailbox and for ever. It holds the keyed hash of the mailbox and nothing else, so it works when the
 * request is long forgotten, and it touches no digest that was consented to: those have a link of their own.
 */

type NeverPorts = Pick<Ports, "clock" | "keyring" | "readers" | "log"> & Partial<Pick<Ports, "record">>;

/** The link by which the mailbox of `address` is never written to again. */
export function neverUrl(
  ports: Pick<Ports, "keyring">,
  deployment: Pick<Deployment, "baseUrl">,
  address: string,
): string {
  return linkFor(deployment, "never", neverToken(ports, address));
}

/** The token of that link. */
export function neverToken(ports: Pick<Ports, "keyring">, address: string): string {
  return ports.keyring.sign("never", mailboxHashOf(ports, address));
}

export type NeverState = "open" | "done" | "unknown";

/** What the page behind the link says. Changes nothing. */
export async function readNever(ports: NeverPorts, token: string): Promise<NeverState> {
  const mailbox = ports.keyring.check("never", token);
  if (mailbox === undefined) return "unknown";
  return (await isSuppressed(ports.readers, mailbox)) ? "done" : "open";
}

/** No letter goes to the mailbox any more. May be repeated. */
export async function neverWrite(ports: NeverPorts, token: string): Promise<NeverState> {
  const mailbox = ports.keyring.check("never", token);
  if (mailbox === undefined) return "unknown";
  const asked = { addressHash: mailbox, because: "asked" as const, at: ports.clock.now() };
  await note(ports, { ...asked, reader: null });
  await suppress(ports.readers, asked);
  return "done";
}

/** Takes that back: whoever holds the link may, for as long as it exists. */
export async function writeAgain(ports: NeverPorts, token: string): Promise<NeverState> {
  const mailbox = ports.keyring.check("never", token);
  if (mailbox === undefined) return "unknown";
  await note(ports, { at: ports.clock.now(), because: "withdrawn", reader: null, addressHash: mailbox });
  await allowAgain(ports.readers, mailbox);
  return "open";
}

/** Whether the mailbox of `address` asked never to be written to. */
export async function isNever(ports: Pick<Ports, "keyring" | "readers">, address: string): Promise<boolean> {
  return isSuppressed(ports.readers, mailboxHashOf(ports, address));
}
