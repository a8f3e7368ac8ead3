import { describe, expect, it } from "vitest";
import { jsonLog } from "../../functions/adapters/json-log.ts";

const NOW = "2019-02-14T12:00:00.000Z";

function logged(act: (log: ReturnType<typeof jsonLog>) => void): string {
  let lines = "";
  act(jsonLog({ now: () => NOW, write: (line) => (lines += line) }));
  return lines;
}

describe("the log", () => {
  it("writes one JSON line an entry", () => {
    const lines = logged((log) => {
      log.info("a docket was checked", { docket: "ca9/19-15716", entries: 3, whole: true, next: null });
      log.warn("a page was quarantined");
      log.error("it broke", { cause: "E1" });
    });
    expect(
      lines
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        at: NOW,
        level: "info",
        message: "a docket was checked",
        docket: "ca9/19-15716",
        entries: 3,
        whole: true,
        next: null,
      },
      { at: NOW, level: "warn", message: "a page was quarantined" },
      { at: NOW, level: "error", message: "it broke", cause: "E1" },
    ]);
  });

  it("stays on one line whatever a field holds", () => {
    const text = "a\nb\r\nc\u2028d\u2029e\u0085f\u0000g";
    const line = logged((log) => log.info("m", { text }));
    expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u0085\u2028\u2029]/);
    expect(JSON.parse(line)["text"]).toBe(text);
  });

  it("lets no field take the place of time, level or message", () => {
    const line = logged((log) => log.info("true", { at: "never", level: "error", message: "false" }));
    expect(JSON.parse(line)).toEqual({ at: NOW, level: "info", message: "true" });
  });

  it("blots out an address that slipped in", () => {
    const line = logged((log) =>
      log.warn("to a.b+c@example.org", { why: "550 <someone@mail.example.org>: no such user" }),
    );
    expect(JSON.parse(line)).toMatchObject({ message: "to (address)", why: "550 <(address)>: no such user" });
  });

  it("keeps no page: a long value is cut", () => {
    expect(logged((log) => log.info("m", { page: "x".repeat(1_000_000) })).length).toBeLessThan(1200);
  });
});
