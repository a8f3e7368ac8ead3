import type { Instant } from "../../../functions/model/time.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import type { Item, Ports } from "../../../functions/ports/index.ts";
import { epochOf, mayBeTold } from "../../../functions/store/epoch.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { readSend } from "../../../functions/store/send-states.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import type { DigestTemplates } from "../../../functions/workflows/mail/mail-template.ts";
import { releaseMail } from "../../../functions/workflows/mail/release-mail.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { join } from "../../../functions/workflows/readers/join.ts";
import { unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { courtListenerEntries, districtFeed, type FeedItem, supremeCourtPage } from "../../support/court-pages.ts";
import { type Dice, dice } from "../../support/seeded.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

/** What is put back to an earlier moment while the rest stays as it is. */
export type RestoreKind = "record" | "archive" | "machine" | "readers";
export const RESTORE_KINDS: readonly RestoreKind[] = ["record", "archive", "machine", "readers"];

/** What one restore came to. */
export interface RestoreRun {
  readonly kind: RestoreKind;
  /** Filings that the ledger lacks. */
  readonly lost: readonly string[];
  /** Filings that stand in the ledger twice, numbers that stood for two filings, and repetitions that were not announced. */
  readonly doubled: readonly string[];
  /** Filings that a right-away reader was not told by the tick after they were recorded, while mail may go. */
  readonly late: readonly string[];
  /** Filings that a reader was not told at the end of the silence. */
  readonly stuck: readonly string[];
  /** Mails to a reader who had stopped them before. */
  readonly afterUnsubscribe: readonly string[];
  /** Mails that left before the operator released them. */
  readonly early: number;
  /** What happened: a suite that never gets there proves nothing. */
  readonly reached: ReadonlySet<string>;
}

const BEGIN = "2020-03-09T14:00:00.000Z";
const SUPREME = "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html";
const COPY = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified";
const FEED = "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl";
const READERS = [
  { address: "ann@example.org", cadence: "as_filed" },
  { address: "bob@example.org", cadence: "daily" },
  { address: "cy@example.org", cadence: "as_filed" },
] as const;
/** Who may stop the mails before or after the backup. */
const MAY_STOP = "cy@example.org";
const RIGHT_AWAY = "ann@example.org";
const MATTER = watchedMatter(
  watchedDocket("scotus/19A960", { watchFrom: "2020-03-01" }),
  watchedDocket("cand/3:19-cv-00807", { courtListenerId: "77", watchFrom: "2020-03-01" }),
);

interface Filing {
  readonly n: number;
  readonly at: Instant;
  readonly court: "supreme" | "district";
  readonly text: string;
}

/** Two dockets in three sources, readers of two cadences, and one restore in the middle; then silence, long enough for every mail. */
export async function runRestore(seed: number): Promise<RestoreRun> {
  const random = dice(seed);
  const kind = RESTORE_KINDS[seed % RESTORE_KINDS.length] ?? "record";
  const story = restoreStory(random, String(seed));
  await story.open();
  for (let step = random.between(2, 6); step > 0; step -= 1) await story.step();
  const back = story.backup(kind);
  for (let step = random.between(1, 6); step > 0; step -= 1) await story.step();
  const headBefore = await story.head();
  back();
  // A record that lost nothing is the one that it was.
  const mustWait = kind === "machine" || kind === "readers" || (await story.head()) < headBefore;
  story.reached.add(mustWait ? `${kind}, on hold` : kind);
  // The operator looks at it some checks later, or at once.
  const sentBefore = story.world.mailer.sent.length;
  for (let step = random.between(0, 3); step > 0; step -= 1) await story.step();
  const early = mustWait ? story.world.mailer.sent.length - sentBefore : 0;
  await story.release();
  for (let step = random.between(0, 4); step > 0; step -= 1) await story.step();
  await story.settle();
  return { kind, early, reached: story.reached, ...(await story.judged()) };
}

function restoreStory(random: Dice, seed: string) {
  const w = world({ now: BEGIN, matters: [MATTER], seed });
  const filings: Filing[] = [];
  const reached = new Set<string>();
  /** Which filing each number of the ledger stood for, at any time. */
  const numbers = new Map<string, string>();
  const misused: string[] = [];
  const ids = new Map<string, string>();
  const late = new Set<string>();
  const stopped: { at: Instant | undefined } = { at: undefined };
  let isHeld = false;
  let deployment = w.deployment;
  const templates = plainPress(w);

  function file(): void {
    const n = filings.length + 1;
    const court = random.chance(0.5) ? "supreme" : "district";
    filings.push({ n, at: w.clock.now(), court, text: `Letter ${n} of counsel received.` });
  }
  function show(): void {
    const now = w.clock.now();
    w.sites.on(SUPREME, supremePage(filings));
    w.sites.on(FEED, districtFeed("cand", now, feedItems(filings, now)));
    w.sites.on(COPY, copyOf(filings));
  }
  async function look(minutes: number): Promise<void> {
    w.clock.forward(minutes);
    show();
    await checkDockets(w.ports, deployment, { which: random.chance(0.5) ? "all" : "due" });
    await noteNumbers(w, numbers, misused);
    await sendDigests(w.ports, deployment, { templates });
    if (!isHeld) await noteLate();
  }
  /** Nothing fails here: the tick that comes after a filing was recorded tells it. */
  async function noteLate(): Promise<void> {
    const state = await readSend(w.readers, ids.get(RIGHT_AWAY) ?? "");
    if (!state) return;
    const owed = await eventsBetween(
      w.record,
      MATTER.id,
      state.watermarks[MATTER.id] ?? 0,
      await headOf(w.record, MATTER.id),
    );
    for (const { n, quiet } of owed) if (!quiet) late.add(`${RIGHT_AWAY}: event ${n} not told by its tick`);
  }

  return {
    world: w,
    reached,
    head: () => headOf(w.record, MATTER.id),
    async open(): Promise<void> {
      file();
      await look(1);
      for (const { address, cadence } of READERS) {
        const now = w.clock.now();
        const consent = { askedAt: now, confirmedAt: now, networkHash: "n", formHash: "f" };
        const joining = { address, matter: MATTER.id, preferences: { cadence, language: "en" as const }, consent };
        ids.set(address, (await join(w.ports, joining)).reader);
      }
    },
    async step(): Promise<void> {
      for (let n = random.between(0, 2); n > 0; n -= 1) file();
      if (stopped.at === undefined && random.chance(0.15)) {
        stopped.at = w.clock.now();
        await unsubscribe(w.ports, deployment, { token: w.ports.keyring.sign("unsubscribe", ids.get(MAY_STOP) ?? "") });
        reached.add("unsubscribed");
      }
      await look(random.between(5, 300));
    },
    /** Keeps what is there now; what it gives puts it back. */
    backup(what: RestoreKind): () => void {
      const kept: { record?: Item[]; readers?: Item[]; archive?: () => void } = {};
      if (what === "record" || what === "machine") kept.record = w.record.dump();
      if (what === "machine" || what === "readers") kept.readers = w.readers.dump();
      if (what === "archive" || what === "machine") kept.archive = w.archive.backup();
      const stoppedBefore = stopped.at;
      return () => {
        isHeld = true;
        if (what === "readers" && stoppedBefore === undefined && stopped.at) reached.add("refused since the backup");
        // Nothing of a whole machine remembers what was refused after its backup.
        if (what === "machine") stopped.at = stoppedBefore;
        if (kept.record) w.record.load(kept.record);
        if (kept.readers) w.readers.load(kept.readers);
        kept.archive?.();
        // A machine that was put back has another number beside its data.
        if (what !== "machine" && what !== "readers") return;
        deployment = { ...deployment, deploymentGeneration: "restored" };
        // Nothing remembers the numbers that a whole machine gave after its backup.
        if (what === "machine") numbers.clear();
      };
    },
    async release(): Promise<void> {
      await releaseMail(w.ports, deployment);
      isHeld = false;
    },
    /** Nothing is filed any more; every slot and every check comes. */
    async settle(): Promise<void> {
      for (let hour = 0; hour < 60; hour += 1) await look(61);
    },
    judged: async () => ({ ...(await judged(w, { filings, misused, stopped: stopped.at })), late: [...late] }),
  };
}

/** The ledger must hold each filing once, and each reader must have been told each filing: once, or again with notice. */
async function judged(
  w: World,
  {
    filings,
    misused,
    stopped,
  }: {
    readonly filings: readonly Filing[];
    readonly misused: readonly string[];
    readonly stopped: Instant | undefined;
  },
): Promise<Pick<RestoreRun, "lost" | "doubled" | "stuck" | "afterUnsubscribe">> {
  const events = await eventsBetween(w.record, MATTER.id, 0, await headOf(w.record, MATTER.id));
  const current = new Map(events.flatMap(({ after }) => (after ? [[after.id, after] as const] : [])));
  const texts = [...current.values()]
    .filter(({ status }) => status === "current")
    .map(({ text, shortText }) => nameIn(text, shortText));
  const lost: string[] = [];
  const stuck: string[] = [];
  const afterUnsubscribe: string[] = [];
  const doubled: string[] = [...misused];
  for (const filing of filings) {
    const times = texts.filter((text) => text === filing.text).length;
    if (times === 0) lost.push(`${filing.text} not in the ledger`);
    if (times > 1) doubled.push(`${filing.text} is in the ledger ${times} times`);
  }
  for (const { address } of READERS) {
    const told = new Set<string>();
    for (const mail of w.mailer.sent.filter(({ to }) => to === address)) {
      if (address === MAY_STOP && stopped !== undefined && mail.at > stopped)
        afterUnsubscribe.push(`${address} at ${mail.at}`);
      const { names, isAnnounced } = JSON.parse(Buffer.from(mail.raw).toString()) as PlainMail;
      for (const name of names) {
        if (told.has(name) && !isAnnounced) doubled.push(`${address} was told ${name} again, without notice`);
        told.add(name);
      }
    }
    // The first filing was there before anybody read.
    if (address === MAY_STOP && stopped !== undefined) continue;
    for (const filing of filings.slice(1))
      if (!told.has(filing.text)) stuck.push(`${address} was not told ${filing.text}`);
  }
  return { lost, doubled, stuck, afterUnsubscribe };
}

function nameIn(text: string, shortText: string | null): string {
  return /Letter \d+ of counsel received\./.exec(`${text} ${shortText ?? ""}`)?.[0] ?? text;
}

async function noteNumbers(w: World, numbers: Map<string, string>, misused: string[]): Promise<void> {
  for (const event of await eventsBetween(w.record, MATTER.id, 0, await headOf(w.record, MATTER.id))) {
    if (event.kind !== "entry_filed" || !event.after) continue;
    const { id, text, shortText } = event.after;
    const before = numbers.get(id);
    const name = nameIn(text, shortText);
    if (before !== undefined && before !== name) misused.push(`${id} stood for ${before} and for ${name}`);
    numbers.set(id, name);
  }
}

interface PlainMail {
  readonly names: readonly string[];
  readonly isAnnounced: boolean;
}

/** Prints which filings a mail tells, and whether it says that it may repeat. */
function plainPress({ ports }: { readonly ports: Pick<Ports, "record"> }): DigestTemplates {
  return {
    async digest(state, to) {
      const events = await eventsBetween(ports.record, MATTER.id, state.watermarks[MATTER.id] ?? 0, to[MATTER.id] ?? 0);
      const told = events.filter((event) => !event.quiet && event.kind === "entry_filed");
      if (told.length === 0) return undefined;
      const names = told.map(({ after }) => nameIn(after?.text ?? "", after?.shortText ?? null));
      const isOld = mayBeTold(await epochOf(ports.record, MATTER.id), state.watermarks[MATTER.id] ?? 0);
      const mail: PlainMail = { names, isAnnounced: isOld || told.some(({ again }) => again) };
      return () => Buffer.from(JSON.stringify(mail));
    },
    note: async () => undefined,
  };
}

function supremePage(filings: readonly Filing[]): string {
  const rows = filings
    .filter(({ court }) => court === "supreme")
    .map(({ n, at, text }) => ({ filedOn: at.slice(0, 10), text, ...(n % 2 ? { efile: String(130000 + n) } : {}) }));
  return supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows });
}

function feedItems(filings: readonly Filing[], now: Instant): FeedItem[] {
  const item = (docketNumber: string, n: number, publishedAt: Instant, event: string): FeedItem => ({
    docketNumber,
    caption: "Law Lab v. Nielsen",
    caseId: "338000",
    publishedAt,
    event,
    number: String(n),
    seq: String(1000 + n),
    doc: `0350${17000 + n}`,
  });
  const own = filings.filter(({ court, at }) => court === "district" && at > addMinutes(now, -24 * 60));
  const other = { ...item("3:18-cv-01000", 1, addMinutes(now, -24 * 60 + 1), "Notice"), caseId: "9" };
  return [other, ...own.map(({ n, at, text }) => item("3:19-cv-00807", n, at, text))];
}

function copyOf(filings: readonly Filing[]): string {
  return courtListenerEntries(
    77,
    filings
      .filter(({ court }) => court === "district")
      .map(({ n, at, text }) => ({
        id: n,
        filedOn: at.slice(0, 10),
        modifiedAt: at,
        number: n,
        seq: String(1000 + n),
        text,
        doc: `0350${17000 + n}`,
      })),
  );
}
