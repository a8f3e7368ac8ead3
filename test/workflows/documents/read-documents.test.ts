import { beforeEach, describe, expect, it } from "vitest";
import { composeDigest } from "../../../functions/digest/compose-digest.ts";
import type { DocumentRecord } from "../../../functions/model/document.ts";
import type { Entry } from "../../../functions/model/entry.ts";
import { ExpectedError } from "../../../functions/model/errors.ts";
import { addMinutes } from "../../../functions/model/time.ts";
import type { Ports } from "../../../functions/ports/index.ts";
import { renderDigest } from "../../../functions/render/digest-mail.ts";
import { entryOf } from "../../../functions/store/entries.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { createApp } from "../../../functions/web/create-app.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { DOCUMENTS_PER_PASS_MAX, readDocuments } from "../../../functions/workflows/documents/read-documents.ts";
import { type CopiedEntry, courtListenerEntries } from "../../support/court-pages.ts";
import { aDocument, readingPorts } from "../../support/document-reading.ts";
import { anEntry, anEvent, appendNext, MPP } from "../../support/filed-entries.ts";
import { actingPdf, pdfOf, xrefLoop } from "../../support/pdf-bombs.ts";
import { ninthCircuitStamp, smallBrief, smallBriefPages, smallPdf } from "../../support/small-pdf.ts";
import { anInput, mppWindow } from "../../support/telling.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { type SiteAnswer, type World, world } from "../../support/world.ts";

const URL_OF_BRIEF = "https://storage.courtlistener.com/recap/39.pdf";
const LINE = "Submitted (ECF) Amicus brief for review. Submitted by Example Institute.";
const pdf = (bytes: Uint8Array): SiteAnswer => ({ status: 200, headers: { "content-type": "application/pdf" }, bytes });

let w: World;
let ports: Ports;

beforeEach(() => {
  w = world({ matters: [MPP] });
  ports = readingPorts(w.ports);
});

/** Files a brief whose document stands at the address. */
async function fileBrief(fields: Partial<Entry> = {}, how: { quiet?: true } = {}): Promise<void> {
  const brief = { number: "39", kind: "amicus_brief", weight: "filing", text: LINE } as const;
  const documents = [aDocument({ url: URL_OF_BRIEF })];
  await appendNext(w.record, w.clock.now(), anEvent({ after: anEntry({ ...brief, documents, ...fields }), ...how }));
}

const entry = async (id = "mpp-1"): Promise<Entry> => (await entryOf(w.record, "mpp", id)) ?? anEntry();
const document = async (id = "mpp-1"): Promise<DocumentRecord | undefined> => (await entry(id)).documents[0];
const read = () => readDocuments(ports, w.deployment);

/** The text of the mail that tells everything so far. */
async function mail(): Promise<string> {
  const events = await eventsBetween(w.record, "mpp", 0, await headOf(w.record, "mpp"));
  const digest = composeDigest(anInput(mppWindow(events)));
  return digest ? renderDigest(digest, { deployment: w.deployment, language: "en" }).text.replace(/\s+/g, " ") : "";
}

