import { isExpected } from "../../model/errors.ts";
import { type Consent, firstPreferences, type ReaderPreferences, type SendState } from "../../model/reader.ts";
import { groupOf } from "../../model/slot.ts";
import { watermarksText } from "../../model/watermarks.ts";
import type { Ports } from "../../ports/index.ts";
import { enlist, joinGroup } from "../../store/groups.ts";
import { headOf } from "../../store/ledger.ts";
import { following } from "../../store/preference-revisions.ts";
import { recordConsent, takeAddress } from "../../store/readers.ts";
import { AS_SOON_AS_MAY_BE, recheckAt } from "../../store/recheck-queue.ts";
import { asSeen } from "../../store/send-revisions.ts";
import { createSend, type Revision, readSend, revise } from "../../store/send-states.ts";
import { note } from "../mail/keep-refusals.ts";
import { addressHashOf } from "./address-hash.ts";

export interface Joining {
  readonly address: string;
  readonly matter: string;
  readonly preferences: Pick<ReaderPreferences, "cadence" | "language"> & Partial<ReaderPreferences>;
  readonly consent: Omit<Consent, "matter">;
}

type JoiningPorts = Pick<Ports, "clock" | "log" | "ids" | "keyring" | "record" | "readers">;

/**
 * Makes a person a reader who is told of `matter` from now on, or adds the matter to what a reader follows. May be
 * repeated: a reader who follows it already is left as is. The send state comes last, so that a reader who is told
 * stands in a group and has a record of consent.
 */
export async function join(ports: JoiningPorts, joining: Joining): Promise<SendState> {
  const { readers, record, ids } = ports;
  const { address, matter } = joining;
  const addressHash = addressHashOf(ports, address);
  const reader = await takeAddress(readers, addressHash, ids.random());
  const known = await readSend(readers, reader);
  const preferences = known?.active
    ? known.preferences
    : { ...firstPreferences(joining.preferences), ...joining.preferences };
  await joinGroup(readers, groupOf(preferences), reader, { stamp: ids.random(), note: preferences.quietNote });
  await enlist(readers, reader);
  await recordConsent(readers, { id: reader, addressHash, consent: { ...joining.consent, matter } });
  const head = await headOf(record, matter);
  const first: SendState = {
    reader,
    address,
    addressEpoch: 1,
    active: true,
    preferencesRevision: 1,
    preferences,
    watermarks: { [matter]: head },
    joined: { [matter]: head },
    recent: [],
  };
  if (known && !known.active) {
    await note(ports, { at: ports.clock.now(), because: "withdrawn", reader, addressHash: null });
  }
  const state =
    !known && (await isCreated(ports, first))
      ? first
      : ((await revise(readers, reader, (read) => rejoining(read, first))) ?? first);
  // A run of this very moment may have gone through the group before the reader was to be seen in it.
  if ((await headOf(record, matter)) > head) {
    await recheckAt(readers, { at: ports.clock.now(), reader, slot: AS_SOON_AS_MAY_BE });
  }
  return state;
}

async function isCreated({ readers }: Pick<Ports, "readers">, state: SendState): Promise<boolean> {
  try {
    await createSend(readers, state);
    return true;
  } catch (error) {
    if (isExpected(error, "conflict")) return false;
    throw error;
  }
}

/** A reader who is told already follows one more matter; one whose mails ended begins anew, with this matter only. */
function rejoining(state: SendState, wanted: SendState): Revision | undefined {
  const [matter = "", head = 0] = Object.entries(wanted.watermarks)[0] ?? [];
  if (state.active) {
    if (state.watermarks[matter] !== undefined) return undefined;
    return following(state, { ...state.watermarks, [matter]: head }, { ...state.joined, [matter]: head });
  }
  const watermarks = { [matter]: Math.max(head, state.watermarks[matter] ?? 0) };
  return {
    change: {
      set: {
        active: true,
        address: wanted.address,
        wishes: wanted.preferences, // the stored name
        watermarks: watermarksText(watermarks),
        joined: watermarksText(watermarks),
      },
      remove: ["ended", "paused", "failed"],
      add: { gen: 1 },
    },
    onlyIf: { all: [asSeen(state), { equals: { active: false, watermarks: watermarksText(state.watermarks) } }] },
  };
}
