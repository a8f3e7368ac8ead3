import type { Deployment } from "../../model/deployment.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import { earlier } from "../checks/checking.ts";
import { type ReadingPorts, readDocuments } from "./read-documents.ts";
import { rereadDocuments } from "./reread-documents.ts";
import { rereadEntries } from "./reread-entries.ts";

/** When the next few hundred stored entries are read again. */
const NEXT_PASS_MINUTES = 1;

/** What the loop that reads does: documents that wait first, then what an older edition of our reading stored. */
export async function readAndReread(
  ports: ReadingPorts,
  deployment: Deployment,
): Promise<{ readonly read: number; readonly next: Instant | null }> {
  const { read, next } = await readDocuments(ports, deployment);
  const entries = await rereadEntries(ports, deployment);
  const documents = await rereadDocuments(ports, deployment);
  return {
    read,
    next: entries.isDone && documents.isDone ? next : earlier(next, addMinutes(ports.clock.now(), NEXT_PASS_MINUTES)),
  };
}
