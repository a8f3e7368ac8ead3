import { describe, expect, it } from "vitest";
import { checkSchema, openSchema, SCHEMA } from "../../functions/store/schema.ts";
import { memoryTable } from "../support/memory-table.ts";

const key = { pk: "SCHEMA", sk: "SCHEMA" };

describe("the shape of the data", () => {
  it("is noted by the first program that opens them, and left alone by the same again", async () => {
    const record = memoryTable();
    await openSchema(record);
    await openSchema(record);
    expect(await record.get(key)).toEqual({ ...key, ...SCHEMA });
  });

  it("grows with the program; the version before may still open it", async () => {
    const record = memoryTable();
    await openSchema(record, { version: 1, readableFrom: 1 });
    await openSchema(record, { version: 2, readableFrom: 1 });
    expect(await record.get(key)).toMatchObject({ version: 2, readableFrom: 1 });
    await openSchema(record, { version: 1, readableFrom: 1 });
    expect(await record.get(key)).toMatchObject({ version: 2 });
  });

  it("stops a program that is too old", async () => {
    const record = memoryTable();
    await openSchema(record, { version: 3, readableFrom: 2 });
    await expect(openSchema(record, { version: 1, readableFrom: 1 })).rejects.toMatchObject({ kind: "conflict" });
    await openSchema(record, { version: 2, readableFrom: 2 });
  });

  it("stops a function that is too old in the same words, and a function writes no shape", async () => {
    const record = memoryTable();
    await checkSchema(record);
    expect(await record.get(key)).toBeUndefined();
    await openSchema(record, { version: 3, readableFrom: 2 });
    await expect(checkSchema(record, { version: 1 })).rejects.toThrow(
      "the data were written by a newer version (shape 3, readable from 2; this program knows 1): use that version",
    );
    await checkSchema(record, { version: 2 });
  });
});
