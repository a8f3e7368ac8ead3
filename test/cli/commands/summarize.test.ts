import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { summarizeCommand } from "../../../functions/cli/commands/summarize.ts";
import { BRIEF } from "../../documents/sample-brief.ts";
import { OPINION } from "../../documents/sample-opinion.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summarize-"));
  await writeFile(join(folder, "opinion.txt"), OPINION);
  await writeFile(join(folder, "brief.txt"), BRIEF);
  await writeFile(join(folder, "form.txt"), "This form of the clerk has some boxes and not one single word.");
  const lines = [
    { id: "opinion", kind: "opinion", hasReference: true },
    { id: "brief", kind: "amicus_brief", hasReference: false },
  ];
  await writeFile(join(folder, "INDEX.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await summarizeCommand.run(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: {},
  });
  return { status, out, err };
}

describe("summarize", () => {
  it("prints what a file says as JSON, its kind told from its own words", async () => {
    const { status, out } = await run(join(folder, "brief.txt"));
    expect(status).toBe(0);
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      of: { form: "brief", supporting: { value: "appellee" } },
      stamp: { docketNumber: "21-40001" },
    });
  });

  it("prints it as lines of text, every quotation with its page", async () => {
    const { out } = await run(join(folder, "opinion.txt"), "--text");
    expect(out).toContain("Author: MARLOWE");
    expect(out).toContain("Acts: affirmed: the order of the district court");
    expect(out).toContain("The court: “We hold that the Harbor Act does not permit a night fee.” (p. 3)");
    expect(out).toContain(
      "Summary prepared by court staff; not part of the opinion: “The panel affirmed the district court’s injunction against the port’s night fees.” (p. 2)",
    );
    expect(out).toContain("Vote: not stated");
  });

  it("says why there is none", async () => {
    expect(await run(join(folder, "form.txt"))).toEqual({
      status: 1,
      out: ['{"none":"too_little_text"}'],
      err: ["no summary: too_little_text"],
    });
  });

  it("prints the key sentences of an index, one line for each document with a reference", async () => {
    const { out } = await run("--index", join(folder, "INDEX.jsonl"), "--words", "40");
    const lines = out.map((line) => JSON.parse(line) as { id: string; sentences: string[] });
    expect(lines.map(({ id }) => id)).toEqual(["opinion"]);
    expect(lines[0]?.sentences.join(" ").split(" ").length).toBeLessThanOrEqual(40);
    expect(lines[0]?.sentences.length).toBeGreaterThan(0);
  });

  it("prints what labelled files answer, one line each, for the scorer of their set", async () => {
    const labelled = [
      { id: "o", file: "opinion.txt", kind: "opinion" },
      { id: "b", file: "brief.txt", kind: "amicus brief" },
      { id: "f", file: "form.txt", kind: "order" },
      { id: "x", file: "opinion.txt", kind: "other" },
    ];
    await writeFile(join(folder, "LABELLED.jsonl"), labelled.map((line) => JSON.stringify(line)).join("\n"));
    const { status, out } = await run("--index", join(folder, "LABELLED.jsonl"), "--answers");
    expect(status).toBe(0);
    const [opinion, brief, form, other] = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(opinion).toMatchObject({
      id: "o",
      kind: "opinion",
      author: "MARLOWE",
      acts: [{ verb: "affirmed", object: "the order of the district court" }],
    });
    expect(opinion?.["sentences"]).toContainEqual({
      text: "We hold that the Harbor Act does not permit a night fee.",
      voice: "court",
    });
    expect(brief).toMatchObject({ id: "b", kind: "amicus brief", supporting: "appellee" });
    expect(form).toEqual({ id: "f", kind: "order", none: "too_little_text" });
    expect(other).toEqual({ id: "x", kind: "other", none: "kind" });
  });

  it("refuses what it does not know", async () => {
    await expect(run()).rejects.toMatchObject({ kind: "invalid" });
    await expect(run(join(folder, "nothing.txt"))).rejects.toMatchObject({ kind: "missing" });
    await expect(run(join(folder, "brief.txt"), "--kind", "poem")).rejects.toMatchObject({ kind: "invalid" });
    await expect(run("--index", join(folder, "INDEX.jsonl"), "--words", "few")).rejects.toMatchObject({
      kind: "invalid",
    });
  });
});
