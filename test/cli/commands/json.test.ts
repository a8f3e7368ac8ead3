import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { flagsOf } from "../../../functions/cli/arguments.ts";
import { COMMANDS } from "../../../functions/cli/commands/index.ts";
import { openReplay } from "../../../functions/replay/replay-copy.ts";
import { keptIo } from "../../support/cli-run.ts";
import { fileEntries, MPP_ENTRIES } from "../../support/filed-entries.ts";

/** Commands whose output is not theirs to shape, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  mcp: "its output is the protocol",
  init: "it talks with a person",
  deploy: "the CDK writes to the same output",
  destroy: "the CDK writes to the same output",
};
/** Commands that need what a test has not, or are run with `--json` elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  doctor: "asks AWS",
  "new:source": "writes into the project",
  "matters:new": "writes into the project",
  attach: "needs a stamped PDF",
  import: "needs a page of a followed docket",
};

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "json-"));
  const copy = await openReplay({
    dataFolder: join(folder, "data"),
    baseUrl: "http://127.0.0.1:8080",
    version: "1",
    say: () => {},
  });
  await fileEntries(copy.ports.record, "2019-03-01T14:00:00.000Z", MPP_ENTRIES);
  await copy.close();
  writeFileSync(join(folder, "brief.txt"), "BRIEF OF AMICUS CURIAE EXAMPLE REFUGE\nIN SUPPORT OF APPELLEES\n");
  writeFileSync(join(folder, "addresses.txt"), "not an address\n");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

type Call = readonly [name: string, args: readonly string[], input?: string];

/** Calls that print facts, with what comes in on standard input. In this order: the last ones change the data. */
const CALLS: readonly Call[] = [
  ["classify", [], '{"court":"ca9","text":"ORDER denying motion."}\n'],
  ["follow", ["19-15716", "(9th", "Cir.)"]],
  ["follow", ["19-15716"]],
  ["follow", ["--resolve"], "19-15716 (9th Cir.)\n"],
  ["cost", ["--matters", "1", "--readers", "100"]],
  ["read", ["scotus-html", "test/sources/supreme-court/27A55.html"]],
  ["summarize", ["brief.txt"]],
  ["docket:health", []],
  ["courtlistener:address", []],
  ["history", ["--kind", "amicus_brief"]],
  ["search", ["AFGE"]],
  ["export", ["--format", "briefs", "--out", "briefs.csv"]],
  ["outages", []],
  ["explain", ["mpp-3"]],
  ["readers", []],
  ["readers", ["consents"]],
  ["readers", ["import", "addresses.txt", "mpp", "daily"]],
  ["webhooks", []],
  ["webhooks", ["add", "https://receiver.example.org/events"]],
  ["fsck", []],
  ["matters:suggest", []],
  ["corrections", []],
  ["release", ["mail"]],
  ["keys:rotate", []],
  ["keys:revoke", ["k1"]],
  ["redact", ["mpp-3"]],
  ["backup", ["backup.tgz"]],
  ["restore", ["backup.tgz"]],
];
const FILES = /^(?:brief|addresses|backup|briefs)\.\w+$/; // backup.tgz

async function told(name: string, args: readonly string[], input = ""): Promise<string[]> {
  const listed = COMMANDS.find((one) => one.name === name);
  const command = await listed?.load();
  if (!command) throw new Error(`no command ${name}`);
  const { io, lines } = keptIo();
  const stdin = vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([input]) as typeof process.stdin);
  try {
    const data = name === "restore" ? "restored" : "data";
    const given = args.map((word) => (FILES.test(word) ? join(folder, word) : word));
    await command.run([...given, "--json"], { ...io, env: { DATA_DIR: join(folder, data) } });
  } finally {
    stdin.mockRestore();
  }
  return lines;
}

describe("--json", () => {
  it("is taken by every command that prints facts, and the others say why not", async () => {
    const commands = await Promise.all(COMMANDS.map((listed) => listed.load()));
    const without = commands.filter((command) => !("json" in flagsOf(command))).map(({ name }) => name);
    expect(without.sort()).toEqual(Object.keys(WITHOUT).sort());
    const called = new Set(CALLS.map(([name]) => name));
    const uncalled = commands.map(({ name }) => name).filter((name) => !called.has(name) && !(name in WITHOUT));
    expect(uncalled.sort()).toEqual(["explain-mail", ...Object.keys(ELSEWHERE)].sort());
  });

  it.each(CALLS.map(([name, args, input = ""]) => [name, args, input] as const))(
    "%s %j prints JSON and nothing else",
    async (name, args, input) => {
      const lines = await told(name, args, input);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(typeof JSON.parse(line)).toBe("object");
    },
    60_000,
  );
});
