import { afterAll, describe, expect, it } from "vitest";
import { workerIsolate } from "../../functions/adapters/worker-isolate.ts";
import type { Page } from "../../functions/model/source.ts";

const isolate = workerIsolate();
const entry = new URL("../support/stubborn-worker.ts", import.meta.url);
const hasty = workerIsolate({ timeoutMs: 300, entry });
const patient = workerIsolate({ timeoutMs: 30_000, memoryMb: 96, entry });
afterAll(() => Promise.all([isolate.close(), hasty.close(), patient.close()]));

function page(text: string): Page {
  return { url: "file:///saved/29-1001.html", bytes: new TextEncoder().encode(text), court: "scotus" };
}

describe("reading in a worker", () => {
  it("gives the reading", async () => {
    expect(await isolate.read("scotus-html", page(""))).toEqual({ kind: "none", reason: "the page is empty" });
  });

  it("says what the format says of a page that cannot be read whole", async () => {
    await expect(isolate.read("scotus-json", page("{"))).rejects.toMatchObject({
      name: "ExpectedError",
      kind: "unreadable",
      message: "Supreme Court docket JSON: cut off or malformed",
    });
  });

  it("says that a format is unknown, and goes on", async () => {
    await expect(isolate.read("nope", page(""))).rejects.toMatchObject({ kind: "invalid" });
    await expect(isolate.run("nope", {})).rejects.toMatchObject({ kind: "invalid" });
    expect(await isolate.read("pacer-rss", page("<html>"))).toEqual({
      kind: "none",
      reason: "the page is no RSS feed",
    });
  });

  it("answers several at once, each with its own", async () => {
    const readings = await Promise.allSettled([
      isolate.read("scotus-html", page("")),
      isolate.read("nope", page("")),
      isolate.read("scotus-html", page("%PDF-1.7")),
    ]);
    expect(readings.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(readings[2]).toMatchObject({ value: { reason: "the page is a PDF, not text" } });
  });
});

describe("a worker that misbehaves", () => {
  it.each([
    ["never ends", hasty, "loop", /^page over a limit: more than 300 ms$/],
    ["takes all memory", patient, "hoard", /^page over a limit: more than 96 MB$/],
    ["ends", patient, "die", /^page over a limit: the worker ended$/],
    ["throws", patient, "throw", /^page over a limit: the worker failed: a bug/],
  ])("is ended and replaced when it %s", async (_, worker, job, message) => {
    await expect(worker.run(job, {})).rejects.toMatchObject({
      kind: "unreadable",
      message: expect.stringMatching(message),
    });
    expect(await worker.run("fine", {})).toBe("fine");
  });

  it("sees nothing of our environment", async () => {
    expect(await patient.run("environment", {})).toEqual({});
  });

  it("that does not start is a failure of ours, not of the page", async () => {
    const broken = workerIsolate({ entry: new URL("file:///nowhere/worker.ts") });
    await expect(broken.read("scotus-html", page(""))).rejects.toThrow(/the worker did not start/);
  });
});
