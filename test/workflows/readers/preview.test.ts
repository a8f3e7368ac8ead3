import { expect, it } from "vitest";
import { previewOf } from "../../../functions/workflows/readers/preview.ts";
import { anEntry } from "../../support/filed-entries.ts";

const seen = (firstSeenAt: string, fields: Parameters<typeof anEntry>[0] = {}) => anEntry({ firstSeenAt, ...fields });

it("a preview has what came on the last thirty days and today, Eastern, and passes the reader's choices", () => {
  const now = "2019-07-26T15:00:00.000Z";
  const entries = [
    seen("2019-07-26T14:00:00.000Z", { kind: "order", text: "today" }),
    seen("2019-06-26T04:00:00.000Z", { kind: "order", text: "midnight of the first day" }),
    seen("2019-06-26T03:59:59.000Z", { kind: "order", text: "the day before" }),
    seen("2019-07-01T12:00:00.000Z", { kind: "notice", text: "another kind" }),
    seen("2019-07-01T12:00:00.000Z", { kind: "order", text: "withdrawn", status: "withdrawn" }),
  ];
  const { passing, all } = previewOf(entries, { kinds: ["order"], rulingsToo: "only if they pass" }, now);
  expect(passing.map(({ text }) => text)).toEqual(["today", "midnight of the first day"]);
  expect(all).toBe(3);
});
