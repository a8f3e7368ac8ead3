import { createInterface } from "node:readline";
import * as z from "zod/mini";
import { classify } from "../../entries/classify.ts";
import { ExpectedError } from "../../model/errors.ts";
import { readArguments } from "../arguments.ts";
import type { Command } from "./command.ts";

const DocketLine = z.object({ court: z.string(), text: z.string() });

/** Prints what each docket line of standard input is: one JSON line for each, in order. */
export const classifyCommand: Command = {
  name: "classify",
  facts: true,
  notes: ['Lines of JSON on standard input: {"court": "ca9", "text": "…"}.'],
  async run(args, io) {
    readArguments(this, args);
    let number = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() !== "") io.out(classifiedLine(line, number));
    }
    return 0;
  },
};

/**
 * `{court, text}` as `{type, filer, supporting, disposition, judge}`; `type` is the labelled set's word, which knows no
 * complaint; what is not in the text is null.
 * @throws ExpectedError("invalid") with the line's number
 */
export function classifiedLine(line: string, number: number): string {
  const { kind, filer, supporting, disposition, judges } = classify(docketLineIn(line, number));
  return JSON.stringify({
    type: kind === "complaint" ? "petition" : kind,
    filer,
    supporting,
    disposition,
    judge: judges.length > 0 ? judges.join(", ") : null,
  });
}

function docketLineIn(line: string, number: number): z.infer<typeof DocketLine> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new ExpectedError("invalid", `line ${number}: not JSON`, { cause });
  }
  const parsed = DocketLine.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ExpectedError("invalid", `line ${number}: not an object with the strings "court" and "text"`);
}
