import { readDocument } from "../../functions/documents/read-document.ts";
import { quotableSentences } from "../../functions/documents/sentences-for-drafts.ts";
import type { DocumentRecord } from "../../functions/model/document.ts";
import type { Ports } from "../../functions/ports/index.ts";

/** The ports of a world, with documents read as the worker reads them, in this thread. */
export function readingPorts(ports: Ports): Ports {
  return {
    ...ports,
    isolate: {
      ...ports.isolate,
      async readDocument(job) {
        const outcome = await readDocument(job);
        if (!job.wantsSentences || !outcome.summary) return outcome;
        return { ...outcome, sentences: await quotableSentences(job, outcome.summary.of.form) };
      },
    },
  };
}

/** A document with everything a test does not care about. */
export function aDocument(fields: Partial<DocumentRecord> = {}): DocumentRecord {
  return { id: "", title: null, url: null, pages: null, sha256: null, state: "waiting", reason: null, ...fields };
}
