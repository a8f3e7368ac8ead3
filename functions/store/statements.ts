import * as z from "zod/mini";
import { isExpected } from "../model/errors.ts";
import { Statement } from "../model/statement.ts";
import { addDays, type Instant } from "../model/time.ts";
import type { Table } from "../ports/index.ts";
import { numberOf, statementKey, statementsPk } from "./keys.ts";
import { stored } from "./stored.ts";

/*
 * What readers were told of an entry, beside their watermarks: a window says which entries a reader was told, this says in
 * which words, so that a later edition of our reading finds who was told what was false.
 */

export const StatementItem = stored("statement", z.object({ statement: Statement }));

/** Nobody is written to about what is older than this. */
const DAYS_KEPT = 120;

/** Notes what is about to be told, once for ever; `name` tells statements of one entry apart. */
export async function noteStatement(
  readers: Table,
  matter: string,
  name: string,
  statement: Statement,
): Promise<boolean> {
  try {
    await readers.put({ ...statementKey(matter, numberOf(statement.entry), name), statement }, { absent: true });
    return true;
  } catch (error) {
    if (!isExpected(error, "conflict")) throw error;
    return false;
  }
}

/** Everything that is remembered of what readers were told of a matter. */
export async function statementsOf(readers: Table, matter: string): Promise<Statement[]> {
  const statements: Statement[] = [];
  for await (const { statement } of itemsOf(readers, matter)) statements.push(statement);
  return statements;
}

/** Forgets what was said of an entry: the court has sealed it. */
export async function forgetStatementsOf(readers: Table, matter: string, entry: string): Promise<void> {
  for await (const { pk, sk, statement } of itemsOf(readers, matter)) {
    if (statement.entry === entry) await readers.delete({ pk, sk });
  }
}

/** Forgets what nobody is written to about any more. */
export async function forgetStatements(readers: Table, matter: string, now: Instant): Promise<void> {
  const last = `${addDays(now.slice(0, 10), -DAYS_KEPT)}${now.slice(10)}`;
  for await (const { pk, sk, statement } of itemsOf(readers, matter)) {
    if (statement.at < last) await readers.delete({ pk, sk });
  }
}

async function* itemsOf(readers: Table, matter: string) {
  let start: string | undefined;
  do {
    const page = await readers.query({
      pk: statementsPk(matter),
      consistent: true,
      ...(start !== undefined && { start }),
    });
    yield* page.items.map((item) => StatementItem.in(item));
    start = page.next;
  } while (start !== undefined);
}
