import type { Deployment } from "../../model/deployment.ts";
import { ExpectedError, isExpected } from "../../model/errors.ts";
import {
  type PreferencesChange,
  parsePreferencesChange,
  type ReaderPreferences,
  type SendState,
} from "../../model/reader.ts";
import { groupName, groupOf } from "../../model/slot.ts";
import { instantIn } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { joinGroup, leaveGroup, stampIn } from "../../store/groups.ts";
import { headOf } from "../../store/ledger.ts";
import { following, pausing, resuming, revisePreferences } from "../../store/preference-revisions.ts";
import { recheckAt } from "../../store/recheck-queue.ts";
import { writeRevision } from "../../store/send-states.ts";
import { withWakeUp } from "../mail/wake-up.ts";
import { readerByPreferences } from "./preferences.ts";

/** Changes that lost to others before we give up. */
const TRIES_MAX = 5;

type PreferencePorts = Pick<Ports, "clock" | "ids" | "keyring" | "record" | "readers">;

/**
 * Changes how, of what and when a reader is told. Never touches a watermark of a followed matter: nothing is told twice,
 * nothing is skipped. `change` is what a form or a program sent.
 * @throws ExpectedError("invalid") for a change that makes no sense
 */
export async function changePreferences(
  ports: PreferencePorts,
  deployment: Deployment,
  { token, change }: { readonly token: string; readonly change: unknown },
): Promise<{ readonly outcome: "changed" | "unknown" }> {
  const wanted = parsePreferencesChange(change);
  if (!(await readerByPreferences(ports, token))) return { outcome: "unknown" };
  const { preferences, matters, pause: day } = wanted;
  const changes: ((state: SendState) => Promise<void>)[] = [];
  if (preferences) changes.push((state) => changeChosen(ports, state, preferences));
  if (matters) changes.push((state) => changeMatters(ports, deployment, state, matters));
  if (day) changes.push((state) => pause(ports, state, day));
  if (wanted.resume) changes.push((state) => resume(ports, state));
  for (const one of changes) {
    if (!(await again(ports, token, one))) return { outcome: "unknown" };
  }
  return { outcome: "changed" };
}

/** Reads and changes, from the start when another change was faster. */
async function again(
  ports: PreferencePorts,
  token: string,
  change: (state: SendState) => Promise<void>,
): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    const state = await readerByPreferences(ports, token);
    if (!state) return false;
    try {
      await change(state);
      return true;
    } catch (error) {
      if (!isExpected(error, "conflict") || tried === TRIES_MAX) throw error;
    }
  }
}

/** The new group is joined first and the old one left last, so that the reader is never in none. */
async function changeChosen(ports: PreferencePorts, state: SendState, preferences: ReaderPreferences): Promise<void> {
  const { readers, ids } = ports;
  const [old, next] = [groupOf(state.preferences), groupOf(preferences)];
  const moves = groupName(old) !== groupName(next);
  const stamp = moves ? await stampIn(readers, old, state.reader) : undefined;
  if (moves || preferences.quietNote) {
    await joinGroup(readers, next, state.reader, { stamp: ids.random(), note: preferences.quietNote });
  }
  // What the last runs told others, and what only the new choice lets pass, is owed from now on, not with the next filing.
  await withWakeUp(ports, state.reader, () =>
    writeRevision(readers, state.reader, revisePreferences(state, preferences)),
  );
  if (stamp === undefined) return;
  try {
    await leaveGroup(readers, old, state.reader, stamp);
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error; // back in the old group meanwhile
  }
}

async function changeMatters(
  ports: PreferencePorts,
  deployment: Deployment,
  state: SendState,
  wanted: readonly string[],
): Promise<void> {
  const watermarks: Record<string, number> = {};
  const joined: Record<string, number> = {};
  for (const matter of new Set(wanted)) {
    if (!deployment.matters.some(({ id }) => id === matter))
      throw new ExpectedError("invalid", "no such litigation here");
    const known = state.watermarks[matter];
    watermarks[matter] = known ?? (await headOf(ports.record, matter));
    joined[matter] = known === undefined ? watermarks[matter] : (state.joined[matter] ?? 0);
  }
  await withWakeUp(ports, state.reader, () =>
    writeRevision(ports.readers, state.reader, following(state, watermarks, joined)),
  );
}

async function pause(
  ports: PreferencePorts,
  state: SendState,
  day: NonNullable<PreferencesChange["pause"]>,
): Promise<void> {
  const until = day === "nothing" ? null : instantIn(state.preferences.zone, day, "00:00");
  if (until !== null) await recheckAt(ports.readers, { at: until, reader: state.reader, slot: null });
  await writeRevision(ports.readers, state.reader, pausing(state, until, ports.clock.now()));
}

async function resume(ports: PreferencePorts, state: SendState): Promise<void> {
  const revision = resuming(state);
  await withWakeUp(ports, state.reader, async () => {
    if (revision) await writeRevision(ports.readers, state.reader, revision);
  });
}
