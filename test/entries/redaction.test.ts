import { expect, it } from "vitest";
import { classify } from "../../functions/entries/classify.ts";
import { redactionOf } from "../../functions/entries/redaction.ts";
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
