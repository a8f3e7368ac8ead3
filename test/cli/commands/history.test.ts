import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportCommand } from "../../../functions/cli/commands/export.ts";
import { historyCommand } from "../../../functions/cli/commands/history.ts";
import { searchCommand } from "../../../functions/cli/commands/search.ts";
import type { Entry } from "../../../functions/model/entry.ts";
import { keptIo } from "../../support/cli-run.ts";
import { anEntry, fileEntries, MPP, MPP_ENTRIES } from "../../support/filed-entries.ts";
import { type Served, served } from "../../support/served.ts";
import { world } from "../../support/world.ts";

let site: Served;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "history-"));
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  const many = Array.from({ length: 230 }, (_, at) => anEntry({ text: `Notice ${at}`, filedOn: "2019-01-02" }));
  const evil = anEntry({ text: "\u001b[2J\u001b]0;owned\u0007 Notice\tof\r\nappearance", filedOn: "2019-01-01" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", [...MPP_ENTRIES, ...many, evil]);
  site = await served(outside);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const ask = async (run: typeof historyCommand, args: readonly string[], screen?: object) => {
  const kept = keptIo(screen);
  const status = await run.run([...args, "--url", site.url], kept.io);
  return { ...kept, status };
};

describe("cli history", () => {
  it("lists entries under the filters of the API, plain and whole where it is piped", async () => {
    const { lines, status, errors } = await ask(historyCommand, ["--court", "ca9", "--kind", "amicus_brief"]);
    expect(status).toBe(0);
    expect(lines.map((line) => line.split("\t").slice(0, 5))).toEqual([
      ["ID", "DAY", "COURT", "NO.", "KIND"],
      ["mpp-4", "2019-06-26", "9th Cir.", "43", "amicus_brief"],
      ["mpp-3", "2019-06-26", "9th Cir.", "39", "amicus_brief"],
    ]);
    expect(lines[2]?.split("\t")[5]).toBe(MPP_ENTRIES[2]?.text);
    expect(errors).toEqual([]);
  });

  it("fits a terminal, with rulings in bold, and nothing that a court wrote moves its cursor", async () => {
    const { lines } = await ask(historyCommand, ["--limit", "400"], { columns: 90, isColored: true });
    const plain = lines.map((line) => line.replace(/\u001b\[\d+m/g, "")); // ESC[1m
    expect(plain).toHaveLength(238);
    for (const line of plain) expect(line.length).toBeLessThanOrEqual(90);
    expect(plain.join("")).not.toMatch(/[\u0000-\u001f\u007f]/);
    const bold = lines.filter((line) => line.startsWith("\u001b[1m"));
    expect(bold).toHaveLength(MPP_ENTRIES.filter((entry) => entry.weight === "ruling").length);
  });

  it("goes on from page to page, says how far it is, and says when there are more", async () => {
    const some = await ask(historyCommand, ["--format", "json", "--limit", "210"], {});
    expect((JSON.parse(some.lines.join("\n")) as Entry[]).length).toBe(210);
    expect(some.errors).toEqual(["These are the first 210; --all shows all."]);
    expect(some.drawn).toEqual(["Entries 200", "Entries 210", ""]);
    const all = await ask(historyCommand, ["--format", "json", "--all"]);
    expect((JSON.parse(all.lines.join("\n")) as Entry[]).map(({ id }) => id).sort()).toHaveLength(237);
    expect(all.errors).toEqual([]);
  });

  it("gives the CSV of the API, its formulas disarmed", async () => {
    const { lines } = await ask(historyCommand, ["--format", "csv", "--weight", "ruling", "--sort", "oldest"]);
    const csv = await (await fetch(`${site.url}/api/matters/mpp/entries.csv?weight=ruling&sort=oldest`)).text();
    expect(lines.join("\n").replace(/^\ufeff/, "")).toBe(csv.trimEnd());
  });

  it("shows the past with --as-of", async () => {
    const { lines, errors } = await ask(historyCommand, ["--as-of", "2020-03-11"]);
    expect([lines.length, errors]).toEqual([1, ["No entry passes these filters."]]);
  });

  it("says what is wrong in the words of the API", async () => {
    await expect(ask(historyCommand, ["--kind", "poem"])).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringContaining('"kind" has no "poem"; there are: amicus_brief'),
    });
    await expect(ask(historyCommand, ["--matter", "nothing"])).rejects.toMatchObject({ kind: "missing" });
    await expect(ask(historyCommand, ["--colour", "red"])).rejects.toThrow("history has no --colour; usage: history");
    await expect(ask(historyCommand, ["--format", "xml"])).rejects.toThrow("--format is one of table, json, csv");
    await expect(historyCommand.run(["--url", "ftp://example.org"], keptIo().io)).rejects.toThrow("--url must be");
    await expect(historyCommand.run(["--url", "http://127.0.0.1:9"], keptIo().io)).rejects.toThrow(
      "127.0.0.1:9 does not answer",
    );
  });
});

describe("cli search", () => {
  it("puts the best match first, each with the passage that matches", async () => {
    const { lines, errors, status } = await ask(searchCommand, ["Government", "Officials"]);
    expect([status, errors]).toEqual([0, ["1 of 1 found."]]);
    expect(lines[1]).toMatch(/^mpp-4\t/);
    expect(lines[2]).toContain("*Government* *Officials*");
  });

  it("shows below every hit a passage of its own entry", async () => {
    const { lines } = await ask(searchCommand, ["injunction"]);
    const hits = lines.slice(1);
    expect(hits).toHaveLength(8);
    for (let at = 0; at < hits.length; at += 2) {
      const entry = MPP_ENTRIES[Number(/^mpp-(\d+)\t/.exec(hits[at] ?? "")?.[1]) - 1]; // mpp-4
      const passage = (hits[at + 1] ?? "").replaceAll("*", "").trim();
      expect(passage).not.toBe("");
      for (const part of passage.split("…")) expect(entry?.text).toContain(part);
    }
  });

  it("says how it read a misspelled word, and ends with 1 when nothing is found", async () => {
    expect((await ask(searchCommand, ["Fernandes"])).errors).toEqual(["Read as: fernandez", "1 of 1 found."]);
    const { status, errors } = await ask(searchCommand, ["zzyzxq"]);
    expect([status, errors]).toEqual([1, ["0 of 0 found."]]);
  });
});

describe("cli export", () => {
  it.each([
    ["csv", "entries.csv"],
    ["jsonl", "entries.jsonl"],
    ["briefs", "briefs.csv"],
    ["amici", "amici.csv"],
  ])("writes %s as the API gives it", async (format, name) => {
    const file = join(folder, name);
    const { lines, drawn } = await ask(exportCommand, ["--format", format, "--out", file], {});
    const body = await (await fetch(`${site.url}/api/matters/mpp/${name}`)).bytes();
    expect(readFileSync(file).equals(body)).toBe(true);
    expect(lines).toEqual([`${file}: ${body.length.toLocaleString("en-US")} bytes`]);
    expect(drawn.at(-2)).toContain(body.length.toLocaleString("en-US"));
    expect(drawn.at(-1)).toBe("");
  });

  it("writes a database that opens, takes filters for lists only, and writes over nothing unless it is told to", async () => {
    const file = join(folder, "h.sqlite");
    await ask(exportCommand, ["--format", "sqlite", "--out", file]);
    const database = new DatabaseSync(file, { readOnly: true });
    expect(database.prepare("SELECT count(*) AS n FROM entries").get()).toEqual({ n: 237 });
    database.close();
    await expect(ask(exportCommand, ["--format", "sqlite", "--out", file])).rejects.toThrow("--force writes over it");
    await expect(ask(exportCommand, ["--format", "sqlite", "--kind", "order"])).rejects.toThrow("takes no filter");
    const some = join(folder, "some.jsonl");
    await ask(exportCommand, ["--format", "jsonl", "--out", some, "--kind", "amicus_brief"]);
    await ask(exportCommand, ["--format", "jsonl", "--out", some, "--kind", "amicus_brief", "--force"]);
    expect(readFileSync(some, "utf8").trim().split("\n")).toHaveLength(2);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("says that Parquet is made where the data are", async () => {
    await expect(ask(exportCommand, ["--format", "parquet"])).rejects.toThrow("without --url");
  });
});
