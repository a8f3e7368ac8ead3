import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const CLI = fileURLToPath(new URL("../../../functions/cli/cli.ts", import.meta.url));

function classifyCli(input: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", CLI, "classify"],
    { input, encoding: "utf8" },
  );
  return { status, lines: stdout.split("\n").filter((line) => line !== ""), stderr };
}

describe("cli classify", () => {
  it("prints one line for each, in order, with the labelled set's words", () => {
    const input = [
      { court: "scotus", text: "Application (04A001) denied by Justice Thomas." },
      { court: "cand", text: "COMPLAINT against Chad Doe. Filed by Harbor Law Clinic." },
      { court: "cadc", text: "AMICUS FOR APPELLEE BRIEF [1790001] filed by Lantern Society" },
    ];
    const { status, lines, stderr } = classifyCli(`${input.map((line) => JSON.stringify(line)).join("\n")}\n`);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { type: "order", filer: null, supporting: null, disposition: "denied", judge: "Justice Thomas" },
      { type: "petition", filer: "Harbor Law Clinic", supporting: null, disposition: null, judge: null },
      { type: "amicus_brief", filer: "Lantern Society", supporting: "appellee", disposition: null, judge: null },
    ]);
    expect([status, stderr]).toEqual([0, ""]);
  });

  it.each([
    ["{oops", "line 2: not JSON"],
    ["[]", 'line 2: not an object with the strings "court" and "text"'],
    ['{"court":"cand"}', 'line 2: not an object with the strings "court" and "text"'],
    ['{"court":"cand","text":7}', 'line 2: not an object with the strings "court" and "text"'],
  ])("says which line is malformed, in one line, and ends with 2: %s", (bad, said) => {
    const { status, lines, stderr } = classifyCli(
      `{"court":"cand","text":"Order"}\n${bad}\n{"court":"cand","text":"Order"}\n`,
    );
    expect([status, lines.length, stderr]).toEqual([2, 1, `${said}\n`]);
  });

  it("answers nothing to nothing", () => {
    expect(classifyCli("")).toEqual({ status: 0, lines: [], stderr: "" });
  });
});
