import { maskedAddress } from "../../model/address.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { Language } from "../../model/languages.ts";
import type { SendState } from "../../model/reader.ts";
import { minutesBetween } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { stoppedLetter } from "../../render/letters.ts";
import { forgetAddressLater } from "../../store/forget.ts";
import { ending, undoing } from "../../store/send-revisions.ts";
import { readSend, revise } from "../../store/send-states.ts";
import { isSuppressed } from "../../store/suppression.ts";
import { note } from "../mail/keep-refusals.ts";
import { type LetterPorts, sendLetter } from "../mail/send-letter.ts";
import { withWakeUp } from "../mail/wake-up.ts";
import { addressHashOf } from "./address-hash.ts";
import { linkFor } from "./personal-links.ts";
import { restartBearer, restartToken, unsubscribeBearer } from "./tokens.ts";

/** A link in an old, forwarded mail must not start mails again. */
const UNDO_HOURS = 24;
/** Whose mails somebody with a leaked key may have stopped can start them again for so long, by the link of the notice. */
const NOTICE_UNDO_HOURS = 14 * 24;

type UnsubscribePorts = Pick<Ports, "clock" | "keyring" | "readers" | "log"> & Partial<Pick<Ports, "record">>;

export interface Unsubscribing {
  /** active: the button will stop the mails. stopped: they are. unknown: not a link of ours, or the reader is gone. */
  readonly state: "active" | "stopped" | "unknown";
  readonly masked?: string;
  readonly mayUndo?: boolean;
  readonly language?: Language;
}

/** What the page behind an unsubscribe link says. Changes nothing. */
export async function readUnsubscribe(ports: UnsubscribePorts, token: string): Promise<Unsubscribing> {
  const state = await stateOf(ports, token);
  if (!state) return { state: "unknown" };
  return {
    state: state.active ? "active" : "stopped",
    mayUndo: mayUndo(ports, state, token),
    language: state.preferences.language,
    ...(state.address !== null && { masked: maskedAddress(state.address) }),
  };
}

/**
 * Stops all mails of a reader, at once, in the item of the claims: no claim succeeds after this was answered. The link
 * of any earlier mail works for as long as the reader exists, and any number of times. A link of a revoked key stops them as
 * well, and the reader is told by mail, with a link that starts them again.
 */
export async function unsubscribe(
  ports: LetterPorts & UnsubscribePorts,
  deployment: Deployment,
  { token }: { readonly token: string },
): Promise<{ readonly outcome: "stopped" | "unknown"; readonly masked?: string; readonly language?: Language }> {
  const state = await stateOf(ports, token);
  if (!state) return { outcome: "unknown" };
  const at = ports.clock.now();
  // Pressed again, it finishes what an earlier press could not.
  const since = state.ended?.because === "unsubscribed" ? state.ended.at : at;
  await note(ports, { at: since, because: "unsubscribed", reader: state.reader, addressHash: null });
  const ended = await revise(ports.readers, state.reader, (read) => ending(read, "unsubscribed", { at }), state);
  if (!ended) return { outcome: "unknown" };
  await forgetAddressLater(ports.readers, ended);
  if (state.active && ports.keyring.isRevoked(token)) await tellStopped(ports, deployment, ended);
  const { language } = ended.preferences;
  return { outcome: "stopped", language, ...(ended.address !== null && { masked: maskedAddress(ended.address) }) };
}

/** Starts the mails again for a reader who stopped them by mistake, within a day; nothing that came meanwhile is lost. */
export async function undoUnsubscribe(
  ports: UnsubscribePorts,
  { token }: { readonly token: string },
): Promise<{ readonly outcome: "active" | "too_late" | "unknown"; readonly masked?: string }> {
  const state = await stateOf(ports, token);
  if (!state) return { outcome: "unknown" };
  if (!state.active && !mayUndo(ports, state, token)) return { outcome: "too_late" };
  // A complaint about an earlier mail may have come since.
  if (state.address !== null && (await isSuppressed(ports.readers, addressHashOf(ports, state.address))))
    return { outcome: "too_late" };
  await note(ports, { at: ports.clock.now(), because: "withdrawn", reader: state.reader, addressHash: null });
  const again = await withWakeUp(ports, state.reader, () => revise(ports.readers, state.reader, undoing, state));
  if (!again) return { outcome: "unknown" };
  return { outcome: "active", ...(again.address !== null && { masked: maskedAddress(again.address) }) };
}

/** The link of a notice starts again what was stopped at its moment; any other link what was stopped within a day. */
function mayUndo({ clock, keyring }: Pick<Ports, "clock" | "keyring">, state: SendState, token: string): boolean {
  const { active, ended, address } = state;
  if (active || ended?.because !== "unsubscribed" || address === null) return false;
  const notice = restartBearer({ keyring }, token);
  if (keyring.isRevoked(token) || (notice && notice.endedAt !== ended.at)) return false;
  return minutesBetween(ended.at, clock.now()) <= (notice ? NOTICE_UNDO_HOURS : UNDO_HOURS) * 60;
}

async function tellStopped(ports: LetterPorts, deployment: Deployment, state: SendState): Promise<void> {
  if (state.address === null || !state.ended) return;
  const url = linkFor(deployment, "unsubscribe", restartToken(ports, state.reader, state.ended.at));
  const letter = stoppedLetter({ deployment, language: state.preferences.language, now: ports.clock.now(), url });
  await sendLetter(ports, deployment, { to: state.address, about: state, letter });
}

async function stateOf(ports: UnsubscribePorts, token: string): Promise<SendState | undefined> {
  const reader = unsubscribeBearer(ports, token) ?? restartBearer(ports, token)?.reader;
  return reader === undefined ? undefined : readSend(ports.readers, reader);
}
