import type { ServerResponse } from "node:http";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { httpsSites, SITES_LIMITS } from "../../functions/adapters/https-sites.ts";
import { JOB_MEMORY_MB, workerIsolate } from "../../functions/adapters/worker-isolate.ts";
import type { DocumentJob } from "../../functions/model/document-job.ts";
import { type CourtServer, courtServer, TEST_CA } from "../support/court-server.ts";
import * as pdf from "../support/pdf-bombs.ts";
import { hostileAnswers } from "./hostile-answers.ts";
import { quarantined } from "./hostile-copy.ts";
import { HOSTILE_PAGES } from "./hostile-pages.ts";

/** Threats C with the product's own limits: nothing is injected but who stands for the court. */
const isolate = workerIsolate();
const servers: CourtServer[] = [];
afterAll(() => isolate.close());
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** What everything together may take above what stood there before; the machine's own noise is less than a tenth of it. */
const GROWTH_BYTES_MAX = 700_000_000;

async function expectNoAnswer(answer: (response: ServerResponse) => unknown): Promise<void> {
  const server = await courtServer((_request, response) => void answer(response));
  servers.push(server);
  const sites = httpsSites({
    clock: { now: () => new Date().toISOString(), sleep: async () => {} },
    userAgent: "Docketwire/test",
    credentials: {},
    tls: { ca: TEST_CA, port: server.port, mayConnectTo: () => true },
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  });
  const begun = Date.now();
  await expect(sites.ask({ url: "https://court.example.org/x", hosts: ["court.example.org"] })).rejects.toMatchObject({
    kind: "unreachable",
  });
  expect(Date.now() - begun).toBeLessThan(SITES_LIMITS.deadlineMs + 5_000);
}

describe("C: answers, with real limits", () => {
  it.each(hostileAnswers(10_000_000_000))("$name $what: no answer, in time", async ({ answer }) => {
    const before = process.memoryUsage.rss();
    await expectNoAnswer(answer);
    expect(process.memoryUsage.rss() - before).toBeLessThan(GROWTH_BYTES_MAX);
  });
});

describe("C: pages, with real limits", () => {
  it.each(HOSTILE_PAGES)("$name $what: quarantined, and what was known stands", async ({ bytes, words }) => {
    const { before, after, state, reasons } = await quarantined(bytes(), isolate);
    expect(after).toEqual(before);
    expect(state).toBe("quarantined");
    expect(reasons).toMatch(words);
  });
});

const job = (bytes: Uint8Array): DocumentJob => ({
  bytes,
  contentType: "application/pdf",
  kind: "order",
  court: "scotus",
  docketNumber: "29-1001",
  entryNumber: null,
  filedOn: null,
  sha256: "0".repeat(64),
});

describe("C: documents, with real limits", () => {
  it.each([
    ["C15 a page that unpacks to 2 GB", () => pdf.flateBomb(2_000_000_000)],
    ["C15 a page that unpacks to 2 GB, packed twice", () => pdf.doubleFlateBomb(2_000_000_000)],
  ])("%s ends at the memory of a worker, and the next document is read", async (_what, bomb) => {
    const bytes = bomb();
    const before = process.memoryUsage.rss();
    let most = 0;
    const look = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 50);
    try {
      await expect(isolate.readDocument(job(bytes))).rejects.toMatchObject({
        kind: "unreadable",
        message: expect.stringContaining(`more than ${JOB_MEMORY_MB} MB`),
      });
    } finally {
      clearInterval(look);
    }
    expect(most - before).toBeLessThan(GROWTH_BYTES_MAX);
    expect((await isolate.readDocument(job(pdf.pageWith(pdf.SOME_TEXT)))).pages).toBe(1);
  });
});
