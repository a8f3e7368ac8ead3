import { isExpected } from "../../model/errors.ts";
import { groupOf } from "../../model/slot.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { ADDRESS_KEPT_DAYS, dueToForget, forgotten } from "../../store/forget.ts";
import { leaveGroup, stampIn } from "../../store/groups.ts";
import { forgetting } from "../../store/preference-revisions.ts";
import { forgetAddressHashes, freeAddress, readReader } from "../../store/readers.ts";
import { deleteRequest } from "../../store/requests.ts";
import { readSend, revise } from "../../store/send-states.ts";

/** Forgets what its time has come for: requests after 7 days, addresses of readers whose mails ended after 28. */
export async function forgetOld(ports: Pick<Ports, "clock" | "readers">): Promise<void> {
  const now = ports.clock.now();
  for (const due of await dueToForget(ports.readers, now)) {
    if (due.what === "request") await deleteRequest(ports.readers, due.id);
    else await forgetAddress(ports, due.id, now);
    await forgotten(ports.readers, due);
  }
}

/** A reader who came back meanwhile keeps the address: the stamp in the group is older than what we read of the state. */
async function forgetAddress({ readers }: Pick<Ports, "readers">, reader: string, now: Instant): Promise<void> {
  const state = await readSend(readers, reader);
  if (!state) return;
  const group = groupOf(state.preferences);
  const stamp = await stampIn(readers, group, reader);
  const endedBy = addMinutes(now, -ADDRESS_KEPT_DAYS * 24 * 60);
  const after = await revise(readers, reader, (read) => forgetting(read, endedBy));
  if (!after || after.address !== null) return;
  const known = await readReader(readers, reader);
  if (known?.addressHash) await freeAddress(readers, known.addressHash, reader);
  if (known) await forgetAddressHashes(readers, known);
  if (stamp === undefined) return;
  try {
    await leaveGroup(readers, group, reader, stamp);
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}
