import { composeDigest } from "../../../functions/digest/compose-digest.ts";
import type { LedgerEvent } from "../../../functions/model/event.ts";
import { renderDigest } from "../../../functions/render/digest-mail.ts";
import { digestHeaders } from "../../../functions/render/mail-headers.ts";
import { addressMessage, type MessageTemplate, prepareMessage } from "../../../functions/render/message.ts";
import { personalLinks } from "../../../functions/workflows/readers/personal-links.ts";
import { anEntry } from "../../support/filed-entries.ts";
import { aDeployment, anInput, filed, mppWindow } from "../../support/telling.ts";
import { world } from "../../support/world.ts";
import { measure, once, ratio } from "../measure.ts";
import { held, type Row, shown } from "../row.ts";

const TIMES_MIN = 100;
const GROWTH_MB_MAX = 5;
const SPLICED = 2_000;
const SIZES = [
  { kB: 10, perSecondMin: 50_000 },
  { kB: 60, perSecondMin: 20_000 },
];

/** One digest for many readers: composed once and spliced, beside composed and rendered for each. */
export async function rows(): Promise<Row[]> {
  const found: Row[] = [];
  for (const size of SIZES) found.push(...(await rowsOf(size)));
  return found;
}

async function rowsOf({ kB, perSecondMin }: (typeof SIZES)[number]): Promise<Row[]> {
  const events = await eventsFor(kB * 1000);
  const template = await templateOf(events);
  const bytes = spliced(template, 0).length;
  const { ports } = world();
  const links = (at: number) => personalLinks(ports, aDeployment, { reader: `reader${at}`, addressEpoch: 1 });
  const measured = await measure(
    [
      { name: "spliced", run: () => repeat(SPLICED, (at) => spliced(template, at)) },
      { name: "links signed too", run: () => repeat(SPLICED, (at) => spliced(template, at, links(at))) },
      { name: "a render per reader", run: async () => spliced(await templateOf(events), 0) },
    ],
    { rounds: 9, repeats: 3 },
  );
  const [splicing, signing, rendering] = measured;
  if (!splicing || !signing || !rendering) throw new Error("nothing was measured");
  const perSecond = (SPLICED / splicing.cpuMs) * 1000;
  const times = ratio(rendering, splicing) * SPLICED;
  const what = `a digest of ${shown(bytes / 1000)} kB (${events.length} entries)`;
  return [
    held(
      {
        what: `splice ${what}`,
        figure: `${shown(perSecond)} messages a second; ${shown((SPLICED / signing.cpuMs) * 1000)} with each reader's links signed`,
        beside: `${shown(1000 / rendering.cpuMs)} a second composed and rendered for each reader`,
        toReach: `≥ ${perSecondMin.toLocaleString("en-US")} a second and core`,
      },
      perSecond,
      { min: perSecondMin },
    ),
    held(
      {
        what: `${what}, once for all readers`,
        figure: `${shown(times)} × a render per reader`,
        beside: "the same templates",
        toReach: `≥ ${TIMES_MIN} ×`,
      },
      times,
      { min: TIMES_MIN },
    ),
    await memoryRow(what, template),
  ];
}

async function memoryRow(what: string, template: MessageTemplate): Promise<Row> {
  const heldMb = (readers: number): number => {
    repeat(readers, (at) => spliced(template, at));
    for (let pass = 0; pass < 3; pass += 1) globalThis.gc?.(); // buffers go a pass after their owners
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 2 ** 20;
  };
  heldMb(1_000);
  const few = heldMb(1_000);
  const { value: many, wallMs } = await once(() => heldMb(100_000));
  return held(
    {
      what: `memory of ${what}`,
      figure: `${shown(many)} MB held after 100,000 readers (${shown(wallMs / 1000)} s on the wall)`,
      beside: `${shown(few)} MB after 1,000`,
      toReach: `flat (≤ ${GROWTH_MB_MAX} MB more)`,
    },
    many - few,
    { max: GROWTH_MB_MAX },
  );
}

/** Briefs, until the message is as long. */
async function eventsFor(bytes: number): Promise<LedgerEvent[]> {
  const all = Array.from({ length: 400 }, (_, at) => brief(at + 1));
  for (let count = 1; count <= all.length; count += 1) {
    const events = all.slice(0, count);
    if (spliced(await templateOf(events), 0).length >= bytes * 0.97) return events;
  }
  const most = spliced(await templateOf(all), 0).length;
  throw new Error(`a digest is never longer than ${most} bytes`);
}

function brief(n: number): LedgerEvent {
  const filer = `Example Association No. ${n} of Retired Immigration Practitioners`;
  const entry = anEntry({
    number: String(n),
    kind: "amicus_brief",
    weight: "filing",
    filer,
    amici: [filer],
    supporting: n % 2 ? "appellee" : "appellant",
    supportingStatus: "stated",
    text: `Submitted (ECF) Amicus brief for review (with consent). Submitted by ${filer}. Date of service: 06/26/2019. [${11_000_000 + n}]`,
  });
  return filed(n, entry);
}

async function templateOf(events: readonly LedgerEvent[]): Promise<MessageTemplate> {
  const input = anInput(mppWindow(events));
  const digest = composeDigest(input);
  if (!digest) throw new Error("nothing to tell");
  return prepareMessage({
    from: aDeployment.sender,
    replyTo: aDeployment.operator.email,
    ...renderDigest(digest, { deployment: aDeployment, language: "en" }),
    headers: digestHeaders(aDeployment, digest.matters, "en"),
    date: input.now,
  });
}

const TOKEN = "cmVhZGVyMTIzNDU2Nzg5MDEy.Yl9hc2RmYXNkZmFzZGZhc2RmYXNkZmFzZGZhc2RmYXNkZg";
const LINKS = {
  unsubscribeUrl: `https://docket.example.org/u/${TOKEN}`,
  preferencesUrl: `https://docket.example.org/p/${TOKEN}`,
};

function spliced(template: MessageTemplate, at: number, links = LINKS): Uint8Array {
  return addressMessage(template, { to: `reader${at}@example.org`, messageId: `${at}@docket.example.org`, ...links });
}

function repeat(times: number, run: (at: number) => Uint8Array): number {
  let bytes = 0;
  for (let at = 0; at < times; at += 1) bytes += run(at).length;
  return bytes;
}
