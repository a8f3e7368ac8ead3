import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readCommand } from "../../../functions/cli/commands/read.ts";
import { ExpectedError } from "../../../functions/model/errors.ts";

const folder = mkdtempSync(join(tmpdir(), "read-"));
afterAll(() => rmSync(folder, { recursive: true }));
const saved = (path: string): string => fileURLToPath(new URL(`../../sources/${path}`, import.meta.url));
const docketPage = saved("supreme-court/29-1001.html");
const feed = saved("cmecf-rss/cand.xml");

/** What the command prints, or its error. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), err: () => undefined, env };
  try {
    expect(await readCommand.run(args, io)).toBe(0);
  } catch (error) {
    expect(lines).toEqual([]);
    if (error instanceof ExpectedError) return `${error.kind}: ${error.message}`;
    throw error;
  }
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? "");
}

describe("cli read", () => {
  it("prints the reading of a saved page", async () => {
    const expected = JSON.parse(readFileSync(docketPage.replace(".html", ".expected.json"), "utf8"));
    expect(await run(["scotus-html", docketPage])).toEqual(expected);
  });

  it("takes the court from --court, else DOCKET_COURT, else the file's name", async () => {
    expect(await run(["pacer-rss", feed])).toMatchObject({ court: "cand" });
    expect(await run(["pacer-rss", feed], { DOCKET_COURT: "caed" })).toMatchObject({ court: "caed" });
    expect(await run(["pacer-rss", feed, "--court", "cacd"], { DOCKET_COURT: "caed" })).toMatchObject({
      court: "cacd",
    });
    expect(await run(["scotus-html", docketPage, "--court", "cacd"])).toMatchObject({ court: "scotus" });
  });

  it("prints none, and why, for a page that holds no docket", async () => {
    expect(await run(["scotus-html", saved("supreme-court/no-docket.html")])).toMatchObject({ kind: "none" });
  });

  it("says in words what it cannot do", async () => {
    const cut = join(folder, "29-1001.html");
    writeFileSync(cut, readFileSync(docketPage).subarray(0, 2000));
    const large = join(folder, "large.html");
    writeFileSync(large, "");
    truncateSync(large, 20 * 1024 * 1024 + 1);
    expect(await run(["nope", feed])).toMatch(/^invalid: unknown format "nope"; known are /);
    expect(await run(["scotus-html", join(folder, "missing.html")])).toMatch(/^missing: no such file/);
    expect(await run(["scotus-html", folder])).toMatch(/^missing: no such file/);
    expect(await run(["scotus-html", cut])).toMatch(/^unreadable: Supreme Court docket page: #proceedings is cut off$/);
    expect(await run(["scotus-html", large])).toMatch(/^unreadable: page over a limit/);
    expect(await run(["pacer-rss", feed, "--court", "../x"])).toMatch(/^invalid: not a court id/);
    expect(await run(["scotus-html"])).toBe(
      "invalid: read needs <format> <file>; usage: read <format> <file> [--court ID] [--json]",
    );
    expect(await run(["scotus-html", docketPage, "--loud"])).toBe(
      "invalid: read has no --loud; usage: read <format> <file> [--court ID] [--json]",
    );
  });
});

describe("the program", () => {
  const cli = fileURLToPath(new URL("../../../functions/cli/cli.ts", import.meta.url));
  const program = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8" });
    return { status, stdout, lines: stderr.split("\n").length - 1 };
  };

  it("ends with 0 and one JSON document, or with a status that says why, nothing printed and one line", () => {
    const read = program("read", "pacer-rss", feed);
    expect(read).toMatchObject({ status: 0, lines: 0 });
    expect(JSON.parse(read.stdout)).toMatchObject({ kind: "feed" });
    expect(program("read", "pacer-rss", "missing\nfile.xml")).toEqual({ status: 3, stdout: "", lines: 1 });
    expect(program("dance")).toEqual({ status: 2, stdout: "", lines: 1 });
    expect(program()).toMatchObject({ status: 0, lines: 0, stdout: expect.stringContaining("docket:health") });
  });
});
