import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { redact } from "../../../functions/cli/commands/redact.ts";
import { writeDataset } from "../../../functions/history/dataset.ts";
import { matterRecords } from "../../../functions/history/matter-records.ts";
import { searchDocument } from "../../../functions/history/search-documents.ts";
import { openOutbox } from "../../../functions/local/outbox.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import { allEntries } from "../../../functions/store/entries.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { previewRedaction, redactEntry } from "../../../functions/workflows/documents/redact-entry.ts";
import {
  courtListenerEntries,
  districtFeed,
  type FeedItem,
  type SupremeRow,
  supremeCourtPage,
} from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type SiteAnswer, type World, world } from "../../support/world.ts";

const NAME = "Jane Roe & a Minor";
const BEGIN = "2020-06-16T15:00:00.000Z";

/** Every byte that is stored anywhere, as text: pages for good and for 30 days, both tables. */
async function stored(w: World): Promise<string> {
  const pages: string[] = [];
  for await (const sha256 of w.archive.list()) pages.push(Buffer.from(await w.archive.get(sha256)).toString());
  return [...pages, JSON.stringify(w.record.dump()), JSON.stringify(w.readers.dump())].join("\n");
}

async function look(w: World, minutes: number, answers: Record<string, SiteAnswer>): Promise<void> {
  w.clock.forward(minutes);
  for (const [url, answer] of Object.entries(answers)) w.sites.on(url, answer);
  await checkDockets(w.ports, w.deployment, { which: "all" });
}

async function redacted(w: World, text: string): Promise<string> {
  const entry = (await allEntries(w.record, "mpp")).find((one) => one.text.includes(text));
  const before = await stored(w);
  expect(before).toContain("Jane Roe");
  const id = entry?.id ?? "";
  const preview = await previewRedaction(w.ports, w.deployment, { entry: id });
  expect(await stored(w)).toBe(before);
  const taken = await redactEntry(w.ports, w.deployment, { entry: id });
  expect(new Set(taken.files)).toEqual(new Set(preview.files));
  return stored(w);
}

