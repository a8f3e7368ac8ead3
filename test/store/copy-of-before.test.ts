import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DynamoStandIn, startDynamoStandIn } from "../../functions/local/dynamo-stand-in.ts";
import type { Item, Ports, Table } from "../../functions/ports/index.ts";
import { eventsBetween, headOf } from "../../functions/store/ledger.ts";
import { checkSchema, openSchema, SCHEMA } from "../../functions/store/schema.ts";
import { readSend } from "../../functions/store/send-states.ts";
import { checkDockets } from "../../functions/workflows/checks/check-dockets.ts";
import { digestTemplates } from "../../functions/workflows/mail/digest-templates.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { preferencesBearer } from "../../functions/workflows/readers/tokens.ts";
import { unsubscribe } from "../../functions/workflows/readers/unsubscribe.ts";
import { ROOT } from "../support/imports.ts";
import { unreadableFor } from "../support/shape-changes.ts";
import { COPY_ROWS, copyWorld, type StoredCopy } from "../support/stored-copy.ts";
import { golden, goldenItems, type Shapes } from "../support/stored-kinds.ts";

/*
 * A copy as the version before left it on March 10, 2020: Ann's digest was handed over and nobody knows whether it was
 * accepted; Eva's hour comes later. It is opened, checked, mailed from, and gone back to.
 */
const COPY = JSON.parse(readFileSync(join(ROOT, "test/store/copy-v1/copy.json"), "utf8")) as StoredCopy;
const ANN = String(COPY.readers.find((item) => item["address"] === "ann@example.org")?.pk.slice("READER#".length));

const w = copyWorld(COPY.at, COPY.keyring);
const written: Item[] = [];
let tables: DynamoStandIn;
let ports: Ports;

beforeAll(async () => {
  tables = await startDynamoStandIn({});
  for (const item of COPY.record) await tables.record.put(item);
  for (const item of COPY.readers) await tables.readers.put(item);
  for (const bytes of COPY.archive) await w.archive.put(Buffer.from(bytes, "base64"), { contentType: "" });
  for (const [name, text] of Object.entries(COPY.named)) await w.archive.putNamed(name, Buffer.from(text));
  ports = w.portsOn(noting(tables.record), noting(tables.readers));
});
afterAll(() => tables.close());

/** The table, with all that is written to it kept in `written`. */
function noting(table: Table): Table {
  return {
    ...table,
    async put(item, onlyIf) {
      await table.put(item, onlyIf);
      written.push(item);
    },
    async update(key, change, onlyIf) {
      const item = await table.update(key, change, onlyIf);
      written.push(item);
      return item;
    },
  };
}

const tick = async (at: string): Promise<void> => {
  w.clock.set(at);
  await sendDigests(ports, w.deployment, { templates: digestTemplates(ports, w.deployment) });
};

describe("a copy of the version before", () => {
  it("is opened, and says from then on which shape it has", async () => {
    await openSchema(ports.record);
    expect(await tables.record.get({ pk: "SCHEMA", sk: "SCHEMA" })).toMatchObject(SCHEMA);
  });

  it("keeps its ledger: what it knew is not filed again, and what is new comes after it", async () => {
    const before = await headOf(ports.record, "mpp");
    w.show(COPY_ROWS);
    await checkDockets(ports, w.deployment, { which: "all" });
    const events = await eventsBetween(ports.record, "mpp", 0, await headOf(ports.record, "mpp"));
    expect(events.slice(0, before)).toEqual(COPY.record.flatMap((item) => item["event"] ?? []));
    expect(events.slice(before).map(({ kind, after }) => [kind, after?.text])).toEqual([
      ["entry_filed", COPY_ROWS[2]?.text],
    ]);
  });

  it("mails every reader what is due, once: the mail on its way again under its key, the other at its hour", async () => {
    const pending = COPY.readers.find((item) => item.pk === `READER#${ANN}` && item["key"] !== undefined);
    await tick("2020-03-10T12:30:00.000Z");
    expect(w.mailer.sent.map(({ to }) => to).sort()).toEqual(["ann@example.org", "eva@example.org"]);
    expect(w.mailer.sent.find(({ to }) => to === "ann@example.org")?.key).toBe(pending?.["key"]);
    await tick("2020-03-11T12:30:00.000Z");
    // Eva's digest had the new ruling in it; Ann's, which was made before, had not.
    const told = w.mailer.sent.map(({ to, text }) => [to, text.includes("is granted")]);
    expect(told.sort()).toEqual([
      ["ann@example.org", false],
      ["ann@example.org", true],
      ["eva@example.org", true],
    ]);
  });

  it("obeys the links of its old mails", async () => {
    const { unsubscribe: token = "", preferences = "" } = COPY.tokens;
    expect(preferencesBearer(ports, preferences)).toEqual({ reader: ANN, addressEpoch: 1 });
    await unsubscribe(ports, w.deployment, { token });
    expect(await readSend(ports.readers, ANN)).toMatchObject({ active: false, ended: { because: "unsubscribed" } });
  });

  it("can go back: the version before opens it, and reads whatever was written since", async () => {
    await checkSchema(ports.record, { version: SCHEMA.version - 1 });
    const shapes = golden<Shapes>("shapes");
    const kinds = new Map(goldenItems().map(({ kind, item }) => [formOf(item), kind]));
    const kindOf = (item: Item): string => kinds.get(formOf(item)) ?? "";
    expect(written.length).toBeGreaterThan(20);
    expect(new Set(written.map(kindOf)).size).toBeGreaterThan(12);
    expect(written.filter((item) => kindOf(item) === "")).toEqual([]);
    expect(written.flatMap((item) => unreadableFor(shapes, kindOf(item), item))).toEqual([]);
  });
});

/** The words of an item's key: "MATTER EVENT". Of a group's members and of readers the second part is an id. */
function formOf({ pk, sk }: Item): string {
  const [first = ""] = pk.split(/[#|]/);
  const [second = ""] = sk.split("#");
  return /^(?:GROUPS?|EVERYONE|LIMIT|AGAIN|FORGET|COUNTS|WAITING|DRAFTING|REFUSED|WEBHOOKS?)$/.test(first)
    ? first
    : `${first} ${second}`;
}
