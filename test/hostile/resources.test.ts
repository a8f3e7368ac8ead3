import type { ServerResponse } from "node:http";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { httpsSites } from "../../functions/adapters/https-sites.ts";
import { workerIsolate } from "../../functions/adapters/worker-isolate.ts";
import type { DocumentJob } from "../../functions/model/document-job.ts";
import type { Answer } from "../../functions/ports/index.ts";
import { type CourtServer, courtServer, TEST_CA } from "../support/court-server.ts";
import { feedPage } from "../support/hostile-pages.ts";
import * as pdf from "../support/pdf-bombs.ts";
import { hostileAnswers, SHORT_LIMITS } from "./hostile-answers.ts";
import { courtPage, quarantined } from "./hostile-copy.ts";
import { HOSTILE_PAGES } from "./hostile-pages.ts";

/** The worker of production with half of its memory and a sixth of its time for a document. */
const isolate = workerIsolate({ documentTimeoutMs: 10_000, memoryMb: 256 });
const servers: CourtServer[] = [];
afterAll(() => isolate.close());
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function asking(answer: (response: ServerResponse) => unknown): Promise<Answer> {
  const server = await courtServer((_request, response) => void answer(response));
  servers.push(server);
  const sites = httpsSites({
    clock: { now: () => "2030-04-02T15:00:00.000Z", sleep: async () => {} },
    userAgent: "Docketwire/test",
    credentials: {},
    limits: SHORT_LIMITS,
    tls: { ca: TEST_CA, port: server.port, mayConnectTo: () => true },
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  });
  return sites.ask({ url: "https://court.example.org/x", hosts: ["court.example.org"] });
}

describe("C: answers", () => {
  it.each(hostileAnswers(3_000_000))("$name $what: no answer, in time", async ({ answer }) => {
    const before = process.memoryUsage.rss();
    await expect(asking(answer)).rejects.toMatchObject({ kind: "unreachable" });
    expect(process.memoryUsage.rss() - before).toBeLessThan(300_000_000);
  });

  it("C6 a length that promises less: what comes after it is not read", async () => {
    const { bytes } = await asking((response) =>
      response.socket?.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nshort<h1>and more</h1>"),
    );
    expect(Buffer.from(bytes).toString()).toBe("short");
  });
});

describe("C: pages", () => {
  it.each(HOSTILE_PAGES)("$name $what: quarantined, and what was known stands", async ({ bytes, words }) => {
    const { before, after, state, reasons } = await quarantined(bytes(), isolate);
    expect(before).toHaveLength(1);
    expect(after).toEqual(before);
    expect(state).toBe("quarantined");
    expect(reasons).toMatch(words);
  });

  it("C10 fifty thousand rows are read within the limits of a page", async () => {
    const bytes = Buffer.from(courtPage("<tr><td>Apr 02 2030</td><td>x</td></tr>".repeat(50_000)));
    const reading = await isolate.read("scotus-html", {
      url: "file:///x/29-1001.html",
      bytes,
      court: "scotus",
      docketNumber: "29-1001",
    });
    expect(reading.kind === "docket" && reading.entries.length).toBe(50_001);
  });

  it("C11 no entity that a feed declares is expanded, and no file is opened", async () => {
    const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
    const declarations = [
      `<!DOCTYPE r [<!ENTITY l0 "lol">${laughs}]>`,
      `<!DOCTYPE r [<!ENTITY l12 "${"a".repeat(100_000)}">]>`,
      '<!DOCTYPE r [<!ENTITY l12 SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/passwd"><!ENTITY % q "<!ENTITY l12 SYSTEM \'http://127.0.0.1/%p;\'>">%q;]>',
      '<!DOCTYPE r SYSTEM "file:///etc/passwd">',
    ];
    for (const declaration of declarations) {
      const bytes = Buffer.from(feedPage({ declaration, title: `A &l12; v. B${"&l12;".repeat(1_000)}` }));
      const reading = JSON.stringify(
        await isolate
          .read("pacer-rss", { url: "file:///cand.xml", bytes, court: "cand" })
          .catch((error: Error) => error.message),
      );
      expect(reading).not.toMatch(/lollol|root:|aaaaaaaaaa/);
      expect(reading.length).toBeLessThan(50_000);
    }
  });
});

const job = (bytes: Uint8Array, contentType = "application/pdf"): DocumentJob => ({
  bytes,
  contentType,
  kind: "order",
  court: "scotus",
  docketNumber: "29-1001",
  entryNumber: null,
  filedOn: null,
  sha256: "0".repeat(64),
});

describe("C: documents", () => {
  const bounded: readonly (readonly [string, () => Buffer])[] = [
    ["a script, a program and a form that want to start", pdf.actingPdf],
    ["a million pages that are one", () => pdf.manyPages(1_000_000)],
    ["a page tree that is its own child", pdf.pageLoop],
    ["a table that comes before itself", pdf.xrefLoop],
    ["half a file", () => pdf.pageWith(pdf.SOME_TEXT).subarray(0, 300)],
  ];
  it.each(bounded)("C15 a PDF with %s is read or refused, and does nothing", async (_what, bytes) => {
    const outcome = await isolate.readDocument(job(bytes())).catch((error: Error) => error);
    expect(JSON.stringify(outcome)).not.toMatch(/alert|submitForm|evil|\/bin\/sh/);
    expect(outcome instanceof Error ? (outcome as { kind?: string }).kind : "read").toMatch(/^(?:unreadable|read)$/);
  });

  it("C15 a PDF that unpacks into more memory than a document may take is ended, and the next one is read", async () => {
    const small = workerIsolate({ documentTimeoutMs: 10_000, memoryMb: 96 });
    try {
      await expect(small.readDocument(job(pdf.doubleFlateBomb(60_000_000)))).rejects.toMatchObject({
        kind: "unreadable",
        message: expect.stringMatching(/more than 96 MB/),
      });
      expect((await small.readDocument(job(pdf.pageWith(pdf.SOME_TEXT)))).pages).toBe(1);
    } finally {
      await small.close();
    }
  });

  it("C16 a file that is two things is a PDF or nothing", async () => {
    for (const bytes of [pdf.polyglot(), pdf.gzippedPdf(), Buffer.from("PK\u0003\u0004%PDF-1.7")]) {
      const outcome = await isolate.readDocument(job(bytes)).catch((error: Error) => error.message);
      expect(JSON.stringify(outcome)).not.toMatch(/alert|<script|<html/);
    }
  });

  it("C17 a picture that holds a script is no document", async () => {
    const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    for (const type of ["image/svg+xml", "application/pdf", "text/html"])
      await expect(isolate.readDocument(job(svg, type))).rejects.toMatchObject({
        kind: "unreadable",
        message: expect.not.stringContaining("script"),
      });
  });
});
