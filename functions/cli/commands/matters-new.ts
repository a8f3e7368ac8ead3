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
  async run(args, io) {
    const [id = "", ...dockets] = readArguments(this, args).words;
    const folder = fileURLToPath(new URL("../../matters", import.meta.url));
    const file = await newMatter({ folder, id, dockets, today: dayIn(EASTERN, new Date().toISOString()) });
    io.out(`${path.relative(process.cwd(), file)} is written and listed. Open it and give names and captions.`);
    return 0;
  },
};
