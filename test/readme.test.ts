import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ROOT } from "./support/imports.ts";

const run = promisify(execFile);
const readme = readFileSync(join(ROOT, "README.md"), "utf8");

/** Commands of the README: its fenced shell lines, and what stands in back quotes and begins with npm. */
function commandsIn(text: string): string[] {
  const fenced = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((match) => (match[1] ?? "").trim().split("\n"));
  const quoted = [...text.matchAll(/`(npm [^`]+)`/g)].map((match) => match[1] ?? "");
  return [...new Set([...fenced, ...quoted])].sort();
}

/** Runs a command line as a shell would, in the checkout. */
async function shell(command: string): Promise<{ stdout: string; code: number }> {
  try {
    const { stdout } = await run("sh", ["-c", command], { cwd: ROOT, timeout: 110_000, maxBuffer: 50_000_000 });
    return { stdout, code: 0 };
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: number };
    return { stdout, code };
  }
}

/** Where each command is run: here, by what runs these tests, or by the test named. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "npm ci": ".ci/run",
  "npm ci && npm test": ".ci/run",
  "npm start": "test/replay/replay.test.ts",
  "npm start -- --live": "test/local/start-config.test.ts",
  "npm run init": "test/cli/commands/init.test.ts",
  "npm run deploy": "needs an account",
  "npm run synth": "test/infra/synth.long.test.ts",
  "npm run simulate -- --court --seeds 200": "test/simulation/court/court.test.ts",
  "npm run simulate -- --mail --faults 1": "test/simulation/mail",
  "npm run test:long": "vitest.long.config.ts",
};

describe("the README", () => {
  const here = commandsIn(readme).filter((command) => !(command in ELSEWHERE));

  it("names no command that nothing runs", () => {
    expect(here).toEqual([
      "npm run -s cli -- classify < test/support/docket-lines.jsonl",
      "npm run -s cli -- read scotus-html test/sources/supreme-court/27A55.html",
    ]);
    const places = Object.values(ELSEWHERE).filter((place) => place !== "needs an account");
    expect(places.filter((place) => !existsSync(join(ROOT, place)))).toEqual([]);
    const known = commandsIn(readme);
    expect(Object.keys(ELSEWHERE).filter((command) => !known.includes(command))).toEqual([]);
  });

  it("reads the saved page that it names", async () => {
    const { stdout, code } = await shell("npm run -s cli -- read scotus-html test/sources/supreme-court/27A55.html");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "docket", court: "scotus", docketNumber: "27A55" });
  });

  it("classifies the lines that it names", async () => {
    const { stdout, code } = await shell("npm run -s cli -- classify < test/support/docket-lines.jsonl");
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ type: "amicus_brief", filer: "Example Clerks Local 12", supporting: null }),
      expect.objectContaining({ type: "cert_grant", disposition: "granted" }),
      expect.objectContaining({ type: "order", disposition: "granted", judge: "Ann Example" }),
      expect.objectContaining({ type: "motion_for_leave_amicus", filer: "Example Institute", supporting: "plaintiff" }),
    ]);
  });

  it("shows pictures that are there", () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] ?? "");
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    expect(pictures.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
