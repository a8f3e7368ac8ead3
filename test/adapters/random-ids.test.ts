import { describe, expect, it } from "vitest";
import { randomIds } from "../../functions/adapters/random-ids.ts";

describe("random ids", () => {
  it("are 128 bits, URL-safe, never the same", () => {
    const ids = Array.from({ length: 1000 }, () => randomIds().random());
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(Buffer.from(id, "base64url")).toHaveLength(16);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
  });
});
