import type { Ports } from "../../ports/index.ts";
import { type RateLimit, takeTurn } from "../../store/rate-limits.ts";
import { mailboxHashOf, networkHashOf } from "./address-hash.ts";

/** Letters that one mailbox, one network and everybody together may ask for. Enough for "Not there? Ask again". */
const LIMITS: readonly (RateLimit & { readonly what: "network" | "mailbox" | "all" })[] = [
  { what: "network", hours: 1, max: 20 },
  { what: "mailbox", hours: 1, max: 3 },
  { what: "mailbox", hours: 24, max: 6 },
  { what: "all", hours: 1, max: 500 },
];

/** Whether one more letter may be asked for. Counts before it looks whether the address is known, so that both behave alike. */
export async function mayAsk(
  ports: Pick<Ports, "clock" | "keyring" | "readers" | "log">,
  { address, network }: { readonly address: string; readonly network: string },
): Promise<boolean> {
  const hashes = { network: networkHashOf(ports, network), mailbox: mailboxHashOf(ports, address), all: "all" };
  for (const limit of LIMITS) {
    if (await takeTurn(ports.readers, limit, hashes[limit.what], ports.clock.now())) continue;
    ports.log.warn("too many letters asked for", { limit: limit.what, hours: limit.hours });
    return false;
  }
  return true;
}
