import { isExpected } from "../../model/errors.ts";
import type { SendState } from "../../model/reader.ts";
import { groupOf } from "../../model/slot.ts";
import { addMinutes, type Instant, minutesBetween } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { forgetAddressLater } from "../../store/forget.ts";
import { delist, everyone, leaveGroup, stampIn } from "../../store/groups.ts";
import { deleteReader, freeAddress, readReader } from "../../store/readers.ts";
import { noteRefusal, type Refusal, refusalsSince } from "../../store/refusals.ts";
import { moveRefused, type SendSchedule } from "../../store/runs.ts";
import { ending } from "../../store/send-revisions.ts";
import { deleteSend, type Revision, readSend, revise } from "../../store/send-states.ts";
import { suppress } from "../../store/suppression.ts";

type RefusalPorts = Pick<Ports, "clock" | "record" | "readers" | "log">;

/** What is being written while the mark moves is looked at again; and clocks differ. */
const OVERLAP_MINUTES = 10;
/** The mark moves no oftener: it is written for a table that is restored, not for every tick. */
const MARK_EVERY_MINUTES = 60;
const LONG_AGO: Instant = "1970-01-01T00:00:00.000Z";

/**
 * Notes that somebody wants no mail any more, or does again, outside the table of the readers. Nobody who stops the mails is
 * kept waiting for it: where it cannot be noted, that is logged, and the send state stands.
 */
export async function note(
  ports: Partial<Pick<Ports, "record">> & Pick<Ports, "log">,
  refusal: Refusal,
): Promise<void> {
  if (!ports.record) return;
  try {
    await noteRefusal(ports.record, refusal);
  } catch (error) {
    if (!isExpected(error)) throw error;
    ports.log.error("a refusal is in the table of the readers only", { because: refusal.because });
  }
}

/** Puts refusals that the table of the readers does not know, because it is from before them, into it again. */
export async function keepRefusals(
  ports: RefusalPorts,
  { refusedThrough }: Pick<SendSchedule, "refusedThrough">,
): Promise<void> {
  const now = ports.clock.now();
  const from = refusedThrough === undefined ? LONG_AGO : addMinutes(refusedThrough, -OVERLAP_MINUTES);
  const last = new Map<string, Refusal>();
  for (const refusal of await refusalsSince(ports.record, from)) last.set(whoIn(refusal), refusal);
  for (const refusal of last.values()) {
    await keepDark(ports, refusal);
    await keepEnded(ports, refusal);
  }
  const isOld = refusedThrough === undefined || minutesBetween(refusedThrough, now) >= MARK_EVERY_MINUTES;
  if (isOld) await moveRefused(ports.readers, now);
}

function whoIn({ reader, addressHash }: Refusal): string {
  return reader ?? addressHash ?? "";
}

async function keepDark({ readers }: RefusalPorts, { addressHash, because, at }: Refusal): Promise<void> {
  if (addressHash === null || (because !== "bounce" && because !== "complaint" && because !== "asked")) return;
  await suppress(readers, { addressHash, because, at });
}

async function keepEnded(ports: RefusalPorts, refusal: Refusal): Promise<void> {
  const { reader, because, at } = refusal;
  if (reader === null || because === "withdrawn" || because === "asked") return;
  const state = await readSend(ports.readers, reader);
  if (!state || (because !== "erased" && !state.active)) return;
  // An undoing says so before it starts the mails: what is active now and refused still is a state from before.
  const since = (await refusalsSince(ports.record, at)).findLast((one) => one.reader === reader);
  if (since?.because !== because) return;
  if (because === "erased") await eraseSending(ports, state);
  else {
    const { addressEpoch, preferencesRevision } = state;
    const end = (read: SendState): Revision | undefined =>
      read.preferencesRevision === preferencesRevision ? ending(read, because, { at, epoch: addressEpoch }) : undefined;
    const ended = await revise(ports.readers, reader, end, state);
    if (ended) await forgetAddressLater(ports.readers, ended);
  }
  ports.log.warn("a refusal that the table of the readers did not know is kept", { reader, because });
}

/** Everything that is kept of a reader, gone: first the send state, so that no claim succeeds. */
export async function eraseSending({ readers }: Pick<Ports, "readers">, state: SendState): Promise<void> {
  const { reader } = state;
  const group = groupOf(state.preferences);
  const stamp = await stampIn(readers, group, reader);
  const addressHash = (await readReader(readers, reader))?.addressHash;
  await deleteSend(readers, reader);
  if (addressHash) await freeAddress(readers, addressHash, reader);
  await delist(readers, reader);
  await deleteReader(readers, reader);
  if (stamp === undefined) return;
  try {
    await leaveGroup(readers, group, reader, stamp);
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
  }
}

/** Notes anew what the send states say, for a table of the record that is from before it. For the operator: it reads every reader. */
export async function noteAllRefusals(ports: Pick<Ports, "record" | "readers">): Promise<void> {
  for await (const ids of everyone(ports.readers)) {
    for (const reader of ids) {
      const ended = (await readSend(ports.readers, reader))?.ended;
      if (!ended) continue;
      const isDark = ended.because !== "unsubscribed";
      const addressHash = isDark ? ((await readReader(ports.readers, reader))?.addressHash ?? null) : null;
      await noteRefusal(ports.record, { at: ended.at, because: ended.because, reader, addressHash });
    }
  }
}
