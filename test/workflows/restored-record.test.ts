import { beforeEach, describe, expect, it } from "vitest";
import { keptRowsIn, keptRowsJson } from "../../functions/model/known-row.ts";
import { allEntries } from "../../functions/store/entries.ts";
import { epochOf } from "../../functions/store/epoch.ts";
import { eventsBetween, headOf } from "../../functions/store/ledger.ts";
import { checkDockets } from "../../functions/workflows/checks/check-dockets.ts";
import { releaseMail } from "../../functions/workflows/mail/release-mail.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { join } from "../../functions/workflows/readers/join.ts";
import { outages } from "../../functions/workflows/watch/outages.ts";
import { type SupremeRow, supremeCourtPage } from "../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../support/watched.ts";
import { type World, world } from "../support/world.ts";

const PAGE = "https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html";
const matter = watchedMatter(watchedDocket("scotus/19A960"));
const OLD: SupremeRow[] = [
  { filedOn: "2020-03-06", text: "Application for a stay, submitted to Justice Kagan.", efile: "100001" },
  { filedOn: "2020-03-06", text: "Response to application requested by Justice Kagan, due Tuesday." },
];
const LOST: SupremeRow[] = [
  { filedOn: "2020-03-06", text: "Brief amicus curiae of Alder Institute filed.", efile: "100002" },
  { filedOn: "2020-03-06", text: "Reply of applicants filed.", efile: "100003" },
];
const NEW: SupremeRow = { filedOn: "2020-03-06", text: "Application (19A960) granted by the Court.", efile: "100004" };

let w: World;
const check = async (rows: readonly SupremeRow[]): Promise<void> => {
  w.clock.forward(60);
  w.sites.on(PAGE, supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows }));
  await checkDockets(w.ports, w.deployment, { which: "all" });
};
const send = () => sendDigests(w.ports, w.deployment, {});
const ledger = async () => eventsBetween(w.record, "mpp", 0, await headOf(w.record, "mpp"));
const mails = (): string[] => w.mailer.sent.map(({ text }) => text.replaceAll("=\r\n", ""));
const errors = (): unknown[] =>
  w.log.lines.filter(({ level }) => level === "error").map(({ fields }) => fields["goOn"]);

beforeEach(async () => {
  w = world({ now: "2020-03-06T14:00:00.000Z", matters: [matter] });
  await check(OLD);
  const now = w.clock.now();
  const consent = { askedAt: now, confirmedAt: now, networkHash: "n", formHash: "f" };
  await join(w.ports, {
    address: "ann@example.org",
    matter: "mpp",
    preferences: { cadence: "as_filed", language: "en" },
    consent,
  });
  const backup = w.record.dump();
  await check([...OLD, ...LOST]);
  await send();
  expect(mails()).toHaveLength(1);
  w.record.load(backup);
});

describe("a record that was restored to an earlier moment, while readers and archive stayed", () => {
  it("is found by the sender before any check, and by the check before any mail: mail waits, and says what goes on", async () => {
    await send();
    await check([...OLD, ...LOST]);
    await send();
    expect(mails()).toHaveLength(1);
    const waiting = (await outages(w.ports, w.deployment)).map(({ what, why }) => [what, why]);
    expect(waiting).toContainEqual(["the record of mpp was restored", "npm run -s cli -- release mail"]);
    expect(errors()).toEqual(Array.from({ length: 3 }, () => "npm run -s cli -- release mail"));
  });

  it("gets every row again under numbers that stood for nothing else, and none twice", async () => {
    const used = new Set(["mpp-3", "mpp-4"]);
    await check([...OLD, ...LOST, NEW]);
    await check([...OLD, ...LOST, NEW]);
    const events = await ledger();
    expect(events.map(({ n }) => n)).toEqual(events.map((_, place) => place + 1));
    const filed = events.filter(({ kind }) => kind === "entry_filed");
    expect(filed.map(({ after }) => after?.text)).toEqual([...OLD, ...LOST, NEW].map(({ text }) => text));
    for (const { entry } of filed) expect(used.has(entry ?? "")).toBe(false);
    for (const event of events.filter(({ kind }) => kind !== "entry_filed"))
      expect(event).toMatchObject({ kind: "number_lost", quiet: true });
    expect(await allEntries(w.record, "mpp")).toHaveLength(5);
  });

  it.each(["before", "after"])(
    "tells what it recorded anew with notice, when mail is released %s the next check",
    async (when) => {
      if (when === "before") await releaseMail(w.ports, w.deployment);
      await check([...OLD, ...LOST, NEW]);
      if (when === "after") await releaseMail(w.ports, w.deployment);
      w.clock.forward(30); // a brief's summary is waited for so long
      await send();
      const [, again] = mails();
      for (const { text } of [...LOST, NEW]) expect(again).toContain(text.split(" ").slice(0, 3).join(" "));
      expect(again).toContain("may repeat what you were told before");
      // What comes later is no repetition.
      await check([
        ...OLD,
        ...LOST,
        NEW,
        { filedOn: "2020-03-06", text: "Letter of respondents received.", efile: "100005" },
      ]);
      w.clock.forward(60);
      await send();
      expect(mails()).toHaveLength(3);
      expect(mails()[2]).not.toContain("may repeat");
    },
  );

  it("is the same ledger for a row that went while it was restored: it is withdrawn like any other", async () => {
    await releaseMail(w.ports, w.deployment);
    for (let round = 0; round < 3; round += 1) await check([OLD[0] as SupremeRow, ...LOST]);
    const entries = await allEntries(w.record, "mpp");
    expect(entries.filter(({ status }) => status === "withdrawn").map(({ text }) => text)).toEqual([OLD[1]?.text]);
  });
});

describe("data of the time before ledgers had epochs", () => {
  it("opens quietly: nothing is recorded or told again, and mail goes on", async () => {
    w = world({ now: "2020-03-06T14:00:00.000Z", matters: [matter] });
    await check(OLD);
    // As it was written then.
    const named = "rows/mpp/scotus/19A960/supreme-court";
    const { rows } = keptRowsIn(Buffer.from((await w.archive.getNamed(named)) ?? []).toString()) ?? { rows: [] };
    expect(rows).toHaveLength(OLD.length);
    const older = world({ now: w.clock.now(), matters: [matter] });
    older.record.load(
      w.record.dump().map((item) => {
        const { epoch: _epoch, epochsBefore: _before, usedTo: _used, ...rest } = item;
        return rest as typeof item;
      }),
    );
    await older.archive.putNamed(named, Buffer.from(keptRowsJson({ rows })));
    w = older;
    await check([...OLD, NEW]);
    expect((await ledger()).map(({ kind, again }) => [kind, again])).toEqual([
      ["entry_filed", undefined],
      ["entry_filed", undefined],
      ["entry_filed", undefined],
    ]);
    expect(await epochOf(w.record, "mpp")).toMatchObject({ former: [], usedTo: 0 });
    expect(errors()).toEqual([]);
    expect(await send()).toMatchObject({ sent: 0 });
  });
});
