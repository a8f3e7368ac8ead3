import { parseArgs } from "node:util";
import { ExpectedError } from "../../model/errors.ts";
import { estimate, totals } from "../operator/estimate.ts";
import { PRICES } from "../operator/prices.ts";
import type { Command } from "./command.ts";

/** Says what a month on AWS costs for so many litigations and readers. */
export const costCommand: Command = {
  name: "cost",
  usage: "cost --matters <how many litigations> --readers <how many readers, told daily>",
  async run(args, io) {
    const [matters, readers] = numbersIn(args);
    const lines = estimate({ matters, readers });
    const { mails, rest, all } = totals(lines);
    for (const { what, count, usd, usdAfterFree } of lines) {
      const free = usdAfterFree < usd ? `  (${dollars(usd)} before what is free)` : "";
      io.out(
        `${what.padEnd(36)} ${Math.round(count).toLocaleString("en-US").padStart(14)}  ${dollars(usdAfterFree)}${free}`,
      );
    }
    io.out("");
    io.out(`A month: ${dollars(all)}; the mails ${dollars(mails)}, everything else ${dollars(rest)}.`);
    if (mails > 0) io.out(`Everything ÷ mails: ${(all / mails).toFixed(2)}`);
    io.out(`Prices of us-east-1, read on ${PRICES.readOn}. Everybody is told every day: a quiet week costs less.`);
    return 0;
  },
};

/** @throws ExpectedError("invalid") */
function numbersIn(args: readonly string[]): [number, number] {
  let values: { matters?: string; readers?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { matters: { type: "string" }, readers: { type: "string" } },
    }));
  } catch (cause) {
    throw new ExpectedError("invalid", `usage: ${costCommand.usage}`, { cause });
  }
  const number = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : Number.NaN); // 100
  const [matters, readers] = [number(values.matters), number(values.readers)];
  if (!(matters >= 1 && readers >= 0)) throw new ExpectedError("invalid", `usage: ${costCommand.usage}`);
  return [matters, readers];
}

function dollars(usd: number): string {
  return `${usd.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })} USD`;
}