describe("a document that waits", () => {
  it("is fetched from its source's host, archived by its hash, read, and told with its pages", async () => {
    const bytes = smallBrief(ninthCircuitStamp());
    w.sites.on(URL_OF_BRIEF, pdf(bytes));
    await fileBrief();
    expect(await read()).toEqual({ read: 1, next: null });
    const after = await document();
    expect(after).toMatchObject({ state: "read", pages: 5, reason: null });
    expect(w.archive.kept.get(after?.sha256 ?? "")).toEqual(bytes);
    expect(w.sites.asked[0]).toMatchObject({ hosts: expect.arrayContaining(["storage.courtlistener.com"]) });
    expect(await mail()).toContain('The order of the district court should be affirmed." (p. 5)');
    expect(w.woken).toEqual(["send"]);
    expect(await read()).toEqual({ read: 0, next: null });
  });

  it("of an entry that was recorded quietly is read quietly", async () => {
    w.sites.on(URL_OF_BRIEF, pdf(smallBrief(null)));
    await fileBrief({}, { quiet: true });
    await read();
    expect((await eventsBetween(w.record, "mpp", 1, 2))[0]).toMatchObject({ kind: "document_read", quiet: true });
    expect(await mail()).toBe("");
  });

  it("is not hidden by others that wait for their time, and those that are too many come at once", async () => {
    w.sites.on("https://storage.courtlistener.com/recap/down.pdf", { status: 503 });
    w.sites.on(URL_OF_BRIEF, pdf(smallBrief(null)));
    const down = [aDocument({ url: "https://storage.courtlistener.com/recap/down.pdf" })];
    for (let n = 0; n < DOCUMENTS_PER_PASS_MAX + 1; n += 1) await fileBrief({ documents: down });
    await fileBrief({
      docket: "scotus/19-1212",
      documents: [aDocument({ url: "https://www.supremecourt.gov/a.pdf" })],
    });
    w.sites.on("https://www.supremecourt.gov/a.pdf", pdf(smallBrief(null)));
    expect(await read()).toEqual({ read: 0, next: w.clock.now() });
    expect(await read()).toMatchObject({ read: 1 });
    expect(await document(`mpp-${DOCUMENTS_PER_PASS_MAX + 2}`)).toMatchObject({ state: "read" });
  });
});

