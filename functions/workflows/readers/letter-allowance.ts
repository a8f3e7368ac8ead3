import type { Ports } from "../../ports/index.ts";
import { type RateLimit, takeSpacedTurn, takeTurn } from "../../store/allowances.ts";
import { mailboxHashOf, networkHashOf } from "./address-hash.ts";

/** What a letter is asked for. Each has allowances of its own: one that is used up stops no other. */
export type Asking =
  | { readonly purpose: "subscribe"; readonly address: string; readonly network: string }
  | { readonly purpose: "move"; readonly address: string; readonly reader: string }
  | { readonly purpose: "export" | "erase" | "preferences"; readonly reader: string };

/**
 * Letters that one mailbox gets without having consented: two ("Not there? Ask again"), and none after that until a week
 * has passed without one, whoever asks, for whatever and however spelled.
 */
const TO_A_STRANGER: RateLimit = { what: "stranger", hours: 7 * 24, max: 2 };

/** What a network and everybody together may ask for. */
const FROM_STRANGERS: readonly RateLimit[] = [
  { what: "network", hours: 1, max: 20 },
  { what: "all", hours: 1, max: 500 },
];

/** Who holds a reader's own link is counted by that reader alone: no stranger can use these up. */
const BY_A_READER: readonly Omit<RateLimit, "what">[] = [
  { hours: 1, max: 3 },
  { hours: 24, max: 6 },
];

type AskingPorts = Pick<Ports, "clock" | "keyring" | "readers" | "log">;

/** Whether one more letter may be asked for. Counts before it looks whether the address is known, so that both behave alike. */
export async function mayAsk(ports: AskingPorts, asking: Asking): Promise<boolean> {
  const turns = asking.purpose === "subscribe" ? strangersTurns(ports, asking) : readersTurns(ports, asking);
  for (const { limit, hash } of turns) {
    if (!(await takeTurn(ports.readers, limit, hash, ports.clock.now()))) return refused(ports, limit);
  }
  if (!("address" in asking)) return true;
  const mailbox = mailboxHashOf(ports, asking.address);
  return (
    (await takeSpacedTurn(ports.readers, TO_A_STRANGER, mailbox, ports.clock.now())) || refused(ports, TO_A_STRANGER)
  );
}

interface Turn {
  readonly limit: RateLimit;
  readonly hash: string;
}

function strangersTurns(ports: AskingPorts, { network }: { readonly network: string }): Turn[] {
  const hashes: Readonly<Record<string, string>> = { network: networkHashOf(ports, network), all: "all" };
  return FROM_STRANGERS.map((limit) => ({ limit, hash: hashes[limit.what] ?? "" }));
}

/** Counted under a hash: after an erasure nothing tells who the reader was. */
function readersTurns(
  { keyring }: AskingPorts,
  { purpose, reader }: { readonly purpose: string; readonly reader: string },
): Turn[] {
  const hash = keyring.hash(`reader|${reader}`);
  return BY_A_READER.map((limit) => ({ limit: { ...limit, what: purpose }, hash }));
}

function refused({ log }: AskingPorts, { what, hours }: RateLimit): false {
  log.warn("too many letters asked for", { limit: what, hours });
  return false;
}
