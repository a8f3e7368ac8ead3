import { describe, expect, it } from "vitest";
import { HEALTHY_READINGS_MAX, healthyReading, remember } from "../../functions/entries/healthy-reading.ts";
import type { DocketReading } from "../../functions/model/reading.ts";

const reading: DocketReading = {
  kind: "docket",
  court: "cand",
  docketNumber: "3:19-cv-00807",
  caseName: "Alder v. Birch",
  dateFiled: "2019-02-14",
  parties: [],
  entries: [{ number: "1", dateFiled: "2019-02-14", description: "Complaint", documents: [] }],
  layout: "Date Filed | # | Docket Text",
};
const bytes = (length: number) => ({ bytes: new Uint8Array(length) });

describe("what is remembered of a healthy reading", () => {
  it("is its rows, length, text, columns and fields", () => {
    expect(healthyReading(bytes(4_321), reading)).toMatchObject({
      rows: 1,
      bytes: 4_321,
      text: 9,
      layout: "Date Filed | # | Docket Text",
      fields: { caseName: 2, "entries.number": 1 },
    });
    expect(healthyReading(bytes(12), { kind: "feed", court: "cand", dockets: [] })).toEqual({
      rows: 0,
      bytes: 12,
      fields: {},
    });
  });

  it("is kept of the last fourteen", () => {
    const history = Array.from({ length: 20 }, (_, i) => ({ rows: i, bytes: i }));
    const kept = remember(history, { rows: 99, bytes: 99 });
    expect(kept).toHaveLength(HEALTHY_READINGS_MAX);
    expect([kept[0]?.rows, kept.at(-1)?.rows]).toEqual([7, 99]);
  });

  it("is the size of each, and columns, text and fields of the newest only", () => {
    const twice = remember(remember([], healthyReading(bytes(10), reading)), healthyReading(bytes(11), reading));
    expect(twice[0]).toEqual({ rows: 1, bytes: 10 });
    expect(twice[1]).toMatchObject({ layout: "Date Filed | # | Docket Text", fields: { "entries.number": 1 } });
  });
});
