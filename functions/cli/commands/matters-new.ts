import path from "node:path";
import { fileURLToPath } from "node:url";
import { ExpectedError } from "../../model/errors.ts";
import { dayIn, EASTERN } from "../../model/time.ts";
import { newMatter } from "../new-matter.ts";
import type { Command } from "./command.ts";

/** Writes the file of a new litigation and its line in the index. */
export const mattersNewCommand: Command = {
  name: "matters:new",
  usage: "matters:new <id> <court/number…>",
  async run(args, io) {
    const [id, ...dockets] = args;
    if (id === undefined || dockets.length === 0 || id.startsWith("-"))
      throw new ExpectedError("invalid", `usage: ${mattersNewCommand.usage}`);
    const folder = fileURLToPath(new URL("../../matters", import.meta.url));
    const file = await newMatter({ folder, id, dockets, today: dayIn(EASTERN, new Date().toISOString()) });
    io.out(`${path.relative(process.cwd(), file)} is written and listed. Open it and give names and captions.`);
    return 0;
  },
};
