import { expect } from "vitest";
import type { OutboxMail } from "../../functions/model/outbox-mail.ts";
import { factOf } from "../../functions/replay/courts/fact-of.ts";
import { shownAt } from "../../functions/replay/courts/filings.ts";
import { DEMO_READERS } from "../../functions/replay/demo-readers.ts";
import { entriesTold, type Replayed } from "./replay-run.ts";

/** The mails to one reader, oldest first. */
export function toldTo({ mails }: Replayed, reader: string): OutboxMail[] {
  return mails.filter((mail) => mail.to === reader);
}

/**
 * What must hold of any run of the replay that has come to rest after its last step: the ledger is numbered without a
 * gap, its entries are the courts' filings, and each was listed once to each reader, or counted once if it is routine.
 */
export function expectWholeAndTold(replayed: Replayed): void {
  const { events } = replayed;
  expect(events.map((event) => event.n)).toEqual(events.map((_, index) => index + 1));
  const filed = events.filter((event) => event.kind === "entry_filed");
  const latest = new Map(events.flatMap((event) => (event.after ? [[event.after.id, event.after] as const] : [])));
  const recorded = [...latest.values()].map((entry) => `${entry.docket} ${entry.filedOn} ${entry.text}`);
  const shown = shownAt(replayed.clock).map((filing) => `${filing.docket} ${filing.day} ${filing.line}`);
  expect(recorded.sort()).toEqual(shown.sort());
  expect(events.filter((event) => event.kind.startsWith("gap"))).toEqual([]);
  expect(events.filter((event) => event.late || (event.kind === "entry_filed" && event.quiet))).toEqual([]);
  for (const entry of latest.values()) expect(factOf(entry), entry.text).toBeDefined();
  const isRoutine = (id: string | undefined): boolean => latest.get(id ?? "")?.weight === "routine";
  const listed = filed.map((event) => event.entry).filter((id) => !isRoutine(id));
  const folded = filed.length - listed.length;
  for (const { address } of DEMO_READERS) {
    const mails = toldTo(replayed, address);
    expect(mails.flatMap((mail) => entriesTold(mail)).sort(), address).toEqual(listed.sort());
    // Routine entries are folded into a count: "1 routine entry (notices, scheduling, records)".
    const counts = mails.map((mail) => Number(/\b(\d+) routine entr/.exec(mail.text)?.[1] ?? 0));
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      address,
    ).toBe(folded);
  }
}
