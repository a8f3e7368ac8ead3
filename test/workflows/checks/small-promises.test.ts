import { describe, expect, it } from "vitest";
import type { Docket } from "../../../functions/model/docket.ts";
import type { Source } from "../../../functions/model/source.ts";
import { withRead } from "../../../functions/workflows/checks/docket-memory.ts";
import { contentTypeOf } from "../../../functions/workflows/checks/keep-for-good.ts";
import { pacedSource } from "../../../functions/workflows/checks/paced-source.ts";
import { MPP } from "../../support/filed-entries.ts";

const SOURCE = { id: "s", checkEveryMinutes: 30, budget: { perMinute: 5, perHour: 50, perDay: 125 } } as Source;
const docket = (n: number, fields: Partial<Docket> = {}): Docket => ({
  ...(MPP.dockets[0] as Docket),
  id: `cand/${n}`,
  state: "open",
  sources: ["s"],
  ...fields,
});
const dockets = (count: number, fields: Partial<Docket> = {}) =>
  Array.from({ length: count }, (_, n) => docket(n, fields));
const every = (of: readonly Docket[], source = SOURCE): number =>
  pacedSource(source, { matters: [{ ...MPP, dockets: of }] }).checkEveryMinutes;

describe("a source with a budget of 125 requests a day", () => {
  it("is asked about each docket so often that four of five requests are spent in a day", () => {
    expect([every(dockets(1)), every(dockets(2)), every(dockets(10)), every(dockets(100))]).toEqual([
      30, 30, 144, 1440,
    ]);
  });

  it("spends nothing on dockets that are closed or that it does not show, and asks of one in two litigations once", () => {
    const others = [...dockets(50, { state: "closed" }), ...dockets(50, { sources: ["other"] })];
    expect(every([...dockets(10), ...others.map((one, n) => ({ ...one, id: `ca9/${n}` }))])).toBe(144);
    const twice = { matters: [MPP, MPP].map((matter) => ({ ...matter, dockets: dockets(10) })) };
    expect(pacedSource(SOURCE, twice).checkEveryMinutes).toBe(144);
  });

  it("is no limit of a source without one", () => {
    const { budget: _budget, ...free } = SOURCE;
    expect(every(dockets(100), free as Source)).toBe(30);
  });
});

describe("what is remembered of a docket", () => {
  const read = (newestFiledOn?: string) => ({ numbers: [[4, 6]], ...(newestFiledOn && { newestFiledOn }) }) as never;
  const before = { numbers: [[1, 3]] } as never;

  it("begins with its first reading, and has the newest day that any source showed", () => {
    const first = withRead(before, read("2030-01-05"), "2030-01-06T00:00:00.000Z");
    expect(first).toEqual({ numbers: [[1, 6]], since: "2030-01-06T00:00:00.000Z", newestFiledOn: "2030-01-05" });
    expect(withRead(first, read("2030-01-03"), "2030-02-01T00:00:00.000Z")).toEqual(first);
    expect(withRead(first, read("2030-01-09"), "2030-02-01T00:00:00.000Z").newestFiledOn).toBe("2030-01-09");
  });

  it("has no day while none was shown", () => {
    expect("newestFiledOn" in withRead(before, read(), "2030-01-06T00:00:00.000Z")).toBe(false);
  });
});

describe("a page that is kept", () => {
  it("is kept as what its site says it is, else as bytes", () => {
    expect(contentTypeOf({ "content-type": "text/html" })).toBe("text/html");
    expect(contentTypeOf({})).toBe("application/octet-stream");
  });
});
