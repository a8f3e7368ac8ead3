import { mailboxOf, networkOf, sameAddress } from "../../model/address.ts";
import type { Ports } from "../../ports/index.ts";

type Hashing = Pick<Ports, "keyring">;

/** The keyed hash under which an address is known. */
export function addressHashOf({ keyring }: Hashing, address: string): string {
  return keyring.hash(`address|${sameAddress(address)}`);
}

/** The keyed hash of the mailbox behind an address, for limits: tags and dots make no new one. */
export function mailboxHashOf({ keyring }: Hashing, address: string): string {
  return keyring.hash(`mailbox|${mailboxOf(address)}`);
}

/** The keyed hash of the network that an IP address is in. */
export function networkHashOf({ keyring }: Hashing, ip: string): string {
  return keyring.hash(`network|${networkOf(ip)}`);
}

/** A hash of the words of a form, to prove which ones a consent was given to. */
export function formHashOf({ keyring }: Hashing, formText: string): string {
  return keyring.hash(`form|${formText}`);
}
