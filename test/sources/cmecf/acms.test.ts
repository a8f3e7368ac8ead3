import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ExpectedError } from "../../../functions/model/errors.ts";
import type { Reading } from "../../../functions/model/reading.ts";
import { acms } from "../../../functions/sources/cmecf/acms.ts";

const appeal = readFileSync(new URL("../imports/acms.appeal.ca9.json", import.meta.url), "utf8");

function read(text: string): Reading {
  return acms.read({ url: "file:///saved/docket.json", bytes: new TextEncoder().encode(text), court: "ca9" });
}

function errorOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ExpectedError && error.kind === "unreadable") return error.message;
    throw error;
  }
  return "read";
}

describe("an ACMS docket that cannot be read whole", () => {
  it("is unreadable when it was cut, wherever", () => {
    for (let at = 10; at < appeal.trim().length; at += 101)
      expect(errorOf(appeal.slice(0, at)), `cut at ${at}`).toContain("JSON");
  });

  it("is unreadable when a field is gone or another thing, and says which", () => {
    expect(errorOf(appeal.replace('"caseNumber"', '"number"'))).toContain("caseDetails.caseNumber");
    expect(errorOf(appeal.replace('"docketEntries"', '"entries"'))).toContain("docketInfo.docketEntries");
  });
});

describe("a file without a docket", () => {
  it("is none: other JSON, HTML, a sealed case", () => {
    expect(read('{"message": "Forbidden"}')).toEqual({ kind: "none", reason: "the JSON holds no docket" });
    expect(read("<html><body>log in</body></html>").kind).toBe("none");
    expect(read('{"caseDetails": null, "docketInfo": {"isCaseSealed": true}}')).toEqual({
      kind: "none",
      reason: "the case is sealed",
    });
  });

  it("pollutes no prototype", () => {
    read(
      appeal.replace('"caseDetails": {', '"__proto__": {"polluted": 1}, "caseDetails": {"__proto__": {"polluted": 1},'),
    );
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
