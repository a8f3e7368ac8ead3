import { composeDigest } from "../../digest/compose-digest.ts";
import { docketDates } from "../../entries/dates/docket-dates.ts";
import { ordersOf } from "../../entries/orders/orders-of.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { Digest, DigestInput, MatterWindow, QuietNote } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { DocketHealth } from "../../model/health.ts";
import type { Matter } from "../../model/matter.ts";
import type { SendState, Watermarks } from "../../model/reader.ts";
import type { RefusedDigest } from "../../model/refused-digest.ts";
import { addDays, dayIn, type Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { renderDigest } from "../../render/digest-mail.ts";
import { digestHeaders } from "../../render/mail-headers.ts";
import { addressMessage, type MessageTemplate, prepareMessage } from "../../render/message.ts";
import { allEntries } from "../../store/entries.ts";
import { epochOf, type LedgerEpoch, mayBeTold } from "../../store/epoch.ts";
import { docketHealths } from "../../store/health.ts";
import { numberOf } from "../../store/keys.ts";
import type { DigestTemplates, MailTemplate } from "./mail-template.ts";
import { messageId } from "./message-id.ts";
import { unnamedDigests } from "./refused-digests.ts";
import { type SharedLedger, sharedLedger } from "./shared-ledger.ts";

/** Prepared messages kept at a time, some 100 kB each. */
const VARIANTS_MAX = 300;

/** Notes what a digest says before it is sent to anybody. */
export type NoteDigest = (digest: Digest) => Promise<void>;

/** What was read of the record in one tick, each thing once. */
interface RecordReads {
  ledger(matter: string): SharedLedger;
  /** All entries of a matter, newest first. */
  entries(matter: Matter): Promise<Entry[]>;
  health(matter: Matter): Promise<DocketHealth[]>;
  epoch(matter: string): Promise<LedgerEpoch | undefined>;
}

/**
 * The product's templates: composes and renders each variant (language, filters, window, cadence, zone) once and splices
 * the reader's own parts into it. For one tick: what it read of the record is kept.
 */
export function digestTemplates(
  ports: Pick<Ports, "record" | "clock">,
  deployment: Deployment,
  note: NoteDigest = async () => {},
): DigestTemplates {
  const reading = readOnce(ports);
  const variants = new Map<string, Promise<MailTemplate | undefined>>();
  const once = (input: DigestInput, state: SendState): Promise<MailTemplate | undefined> => {
    const { language, plainText } = state.preferences;
    const refused = unnamedDigests(state.recent);
    const windows = input.matters.map(({ matter, from, to, joined }) => [matter.id, from, to, joined]);
    const { filters, cadence, zone, mayRepeat, restored, quiet } = input;
    const shared = [language, plainText, windows, filters, cadence, zone, mayRepeat, restored, quiet];
    const name = JSON.stringify([...shared, refused]);
    if (variants.size >= VARIANTS_MAX) variants.clear();
    const printed = variants.get(name) ?? print(input, { state, refused, deployment, note });
    variants.set(name, printed);
    return printed;
  };
  const inputFor = async (state: SendState, upTo: Watermarks, quiet?: QuietNote): Promise<DigestInput> => {
    const now = ports.clock.now();
    const matters = await windowsOf(reading, deployment, state, { upTo, now });
    const isAgain = (await Promise.all(matters.map((window) => tellsAgain(reading, window)))).includes(true);
    return {
      matters,
      filters: state.preferences.filters,
      cadence: state.preferences.cadence,
      now,
      zone: state.preferences.zone,
      ...(state.rolledOver && { mayRepeat: true }),
      ...(isAgain && { restored: true }),
      ...(quiet && { quiet }),
    };
  };
  return {
    async digest(state, to) {
      // Most readers with narrow choices are owed nothing: that is seen without composing their window.
      const passing = followed(deployment, state).map(({ id }) =>
        reading.ledger(id).passesBetween(state.watermarks[id] ?? 0, to[id] ?? 0, state.preferences.filters),
      );
      return (await Promise.all(passing)).includes(true) ? once(await inputFor(state, to), state) : undefined;
    },
    async note(state) {
      const healths = await Promise.all(followed(deployment, state).map(reading.health));
      const week = weekOf(ports, state, healths.flat());
      // "Nothing new" and "could not look" must never look alike.
      return week.lookedTimes === 0 ? undefined : once(await inputFor(state, state.watermarks, week), state);
    },
  };
}

/** Whether the window may hold what was told before our records were restored. */
async function tellsAgain(reading: RecordReads, { matter, from, events }: MatterWindow): Promise<boolean> {
  if (events.some((event) => event.again && !event.quiet)) return true;
  return mayBeTold(await reading.epoch(matter.id), from);
}

function followed(deployment: Deployment, { watermarks }: SendState): Matter[] {
  return deployment.matters.filter((matter) => watermarks[matter.id] !== undefined);
}

async function windowsOf(
  reading: RecordReads,
  deployment: Deployment,
  state: SendState,
  { upTo, now }: { readonly upTo: Watermarks; readonly now: Instant },
): Promise<MatterWindow[]> {
  return Promise.all(
    followed(deployment, state).map(async (matter) => {
      const from = state.watermarks[matter.id] ?? 0;
      const to = Math.max(from, upTo[matter.id] ?? from);
      const [read, entries, health] = await Promise.all([
        reading.ledger(matter.id).between(Math.max(0, from - 1), to),
        reading.entries(matter),
        reading.health(matter),
      ]);
      const events = read.filter(({ n }) => n > from);
      const after = read.find(({ n }) => n === from)?.at;
      const rulings = entries.filter((entry) => entry.weight === "ruling" && entry.status === "current").reverse();
      const known = entries.filter((entry) => numberOf(entry.id) <= to);
      const orders = ordersOf(known, matter, now);
      const ahead = events.length === 0 ? [] : docketDates(known, matter);
      // Where a reader joined matters only to what changes something told before: readers who differ in it alone share a variant.
      const joined = events.some(changesWhatWasTold) ? (state.joined[matter.id] ?? 0) : undefined;
      return {
        matter,
        from,
        to,
        events,
        rulings,
        health,
        orders,
        ahead,
        ...(after && { after }),
        ...(joined !== undefined && { joined }),
      };
    }),
  );
}

function changesWhatWasTold({ kind }: LedgerEvent): boolean {
  return kind !== "entry_filed" && kind !== "gap_opened" && kind !== "gap_closed";
}

/** The week of a quiet-week note, and how often we looked in it. */
function weekOf({ clock }: Pick<Ports, "clock">, state: SendState, healths: readonly DocketHealth[]): QuietNote {
  const to = dayIn(state.preferences.zone, clock.now());
  const from = addDays(to, -6);
  const looks = healths.flatMap((health) => health.sources).flatMap((source) => Object.entries(source.looks ?? {}));
  const lookedTimes = looks.filter(([day]) => day >= from && day <= to).reduce((sum, [, times]) => sum + times, 0);
  return { lookedTimes, dockets: healths.filter((health) => health.state === "open").length, from, to };
}

interface Printing {
  readonly state: SendState;
  readonly refused: readonly RefusedDigest[];
  readonly deployment: Deployment;
  readonly note: NoteDigest;
}

async function print(
  input: DigestInput,
  { state, refused, deployment, note }: Printing,
): Promise<MailTemplate | undefined> {
  const digest = composeDigest(input);
  if (!digest) return undefined;
  await note(digest);
  const { language, plainText } = state.preferences;
  const rendered = renderDigest(digest, { deployment, language, format: plainText ? "text" : "html+text", refused });
  const template: MessageTemplate = await prepareMessage({
    from: deployment.sender,
    replyTo: deployment.operator.email,
    ...rendered,
    headers: digestHeaders(deployment, digest.matters, language),
    date: input.now,
  });
  return ({ to, key, unsubscribeUrl, preferencesUrl }) =>
    addressMessage(template, { to, messageId: messageId(deployment, key), unsubscribeUrl, preferencesUrl });
}

function readOnce({ record }: Pick<Ports, "record">): RecordReads {
  const ledgers = new Map<string, SharedLedger>();
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, read: () => Promise<T>): Promise<T> => {
    const known = kept.get(name) as Promise<T> | undefined;
    if (known) return known;
    const reading = read();
    kept.set(name, reading);
    reading.catch(() => kept.delete(name));
    return reading;
  };
  return {
    ledger(matter) {
      const ledger = ledgers.get(matter) ?? sharedLedger({ record }, matter);
      ledgers.set(matter, ledger);
      return ledger;
    },
    entries: (matter) => once(`entries ${matter.id}`, () => allEntries(record, matter.id)),
    epoch: (matter) => once(`epoch ${matter}`, () => epochOf(record, matter)),
    health: (matter) => once(`health ${matter.id}`, () => docketHealths(record, matter)),
  };
}
