import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BRIEF } from "../documents/sample-brief.ts";
import { OPINION } from "../documents/sample-opinion.ts";
import { measureSummariesCommand } from "./measure-summaries.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "measured-"));
  await mkdir(join(folder, "docs"));
  await mkdir(join(folder, "fixtures"));
  await writeFile(join(folder, "docs/harbor.txt"), OPINION);
  await writeFile(
    join(folder, "docs/INDEX.jsonl"),
    JSON.stringify({
      id: "harbor",
      kind: "opinion",
      court: "ca9",
      gold: { author: "MARLOWE", judges: ["Marlowe", "Hale", "Dunn"], disposition: "reversed" },
    }),
  );
  await writeFile(
    join(folder, "fixtures/covers.jsonl"),
    JSON.stringify({
      id: "cities",
      text: BRIEF.split("\f")[0],
      expected: { docType: "amicus_brief", amici: ["Twelve Port Cities"], supporting: "appellant", docket: "21-40001" },
    }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  const status = await measureSummariesCommand.run(args, { out: (line) => lines.push(line), err: () => {}, env: {} });
  return { status, lines, row: (what: string) => lines.find((line) => line.startsWith(`| ${what} |`)) };
}

describe("measure:summaries", () => {
  it("measures what a folder has and says of the rest that it is missing", async () => {
    const { status, row } = await run(folder);
    expect(status).toBe(0);
    expect(row("author right")).toBe("| author right | 100.0 % (1 of 1) | ≥ 99 % | yes |");
    expect(row("panel right")).toBe("| panel right | 100.0 % (1 of 1) | ≥ 98 % | yes |");
    expect(row("amicus titles: side right, or rightly not stated")).toContain(
      "not measured: fixtures/amicus-titles.jsonl is missing",
    );
    expect(row("key sentences verbatim, by score.mjs")).toContain("not measured: score.mjs is missing");
  });

  it("counts a wrong label and a wrong side as wrong, and lists them on request", async () => {
    const { row, lines } = await run(folder, "--misses");
    expect(row("disposition labels that are wrong")).toBe("| disposition labels that are wrong | 1 of 1 | ≤ 1 | yes |");
    expect(lines).toContain("harbor: says affirmed, gold reversed");
    expect(row("covers: sides wrong or invented")).toBe("| covers: sides wrong or invented | 1 of 1 | 0 | NO |");
    expect(lines).toContain("cities: supporting: appellee; expected appellant");
  });

  it("prints what it means by a flaw", async () => {
    expect((await run(folder)).lines.some((line) => line.startsWith("Fragment: "))).toBe(true);
  });

  it("refuses a folder without documents, and arguments that it does not know", async () => {
    await expect(run(join(folder, "fixtures"))).rejects.toMatchObject({ kind: "missing" });
    await expect(run("--nothing")).rejects.toMatchObject({ kind: "invalid" });
  });
});
