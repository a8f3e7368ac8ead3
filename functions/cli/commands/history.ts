import { fileWriters } from "../../adapters/file-writers.ts";
import { entryTable } from "../../history/exports.ts";
import { ExpectedError } from "../../model/errors.ts";
import { entryLines } from "../history/entry-lines.ts";
import { gatherEntries, matterMeant } from "../history/entry-pages.ts";
import { withHistory } from "../history/history-api.ts";
import { COPY_USAGE, chosen, counted, FILTER_USAGE, readHistoryArgs } from "../history/history-args.ts";
import { progressOf } from "../history/progress.ts";
import type { Command } from "./command.ts";

/** Entries shown when nothing else is said. */
const SHOWN_PRESET = 50;

/** Lists entries under the filters of the API. */
export const historyCommand: Command = {
  name: "history",
  usage: `history ${FILTER_USAGE} [--format table|json|csv] [--limit N | --all] ${COPY_USAGE}`,
  async run(args, io) {
    const asked = readHistoryArgs(args, { usage: this.usage, own: ["format", "limit"], switches: ["all"] });
    if (asked.words.length > 0)
      throw new ExpectedError(
        "invalid",
        `"${asked.words.join(" ")}" is no filter: for words there are --q and "search"`,
      );
    const format = chosen("format", asked.own["format"], ["table", "json", "csv"]);
    const most = asked.isSet("all") ? Number.POSITIVE_INFINITY : counted("limit", asked.own["limit"], SHOWN_PRESET);
    return withHistory(io, asked.copy, async (api) => {
      const matter = await matterMeant(api, asked.matter);
      const progress = progressOf(io, "Entries");
      const { entries, more } = await gatherEntries(api, matter, { filters: asked.filters, most }, progress.at);
      progress.end();
      if (format === "json") io.out(JSON.stringify(entries, null, 2));
      else if (format === "csv") {
        const { columns, rows } = entryTable(entries);
        io.out(fileWriters().csv(columns, rows).trimEnd());
      } else for (const line of entryLines(entries, io.screen)) io.out(line);
      if (entries.length === 0) io.err("No entry passes these filters.");
      if (more) io.err(`These are the first ${entries.length}; --all shows all.`);
      return 0;
    });
  },
};
