import path from "node:path";
import { fileURLToPath } from "node:url";
import { dayIn, EASTERN } from "../../model/time.ts";
import { readArguments } from "../arguments.ts";
import { newMatter } from "../new-matter.ts";
import type { Command } from "./command.ts";

const DOCKETS_MAX = 200;

/** Writes the file of a new litigation and its line in the index. */
export const mattersNewCommand: Command = {
  name: "matters:new",
  words: { usage: "<id> <court/number…>", min: 2, max: DOCKETS_MAX },
  facts: true,
  async run(args, io) {
    const { words, tell } = readArguments(this, args);
    const [id = "", ...dockets] = words;
    const folder = fileURLToPath(new URL("../../matters", import.meta.url));
    const file = await newMatter({ folder, id, dockets, today: dayIn(EASTERN, new Date().toISOString()) });
    const written = path.relative(process.cwd(), file);
    tell(io, { written }, [`${written} is written and listed. Open it and give names and captions.`]);
    return 0;
  },
};
