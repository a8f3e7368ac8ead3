import { readFileSync } from "node:fs";
import { formatOf } from "../../functions/sources/formats.ts";

/* node read-once.ts <format | nothing> <court> <file>: reads a page once and prints the most memory that it took, in kB. */
const [, , id = "", court = "", file = ""] = process.argv;
const bytes = readFileSync(file);
const reading = formatOf(id)?.read({ url: "file:///page.html", bytes, court });
process.stdout.write(
  JSON.stringify({
    peakKb: process.resourceUsage().maxRSS,
    entries: reading?.kind === "docket" ? reading.entries.length : 0,
  }),
);
