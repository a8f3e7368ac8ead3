import type { Filing } from "../courts/filings.ts";
import { amicusBriefs } from "./amicus-briefs.ts";
import type { Demonstration } from "./demonstration.ts";
import { demonstrationPdf } from "./pdf.ts";
import { rulings } from "./rulings.ts";

/** The documents that the repository makes for the replay. */
export const DEMONSTRATIONS: readonly Demonstration[] = [...amicusBriefs, ...rulings];

/** The demonstration document that stands for what `filing` attached, if there is one. */
export function demonstrationOf(filing: Pick<Filing, "docket" | "day" | "line">): Demonstration | undefined {
  return DEMONSTRATIONS.find(
    ({ docket, day, line }) => docket === filing.docket && day === filing.day && filing.line.includes(line),
  );
}

const made = new Map<Demonstration, Promise<Uint8Array>>();

/** Its PDF, made once. */
export function pdfOf(demonstration: Demonstration): Promise<Uint8Array> {
  const known = made.get(demonstration) ?? demonstrationPdf(demonstration);
  made.set(demonstration, known);
  return known;
}
