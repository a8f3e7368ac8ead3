import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundle, type Extra } from "../../infra/bundles.ts";

describe("the bundle that reads documents", () => {
  const folder = mkdtempSync(join(tmpdir(), "docketwire-drafter-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function client(extras: readonly Extra[]): { bytes: number; atStart: boolean } {
    const { outputs } = bundle("read-documents", folder, extras).metafile;
    const own = Object.entries(outputs).filter(([, { inputs }]) =>
      Object.keys(inputs).some((path) => path.includes("@aws-sdk/client-bedrock-runtime/")),
    );
    const bytes = own.reduce((sum, [, output]) => sum + output.bytes, 0);
    return { bytes, atStart: own.some(([path]) => /\/index\.mjs$/.test(path)) };
  }

  it("carries the model's client only where one is configured, in a file that is loaded with the first draft", () => {
    expect(client([])).toEqual({ bytes: 0, atStart: false });
    const carried = client(["drafter"]);
    expect(carried.atStart).toBe(false);
    expect(carried.bytes).toBeGreaterThan(20_000);
    expect(carried.bytes).toBeLessThan(200_000);
  });
});
