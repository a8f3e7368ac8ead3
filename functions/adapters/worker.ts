import { parentPort } from "node:worker_threads";
import type { DocumentJob } from "../model/document-job.ts";
import { isExpected } from "../model/errors.ts";
import type { Page } from "../model/source.ts";
import { readPage } from "../sources/read-page.ts";
import type { WorkerAnswer, WorkerTask } from "./worker-protocol.ts";

/** What the worker can do, by the name of the job. */
const JOBS: Readonly<Record<string, (input: never) => unknown>> = {
  read: ({ format, page }: { format: string; page: Page }) => readPage(format, page),
  // Loaded when the first document comes: reading a page need not wait for the PDF library.
  document: async (job: DocumentJob) => {
    const { readDocument } = await import("../documents/read-document.ts");
    const outcome = await readDocument(job);
    if (!job.wantsSentences || !outcome.summary) return outcome;
    const { quotableSentences } = await import("../documents/sentences-for-drafts.ts");
    return { ...outcome, sentences: await quotableSentences(job, outcome.summary.of.form) };
  },
};

parentPort?.on("message", async (task: WorkerTask) => {
  parentPort?.postMessage(await answerTo(task));
});
parentPort?.postMessage("ready");

async function answerTo({ job, input }: WorkerTask): Promise<WorkerAnswer> {
  const work = JOBS[job];
  if (!work) return { kind: "invalid", message: `the worker has no job ${job}` };
  try {
    return { kind: "done", result: await work(input as never) };
  } catch (error) {
    if (isExpected(error)) return { kind: error.kind, message: error.message };
    // A bug in our reading, met on this page: the page is quarantined with these words, the other pages go on.
    return { kind: "unreadable", message: `our own error in job ${job}: ${error}` };
  }
}
