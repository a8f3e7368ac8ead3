import { describe, expect, it } from "vitest";
import type { Entry } from "../../functions/model/entry.ts";
import type { Item, Table } from "../../functions/ports/index.ts";
import { allEntries, entriesOf } from "../../functions/store/entries.ts";
import { append, eventsBetween, rewrite, rollForward } from "../../functions/store/ledger.ts";
import { anEntry, anEvent } from "../support/filed-entries.ts";
import { memoryTable } from "../support/memory-table.ts";

const NOW = "2020-03-10T16:00:00.000Z";
/** What DynamoDB takes in one item. */
const ITEM_BYTES_MAX = 400_000;

/** A table that takes no larger item than DynamoDB. */
function limitedTable(): Table & { readonly sizes: number[] } {
  const table = memoryTable();
  const sizes: number[] = [];
  return {
    ...table,
    sizes,
    async put(item: Item, ...more) {
      const bytes = Buffer.byteLength(JSON.stringify(item));
      if (bytes > ITEM_BYTES_MAX) throw new Error("Item size has exceeded the maximum allowed size");
      sizes.push(bytes);
      await table.put(item, ...more);
    },
  };
}

function filing(attachments: number): Entry {
  const documents = Array.from({ length: attachments }, (_, n) => ({
    id: `mpp-1.${n}`,
    title: `Exhibit ${n}: declaration of a witness, with translation and certificate of the translator`,
    url: `https://storage.courtlistener.com/recap/gov.uscourts.cand.340918/gov.uscourts.cand.340918.12.${n}.pdf`,
    pages: 12,
    sha256: null,
    state: "unavailable" as const,
    reason: "not read: only amicus briefs and rulings are",
    pacerDocId: `0350${17000 + n}`,
  }));
  return anEntry({ id: "mpp-1", documents });
}

describe("a filing of many attachments", () => {
  it.each([1, 500, 1500])("of %i is kept whole, also when one more comes", async (count) => {
    const table = limitedTable();
    const [first, second] = [filing(count), filing(count + 1)];
    await append(table, 1, NOW, anEvent({ after: first }));
    await append(table, 2, NOW, {
      ...anEvent({ after: second }),
      kind: "entry_amended",
      entry: "mpp-1",
      before: { documents: first.documents },
    });
    await rollForward(table, "mpp");
    const [filed, amended] = await eventsBetween(table, "mpp", 0, 2);
    expect(filed?.after?.documents.map(({ title }) => title)).toEqual(first.documents.map(({ title }) => title));
    expect(amended?.before?.documents).toEqual(first.documents);
    expect(amended?.after).toEqual(second);
    expect((await entriesOf(table, "mpp", ["mpp-1"]))[0]?.entry).toEqual(second);
    expect(await allEntries(table, "mpp")).toEqual([second]);
  });

  it("holds nothing any more of what was taken out of it", async () => {
    const table = memoryTable();
    await append(table, 1, NOW, anEvent({ after: filing(900) }));
    const [event] = await eventsBetween(table, "mpp", 0, 1);
    if (!event) throw new Error("nothing was appended");
    await rewrite(table, { ...event, after: { ...filing(1), text: "" } });
    const [item] = table.dump();
    expect(item).not.toHaveProperty("whole");
    expect(JSON.stringify(item)).not.toContain("Exhibit 1:");
  });

  it("that no item could hold is said before anything is written", async () => {
    const table = limitedTable();
    const text = Array.from({ length: 120_000 }, (_, n) => Math.sin(n).toString(36)).join("");
    const event = anEvent({ after: anEntry({ id: "mpp-1", text }) });
    await expect(append(table, 1, NOW, event)).rejects.toMatchObject({ kind: "invalid" });
    expect(table.sizes).toEqual([]);
  });

  it("that was torn is said to be damaged, by its place and never by its words", async () => {
    const table = memoryTable();
    await append(table, 1, NOW, anEvent({ after: filing(900) }));
    table.load(table.dump().map((item) => ({ ...item, whole: String(item["whole"]).slice(0, 900) })));
    await expect(eventsBetween(table, "mpp", 0, 1)).rejects.toMatchObject({ kind: "unreadable" });
    await expect(eventsBetween(table, "mpp", 0, 1)).rejects.toThrow(
      /^the stored event MATTER#mpp EVENT#000000000001 is damaged/,
    );
  });
});
