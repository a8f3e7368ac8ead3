import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { Item } from "../../functions/ports/index.ts";
import * as keys from "../../functions/store/keys.ts";
import { SCHEMA } from "../../functions/store/schema.ts";
import { asJson, CHANGED_SINCE, NEVER_ASKED, QUESTIONS } from "../support/golden-questions.ts";
import { ROOT } from "../support/imports.ts";
import { memoryTable } from "../support/memory-table.ts";
import { breakingChanges } from "../support/shape-changes.ts";
import { GOLDEN, golden, goldenItems, type Shapes, shapesNow, storedKinds } from "../support/stored-kinds.ts";

/*
 * What is stored is pinned: stored-v1/ holds items as the first version wrote them, and what it read in them. Written
 * once, never rewritten: a copy that was never upgraded holds such items.
 */
const FROZEN = { version: 1, sha256: "8cb65d6ca768957f03e86ca7ba247cd6a560580718ddd61a77d0bd5a8eaedc8c" };

const kinds = await storedKinds();
const all = goldenItems();
const shapeOf = (kind: string) => kinds.get(kind)!;

/** What the program calls otherwise today; stored names stay. */
type Words = Readonly<Record<string, string>>;
const WORDS_OF_NOW: Words = { wishes: "preferences", brake: "breaker" };
const SEND_WORDS_OF_NOW: Words = {
  ...WORDS_OF_NOW,
  gen: "preferencesRevision",
  epoch: "addressEpoch",
  carried: "rolledOver",
};

function inWordsOfNow(read: unknown, kind: string): unknown {
  const words = kind === "send" ? SEND_WORDS_OF_NOW : WORDS_OF_NOW;
  if (Array.isArray(read)) return read.map((one) => inWordsOfNow(one, kind));
  if (typeof read !== "object" || read === null) return read;
  return Object.fromEntries(
    Object.entries(read).map(([name, value]) => [words[name] ?? name, inWordsOfNow(value, kind)]),
  );
}

describe("what earlier versions stored", () => {
  it("has an item of each kind that the store writes, and of no other", () => {
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual([...kinds.keys()].sort());
  });

  it("has an item for each question of the table design, under a key of its form and of no other", () => {
    const design = designIn(readFileSync(join(ROOT, "functions/store/keys.ts"), "utf8"));
    const answers = (row: Row, { pk, sk }: Item): boolean => row.pk.test(pk) && row.sk.test(sk);
    expect(design.length).toBeGreaterThan(25);
    expect(design.filter((row) => !all.some(({ item }) => answers(row, item))).map(({ line }) => line)).toEqual([]);
    expect(all.filter(({ item }) => !design.some((row) => answers(row, item))).map(({ name }) => name)).toEqual([]);
  });

  it("is in the table design under the first word of each key that the program makes", () => {
    const words = new Set(all.map(({ item }) => firstWord(item.pk)));
    const made = Object.entries(keys).flatMap(([name, make]) =>
      /(?:Key|Pk)$/.test(name) ? [[name, keyOf(make)]] : [],
    );
    expect(made.length).toBeGreaterThan(25);
    expect(made.filter(([, pk]) => !words.has(firstWord(pk ?? "")))).toEqual([]);
  });

  it.each(all)("is known to its last attribute: $name", ({ kind, item }) => {
    const { pk: _pk, sk: _sk, ...attributes } = item;
    // Parsing takes away what a shape does not name.
    expect(named(z.parse(shapeOf(kind).shape, attributes))).toEqual(named(attributes));
  });

  it.each(all)("is read as it stands: $name", ({ kind, item }) => {
    expect(shapeOf(kind).in(item)).toEqual(item);
  });

  it.each(all)("is understood as it was: $name", async ({ name, kind, item, read }) => {
    if (NEVER_ASKED.includes(kind)) return;
    const table = memoryTable();
    table.load([item]);
    const answer = asJson(await QUESTIONS[kind]!(table, item));
    const { entry, aliases, applied, event } = item;
    const whole: Record<string, unknown> = { event: [event], entry: [{ entry, aliases, applied }] };
    const since = name.startsWith("v1 ") ? CHANGED_SINCE[kind] : undefined;
    const asThen = since ? since(read as never) : read;
    expect(answer).toEqual(whole[kind] ?? inWordsOfNow(asThen, kind));
  });

  it("has every kind of event, document and summary, and every cause and state", () => {
    const text = JSON.stringify(all.map(({ item }) => item));
    const words = Object.entries(golden<Shapes>("shapes"))
      .filter(([path]) =>
        /^(?:event\.event\.kind|docket-source\.state\.state|request.*\.kind|send\.ended\.because)$/.test(path),
      )
      .flatMap(([, words]) => words.split(" | "));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => !text.includes(`"${word}"`))).toEqual([]);
  });
});

