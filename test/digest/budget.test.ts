import { describe, expect, it } from "vitest";
import { BLOCKS_COST_MAX, costOf, withinBudget } from "../../functions/digest/budget.ts";
import type { Block, DateAhead, DigestSection, RulingLine } from "../../functions/model/digest.ts";

/** What one list may take of a mail. */
const LIST_MAX = 12_000;

const ruling = (n: number): RulingLine => ({
  entry: `mpp-${n}`,
  on: "2019-06-26",
  court: "ca9",
  kind: "order",
  detail: null,
  acts: [{ act: "granted", of: `the motion of ${"x".repeat(200)} no. ${n}` }],
});
const date = (n: number): DateAhead => ({
  on: "2019-07-01",
  what: "hearing" as const,
  thing: "Motion Hearing",
  who: null,
  place: null,
  nth: 1,
  status: "set" as const,
  computed: false,
  endedBy: null,
  endedOn: null,
  movedTo: null,
  entry: `mpp-${n}`,
  docket: { id: "ca9/19-15716", court: "ca9", number: "19-15716", caption: "Innovation Law Lab v. McAleenan" },
  evidence: `hearing ${"x".repeat(200)} no. ${n}`,
});
const many = <T>(of: (n: number) => T): T[] => Array.from({ length: 100 }, (_, n) => of(n));
const soFar = (lines: readonly RulingLine[], earlier: number): Extract<Block, { kind: "so_far" }> => ({
  kind: "so_far",
  events: [],
  about: "case",
  lines,
  earlier,
});
const ahead = (dates: readonly DateAhead[]): Extract<Block, { kind: "ahead" }> => ({
  kind: "ahead",
  events: [],
  dates,
});

/** The block as a mail with room for everything has it. */
function shortened(id: DigestSection["id"], block: Block): Block | undefined {
  return withinBudget([{ id, blocks: [block] }], BLOCKS_COST_MAX)[0]?.blocks[0];
}

describe("a list in a mail", () => {
  it("of rulings so far has the latest that fit in 12,000 bytes, all of them, and counts the earlier ones", () => {
    const lines = many(ruling);
    const kept = shortened("so_far", soFar(lines, 3)) as ReturnType<typeof soFar>;
    expect(kept.lines.length).toBeGreaterThan(10);
    expect(kept).toEqual(soFar(lines.slice(-kept.lines.length), 3 + lines.length - kept.lines.length));
    expect(costOf(kept)).toBeLessThanOrEqual(LIST_MAX);
    expect(costOf(soFar(lines.slice(-kept.lines.length - 1), kept.earlier - 1))).toBeGreaterThan(LIST_MAX);
  });

  it("of an order's life gives up its middle, never the order itself nor its last turn", () => {
    const lines = many(ruling);
    const kept = shortened("so_far", { ...soFar(lines, 0), about: "order" }) as ReturnType<typeof soFar>;
    expect(kept.lines[0]).toEqual(lines[0]);
    expect(kept.lines.slice(1)).toEqual(lines.slice(1 - kept.lines.length));
    expect(kept.earlier).toBe(lines.length - kept.lines.length);
    expect(costOf(kept)).toBeLessThanOrEqual(LIST_MAX);
  });

  it("of dates ahead has the next that fit in 12,000 bytes, all of them", () => {
    const dates = many(date);
    const kept = shortened("dates_ahead", ahead(dates)) as ReturnType<typeof ahead>;
    expect(kept.dates.length).toBeGreaterThan(10);
    expect(kept).toEqual(ahead(dates.slice(0, kept.dates.length)));
    expect(costOf(kept)).toBeLessThanOrEqual(LIST_MAX);
    expect(costOf(ahead(dates.slice(0, kept.dates.length + 1)))).toBeGreaterThan(LIST_MAX);
  });

  it("that fits stands whole, and one line stands however long it is", () => {
    const short = soFar([ruling(1), ruling(2)], 0);
    expect(shortened("so_far", short)).toEqual(short);
    const long = soFar([{ ...ruling(1), panel: "x".repeat(2 * LIST_MAX) }], 0);
    expect(shortened("so_far", long)).toEqual(long);
  });
});
