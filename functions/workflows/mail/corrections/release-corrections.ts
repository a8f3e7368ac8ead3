import { CLASSIFICATION_EDITION } from "../../../entries/classification-edition.ts";
import type { Deployment } from "../../../model/deployment.ts";
import { ExpectedError, isExpected } from "../../../model/errors.ts";
import type { NewEvent } from "../../../model/event.ts";
import type { MistakeKind, WrongEntry } from "../../../model/mistake.ts";
import type { SendState } from "../../../model/reader.ts";
import { addDays, type Instant } from "../../../model/time.ts";
import type { Ports } from "../../../ports/index.ts";
import { correctionInWords } from "../../../render/corrections-letter.ts";
import type { RenderedMail } from "../../../render/digest-mail.ts";
import { type CorrectionRelease, readRelease, writeRelease } from "../../../store/correction-releases.ts";
import { entriesOf } from "../../../store/entries.ts";
import { everyone } from "../../../store/groups.ts";
import { numberOf } from "../../../store/keys.ts";
import { append, eventsBetween, headOf, rollForward } from "../../../store/ledger.ts";
import { glanceAtSends } from "../../../store/send-states.ts";
import { openLedger, reserve } from "../../open-ledger.ts";
import { letterComposer } from "./compose-letter.ts";

/** What was told before is not corrected by mail; the page of corrections says it. */
const DAYS_CORRECTED = 90;
const ROUNDS_MAX = 20;

export interface CorrectionsPreview {
  /** The release of this edition, when it has one. */
  readonly released?: CorrectionRelease;
  readonly since: Instant;
  /** Who gets a letter, with it. */
  readonly letters: readonly { readonly reader: string; readonly letter: RenderedMail }[];
  /** Mistakes of all letters by kind. */
  readonly counts: Readonly<Partial<Record<MistakeKind, number>>>;
  /** Entries that were told wrongly. */
  readonly entries: readonly string[];
}

/** Every letter that a release would send. Nothing is written and nothing leaves. */
export async function previewCorrections(
  ports: Pick<Ports, "clock" | "record" | "readers" | "log">,
  deployment: Deployment,
): Promise<CorrectionsPreview> {
  const last = await readRelease(ports.readers);
  const isReleased = last?.edition === CLASSIFICATION_EDITION;
  const since = isReleased ? last.since : earliest(ports.clock.now());
  const composer = letterComposer(ports, deployment, { since, edition: CLASSIFICATION_EDITION });
  const letters: { reader: string; letter: RenderedMail }[] = [];
  const counts: Partial<Record<MistakeKind, number>> = {};
  const entries = new Set<string>();
  for await (const state of activeReaders(ports)) {
    const letter = await composer.rendered(state);
    if (!letter) continue;
    letters.push({ reader: state.reader, letter });
    for (const { wrong } of await composer.told(state)) {
      entries.add(wrong.entry);
      for (const { kind } of wrong.mistakes) counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }
  return { since, letters, counts, entries: [...entries], ...(isReleased && { released: last }) };
}

async function* activeReaders({ readers, log }: Pick<Ports, "readers" | "log">): AsyncGenerator<SendState> {
  for await (const ids of everyone(readers)) {
    const states = await glanceAtSends(readers, ids, (reader, { message }) =>
      log.error("a reader is passed over: what is stored of them is damaged", { reader, why: message }),
    );
    yield* states.filter(({ active, address }) => active && address !== null);
  }
}

/** The release of this program's edition, at an instant. */
export function releaseOf(at: Instant): Pick<CorrectionRelease, "edition" | "at" | "since"> {
  return { edition: CLASSIFICATION_EDITION, at, since: earliest(at) };
}

function earliest(now: Instant): Instant {
  return `${addDays(now.slice(0, 10), -DAYS_CORRECTED)}${now.slice(10)}`;
}

/**
 * Lets the letters of this edition go, once: what was wrong is said in the ledger first, where pages and exports show it,
 * then the loop that sends finds the release.
 * @throws ExpectedError("conflict") when they went before
 */
export async function releaseCorrections(
  ports: Pick<Ports, "clock" | "ids" | "record" | "readers" | "archive" | "log">,
  deployment: Deployment,
): Promise<CorrectionRelease> {
  const last = await readRelease(ports.readers);
  if (last && last.edition >= CLASSIFICATION_EDITION)
    throw new ExpectedError(
      "conflict",
      `the corrections of edition ${last.edition} were released ${last.at}: each is sent once`,
    );
  const at = ports.clock.now();
  const release = releaseOf(at);
  const { since, edition } = release;
  const entries = await letterComposer(ports, deployment, { since, edition }).entries();
  for (const { times, wrongAt } of entries) {
    const [wrong] = times.flatMap((said) => wrongAt(said) ?? []);
    if (wrong) await recordCorrection(ports, wrong);
  }
  if (!(await writeRelease(ports.readers, release)))
    throw new ExpectedError("conflict", "somebody else released these corrections just now");
  ports.log.info("corrections are released", { edition: release.edition, since });
  return { ...release, shard: 0 };
}

/** Says in the ledger what readers had been told and what is right: told by letter, so quiet in digests. Once. */
async function recordCorrection(
  ports: Pick<Ports, "clock" | "ids" | "record" | "archive" | "log">,
  wrong: WrongEntry,
): Promise<void> {
  const { record, clock } = ports;
  const matter = wrong.matter.id;
  const correction = correctionInWords(wrong);
  let ledger = await openLedger(ports, matter);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const appliedTo = await rollForward(record, matter);
    const [stored] = await entriesOf(record, matter, [wrong.entry]);
    if (!stored) return;
    const { entry, aliases } = stored;
    const events = await eventsBetween(record, matter, numberOf(entry.id) - 1, await headOf(record, matter));
    if (events.some((event) => event.entry === entry.id && event.correction?.new === correction.new)) return;
    const [seen] = entry.sources;
    const event: NewEvent = {
      matter,
      docket: entry.docket,
      kind: "correction",
      entry: entry.id,
      version: entry.versions,
      after: entry,
      aliases,
      correction,
      quiet: true,
      source: seen?.source ?? "import",
      url: seen?.url ?? "",
      sha256: seen?.sha256 ?? "",
      edition: seen?.edition ?? 0,
    };
    ledger = await reserve(ports, matter, ledger, appliedTo + 1);
    try {
      await append(record, appliedTo + 1, clock.now(), event);
      await rollForward(record, matter);
      return;
    } catch (error) {
      if (!isExpected(error, "conflict")) throw error;
    }
  }
  throw new ExpectedError("conflict", `${wrong.entry}: other writers were faster ${ROUNDS_MAX} times in a row`);
}