describe("a document that cannot be read", () => {
  const encrypted = pdfOf(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`,
    ],
    "/Root 1 0 R /Encrypt 4 0 R /ID [<00><00>]",
  );
  const SCAN = "This filing is a scan without text, so we cannot quote from it.";
  const VOUCH = "We could not make a summary we can vouch for.";

  it.each([
    ["encrypted", encrypted, "failed", "the PDF asks for a password", VOUCH],
    ["cut off", smallBrief(null).slice(0, 300), "failed", "the file is not a readable PDF", VOUCH],
    ["a web page", new TextEncoder().encode("<html>Sign in</html>"), "failed", "neither a PDF nor a plain text", VOUCH],
    ["a loop of references", new Uint8Array(xrefLoop()), "scan", "scan", SCAN],
    ["a scan", smallPdf([[], [], []]), "scan", "scan", SCAN],
    ["a program that acts", new Uint8Array(actingPdf()), "scan", "scan", SCAN],
  ])(
    "because it is %s is told with its docket text, its link and why",
    async (_what, bytes, state, reason, sentence) => {
      w.sites.on(URL_OF_BRIEF, pdf(new Uint8Array(bytes)));
      await fileBrief();
      expect(await read()).toEqual({ read: 1, next: null });
      expect(await document()).toMatchObject({ state, reason: expect.stringContaining(reason) });
      const told = await mail();
      for (const part of [LINE, sentence, URL_OF_BRIEF]) expect(told).toContain(part);
      // Nothing is lost: what came is archived, and the event that settles it is in the ledger, quietly.
      expect(w.archive.kept.size).toBe(1);
      expect((await eventsBetween(w.record, "mpp", 1, 2))[0]).toMatchObject({ kind: "document_read", quiet: true });
    },
  );

  it("because it took too long or too much memory is told with why", async () => {
    const limit = "document over a limit: more than 512 MB";
    const isolate = { ...w.ports.isolate, readDocument: () => Promise.reject(new ExpectedError("unreadable", limit)) };
    w.sites.on(URL_OF_BRIEF, pdf(smallBrief(null)));
    await fileBrief();
    await readDocuments({ ...ports, isolate }, w.deployment);
    expect(await document()).toMatchObject({ state: "failed", reason: limit });
    expect(await mail()).toContain(VOUCH);
  });

  it("because it is larger than we take waits, is told meanwhile with its link, and fails after two days", async () => {
    w.sites.on(URL_OF_BRIEF, new ExpectedError("unreachable", "more than 40000000 bytes"));
    await fileBrief();
    const { next } = await read();
    expect(next).toBe("2019-06-26T15:05:00.000Z");
    expect(await document()).toMatchObject({ state: "waiting" });
    expect(await mail()).toContain("We have not read this document yet.");
    expect(await mail()).toContain(URL_OF_BRIEF);
    for (let tries = 0; tries < 6; tries += 1) {
      w.clock.forward(24 * 60);
      await read();
    }
    expect(await document()).toMatchObject({ state: "failed", reason: "more than 40000000 bytes" });
    expect(await mail()).toContain(VOUCH);
  });

  it("because it is not there is told without a summary; a refusal holds the host and keeps it waiting", async () => {
    w.sites.on(URL_OF_BRIEF, { status: 404 });
    await fileBrief();
    await read();
    expect(await document()).toMatchObject({ state: "unavailable", reason: "the address answers 404" });
    w.sites.on(URL_OF_BRIEF, { status: 429 });
    await fileBrief({ number: "40" });
    expect(await read()).toEqual({ read: 0, next: "2019-06-26T15:15:00.000Z" });
    expect(await document("mpp-3")).toMatchObject({ state: "waiting" });
  });

  it("waits out its host's hold without using up its tries, and the next refusal begins anew after a good answer", async () => {
    w.sites.on(
      URL_OF_BRIEF,
      ...Array.from({ length: 9 }, () => ({ status: 429 })),
      { status: 503 },
      pdf(smallBrief(null)),
    );
    await fileBrief();
    for (let tries = 0; tries < 9; tries += 1) {
      const { next } = await read();
      w.clock.set(next ?? "");
    }
    const { next } = await read();
    expect(next).toBe(addMinutes(w.clock.now(), 5));
    w.clock.set(next ?? "");
    expect(await read()).toEqual({ read: 1, next: null });
    expect(w.record.dump().find(({ sk }) => sk === "HOST")).not.toHaveProperty("refusals");
  });

  it("because its store answers 403 again and again fails in the end, and holds the others no longer", async () => {
    w.sites.on(URL_OF_BRIEF, { status: 403 });
    await fileBrief();
    for (let tries = 0; tries < 7; tries += 1) {
      expect(await document()).toMatchObject({ state: "waiting" });
      const { next } = await read();
      if (next) w.clock.set(next);
    }
    expect(await document()).toMatchObject({ state: "failed", reason: "the address answers 403" });
  });

  it("because it is sold or sealed is never asked for, and the mail says which", async () => {
    const sold = aDocument({ state: "paywalled", pacerDocId: "00908034567" });
    await fileBrief({ documents: [sold] });
    await fileBrief({ number: "40", documents: [aDocument({ state: "sealed", reason: "the court has sealed it" })] });
    expect(await read()).toEqual({ read: 0, next: null });
    expect(w.sites.asked).toEqual([]);
    const told = await mail();
    expect(told).toContain("This document is on PACER, the federal courts' paid system");
    expect(told).toContain("https://ecf.ca9.uscourts.gov/docs1/00908034567");
    expect(told).toContain("This document is sealed.");
  });

  it("of an entry that was sealed while it waited is not asked for any more", async () => {
    await fileBrief();
    const sealed = { ...(await entry()), status: "sealed", text: "" } as const;
    await appendNext(w.record, w.clock.now(), anEvent({ kind: "entry_sealed", entry: "mpp-1", after: sealed }));
    expect(await read()).toEqual({ read: 0, next: null });
    expect(w.sites.asked).toEqual([]);
  });
});

describe("words without a file", () => {
  const API = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified";
  const docket = watchedDocket("ca9/19-15716", { sources: ["courtlistener"], courtListenerId: "77" });
  const copied: CopiedEntry = {
    id: 5,
    filedOn: "2019-06-26",
    modifiedAt: "2019-06-26T14:00:00.000Z",
    number: 39,
    seq: "401",
    doc: "009080345671",
    text: LINE,
  };

  async function check(...entries: CopiedEntry[]): Promise<void> {
    w.sites.on(API, courtListenerEntries(77, entries));
    await checkDockets(ports, w.deployment, { which: "all" });
  }

  beforeEach(() => {
    w = world({ matters: [watchedMatter(docket)] });
    ports = readingPorts(w.ports);
  });

  it("are read from the archived page; what is quoted says that its page is not known, and PACER is linked", async () => {
    await check({ ...copied, words: smallBriefPages().flat().join("\n") });
    expect(await document()).toMatchObject({ state: "waiting", url: null, textFrom: { source: "courtlistener" } });
    expect(await read()).toEqual({ read: 1, next: null });
    expect(w.sites.asked.map(({ url }) => url)).toEqual([API]);
    const after = await entry();
    expect(after.documents[0]).toMatchObject({ state: "read", pages: null, sha256: after.summary?.sha256 });
    expect(after.summary).toMatchObject({ pages: 0 });
    expect(after.supporting).toBe("appellee");
    expect(new Set(JSON.stringify(after.summary).match(/"page":\d+/g))).toEqual(new Set(['"page":0']));
    const told = await mail();
    expect(told).toContain('should be affirmed." (page not known)');
    expect(told).toContain("Read from CourtListener's text of the document; we know of no free file.");
    expect(told).toContain("https://ecf.ca9.uscourts.gov/docs1/009080345671");
    const app = createApp(w.ports, w.deployment);
    const page = await (await app.request("/entries/mpp-1")).text();
    expect(page).toContain('<span class="page">page not known</span>');
    expect(page).toContain("we know of no free file");
    expect(page).not.toMatch(/p\. 0|at 0\b|0 pages/);
    expect(await (await app.request("/es/entries/mpp-1")).text()).toContain("página desconocida");
  });

  it("keep their pages where page breaks stand between them", async () => {
    const words = smallBriefPages()
      .map((lines) => lines.join("\n"))
      .join("\f");
    await check({ ...copied, words });
    await read();
    expect((await entry()).summary).toMatchObject({ pages: 5, of: { relief: [{ anchor: { page: 5 } }] } });
    expect(await document()).toMatchObject({ state: "read", pages: 5 });
  });

  it("too few to quote leave the document where it was, and are not read again with every page", async () => {
    await check({ ...copied, words: "Brief." });
    await read();
    expect(await document()).toMatchObject({
      state: "paywalled",
      reason: "nothing can be quoted from the words that the source gives",
    });
    const head = await headOf(w.record, "mpp");
    w.clock.forward(61);
    await check({ ...copied, words: "Brief.", modifiedAt: "2019-06-26T15:30:00.000Z" });
    expect(await read()).toEqual({ read: 0, next: null });
    expect(await headOf(w.record, "mpp")).toBe(head);
    expect(await mail()).toContain("This document is on PACER");
  });

  it("that come later open a document that was sold; a file that comes after them is linked and not read again", async () => {
    await check(copied);
    expect(await document()).toMatchObject({ state: "paywalled" });
    w.clock.forward(61);
    await check({ ...copied, modifiedAt: "2019-06-26T15:30:00.000Z", words: smallBriefPages().flat().join("\n") });
    await read();
    expect(await document()).toMatchObject({ state: "read", url: null });
    w.clock.forward(61);
    await check({ ...copied, modifiedAt: "2019-06-26T16:30:00.000Z", file: "recap/39.pdf", words: "any" });
    expect(await read()).toEqual({ read: 0, next: null });
    expect(await document()).toMatchObject({ state: "read", url: URL_OF_BRIEF });
    expect(await mail()).not.toContain("we know of no free file");
  });

  it("of a sealed document are never read", async () => {
    await check({ ...copied, words: smallBriefPages().flat().join("\n"), sealed: true });
    expect(await document()).toMatchObject({ state: "sealed" });
    expect((await document())?.textFrom).toBeUndefined();
    expect(await read()).toEqual({ read: 0, next: null });
  });
});
