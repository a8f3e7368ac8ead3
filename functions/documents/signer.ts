import type { Field } from "../model/summary.ts";
import type { CleanDocument } from "./clean.ts";
import { quoteSpan } from "./quotes.ts";
import { isMachineRead } from "./scan.ts";
import { type Section, sectionAt } from "./sections.ts";

// "United States District Judge" · "UNITED STATES MAGISTRATE JUDGE" · "Chief United States District Judge"
const OFFICE =
  /^(?:(?:Chief|Senior|CHIEF|SENIOR) )?(?:United States|UNITED STATES|U\.\s?S\.) (?:(?:Chief|Senior|CHIEF|SENIOR) )?(?:District|Magistrate|Bankruptcy|DISTRICT|MAGISTRATE|BANKRUPTCY) (?:Judge|JUDGE)(?:, .{3,60})?$/;
// "LORETTA B. HALE, U.S.D.J." · "Peter Dunn, United States District Judge"
const BESIDE =
  /^(?:Hon(?:orable|\.)?\s+|\/s\/\s*)?(?<name>[A-Z][\p{L}.’' -]{4,45}?),\s+(?:(?:Chief |Senior )?U\.\s?S\.\s?[DM]\.\s?J\.|(?:(?:Chief|Senior) )?(?:United States|U\.\s?S\.) (?:Chief |Senior )?(?:District|Magistrate) Judge)$/u;
const NAME =
  /^(?:Hon(?:orable|\.)?\s+|HON(?:ORABLE|\.)?\s+|\/s\/\s*|Judge\s+)?(?<name>[A-Z][\p{L}.’'-]+(?: [A-Z][\p{L}.’'-]*){1,4}(?:,? (?:Jr|JR|Sr)\.|,? I{2,3})?)$/u;
/** Lines above the office among which the name stands: a rule or a signature's picture may lie between. */
const LINES_ABOVE = 3;

/** The judge who signed an order: the name above the office, at the end of the court's part. */
export function signerOf(document: CleanDocument, sections: readonly Section[]): Field<string> {
  if (isMachineRead(document)) return { status: "not_stated", evidence: [] };
  for (let index = document.pages.length - 1; index >= 0; index--) {
    const lines = document.pages[index]?.lines ?? [];
    for (let at = lines.length - 1; at >= 0; at--) {
      const line = lines[at];
      if (line === undefined || sectionAt(sections, { page: index, at: line.start })?.part !== "court") continue;
      const beside = BESIDE.exec(line.text)?.groups?.["name"];
      const found =
        beside !== undefined
          ? { name: beside, line }
          : OFFICE.test(line.text)
            ? lines
                .slice(Math.max(0, at - LINES_ABOVE), at)
                .reverse()
                .map((above) => ({ name: NAME.exec(above.text)?.groups?.["name"], line: above }))
                .find(({ name }) => name !== undefined)
            : undefined;
      if (found?.name === undefined) continue;
      const start = found.line.start + found.line.text.indexOf(found.name);
      const evidence = quoteSpan(document, { index, start, end: start + found.name.length, part: "court" });
      return { status: "stated", value: found.name, evidence: [evidence] };
    }
  }
  return { status: "not_stated", evidence: [] };
}
