import { beforeEach, describe, expect, it } from "vitest";
import { SUMMARY_EDITION } from "../../../functions/documents/summary-edition.ts";
import type { Entry } from "../../../functions/model/entry.ts";
import type { Ports } from "../../../functions/ports/index.ts";
import { entryOf } from "../../../functions/store/entries.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { attachDocument } from "../../../functions/workflows/documents/attach-document.ts";
import { rereadDocuments } from "../../../functions/workflows/documents/reread-documents.ts";
import { aDocument, readingPorts } from "../../support/document-reading.ts";
import { anEntry, anEvent, appendNext, MPP } from "../../support/filed-entries.ts";
import { ninthCircuitStamp, smallBrief } from "../../support/small-pdf.ts";
import { type World, world } from "../../support/world.ts";

let w: World;
let ports: Ports;
/** The brief as this edition reads it. */
let today: Entry;

const file = (after: Entry) => appendNext(w.record, w.clock.now(), anEvent({ after }));
const entry = async (n: number): Promise<Entry> => (await entryOf(w.record, "mpp", `mpp-${n}`)) ?? anEntry();
const events = async () => eventsBetween(w.record, "mpp", 0, await headOf(w.record, "mpp"));

/** The brief as the edition before summarized it: without its sentences. */
function ofBefore(): Entry {
  const { summary } = today;
  if (summary?.of.form !== "brief") throw new Error("no brief");
  return {
    ...today,
    id: "",
    summary: { ...summary, edition: SUMMARY_EDITION - 1, of: { ...summary.of, keySentences: [] } },
  };
}

beforeEach(async () => {
  w = world({ matters: [MPP] });
  ports = readingPorts(w.ports);
  await file(
    anEntry({ number: "39", kind: "amicus_brief", weight: "filing", documents: [aDocument({ state: "paywalled" })] }),
  );
  await attachDocument(ports, w.deployment, { entry: "mpp-1", bytes: smallBrief(ninthCircuitStamp()) });
  today = await entry(1);
});

describe("documents that an older edition summarized", () => {
  it("are summarized again from the bytes that were kept, quietly, and once", async () => {
    const before = await file(ofBefore());
    expect(await rereadDocuments(ports, w.deployment)).toEqual({ reread: 1, isDone: true });
    const after = await entry(before.n);
    expect(after.summary).toEqual(today.summary);
    expect((await events()).at(-1)).toMatchObject({ kind: "document_read", quiet: true, entry: after.id });
    // The version before stays in the ledger.
    expect((await events()).find(({ n }) => n === before.n)).toEqual(before);
    const head = await headOf(w.record, "mpp");
    expect(await rereadDocuments(ports, w.deployment)).toEqual({ reread: 0, isDone: true });
    expect(await headOf(w.record, "mpp")).toBe(head);
  });

  it("are summarized a few a pass, until none is left", async () => {
    for (let n = 0; n < 7; n += 1) await file({ ...ofBefore(), number: String(50 + n) });
    expect(await rereadDocuments(ports, w.deployment)).toEqual({ reread: 5, isDone: false });
    expect(await rereadDocuments(ports, w.deployment)).toEqual({ reread: 2, isDone: true });
  });

  it("keep their summary when their bytes are kept no more", async () => {
    const before = await file(ofBefore());
    await w.archive.delete(today.summary?.sha256 ?? "");
    expect(await rereadDocuments(ports, w.deployment)).toEqual({ reread: 0, isDone: true });
    expect((await entry(before.n)).summary?.edition).toBe(SUMMARY_EDITION - 1);
  });
});
