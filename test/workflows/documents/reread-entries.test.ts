import { describe, expect, it } from "vitest";
import { CLASSIFICATION_EDITION } from "../../../functions/entries/classification-edition.ts";
import { classify } from "../../../functions/entries/classify.ts";
import type { Entry } from "../../../functions/model/entry.ts";
import { entriesOf } from "../../../functions/store/entries.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { rereadEntries } from "../../../functions/workflows/documents/reread-entries.ts";
import { anEntry, fileEntries, MPP } from "../../support/filed-entries.ts";
import { world } from "../../support/world.ts";

const NOW = "2020-03-05T15:00:00.000Z";

/** A ruling as the first version stored it: its acts without limits, and no edition. */
const STAYED = anEntry({
  number: "101",
  filedOn: "2020-03-04",
  kind: "stay",
  detail: "of_order",
  weight: "ruling",
  text: "Filed order: the preliminary injunction is stayed outside the Ninth Circuit.",
  disposition: "stayed",
  acts: [{ act: "stayed", of: "the preliminary injunction", evidence: "the preliminary injunction is stayed" }],
  evidence: { kind: "Filed order" },
});
/** One that is read today as it was read then. */
const NOTICE = anEntry(classify({ court: "ca9", text: "Filed notice of appearance." }));

async function copy(entries: readonly Entry[]) {
  const w = world({ now: NOW, matters: [MPP] });
  await fileEntries(w.record, NOW, entries);
  const events = async () => eventsBetween(w.record, "mpp", 0, await headOf(w.record, "mpp"));
  const entry = async (id: string) => (await entriesOf(w.record, "mpp", [id]))[0]?.entry;
  const reread = (most?: number) => rereadEntries(w.ports, w.deployment, most === undefined ? {} : { most });
  return { ...w, events, entry, reread };
}

describe("stored entries of an older edition", () => {
  it("are read again quietly: the new reading with its edition, the old one before it, the court's words as they were", async () => {
    const w = await copy([STAYED]);
    const [filed] = await w.events();
    expect(await w.reread()).toEqual({ looked: 1, changed: 1, isDone: true });
    const [before, event] = await w.events();
    expect(before).toEqual(filed);
    expect(event).toMatchObject({ kind: "reread", quiet: true, entry: "mpp-1", version: 2 });
    expect(event?.before?.acts).toEqual(STAYED.acts);
    expect(event?.after).toMatchObject({
      text: STAYED.text,
      versions: 2,
      classificationEdition: CLASSIFICATION_EDITION,
      firstSeenAt: NOW,
    });
    expect(event?.after?.acts.flatMap(({ limits }) => limits ?? [])).toContainEqual({
      kind: "where",
      text: "outside the Ninth Circuit",
    });
    expect(await w.entry("mpp-1")).toEqual(event?.after);
  });

  it("make no event where nothing is read otherwise", async () => {
    const w = await copy([NOTICE]);
    await w.reread();
    expect((await w.events()).map(({ kind }) => kind)).toEqual(["entry_filed"]);
  });

  it("are read some at a time, each once: a pass goes on where the last one stopped, and when all are read none is looked at", async () => {
    const w = await copy(Array.from({ length: 7 }, (_, n) => ({ ...STAYED, number: String(n) })));
    expect(await w.reread(3)).toEqual({ looked: 3, changed: 3, isDone: false });
    expect(await w.reread(3)).toEqual({ looked: 3, changed: 3, isDone: false });
    expect(await w.reread(3)).toEqual({ looked: 1, changed: 1, isDone: true });
    expect(await w.reread(3)).toEqual({ looked: 0, changed: 0, isDone: true });
    const reread = (await w.events()).filter(({ kind }) => kind === "reread");
    expect(reread.map(({ entry }) => entry)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `mpp-${n}`));
  });

  it("are read once though a pass was killed before it noted how far it came", async () => {
    const w = await copy([STAYED, { ...STAYED, number: "102" }]);
    const killed = { ...w.ports, record: { ...w.record, put: dyingAt(w.record.put, "REREAD") } };
    await expect(rereadEntries(killed, w.deployment)).rejects.toThrow("killed");
    await w.reread();
    expect((await w.events()).filter(({ kind }) => kind === "reread").map(({ entry }) => entry)).toEqual([
      "mpp-1",
      "mpp-2",
    ]);
  });

  it("give nothing of a sealed entry back", async () => {
    const w = await copy([{ ...STAYED, status: "sealed", text: "", acts: [] }]);
    expect(await w.reread()).toEqual({ looked: 1, changed: 0, isDone: true });
  });
});

type Put = ReturnType<typeof world>["record"]["put"];

function dyingAt(put: Put, sk: string): Put {
  return async (item, onlyIf) => {
    if (item.sk === sk) throw new Error("killed");
    return put(item, onlyIf);
  };
}
