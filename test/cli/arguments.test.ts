import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArguments, usageOf } from "../../functions/cli/arguments.ts";
import { COMMANDS } from "../../functions/cli/commands/index.ts";
import { nearest } from "../../functions/cli/nearest.ts";
import { ROOT } from "../support/imports.ts";

const run = promisify(execFile);
const CLI = join(ROOT, "functions/cli/cli.ts");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Calls the program as a shell would, in an empty folder. */
async function cli(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ["--disable-warning=ExperimentalWarning", CLI, ...args], {
      cwd: folder,
      env: { ...process.env, DATA_DIR: join(folder, "data") },
    });
    return { status: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout, err: stderr };
  }
}

const TAKING = {
  name: "sample",
  words: { usage: "<entry> [<file>]", min: 1, max: 2 },
  flags: { yes: { about: "do it" }, court: { about: "the court", value: "ID" } },
} as const;

describe("arguments", () => {
  it("are words, switches and values, in any order", () => {
    const read = readArguments(TAKING, ["--court", "ca9", "mpp-1", "--yes", "a.pdf"]);
    expect([read.words, read.value("court"), read.isSet("yes"), read.isSet("court")]).toEqual([
      ["mpp-1", "a.pdf"],
      "ca9",
      true,
      true,
    ]);
    expect(readArguments(TAKING, ["mpp-1", "--court=ca9"]).value("court")).toBe("ca9");
    expect(readArguments(TAKING, ["--", "--yes"]).words).toEqual(["--yes"]);
  });

  it.each([
    [["mpp-1", "--yess"], "sample has no --yess, did you mean --yes?"],
    [["mpp-1", "-y"], "sample has no -y"],
    [["mpp-1", "--constructor"], "sample has no --constructor"],
    [["mpp-1", "--court"], "--court needs a value: ID"],
    [["mpp-1", "--court", "--yes"], "--court needs a value: ID"],
    [["mpp-1", "--yes=no"], "--yes takes no value"],
    [[], "sample needs <entry> [<file>]"],
    [["a", "b", "c"], 'sample: what is "c"?'],
  ])("%j are refused with what there is", (args, why) => {
    expect(() => readArguments(TAKING, args)).toThrow(why);
    expect(() => readArguments(TAKING, args)).toThrow("usage: sample <entry> [<file>] [--yes] [--court ID]");
  });

  it("suggest what was probably meant, and nothing far off", () => {
    expect(nearest("histroy", ["history", "search"])).toBe("history");
    expect(nearest("docket", ["docket:health", "doctor"])).toBe("docket:health");
    expect(nearest("xyzzy", ["history", "search"])).toBeUndefined();
  });
});

describe("every command", () => {
  it("says what it takes, and refuses a flag that it does not know before it does anything", async () => {
    for (const listed of COMMANDS) {
      const command = await listed.load();
      expect(command.name).toBe(listed.name);
      expect(usageOf(command).startsWith(listed.name)).toBe(true);
      const words = Array.from({ length: command.words?.min ?? 0 }, () => "x");
      expect(() => readArguments(command, [...words, "--no-such-flag"]), listed.name).toThrow(
        `${listed.name} has no --no-such-flag`,
      );
      await expect(
        Promise.resolve().then(() => command.run([...words, "--no-such-flag"], { out() {}, err() {}, env: {} })),
        listed.name,
      ).rejects.toMatchObject({ kind: "invalid" });
    }
  });
});

describe("the program", () => {
  it("shows help for itself and for a command, and writes nothing doing so", async () => {
    const [all, one, same] = await Promise.all([cli("--help"), cli("backup", "--help"), cli("help", "backup")]);
    for (const { name, about } of COMMANDS)
      expect(all.out).toMatch(new RegExp(`^ {2}${name} +${about.slice(0, 20)}`, "m"));
    expect(one).toEqual(same);
    expect(one.out).toContain("backup <file>");
    expect(one.status).toBe(0);
    expect(existsSync(join(folder, "--help"))).toBe(false);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("ends with a status of its own for each kind of no", async () => {
    const [unknown, missing, version] = await Promise.all([
      cli("histroy"),
      cli("read", "scotus-html", "nothing.html"),
      cli("--version"),
    ]);
    expect([unknown.status, unknown.err]).toEqual([2, 'no command "histroy"; did you mean history?\n']);
    expect([missing.status, missing.err]).toEqual([3, "no such file: nothing.html\n"]);
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("completes in bash", async () => {
    const { out } = await cli("completion", "bash");
    const complete = async (...words: string[]): Promise<string[]> => {
      const script = `${out}\nCOMP_WORDS=(docketwire ${words.join(" ")}); COMP_CWORD=${words.length}; _docketwire; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return (await run("bash", ["-c", script])).stdout.trim().split("\n");
    };
    expect(await complete("docket")).toEqual(["docket:health"]);
    expect(await complete("import", "--c")).toEqual(["--court"]);
    expect((await cli("completion", "fish")).err).toContain("bash and zsh");
  });
});
