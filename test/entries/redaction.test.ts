import { expect, it } from "vitest";
import { classify } from "../../functions/entries/classify.ts";
import { redactionOf } from "../../functions/entries/redaction.ts";
import { showsWords, tellingWords } from "../../functions/entries/telling-words.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import { anEntry } from "../support/filed-entries.ts";

it("keeps of a sealed entry no word of its docket text: no act, no vote, nothing that is not done", () => {
  const court = "ca9";
  const text =
    "Filed order: The mandate for Marigold is not stayed; the motion of Periwinkle is denied. Judge Fern would grant Tamarind a stay.";
  const entry = anEntry({ court, text, ...classify({ court, text }) });
  const said = JSON.stringify(entry);
  expect(entry.notDone).toHaveLength(1);
  expect(entry.votes).toHaveLength(1);
  for (const word of ["Marigold", "Periwinkle", "Tamarind"]) {
    expect(said).toContain(word);
    expect(JSON.stringify(redactionOf(entry))).not.toContain(word);
  }
});

const filed = (text: string): LedgerEvent[] => [{ after: anEntry({ text }) } as LedgerEvent];
const page = (text: string): Uint8Array => Buffer.from(`<table><tr><td class="date">Mar 06 2020</td><td>${text}`);

it("finds a sealed entry on a page that was cut off in its words, and on no other page that was cut off", () => {
  const words = tellingWords(filed("Motion of Cedar & Gum to extend the time filed."));
  const shown = "Motion of Cedar &amp; Gum to extend the time fi";
  for (const cut of ["", "<", "</td", "&#4", "&am"])
    expect([cut, showsWords(page(shown + cut), words)]).toEqual([cut, true]);
  for (const other of ["Motion of Cedar &am", "Motion of Alder to extend the time fi", `${shown.slice(0, 30)} Oak`])
    expect([other, showsWords(page(other), words)]).toEqual([other, false]);
});

it("finds a sealed entry on a page from before a clerk's note that every event has", () => {
  const words = tellingWords(filed("Letter of Fir Foundation received. (Corrected 113)"));
  expect(showsWords(page("Letter of Fir Foundation received.</td></tr></table>"), words)).toBe(true);
  expect(showsWords(page("Letter of Elm Foundation received.</td></tr></table>"), words)).toBe(false);
});
