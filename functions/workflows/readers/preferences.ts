import { maskedAddress } from "../../model/address.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { ReaderPreferences, SendState } from "../../model/reader.ts";
import type { RefusedDigest } from "../../model/refused-digest.ts";
import type { Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { readSend } from "../../store/send-states.ts";
import { refusedDigests } from "../mail/refused-digests.ts";
import { isPaused } from "../mail/what-is-due.ts";
import { preferencesBearer } from "./tokens.ts";

/** What the preferences page shows. The address stands there masked. */
export interface Preferences {
  readonly masked: string;
  readonly active: boolean;
  readonly preferences: ReaderPreferences;
  readonly matters: readonly { readonly id: string; readonly name: string; readonly followed: boolean }[];
  readonly paused?: SendState["paused"];
  /** Digests that the provider refused in a row, newest first: they can be read on the web. */
  readonly refused: readonly RefusedDigest[];
  readonly ended?: SendState["ended"];
  readonly failedAt?: Instant;
}

/** The reader behind a preferences link; undefined for a forged or dead one. */
export async function readerByPreferences(
  ports: Pick<Ports, "keyring" | "readers">,
  token: string,
): Promise<SendState | undefined> {
  const bearer = preferencesBearer(ports, token);
  const state = bearer && (await readSend(ports.readers, bearer.reader));
  return state && state.addressEpoch === bearer.addressEpoch && state.address !== null ? state : undefined;
}

/** What the page behind a preferences link shows. Changes nothing. */
export async function readPreferences(
  ports: Pick<Ports, "clock" | "keyring" | "readers">,
  deployment: Deployment,
  token: string,
): Promise<Preferences | undefined> {
  const state = await readerByPreferences(ports, token);
  if (!state) return undefined;
  const { active, preferences, watermarks, ended, failed, paused } = state;
  const rests = isPaused(state, ports.clock.now());
  return {
    masked: maskedAddress(state.address ?? ""),
    active,
    preferences,
    matters: deployment.matters.map(({ id, name }) => ({ id, name, followed: watermarks[id] !== undefined })),
    refused: refusedDigests(state.recent.filter((mail) => mail.softBounce)),
    ...(rests && paused && { paused }),
    ...(ended && !active && { ended }),
    ...(failed && { failedAt: failed.at }),
  };
}
