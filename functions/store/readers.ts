import * as z from "zod/mini";
import { ExpectedError, isExpected } from "../model/errors.ts";
import { Consent, type Reader } from "../model/reader.ts";
import type { Item, Table } from "../ports/index.ts";
import { addressKey, readerKey } from "./keys.ts";
import { stored } from "./stored.ts";

export const ReaderItem = stored(
  "reader",
  z.object({
    addressHash: z.exactOptional(z.nullable(z.string())),
    createdAt: z.string(),
    consents: z.array(Consent),
    version: z.exactOptional(z.number()),
  }),
);
export const AddressItem = stored("address", z.object({ reader: z.string() }));

/** Writes that lost to others before we give up. */
const TRIES_MAX = 5;

export async function readReader(readers: Table, id: string): Promise<Reader | undefined> {
  const item = await readers.get(readerKey(id), { consistent: true });
  return item && readerIn(item);
}

/** Attributes of earlier addresses: `formerHash1`. */
const FORMER_PREFIX = "formerHash";

function readerIn(item: Item): Reader {
  const { pk, addressHash = null, createdAt, consents } = ReaderItem.in(item);
  return {
    id: pk.slice("READER#".length),
    addressHash,
    formerHashes: Object.fromEntries(
      Object.entries(item)
        .filter(([name, hash]) => name.startsWith(FORMER_PREFIX) && typeof hash === "string")
        .map(([name, hash]) => [Number(name.slice(FORMER_PREFIX.length)), String(hash)]),
    ),
    createdAt,
    consents,
  };
}

/** Makes a reader, or adds a consent to the one there is. Adding the same consent twice adds it once. */
export async function recordConsent(
  readers: Table,
  { id, addressHash, consent }: { readonly id: string; readonly addressHash: string; readonly consent: Consent },
): Promise<void> {
  for (let tried = 0; tried < TRIES_MAX; tried += 1) {
    const item = await readers.get(readerKey(id), { consistent: true });
    const { consents: known, version = 0 } = item ? ReaderItem.in(item) : { consents: [] };
    if (known.some((one) => one.matter === consent.matter && one.askedAt === consent.askedAt)) return;
    const consents = [...known, consent];
    const next = { ...readerKey(id), addressHash, consents, version: version + 1 };
    try {
      if (item) await readers.put({ ...item, ...next }, { equals: { version } });
      else await readers.put({ ...next, createdAt: consent.confirmedAt }, { absent: true });
      return;
    } catch (error) {
      if (!isExpected(error, "conflict")) throw error;
    }
  }
  throw new ExpectedError("conflict", "a reader's record changes too fast");
}

/** Says that the reader has another address from now on, and had that of `former` until now. Nothing makes an erased reader again. */
export async function moveAddressHash(
  readers: Table,
  id: string,
  addressHash: string,
  former: { readonly epoch: number; readonly addressHash: string | null | undefined },
): Promise<void> {
  const isKept = former.addressHash && former.addressHash !== addressHash;
  const set = { addressHash, ...(isKept && { [`${FORMER_PREFIX}${former.epoch}`]: former.addressHash ?? "" }) };
  await readers.update(readerKey(id), { set, add: { version: 1 } }, { exists: true });
}

/** Forgets the addresses of a reader. */
export async function forgetAddressHashes(readers: Table, { id, formerHashes }: Reader): Promise<void> {
  const remove = Object.keys(formerHashes).map((epoch) => `${FORMER_PREFIX}${epoch}`);
  await readers.update(readerKey(id), { set: { addressHash: null }, remove, add: { version: 1 } }, { exists: true });
}

export async function deleteReader(readers: Table, id: string): Promise<void> {
  await readers.delete(readerKey(id));
}

/** Which reader has the address with this hash. */
export async function readerAt(readers: Table, addressHash: string): Promise<string | undefined> {
  const item = await readers.get(addressKey(addressHash), { consistent: true });
  return item && AddressItem.in(item).reader;
}

/** Gives the address to `reader`, unless somebody has it. @returns who has it now */
export async function takeAddress(readers: Table, addressHash: string, reader: string): Promise<string> {
  try {
    await readers.put({ ...addressKey(addressHash), reader }, { absent: true });
    return reader;
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    return (await readerAt(readers, addressHash)) ?? takeAddress(readers, addressHash, reader);
  }
}

/** Frees the address, if `reader` has it. */
export async function freeAddress(readers: Table, addressHash: string, reader: string): Promise<void> {
  try {
    await readers.delete(addressKey(addressHash), { equals: { reader } });
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}
