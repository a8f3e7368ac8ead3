import type { Item, Table, Value } from "../../functions/ports/index.ts";

/** DynamoDB's units: a write counts by 1 KB of the item, a consistent read by 4 KB, a cheap one half; a query by what it read. */
export function meteredTable(table: Table): { readonly table: Table; readonly used: { write: number; read: number } } {
  const used = { write: 0, read: 0 };
  const bytes = (item: Item | undefined): number => (item ? sizeOf(item) : 0);
  const wrote = (item: Item | undefined): void => {
    used.write += Math.max(1, Math.ceil(bytes(item) / 1024));
  };
  const read = (size: number, consistent: boolean): void => {
    used.read += Math.max(1, Math.ceil(size / 4096)) * (consistent ? 1 : 0.5);
  };
  return {
    used,
    table: {
      async get(key, how) {
        const item = await table.get(key, how);
        read(bytes(item), how?.consistent === true);
        return item;
      },
      async getMany(keys, how) {
        const items = await table.getMany(keys, how);
        for (const item of items) read(bytes(item), how?.consistent === true);
        return items;
      },
      async query(query) {
        const page = await table.query(query);
        read(
          page.items.reduce((sum, item) => sum + bytes(item), 0),
          query.consistent === true,
        );
        return page;
      },
      async put(item, onlyIf) {
        await table.put(item, onlyIf);
        wrote(item);
      },
      async update(key, change, onlyIf) {
        const item = await table.update(key, change, onlyIf);
        wrote(item);
        return item;
      },
      async delete(key, onlyIf) {
        await table.delete(key, onlyIf);
        wrote(undefined);
      },
    },
  };
}

/** DynamoDB's own sum: names and texts by their bytes, numbers by pairs of digits, three bytes a list or map and one an element. */
export function sizeOf(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + name.length + valueSize(value), 0);
}

function valueSize(value: Value): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value === "number") return Math.ceil(String(value).replace(/\D/g, "").length / 2) + 2;
  if (typeof value !== "object" || value === null) return 1;
  if (Array.isArray(value)) return 3 + (value as Value[]).reduce<number>((sum, one) => sum + 1 + valueSize(one), 0);
  return 3 + Object.entries(value).reduce((sum, [name, one]) => sum + name.length + 1 + valueSize(one as Value), 0);
}
