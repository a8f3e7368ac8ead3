import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { briefSummary } from "../../support/brief-summary.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../../support/filed-entries.ts";
import { ROOT } from "../../support/imports.ts";
import { type Served, served } from "../../support/served.ts";
import { world } from "../../support/world.ts";

const BRIEF = briefSummary("The injunction should be affirmed.", 33, "Asylum officers took an oath.", 7);

let site: Served;
let client: Client;

beforeAll(async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  const sighting = {
    source: "courtlistener",
    url: "https://court.example/docket",
    seenAt: "2019-06-26T15:00:00.000Z",
    sha256: "1".repeat(64),
    edition: 2,
  };
  const entries = MPP_ENTRIES.map((entry, at) => {
    if (at === 2) return { ...entry, summary: BRIEF, sources: [sighting] };
    return at === 3
      ? { ...entry, demonstration: true as const, summary: { ...BRIEF, demonstration: true as const } }
      : entry;
  });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", entries);
  const replay = { ...outside, deployment: { ...outside.deployment, replay: true as const } };
  site = await served(replay);
  client = new Client({ name: "test", version: "1" });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ["--disable-warning=ExperimentalWarning", "functions/cli/cli.ts", "mcp", "--url", site.url],
      cwd: ROOT,
      stderr: "inherit",
    }),
  );
}, 60_000);
afterAll(async () => {
  await client.close();
  await site.close();
});

async function call(name: string, args: Record<string, unknown> = {}) {
  const { content, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { type: string; text: string }[];
  const text = first?.text ?? "";
  return { text, isError: isError ?? false, answer: text.startsWith("{") ? JSON.parse(text) : undefined };
}

describe("cli mcp", () => {
  it("offers five tools that only read, with schemas", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "search_entries",
      "get_entry",
      "list_rulings",
      "list_orders",
      "amicus_record",
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    expect(tools[0]?.inputSchema.required).toEqual(["words"]);
    expect(client.getInstructions()).toContain("Cite only what an answer holds");
  });

  it("gives an entry with its citation, quotations by page, and sources", async () => {
    const { answer } = await call("get_entry", { id: "mpp-3" });
    expect(answer).toMatchObject({
      id: "mpp-3",
      page: `${site.url}/entries/mpp-3`,
      citation: expect.stringContaining("No. 19-15716 (9th Cir. June 26, 2019), Dkt. 39."),
      docketText: MPP_ENTRIES[2]?.text,
      document: {
        pages: 37,
        passages: [
          { field: "asks", quotation: "The injunction should be affirmed.", page: 33 },
          { field: "says", quotation: "Asylum officers took an oath.", page: 7 },
        ],
      },
      sources: [{ source: "courtlistener", url: "https://court.example/docket", sha256: "1".repeat(64) }],
    });
  });

  it("labels the replay, and gives no quotation of a demonstration", async () => {
    const { answer, text } = await call("get_entry", { id: "mpp-4" });
    expect(answer.label).toContain("reconstructed from public facts");
    expect(answer.document.label).toBe("Demonstration text. Not the filed document.");
    expect(answer.document.passages[0]).toEqual({
      field: "asks",
      paraphrase: "The injunction should be affirmed.",
      page: 33,
      part: "argument",
    });
    expect(text).not.toContain('"quotation"');
  });

  it("searches under filters", async () => {
    const { answer } = await call("search_entries", { words: "AFGE", kind: "amicus_brief" });
    expect([answer.entries[0].id, answer.total, answer.more]).toEqual(["mpp-3", 1, false]);
    const many = await call("search_entries", { words: "asylum officers", limit: 1 });
    expect([many.answer.entries.length, many.answer.total, many.answer.more]).toEqual([1, 2, true]);
  });

  it("lists rulings, the newest first", async () => {
    const { answer } = await call("list_rulings", { court: "ca9" });
    expect(
      answer.entries.map((entry: { id: string; acts: { act: string }[] }) => [entry.id, entry.acts[0]?.act]),
    ).toEqual([
      ["mpp-5", "affirmed"],
      ["mpp-2", "granted"],
    ]);
  });

  it("lists orders as they stood on a day, each turn with its entry", async () => {
    const { answer } = await call("list_orders");
    const [order] = answer.orders as { id: string; state: string; life: { entry: string }[] }[];
    expect(order).toMatchObject({ state: "stayed" });
    expect(order?.life.every(({ entry }) => entry.startsWith("mpp-"))).toBe(true);
    expect((await call("list_orders", { asOf: "2019-01-01" })).answer.orders).toEqual([]);
  });

  it("gives the amicus record, docket by docket, each row with where it stands", async () => {
    const { answer } = await call("amicus_record");
    const [docket] = answer.dockets as { counts: object; filings: { amici: string[]; source: string }[] }[];
    expect(docket?.counts).toMatchObject({ briefs: 2 });
    expect(docket?.filings[0]?.source).toBe(`${site.url}/entries/mpp-3`);
    expect(answer.note).toContain("Never sum");
  });

  it("says what is wrong, so that an assistant can ask better", async () => {
    expect(await call("get_entry", { id: "mpp-999" })).toMatchObject({
      isError: true,
      text: expect.stringContaining("mpp-999"),
    });
    expect((await call("list_rulings", { court: "ca99" })).text).toContain('"court" has no "ca99"; there are:');
    expect((await call("list_rulings", { matter: "x" })).isError).toBe(true);
  });
});
