import { SECTION_IDS, type SectionId } from "../../model/digest.ts";
import type { EntryChange } from "../entry-changes.ts";
import type { Section } from "../view.ts";
import { amicusBriefs } from "./amicus-briefs.ts";
import { changes } from "./changes.ts";
import { counted } from "./counted.ts";
import { datesAhead } from "./dates-ahead.ts";
import { filings } from "./filings.ts";
import { nowReadable } from "./now-readable.ts";
import { requests } from "./requests.ts";
import { rulings } from "./rulings.ts";
import { soFar } from "./so-far.ts";
import { visibility } from "./visibility.ts";
import { whereItStands } from "./where-it-stands.ts";

const FILES: Readonly<Record<SectionId, Section>> = {
  rulings,
  amicus_briefs: amicusBriefs,
  requests,
  filings,
  now_readable: nowReadable,
  changes,
  counted,
  so_far: soFar,
  standing: whereItStands,
  dates_ahead: datesAhead,
  visibility,
};

/** The sections of a digest, in the order of the mail. */
export const SECTIONS: readonly (Section & { readonly id: SectionId })[] = SECTION_IDS.map((id) => ({
  id,
  ...FILES[id],
}));

/** Where a change is told: in the first section that takes it. */
export function sectionOf(change: EntryChange): SectionId | undefined {
  return SECTIONS.find((section) => section.takes?.(change))?.id;
}
