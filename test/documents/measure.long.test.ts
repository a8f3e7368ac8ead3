import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { measureSummaries } from "../measure/measure-summaries.ts";
import { openFolder } from "../measure/measured-folder.ts";
import type { Row } from "../measure/row.ts";

const FOLDER = resolve("../shared/summaries");

/** Sentences of summaries that score.mjs does not find: it keeps page numbers that were printed into a word's end. */
const NOT_FOUND_BY_SCRIPT = "sentences of summaries verbatim, by score.mjs";

describe.skipIf(!existsSync(FOLDER))("on real documents, where they are at hand", () => {
  it("summaries reach every figure of the table", { timeout: 600_000 }, async () => {
    const rows = await measureSummaries(await openFolder(FOLDER));
    const line = ({ what, figure, toReach }: Row) => `${what}: ${figure}, to reach ${toReach}`;
    expect(rows.filter(({ reached, what }) => reached === false && what !== NOT_FOUND_BY_SCRIPT).map(line)).toEqual([]);
    expect(rows.filter(({ figure }) => figure.startsWith("not measured")).map(line)).toEqual([]);
    const found = rows.find(({ what }) => what === NOT_FOUND_BY_SCRIPT);
    expect(Number.parseFloat(found?.figure ?? "0")).toBeGreaterThan(99.5);
  });
});
