import { fileWriters } from "../../adapters/file-writers.ts";
import { entryTable } from "../../history/exports.ts";
import type { Entry } from "../../model/entry.ts";
import { ExpectedError } from "../../model/errors.ts";
import { entryLines } from "../history/entry-lines.ts";
import { gatherEntries, matterMeant } from "../history/entry-pages.ts";
import { type HistoryApi, withHistory } from "../history/history-api.ts";
import { COPY_FLAGS, chosen, counted, FILTER_FLAGS, readHistoryArgs } from "../history/history-args.ts";
import { progressOf } from "../history/progress.ts";
import type { Command, Screen } from "./command.ts";

/** Entries shown when nothing else is said. */
const SHOWN_PRESET = 50;
/** Words are no filters; they are taken so that the error can say what is. */
const WORDS_MAX = 100;

/** Lists entries under the filters of the API. */
export const historyCommand: Command = {
  name: "history",
  words: { usage: "", min: 0, max: WORDS_MAX },
  flags: {
    format: { about: "how it is shown", value: "table|json|csv" },
    limit: { about: `how many, ${SHOWN_PRESET} when nothing is said`, value: "N" },
    all: { about: "every one" },
    ...FILTER_FLAGS,
    ...COPY_FLAGS,
  },
  facts: true,
  async run(args, io) {
    const asked = readHistoryArgs(this, args);
    if (asked.words.length > 0)
      throw new ExpectedError(
        "invalid",
        `"${asked.words.join(" ")}" is no filter: for words there are --q and "search"`,
      );
    const format = chosen("format", asked.value("format"), ["table", "json", "csv"]);
    const most = asked.isSet("all") ? Number.POSITIVE_INFINITY : counted("limit", asked.value("limit"), SHOWN_PRESET);
    return withHistory(io, asked.copy, async (api) => {
      const matter = await matterMeant(api, asked.matter);
      const progress = progressOf(io, "Entries");
      const { entries, more } = await gatherEntries(api, matter, { filters: asked.filters, most }, progress.at);
      progress.end();
      asked.tell(io, entries, linesIn(format, entries, api, io.screen));
      if (entries.length === 0) io.err("No entry passes these filters.");
      if (more) io.err(`These are the first ${entries.length}; --all shows all.`);
      return 0;
    });
  },
};

function linesIn(
  format: "table" | "json" | "csv",
  entries: readonly Entry[],
  copy: Pick<HistoryApi, "baseUrl">,
  screen?: Screen,
): string[] {
  if (format === "json") return [JSON.stringify(entries, null, 2)];
  if (format === "table") return entryLines(entries, screen);
  const { columns, rows } = entryTable(entries, copy);
  return [fileWriters().csv(columns, rows).trimEnd()];
}
