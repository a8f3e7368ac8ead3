import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change, Condition, Item, Key, Table } from "../../../functions/ports/index.ts";
import { holds } from "../../support/holds.ts";
import { memoryTable } from "../../support/memory-table.ts";
import { fastTable } from "./fast-table.ts";

const key: fc.Arbitrary<Key> = fc.record({ pk: fc.constantFrom("A", "B"), sk: fc.constantFrom("1", "12", "2", "3") });
const name = fc.constantFrom("x", "y", "z");
const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("a", "b"), fc.boolean());
const one: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>({ absent: true }),
  fc.constant<Condition>({ exists: true }),
  fc.dictionary(name, value, { maxKeys: 2 }).map((equals): Condition => ({ equals })),
  fc.dictionary(name, value, { maxKeys: 2 }).map((differs): Condition => ({ differs })),
  fc.array(name, { maxLength: 2 }).map((missing): Condition => ({ missing })),
  fc.array(name, { maxLength: 2 }).map((present): Condition => ({ present })),
  fc.dictionary(name, fc.integer({ min: 0, max: 3 }), { maxKeys: 1 }).map((below): Condition => ({ below })),
);
const condition = fc.option(
  fc.oneof(
    one,
    fc.array(one, { minLength: 1, maxLength: 2 }).map((all): Condition => ({ all })),
    fc.array(one, { minLength: 1, maxLength: 2 }).map((any): Condition => ({ any })),
  ),
  { nil: undefined },
);
const change: fc.Arbitrary<Change> = fc.record(
  {
    set: fc.dictionary(fc.constantFrom("x", "y"), value, { maxKeys: 2 }),
    remove: fc.array(fc.constant("w"), { maxLength: 1 }),
    add: fc.dictionary(fc.constant("n"), fc.integer({ min: 1, max: 3 }), { maxKeys: 1 }),
  },
  { requiredKeys: [] },
);
type Act = (table: Table) => Promise<unknown>;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(key, fc.dictionary(name, value), condition).map(
    ([at, fields, onlyIf]): Act =>
      (table) =>
        table.put({ ...at, ...fields } as Item, onlyIf),
  ),
  fc.tuple(key, change, condition).map(
    ([at, to, onlyIf]): Act =>
      (table) =>
        table.update(at, to, onlyIf),
  ),
  fc.tuple(key, condition).map(
    ([at, onlyIf]): Act =>
      (table) =>
        table.delete(at, onlyIf),
  ),
  key.map(
    (at): Act =>
      (table) =>
        table.get(at),
  ),
  fc
    .record({ pk: fc.constantFrom("A", "B") }, { requiredKeys: ["pk"] })
    .chain(({ pk }) =>
      fc.record(
        {
          pk: fc.constant(pk),
          beginsWith: fc.constantFrom("1", "2"),
          to: fc.constantFrom("1", "2", "3"),
          limit: fc.integer({ min: 1, max: 3 }),
          newestFirst: fc.constant(true as const),
        },
        { requiredKeys: ["pk"] },
      ),
    )
    .map(
      (query): Act =>
        async (table) =>
          (await table.query(query)).items,
    ),
);

async function said(table: Table, what: Act): Promise<unknown> {
  try {
    return await what(table);
  } catch (error) {
    return (error as { kind?: string }).kind;
  }
}

it("the fast table of the simulation does what the table in memory does", async () => {
  await holds(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 30 }), async (acts) => {
      const [fast, memory] = [fastTable(), memoryTable()];
      for (const what of acts) expect(await said(fast, what)).toEqual(await said(memory, what));
    }),
    { numRuns: 100 },
  );
});
