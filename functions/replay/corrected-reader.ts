import type { Deployment } from "../model/deployment.ts";
import type { Entry } from "../model/entry.ts";
import type { LedgerEvent } from "../model/event.ts";
import type { Instant } from "../model/time.ts";
import { watermarksText } from "../model/watermarks.ts";
import type { Ports } from "../ports/index.ts";
import { readRelease, writeRelease } from "../store/correction-releases.ts";
import { numberOf } from "../store/keys.ts";
import { eventsBetween, headOf } from "../store/ledger.ts";
import { addressedKey, recentText } from "../store/send-item.ts";
import { ending } from "../store/send-revisions.ts";
import { revise } from "../store/send-states.ts";
import { noteStatement } from "../store/statements.ts";
import { FIRST_EDITION, firstStatement } from "../workflows/mail/corrections/first-version.ts";
import { releaseOf } from "../workflows/mail/corrections/release-corrections.ts";
import { sendDigests } from "../workflows/mail/send-digests.ts";
import { joinReader } from "./demo-readers.ts";

/** Stands for a reader of the first version; the letter says that it is a demonstration. */
export const CORRECTED_READER = "told-wrongly@example.org";
/** What this reader was told wrongly: a stay without its territory. */
const TOLD = { docket: "ca9/19-15716", filedOn: "2020-03-04" } as const;
/** When the letter is shown: everybody else was told that stay before, as it is. */
const SHOWN_FROM: Instant = "2020-03-05T17:00:00.000Z";

type ReplayPorts = Pick<Ports, "clock" | "ids" | "keyring" | "record" | "readers" | "mailer" | "log">;

/**
 * Shows once what a corrections letter is: a reader of example.org is made who was told of one stay in the words of the first
 * version, the corrections are released, and the reader leaves again. Nothing of it is in the ledger. May be repeated.
 */
export async function showCorrection(ports: ReplayPorts, deployment: Deployment): Promise<void> {
  const now = ports.clock.now();
  if (now < SHOWN_FROM || (await readRelease(ports.readers))) return;
  for (const matter of deployment.matters) {
    const events = await eventsBetween(ports.record, matter.id, 0, await headOf(ports.record, matter.id));
    const told = events.find(isToldWrongly);
    if (!told) continue;
    const said = firstStatement({ ...told, after: asFirstStored(told.after) }, matter, []);
    await noteStatement(ports.readers, matter.id, String(FIRST_EDITION), { ...said, at: now, dates: [] });
    const reader = await joinReader(ports, { address: CORRECTED_READER, cadence: "weekly" }, matter.id, now);
    await revise(ports.readers, reader, (state) => {
      const from = { [matter.id]: numberOf(told.after.id) - 1 };
      const mail = { key: addressedKey(state, "demonstration"), from, to: state.watermarks, at: now };
      return {
        change: { set: { joined: watermarksText(from), recent: recentText([mail]) } },
        onlyIf: { equals: { watermarks: watermarksText(state.watermarks) } },
      };
    });
    await writeRelease(ports.readers, releaseOf(now));
    await sendDigests(ports, deployment, {});
    await revise(ports.readers, reader, (state) => ending(state, "unsubscribed", { at: now }));
  }
}

function isToldWrongly(event: LedgerEvent): event is LedgerEvent & { readonly after: Entry } {
  const { after } = event;
  return after?.docket === TOLD.docket && after.filedOn === TOLD.filedOn && after.weight === "ruling";
}

/** The entry as the first version stored it: acts without limits. */
function asFirstStored(entry: Entry): Entry {
  return { ...entry, acts: entry.acts.map(({ act, of, evidence }) => ({ act, of, evidence })) };
}
