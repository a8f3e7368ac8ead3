import { beforeEach, describe, expect, it } from "vitest";
import { redact, redactCommand, redactedLines } from "../../../functions/cli/commands/redact.ts";
import { composeDigest } from "../../../functions/digest/compose-digest.ts";
import type { Ports } from "../../../functions/ports/index.ts";
import { renderDigest } from "../../../functions/render/digest-mail.ts";
import { entryOf } from "../../../functions/store/entries.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { createApp } from "../../../functions/web/create-app.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { explainEntry } from "../../../functions/workflows/checks/explain-entry.ts";
import { readDocuments } from "../../../functions/workflows/documents/read-documents.ts";
import { redactEntry } from "../../../functions/workflows/documents/redact-entry.ts";
import { type CopiedEntry, courtListenerEntries } from "../../support/court-pages.ts";
import { readingPorts } from "../../support/document-reading.ts";
import { ninthCircuitStamp, smallBrief } from "../../support/small-pdf.ts";
import { anInput } from "../../support/telling.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type World, world } from "../../support/world.ts";

const API = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified";
const FILE = "https://storage.courtlistener.com/recap/39.pdf";
/** What stands in the docket line and in nothing else. */
const SECRET = "Zephyrine";
const matter = watchedMatter(watchedDocket("ca9/19-15716", { sources: ["courtlistener"], courtListenerId: "77" }));
const brief: CopiedEntry = {
  id: 5,
  filedOn: "2019-06-26",
  modifiedAt: "2019-06-26T14:00:00.000Z",
  number: 39,
  seq: "401",
  doc: "009080345671",
  file: "recap/39.pdf",
  text: `Submitted (ECF) Amicus brief for review. Submitted by ${SECRET} Institute. Date of service: 06/26/2019.`,
};
const notice: CopiedEntry = {
  ...brief,
  id: 6,
  number: 40,
  seq: "402",
  doc: "009080345672",
  file: "recap/40.pdf",
  text: "Filed notice of appearance.",
};

let w: World;
let ports: Ports;

async function check(...entries: readonly CopiedEntry[]): Promise<void> {
  w.sites.on(API, courtListenerEntries(77, entries));
  await checkDockets(ports, w.deployment, { which: "all" });
  w.clock.forward(61);
}

/** A brief that was recorded, read, and amended; then a page with a notice beside it. */
beforeEach(async () => {
  w = world({ matters: [matter] });
  ports = readingPorts(w.ports);
  w.sites.on(FILE, { status: 200, headers: {}, bytes: smallBrief(ninthCircuitStamp()) });
  await check(brief);
  await readDocuments(ports, w.deployment);
  const amended = { ...brief, text: `${brief.text} [Edited]`, modifiedAt: "2019-06-26T15:30:00.000Z" };
  await check(amended);
  await check(amended, { ...notice, modifiedAt: "2019-06-26T16:30:00.000Z" });
});

const seal = () => redactEntry(ports, w.deployment, { entry: "mpp-1" });
const stored = async (): Promise<string> =>
  JSON.stringify(w.record.dump()) +
  [...w.archive.kept.values()].map((bytes) => Buffer.from(bytes).toString("latin1")).join();

