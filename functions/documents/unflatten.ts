import { splitSentences } from "./split-sentences.ts";
import { findStamp } from "./stamp.ts";

/** A line longer than this has lost its line breaks: no page is that wide. */
const LINE_MAX = 400;
/** Numbers in a row that are a margin's, not the text's. */
const MARGIN_NUMBERS = 12;
/** Words that begin a line of their own in a caption or between parts. */
const OPENERS =
  /\s(?=(?:SUMMARY\s?\*|COUNSEL\s|FOR PUBLICATION|NOT FOR PUBLICATION|UNITED STATES (?:COURT OF APPEALS|DISTRICT COURT)|(?:AMENDED )?ORDER (?:GRANTING|DENYING)|AMENDED ORDER|Before:|Opinion by |TABLE OF CONTENTS|IT IS (?:SO |HEREBY )?ORDERED))/g; // "… CLERK FOR PUBLICATION"

/** Gives a text that lost its line breaks a line for each sentence and each part's opening. Only spaces change. */
export function unflatten(text: string): string {
  if (!text.split("\n").some((line) => line.length > LINE_MAX)) return text;
  return text
    .split("\n")
    .flatMap((line) => (line.length > LINE_MAX ? linesOf(withoutMarginNumbers(line)) : [line]))
    .join("\n");
}

function linesOf(line: string): string[] {
  const stamp = findStamp(line);
  if (stamp !== undefined && stamp.index < 40) {
    const end = stamp.index + stamp.length;
    return [line.slice(0, end), ...linesOf(line.slice(end))];
  }
  return line
    .replace(OPENERS, "\n")
    .split("\n")
    .flatMap((piece) => splitSentences(piece).map(({ start, end }) => piece.slice(start, end)));
}

/** "1 2 3 4 UNITED STATES DISTRICT COURT 5 NORTHERN DISTRICT": pleading paper's numbers, each one more than the last, go. */
function withoutMarginNumbers(line: string): string {
  const words = line.split(" ");
  const margin = new Set<number>();
  let run: number[] = [];
  words.forEach((word, i) => {
    if (word === "1") run = [i];
    else if (word === String(run.length + 1) && run.length > 0) run.push(i);
    if (run.length >= MARGIN_NUMBERS || margin.size >= MARGIN_NUMBERS) for (const at of run) margin.add(at);
  });
  return words.filter((_, i) => !margin.has(i)).join(" ");
}