describe("an item that is damaged", () => {
  const parts = all.flatMap(({ kind, item, name }) =>
    Object.keys(item)
      .filter((attribute) => attribute in (z.toJSONSchema(shapeOf(kind).shape, { io: "input" }).properties ?? {}))
      .map((attribute) => ({ kind, item, attribute, name: `${name} without a good ${attribute}` })),
  );

  it.each(parts)("is named with what is wrong in it, and no value is told: $name", ({ kind, item, attribute }) => {
    const read = (): unknown => shapeOf(kind).in({ ...item, [attribute]: { secret: "ann@example.org" } });
    expect(read).toThrow(`the stored ${kind} ${item.pk} ${item.sk} is damaged: `);
    expect(read).toThrow(attribute);
    expect(read).not.toThrow("ann@example.org");
  });
});

describe("a program that is put back by one version", () => {
  const filed = all.find(({ kind }) => kind === "event")?.item;

  it("reads an entry of new words without them", () => {
    const after = { ...(filed!["event"] as { after: object }).after, kind: "consent_decree", detail: "of_a_new_sort" };
    const read = shapeOf("event").in({ ...filed!, event: { ...(filed!["event"] as object), after } }) as unknown as {
      event: { after: unknown };
    };
    expect(read.event.after).toMatchObject({ kind: "other", detail: null });
  });

  it("reads an event of a new kind as one that tells nobody anything", () => {
    const event = { ...(filed!["event"] as object), kind: "of_a_new_sort" };
    const read = shapeOf("event").in({ ...filed!, event }) as unknown as { event: unknown };
    expect(read.event).toMatchObject({ kind: "entry_amended", quiet: true });
  });

  it("keeps attributes that it does not know", () => {
    const item = { ...filed!, event: { ...(filed!["event"] as object), effect: { until: "2030-01-01" } } };
    expect(shapeOf("event").in(item)).toEqual(item);
  });

  it("is not stopped by what this one writes: shapes only grow, by attributes that may be absent", async () => {
    expect(breakingChanges(golden<Shapes>("shapes"), await shapesNow())).toEqual([]);
  });
});

describe("the shape's number", () => {
  it("is raised with what is stored", async () => {
    const isAsBefore = JSON.stringify(golden<Shapes>("shapes")) === JSON.stringify(await shapesNow());
    expect(isAsBefore ? SCHEMA.version : SCHEMA.version - 1).toBe(FROZEN.version);
    expect(SCHEMA.readableFrom).toBeLessThanOrEqual(FROZEN.version);
  });

  it("belongs to items that nobody has rewritten", () => {
    const hash = createHash("sha256");
    for (const name of readdirSync(GOLDEN).sort()) hash.update(name).update(readFileSync(join(GOLDEN, name)));
    expect(hash.digest("hex")).toBe(FROZEN.sha256);
  });
});

interface Row {
  readonly line: string;
  readonly pk: RegExp;
  readonly sk: RegExp;
}

/** The rows of the table in keys.ts, but for those of the index. */
function designIn(text: string): Row[] {
  const rows = text.split("\n").filter((line) => line.startsWith(" * | ") && !/question|---|index byDay/.test(line));
  return rows.map((line) => {
    const [pk = "", sk = ""] = line
      .slice(5)
      .split(" | ")
      .slice(1)
      .map((cell) => cell.replace(/\|$/, "").trim());
    return { line, pk: formOf(pk), sk: formOf(sk) };
  });
}

/** `EVENT#<n, twelve digits>` → /^EVENT#.+$/ */
function formOf(cell: string): RegExp {
  const parts = cell.split(/<[^>]+>/).map((part) => part.replace(/[|.]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}

function firstWord(pk: string): string {
  return pk.split(/[#|]/)[0] ?? "";
}

/** The partition of a key, whatever it is made of. */
function keyOf(make: unknown): string {
  if (typeof make === "string") return make;
  const made: unknown = (make as (...parts: string[]) => unknown)("1", "1", "1", "1", "1");
  return typeof made === "string" ? made : (made as { pk: string }).pk;
}

/** Without the attributes that carry a number or a name in theirs: `shard17`, `done3`, `formerHash1`, `ASKED#…`. */
function named(attributes: unknown): unknown {
  return Object.fromEntries(
    Object.entries(attributes as object).filter(
      ([name]) => !/^(?:shard|done|formerHash)\d+$|^(?:ASKED|SPENT)#/.test(name),
    ),
  );
}
