import { CLASSIFICATION_EDITION } from "../../entries/classification-edition.ts";
import { rereadOf } from "../../entries/reread-entry.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { Entry } from "../../model/entry.ts";
import { ExpectedError, isExpected } from "../../model/errors.ts";
import type { NewEvent } from "../../model/event.ts";
import type { Ports } from "../../ports/index.ts";
import { entriesOf } from "../../store/entries.ts";
import { numberOf } from "../../store/keys.ts";
import { append, rollForward } from "../../store/ledger.ts";
import { entriesAfter, moveRereading, type Rereading, rereadingOf } from "../../store/rereading.ts";
import { type OpenLedger, openLedger, reserve } from "../open-ledger.ts";

/** Writers that lose the race this often in a row are not racing, something is wrong. */
const ROUNDS_MAX = 20;
/** Stored entries looked at in one pass: a tick has other work, and there is time. */
export const ENTRIES_PER_PASS_MAX = 300;

type RereadPorts = Pick<Ports, "clock" | "ids" | "record" | "archive" | "log">;

/**
 * Reads stored entries of an older edition again, a few hundred a pass, from where the last pass stopped. What changed is
 * appended quietly, so that history, as-of views and exports know since when we read otherwise; the version before stays, and
 * nobody is told. What was told and is false is found in what readers were told, and goes out when the operator says so.
 * @returns how many entries were looked at and how many are read otherwise, and whether some are left
 */
export async function rereadEntries(
  ports: RereadPorts,
  { matters }: Pick<Deployment, "matters">,
  { most = ENTRIES_PER_PASS_MAX }: { readonly most?: number } = {},
): Promise<{ readonly looked: number; readonly changed: number; readonly isDone: boolean }> {
  let [looked, changed, isDone] = [0, 0, true];
  for (const { id } of matters) {
    const known = await rereadingOf(ports.record, id, CLASSIFICATION_EDITION);
    if (known.isDone) continue;
    const pass = looked < most ? await rereadMatter(ports, id, known, most - looked) : UNTOUCHED;
    looked += pass.looked;
    changed += pass.changed;
    isDone &&= pass.isDone;
  }
  if (changed > 0)
    ports.log.info("stored entries were read again", { looked, changed, edition: CLASSIFICATION_EDITION });
  return { looked, changed, isDone };
}

interface Pass {
  readonly looked: number;
  readonly changed: number;
  readonly isDone: boolean;
}

const UNTOUCHED: Pass = { looked: 0, changed: 0, isDone: false };

async function rereadMatter(ports: RereadPorts, matter: string, known: Rereading, most: number): Promise<Pass> {
  const { record } = ports;
  await rollForward(record, matter);
  const entries = await entriesAfter(record, matter, known.through, most);
  let ledger: OpenLedger | undefined;
  let changed = 0;
  for (const { entry } of entries) {
    if (!rereadOf(entry, originOf(entry))) continue;
    ledger = await rereadOne(ports, entry, ledger ?? (await openLedger(ports, matter)));
    changed += 1;
  }
  await rollForward(record, matter);
  const last = entries.at(-1)?.entry;
  const isDone = entries.length < most;
  const through = last ? numberOf(last.id) : known.through;
  await moveRereading(record, matter, { edition: known.edition, through, isDone });
  return { looked: entries.length, changed, isDone };
}

/** Appends that the entry, as it is by now, is read otherwise. @throws ExpectedError("conflict") when others were faster too often */
async function rereadOne(
  ports: RereadPorts,
  { matter, id }: Pick<Entry, "matter" | "id">,
  open: OpenLedger,
): Promise<OpenLedger> {
  const { record, clock } = ports;
  let ledger = open;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const appliedTo = await rollForward(record, matter);
    const [stored] = await entriesOf(record, matter, [id]);
    const event = stored && rereadOf(stored.entry, originOf(stored.entry));
    if (!event) return ledger;
    ledger = await reserve(ports, matter, ledger, appliedTo + 1);
    try {
      await append(record, appliedTo + 1, clock.now(), { ...event, aliases: stored.aliases });
      return ledger;
    } catch (error) {
      if (!isExpected(error, "conflict")) throw error;
    }
  }
  throw new ExpectedError("conflict", `${id}: other writers were faster ${ROUNDS_MAX} times in a row`);
}

/** The page on which the words stand that were read again. */
function originOf({ sources, textSource }: Entry): Pick<NewEvent, "source" | "url" | "sha256" | "edition"> {
  const seen = sources.find(({ source }) => source === textSource) ?? sources[0];
  return {
    source: seen?.source ?? "import",
    url: seen?.url ?? "",
    sha256: seen?.sha256 ?? "",
    edition: seen?.edition ?? 0,
  };
}
