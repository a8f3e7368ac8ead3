import { outsideText } from "../../model/outside-text.ts";
import { entryLines, painted } from "../history/entry-lines.ts";
import { type Gathered, gatherEntries, matterMeant } from "../history/entry-pages.ts";
import { withHistory } from "../history/history-api.ts";
import { COPY_FLAGS, chosen, counted, FILTER_FLAGS, readHistoryArgs } from "../history/history-args.ts";
import type { Command, Screen } from "./command.ts";

const SHOWN_PRESET = 10;
const WORDS_MAX = 100;

/** Finds entries by their words, the best first, each with the passage that matches. */
export const searchCommand: Command = {
  name: "search",
  words: { usage: "<words…>", min: 1, max: WORDS_MAX },
  flags: {
    format: { about: "how it is shown", value: "table|json" },
    limit: { about: `how many, ${SHOWN_PRESET} when nothing is said`, value: "N" },
    ...FILTER_FLAGS,
    ...COPY_FLAGS,
  },
  facts: true,
  async run(args, io) {
    const asked = readHistoryArgs(this, args);
    const format = chosen("format", asked.value("format"), ["table", "json"]);
    const most = counted("limit", asked.value("limit"), SHOWN_PRESET);
    asked.filters.set("q", asked.words.join(" "));
    return withHistory(io, asked.copy, async (api) => {
      const matter = await matterMeant(api, asked.matter);
      const found = await gatherEntries(api, matter, { filters: asked.filters, most });
      if (found.readAs !== undefined) io.err(`Read as: ${outsideText(found.readAs)}`);
      asked.tell(io, found, format === "json" ? [JSON.stringify(found, null, 2)] : hitLines(found, io.screen));
      io.err(`${found.entries.length} of ${found.total ?? found.entries.length} found.`);
      return found.entries.length > 0 ? 0 : 1;
    });
  },
};

/** A table of what was found, each with its passage below. */
function hitLines({ entries, passages }: Gathered, screen?: Screen): string[] {
  const [head = "", ...lines] = entryLines(entries, screen);
  const withPassage = lines.flatMap((line, at) => {
    const passage = passageOf(passages[entries[at]?.id ?? ""] ?? [], screen);
    return passage === "" ? [line] : [line, `    ${passage}`];
  });
  return [head, ...withPassage];
}

/** The words that were asked for stand out: in color, or between asterisks. */
function passageOf(pieces: readonly { readonly text: string; readonly hit: boolean }[], screen?: Screen): string {
  const shown = pieces.map(({ text, hit }) => {
    const plain = outsideText(text);
    if (!hit) return plain;
    return screen?.isColored ? painted(screen, "yellow", plain) : `*${plain}*`;
  });
  return shown.join("").trim();
}
