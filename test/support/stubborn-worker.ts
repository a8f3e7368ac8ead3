import { parentPort } from "node:worker_threads";

/** A worker whose jobs misbehave, for tests of what bounds it. */
parentPort?.on("message", ({ job }: { job: string }) => {
  if (job === "loop") for (;;);
  if (job === "hoard") {
    const kept: number[][] = [];
    for (;;) kept.push(new Array(100_000).fill(1.5));
  }
  if (job === "die") process.exit(1);
  if (job === "throw") throw new Error("a bug\nof two lines");
  parentPort?.postMessage({ kind: "done", result: job === "environment" ? { ...process.env } : job });
});
parentPort?.postMessage("ready");
