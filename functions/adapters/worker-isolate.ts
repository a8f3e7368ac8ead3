import { Worker } from "node:worker_threads";
import type { DocumentOutcome } from "../model/document-job.ts";
import { ExpectedError } from "../model/errors.ts";
import type { Reading } from "../model/reading.ts";
import type { Isolate } from "../ports/index.ts";
import type { WorkerAnswer } from "./worker-protocol.ts";

/** Longest time that one page may take. */
export const JOB_TIMEOUT_MS = 10_000;
/** Longest time that one document may take. */
export const DOCUMENT_TIMEOUT_MS = 60_000;
/** Memory that one page may take: the worker's heap and the buffers beside it. */
export const JOB_MEMORY_MB = 512;
/** A worker that has not loaded by then will not. */
const START_TIMEOUT_MS = 30_000;
const YOUNG_GENERATION_MB = 48;
/** V8 bounds its heap alone; buffers lie outside it. A packed PDF unpacks into them at some 100 MB a second. */
const MEMORY_LOOK_MS = 50;

export interface WorkerIsolateOptions {
  readonly timeoutMs?: number;
  readonly documentTimeoutMs?: number;
  readonly memoryMb?: number;
  /** The worker's entry; by default the one beside this file. */
  readonly entry?: URL;
}

/** An {@link Isolate} that runs any job its worker knows, and can be closed. */
export interface WorkerIsolate extends Isolate {
  /** @throws ExpectedError of the kind that the job says; "unreadable" when time or memory ran out */
  run(job: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Runs readings in a worker thread with a deadline and a memory limit, one at a time. The worker is kept warm between
 * readings and replaced when it had to be killed. An idle one does not keep the program alive.
 */
export function workerIsolate(options: WorkerIsolateOptions = {}): WorkerIsolate {
  const { memoryMb = JOB_MEMORY_MB } = options;
  const pageTimeoutMs = options.timeoutMs ?? JOB_TIMEOUT_MS;
  const documentTimeoutMs = options.documentTimeoutMs ?? DOCUMENT_TIMEOUT_MS;
  const entry = options.entry ?? new URL("./worker.ts", import.meta.url);
  let warm: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function runNow(job: string, input: unknown): Promise<unknown> {
    const worker = warm ?? (await started(entry, memoryMb));
    warm = undefined; // put back only when it is fit for another job
    worker.ref();
    const timeoutMs = job === "document" ? documentTimeoutMs : pageTimeoutMs;
    const ended = await endOf(worker, { timeoutMs, memoryMb }, () => worker.postMessage({ job, input }));
    if ("gone" in ended) {
      await worker.terminate();
      throw new ExpectedError("unreadable", `${job === "document" ? "document" : "page"} over a limit: ${ended.gone}`);
    }
    worker.unref();
    warm = worker;
    const answer = ended.message as WorkerAnswer; // what worker.ts posts
    if (answer.kind === "done") return answer.result;
    throw new ExpectedError(answer.kind, answer.message);
  }

  function run(job: string, input: unknown): Promise<unknown> {
    const mine = turn.then(() => runNow(job, input));
    turn = mine.catch(() => undefined); // the next job does not care how this one ended
    return mine;
  }

  return {
    run,
    read: async (format, page) => (await run("read", { format, page })) as Reading, // what the job "read" gives
    readDocument: async (job) => (await run("document", job)) as DocumentOutcome, // what the job "document" gives
    close: async () => {
      await turn;
      await warm?.terminate();
      warm = undefined;
    },
  };
}

async function started(entry: URL, memoryMb: number): Promise<Worker> {
  const worker = new Worker(entry, {
    env: {}, // a page's reader has no business with our environment
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
      maxOldGenerationSizeMb: memoryMb - YOUNG_GENERATION_MB,
    },
  });
  worker.on("error", () => undefined); // also heard in endOf; here so that none is ever unheard while it is being killed
  const ended = await endOf(worker, { timeoutMs: START_TIMEOUT_MS, memoryMb }, () => undefined);
  if ("message" in ended) return worker;
  await worker.terminate();
  throw new Error(`the worker did not start: ${ended.gone}`);
}

type End = { readonly message: unknown } | { readonly gone: string };

/** The worker's next message after `begin`, or why there will be none. */
function endOf(worker: Worker, limits: { timeoutMs: number; memoryMb: number }, begin: () => void): Promise<End> {
  return new Promise((resolve) => {
    const gone = (why: string) => () => settle({ gone: why });
    const listeners: Readonly<Record<string, (value: never) => void>> = {
      message: (message: unknown) => settle({ message }),
      messageerror: gone("an answer that cannot be handed over"),
      exit: gone("the worker ended"),
      error: (error: NodeJS.ErrnoException) => settle({ gone: wordsFor(error, limits.memoryMb) }),
    };
    const timer = setTimeout(gone(`more than ${limits.timeoutMs} ms`), limits.timeoutMs);
    const look = setInterval(async () => {
      if ((await memoryMbOf(worker)) > limits.memoryMb) settle({ gone: `more than ${limits.memoryMb} MB` });
    }, MEMORY_LOOK_MS);
    const settle = (end: End): void => {
      clearTimeout(timer);
      clearInterval(look);
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener as () => void);
      resolve(end);
    };
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener as () => void);
    begin();
  });
}

/** Heap and buffers of a worker, asked from outside: a busy one answers too, one that has ended takes none. */
async function memoryMbOf(worker: Worker): Promise<number> {
  try {
    const { used_heap_size, external_memory } = await worker.getHeapStatistics();
    return (used_heap_size + external_memory) / 1_000_000;
  } catch {
    return 0;
  }
}

function wordsFor(error: NodeJS.ErrnoException, memoryMb: number): string {
  if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return `more than ${memoryMb} MB`;
  return `the worker failed: ${error.message}`;
}