describe("redacting an entry", () => {
  it("leaves its words in no event, no projection and no archived page or document", async () => {
    expect(await stored()).toContain(SECRET);
    const taken = await seal();
    expect(taken.events).toBeGreaterThanOrEqual(4);
    // Two pages of its own, the page that the notice's event names, and the PDF.
    expect(taken.files).toHaveLength(4);
    const left = await stored();
    for (const word of [SECRET, "should be affirmed", "EXAMPLE INSTITUTE", FILE]) expect(left).not.toContain(word);
  });

  it("keeps its number, days, kind, times and hashes, and the ledger without a gap", async () => {
    const before = await eventsBetween(w.record, "mpp", 0, 99);
    await seal();
    const after = await eventsBetween(w.record, "mpp", 0, 99);
    expect(after.map(({ n }) => n)).toEqual(after.map((_, index) => index + 1));
    expect(after.slice(0, before.length).map(({ n, at, kind, sha256 }) => [n, at, kind, sha256])).toEqual(
      before.map(({ n, at, kind, sha256 }) => [n, at, kind, sha256]),
    );
    expect(after.at(-1)).toMatchObject({ kind: "entry_sealed", entry: "mpp-1" });
    expect(await entryOf(w.record, "mpp", "mpp-1")).toMatchObject({
      status: "sealed",
      number: "39",
      filedOn: "2019-06-26",
      kind: "amicus_brief",
      text: "",
      summary: null,
      documents: [{ state: "sealed", url: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
  });

  it("shows its words on no page, in no feed, search, export or earlier state", async () => {
    const app = createApp(w.ports, w.deployment);
    const paths = [
      "/entries/mpp-1",
      "/api/entries/mpp-1",
      "/matters/mpp/entries",
      `/api/matters/mpp/entries?q=${SECRET}`,
      "/matters/mpp/amicus",
      "/api/matters/mpp/briefs.csv",
      "/api/matters/mpp/amici.csv",
      "/api/matters/mpp/entries.csv",
      "/api/matters/mpp/entries.jsonl",
      "/matters/mpp/feed.atom",
      "/matters/mpp/feed.json",
      "/matters/mpp/corrections",
      "/matters/mpp/changes",
      "/api/matters/mpp/events",
      "/matters/mpp/digests/0..2",
      "/entries/mpp-1?asOf=2019-06-26T15:30:00.000Z",
    ];
    const shown = async () =>
      Promise.all(
        paths.map(
          async (path) => [path, (await (await app.request(path)).text()).replaceAll(`q=${SECRET}`, "")] as const,
        ),
      );
    const before = await shown();
    expect(before.filter(([, text]) => text.includes(SECRET)).length).toBeGreaterThan(10);
    await seal();
    const after = await shown();
    const says = (text: string): boolean => [SECRET, "should be affirmed"].some((word) => text.includes(word));
    expect(after.filter(([path, text]) => !path.includes("q=") && says(text)).map(([path]) => path)).toEqual([]);
    const search = await app.request(`/api/matters/mpp/entries?q=${SECRET}`);
    expect(((await search.json()) as { entries: unknown[] }).entries).toEqual([]);
    const history = Buffer.from(await (await app.request("/api/matters/mpp/history.sqlite")).arrayBuffer());
    expect(history.toString("latin1")).not.toContain(SECRET);
    expect(after[0]?.[1]).toContain("The court has sealed this entry.");
  });

  it("is told to readers without its words, also in a window of before the seal", async () => {
    await seal();
    const head = await headOf(w.record, "mpp");
    for (const [from, to] of [
      [0, 2],
      [head - 1, head],
    ] as const) {
      const events = await eventsBetween(w.record, "mpp", from, to);
      const window = { matter, from, to, events, rulings: [], health: [] };
      const digest = composeDigest(anInput(window));
      if (!digest) throw new Error("nothing to tell");
      const { text } = renderDigest(digest, { deployment: w.deployment, language: "en" });
      expect(text.replace(/\s+/g, " ")).toContain("The court has sealed Dkt. 39");
      expect(text).not.toContain(SECRET);
    }
  });

  it("is not undone by a source that still shows it, and nothing of it is fetched again", async () => {
    await seal();
    const asked = w.sites.asked.filter(({ url }) => url === FILE).length;
    await check({ ...brief, modifiedAt: "2019-06-26T20:00:00.000Z", text: `${brief.text} Once more.` });
    await readDocuments(ports, w.deployment);
    expect(JSON.stringify(w.record.dump())).not.toContain(SECRET);
    expect(w.sites.asked.filter(({ url }) => url === FILE)).toHaveLength(asked);
  });

  it("repeated changes nothing more, and explain says that the bytes are not kept", async () => {
    await seal();
    const head = await headOf(w.record, "mpp");
    await seal();
    expect(await headOf(w.record, "mpp")).toBe(head);
    const explained = await explainEntry(ports, w.deployment, { entry: "mpp-1" });
    expect(new Set(explained.map(({ reread }) => reread))).toEqual(new Set(["gone", "none"]));
    expect(JSON.stringify(explained)).not.toContain(SECRET);
  });

  it("finishes what a run that died left", async () => {
    const archive = { ...w.archive, delete: () => Promise.reject(new Error("died")) };
    await expect(redactEntry({ ...ports, archive }, w.deployment, { entry: "mpp-1" })).rejects.toThrow("died");
    expect(await stored()).toContain(SECRET);
    await seal();
    expect(await stored()).not.toContain(SECRET);
  });
});

describe("the command", () => {
  it("says what would go, and changes nothing without --yes", async () => {
    const copy = { ports, deployment: w.deployment };
    const lines = async (mode: "preview" | "redact") => redactedLines(await redact(copy, { entry: "mpp-1", mode }));
    expect(await lines("preview")).toEqual([
      expect.stringMatching(
        /^mpp-1 \(ca9\/19-15716, entry 39\): the words of \d events and 4 archived files would go\.$/,
      ),
      "Nothing is changed. With --yes it is, for good.",
    ]);
    expect(await stored()).toContain(SECRET);
    expect((await lines("redact"))[0]).toMatch(/are gone\.$/);
    expect(await stored()).not.toContain(SECRET);
    await expect(redact(copy, { entry: "mpp-99", mode: "redact" })).rejects.toThrow("there is no entry mpp-99");
  });

  it.each([[[]], [["--yes"]], [["mpp-1", "mpp-2"]], [["--all"]]])("answers %j with its usage", async (args) => {
    const io = { out: () => {}, err: () => {}, env: {} };
    await expect(redactCommand.run(args, io)).rejects.toThrow("usage: redact <entry> [--yes] [--live] [--json]");
  });
});

describe("a document that the court seals after it was read", () => {
  const sealed: CopiedEntry = {
    ...brief,
    sealed: true,
    modifiedAt: "2019-06-26T21:00:00.000Z",
    text: `${brief.text} [Edited]`,
  };

  it("loses its summary, its address and its title, and stays sealed; the docket line stays", async () => {
    await check(sealed);
    const after = await entryOf(w.record, "mpp", "mpp-1");
    expect(after).toMatchObject({ summary: null, supporting: null, text: sealed.text, status: "current" });
    expect(after?.documents[0]).toMatchObject({ state: "sealed", url: null, title: null, pages: null });
    const { sealed: _sealed, ...again } = sealed;
    await check({ ...again, modifiedAt: "2019-06-26T22:00:00.000Z" });
    expect((await entryOf(w.record, "mpp", "mpp-1"))?.documents[0]).toMatchObject({ state: "sealed", url: null });
  });

  it("is told nowhere any more once the next pass came: not in the ledger, nor in an earlier state", async () => {
    const says = ["should be affirmed", "IN SUPPORT OF PLAINTIFFS-APPELLEES", FILE];
    const ledger = async (): Promise<string> => JSON.stringify(await eventsBetween(w.record, "mpp", 0, 99));
    for (const words of says) expect(await ledger()).toContain(words);
    await check(sealed);
    expect(await readDocuments(ports, w.deployment)).toEqual({ read: 0, next: null });
    for (const words of says) expect(await ledger()).not.toContain(words);
    expect(await ledger()).toContain(SECRET);
    const app = createApp(w.ports, w.deployment);
    for (const path of ["/entries/mpp-1", "/matters/mpp/digests/0..2", "/api/matters/mpp/events"])
      expect(await (await app.request(path)).text()).not.toContain("should be affirmed");
    const head = await headOf(w.record, "mpp");
    await readDocuments(ports, w.deployment);
    expect(await headOf(w.record, "mpp")).toBe(head);
  });
});