describe("the words of a sealed entry are in no byte that is stored", () => {
  it("of pages that were quarantined, doubted, or recorded and named by nothing", async () => {
    const url = "https://www.supremecourt.gov/docket/docketfiles/html/public/19-1212.html";
    const base: SupremeRow[] = Array.from({ length: 8 }, (_, n) => ({
      filedOn: `2020-06-0${n + 1}`,
      text: `Letter ${n} received.`,
      efile: `14000${n}`,
    }));
    const page = (rows: readonly SupremeRow[]): string =>
      supremeCourtPage({ number: "19-1212", caption: "Wolf v. Law Lab", rows });
    const w = world({
      now: BEGIN,
      matters: [watchedMatter(watchedDocket("scotus/19-1212", { watchFrom: "2020-06-15" }))],
    });
    await look(w, 0, { [url]: page(base) });
    const secret = {
      filedOn: "2020-06-16",
      text: `Motion of ${NAME} to proceed under a pseudonym filed.`,
      efile: "140100",
    };
    await look(w, 60, { [url]: page([...base, secret]) });
    await look(w, 60, { [url]: `${page([...base, secret])}<!-- built again -->` });
    await look(w, 60, { [url]: page([...base, secret]).slice(0, -900) });
    await look(w, 60, { [url]: page([...base.slice(6), secret]) });
    await look(w, 60, { [url]: page(base) });
    const left = await redacted(w, "pseudonym");
    expect(left).not.toContain("Jane Roe");
    // What other entries stand on is kept.
    for (const { text } of base) expect(left).toContain(text);
  });

  it("of a court's feed that another docket's event names, and of a copy's listing", async () => {
    const feed = "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl";
    const copy = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified";
    const item = (docketNumber: string, n: number, event: string, minutes: number): FeedItem => ({
      docketNumber,
      caption: "Law Lab v. Nielsen",
      caseId: docketNumber.slice(-3),
      publishedAt: addMinutes(BEGIN, minutes),
      event,
      seq: `${docketNumber.slice(-3)}${n}`,
      number: String(n),
      doc: `0350${docketNumber.slice(-3)}${n}`,
    });
    const w = world({
      now: BEGIN,
      matters: [
        watchedMatter(
          watchedDocket("cand/3:19-cv-00807", { courtListenerId: "77", watchFrom: "2020-06-01" }),
          watchedDocket("cand/3:20-cv-00123", { sources: ["cmecf-rss"], watchFrom: "2020-06-01" }),
        ),
      ],
    });
    const foreign = item("3:18-cv-01000", 1, "Notice", -5);
    const secret = item("3:19-cv-00807", 70, `Declaration of ${NAME} in support`, 10);
    const listed = {
      id: 1,
      filedOn: "2020-06-16",
      modifiedAt: addMinutes(BEGIN, 40),
      number: 70,
      seq: "80770",
      doc: "035080770",
    };
    await look(w, 0, { [feed]: districtFeed("cand", BEGIN, [foreign]), [copy]: courtListenerEntries(77, []) });
    await look(w, 30, { [feed]: districtFeed("cand", addMinutes(BEGIN, 30), [secret, foreign]) });
    const text = `DECLARATION of "${NAME}" in support of the motion, with exhibits`;
    await look(w, 60, {
      [feed]: districtFeed("cand", addMinutes(BEGIN, 90), [item("3:20-cv-00123", 5, "Complaint", 45), secret, foreign]),
      [copy]: courtListenerEntries(77, [{ ...listed, text }]),
    });
    expect(await redacted(w, "DECLARATION")).not.toContain("Jane Roe");
  });

  it("of the search index at once, without anybody's asking", async () => {
    const w = world({ now: BEGIN, matters: [watchedMatter(watchedDocket("scotus/19-1212"))] });
    const url = "https://www.supremecourt.gov/docket/docketfiles/html/public/19-1212.html";
    const rows = [{ filedOn: "2020-06-16", text: `Motion of ${NAME} to proceed under a pseudonym filed.` }];
    await look(w, 0, { [url]: supremeCourtPage({ number: "19-1212", caption: "Wolf v. Law Lab", rows }) });
    const [matter] = w.deployment.matters;
    const [entry] = await allEntries(w.record, "mpp");
    if (!matter || !entry) throw new Error("nothing was recorded");
    await w.ports.search.index("mpp", 1, [searchDocument(entry, matter)], []);
    const asked = { filters: { q: "pseudonym" }, sort: "newest", limit: 5, offset: 0 } as const;
    expect((await w.ports.search.find("mpp", asked)).total).toBe(1);
    expect(await redacted(w, "pseudonym")).not.toContain("Jane Roe");
    expect((await w.ports.search.find("mpp", asked)).total).toBe(0);
  });

  it("of the published dataset at once, and of mails that are kept here", async () => {
    const folder = await mkdtemp(join(tmpdir(), "outbox-"));
    const outbox = await openOutbox(folder);
    const w = world({
      now: BEGIN,
      matters: [watchedMatter(watchedDocket("scotus/19-1212", { watchFrom: "2020-06-15" }))],
    });
    const url = "https://www.supremecourt.gov/docket/docketfiles/html/public/19-1212.html";
    const rows = [
      { filedOn: "2020-06-16", text: `Motion of ${NAME} to proceed under a pseudonym filed.` },
      { filedOn: "2020-06-16", text: "Letter of counsel for respondents received." },
    ];
    await look(w, 0, { [url]: supremeCourtPage({ number: "19-1212", caption: "Wolf v. Law Lab", rows }) });
    const files = new Map<string, Uint8Array>();
    const published = {
      dataset: {
        put: async (name: string, bytes: Uint8Array) => void files.set(name, bytes),
        get: async (name: string) => files.get(name),
        remove: async (name: string) => void files.delete(name),
      },
      writeParquet: (table: object): Uint8Array => Buffer.from(JSON.stringify(table)),
    };
    const everywhere = async (): Promise<string> =>
      [...files.values(), ...(await outboxFiles(folder))].map((bytes) => Buffer.from(bytes).toString()).join("\n");
    await writeDataset(w.ports, w.deployment, published);
    const mail = (text: string): Uint8Array =>
      Buffer.from(`From: d@example.org\r\nTo: ann@example.org\r\nSubject: ${text}\r\n\r\n${text}\r\n`);
    for (const text of [`${rows[0]?.text}`, "See /matters/mpp/entries/mpp-1", "See /matters/mpp/entries/mpp-11"])
      await outbox.keep({ to: "ann@example.org", at: BEGIN, raw: mail(text) });
    expect(await everywhere()).toContain("Jane Roe");

    const ports = { ...w.ports, mailer: { ...w.mailer, hide: outbox.hide } };
    await redact({ ports, deployment: w.deployment, published }, { entry: "mpp-1", mode: "redact" });
    expect(await everywhere()).not.toContain("Jane Roe");
    expect(await everywhere()).toContain(rows[1]?.text);
    // Who had a mail, and when, is kept; a mail of another entry as it was.
    const kept = await outbox.list();
    expect(kept.map(({ to, sentAt }) => [to, sentAt])).toEqual(kept.map(() => ["ann@example.org", BEGIN]));
    expect(kept.map(({ subject }) => subject)).toEqual(["See /matters/mpp/entries/mpp-11", "(removed)", "(removed)"]);
    expect((await (await openOutbox(folder)).list()).map(({ subject }) => subject)).toEqual(
      kept.map(({ subject }) => subject),
    );
  });

  it("of what a running process has kept of the ledger, changes and earlier states included", async () => {
    const w = world({
      now: BEGIN,
      matters: [watchedMatter(watchedDocket("scotus/19-1212", { watchFrom: "2020-06-15" }))],
    });
    const url = "https://www.supremecourt.gov/docket/docketfiles/html/public/19-1212.html";
    for (const more of ["", " Corrected."]) {
      const rows = [{ filedOn: "2020-06-16", text: `Motion of ${NAME} to proceed under a pseudonym filed.${more}` }];
      await look(w, 60, { [url]: supremeCourtPage({ number: "19-1212", caption: "Wolf v. Law Lab", rows }) });
    }
    const records = matterRecords(w.record, w.deployment);
    const shown = async (): Promise<string> =>
      JSON.stringify([await records.of("mpp"), await records.asOf("mpp", addMinutes(BEGIN, 120))]);
    expect(await shown()).toContain("Jane Roe");
    expect((await records.of("mpp")).changes).toHaveLength(1);
    w.clock.forward(60);
    await redactEntry(w.ports, w.deployment, { entry: "mpp-1" });
    expect(await shown()).not.toContain("Jane Roe");
  });
});

async function outboxFiles(folder: string): Promise<Uint8Array[]> {
  return Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
}
