import { type Block, centered, type Demonstration, heading, paragraph } from "./demonstration.ts";

/** The outline of an amicus brief. */
export interface BriefOutline extends Pick<Demonstration, "docket" | "day" | "line" | "stamp"> {
  /** The cover above the title, line by line. */
  readonly cover: readonly string[];
  readonly title: string;
  readonly consent: string;
  readonly interest: string;
  readonly summary: readonly string[];
  readonly points: readonly { readonly heading: string; readonly text: readonly string[] }[];
  readonly conclusion: string;
}

const NUMERALS = ["I", "II", "III", "IV"];
const [INTEREST_PAGE, SUMMARY_PAGE, FIRST_POINT_PAGE] = [3, 4, 5];

/** Cover, contents, interest, summary of argument, a page for each point, conclusion: in the order of the rules. */
export function amicusBrief(outline: BriefOutline): Demonstration {
  const { docket, day, line, stamp, points } = outline;
  const pages: Block[][] = [
    [...outline.cover.map(centered), heading(outline.title)],
    contentsOf(outline),
    [heading("INTEREST OF AMICUS CURIAE"), paragraph(outline.interest), paragraph(disclosure(outline.consent))],
    [heading("SUMMARY OF ARGUMENT"), ...outline.summary.map(paragraph)],
    ...points.map((point, index) => [
      ...(index === 0 ? [heading("ARGUMENT")] : []),
      heading(`${NUMERALS[index]}. ${point.heading}`),
      ...point.text.map(paragraph),
    ]),
  ];
  pages.at(-1)?.push(heading("CONCLUSION"), paragraph(outline.conclusion));
  return { docket, day, line, stamp, pages };
}

function disclosure(consent: string): string {
  return `${consent} No party's counsel authored this brief in whole or in part, and no person other than the amicus contributed money to fund it.`;
}

function contentsOf({ points }: BriefOutline): Block[] {
  const last = FIRST_POINT_PAGE + points.length - 1;
  return [
    heading("TABLE OF CONTENTS"),
    contents("INTEREST OF AMICUS CURIAE", INTEREST_PAGE),
    contents("SUMMARY OF ARGUMENT", SUMMARY_PAGE),
    contents("ARGUMENT", FIRST_POINT_PAGE),
    ...points.map((point, index) => contents(`${NUMERALS[index]}. ${point.heading}`, FIRST_POINT_PAGE + index)),
    contents("CONCLUSION", last),
  ];
}

function contents(text: string, page: number): Block {
  return { kind: "contents", text, page };
}
