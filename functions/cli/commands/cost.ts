import { ExpectedError } from "../../model/errors.ts";
import { readArguments } from "../arguments.ts";
import { type CostLine, estimate, totals } from "../operator/estimate.ts";
import { PRICES } from "../operator/prices.ts";
import type { Command } from "./command.ts";

/** Says what a month on AWS costs for so many litigations and readers. */
export const costCommand: Command = {
  name: "cost",
  flags: {
    matters: { about: "how many litigations", value: "N" },
    readers: { about: "how many readers, told daily", value: "N" },
  },
  facts: true,
  async run(args, io) {
    const { value, tell } = readArguments(this, args);
    const matters = wholeNumber("matters", value("matters"), 1);
    const readers = wholeNumber("readers", value("readers"), 0);
    const lines = estimate({ matters, readers });
    const sums = totals(lines);
    const { mails, rest, all } = sums;
    tell(io, { matters, readers, lines, usd: sums, pricesReadOn: PRICES.readOn }, [
      ...lines.map(lineOf),
      "",
      `A month: ${dollars(all)}; the mails ${dollars(mails)}, everything else ${dollars(rest)}.`,
      ...(mails > 0 ? [`Everything ÷ mails: ${(all / mails).toFixed(2)}`] : []),
      `Prices of us-east-1, read on ${PRICES.readOn}. Everybody is told every day: a quiet week costs less.`,
    ]);
    return 0;
  },
};

function lineOf({ what, count, usd, usdAfterFree }: CostLine): string {
  const free = usdAfterFree < usd ? `  (${dollars(usd)} before what is free)` : "";
  return `${what.padEnd(36)} ${Math.round(count).toLocaleString("en-US").padStart(14)}  ${dollars(usdAfterFree)}${free}`;
}

/** @throws ExpectedError("invalid") */
function wholeNumber(flag: string, text: string | undefined, min: number): number {
  const number = /^\d{1,9}$/.test(text ?? "") ? Number(text) : Number.NaN; // 100
  if (!(number >= min)) throw new ExpectedError("invalid", `--${flag} is a whole number from ${min}`);
  return number;
}

function dollars(usd: number): string {
  return `${usd.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })} USD`;
}
