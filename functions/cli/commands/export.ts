import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { folderDataset } from "../../adapters/datasets.ts";
import { writeParquet } from "../../adapters/parquet-writer.ts";
import { writeDataset } from "../../history/dataset.ts";
import { ExpectedError } from "../../model/errors.ts";
import { matterMeant } from "../history/entry-pages.ts";
import { type HistoryApi, withHistory } from "../history/history-api.ts";
import { COPY_FLAGS, chosen, FILTER_FLAGS, type HistoryArgs, readHistoryArgs } from "../history/history-args.ts";
import { type Progress, progressOf } from "../history/progress.ts";
import { isThere } from "../saved-file.ts";
import type { Command, CommandIo } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** What the API gives as files; only lists of entries take filters. */
const FILES = {
  csv: { name: "entries.csv", filters: true },
  jsonl: { name: "entries.jsonl", filters: true },
  sqlite: { name: "history.sqlite", filters: false },
  briefs: { name: "briefs.csv", filters: false },
  amici: { name: "amici.csv", filters: false },
} as const;

/** Writes a litigation's history to a file: entries as CSV or JSON Lines, everything as SQLite or Parquet, the amicus record as CSV. */
export const exportCommand: Command = {
  name: "export",
  flags: {
    format: {
      about: "csv and jsonl take filters, the others are everything",
      value: "csv|jsonl|sqlite|briefs|amici|parquet",
    },
    out: { about: "the file, or for Parquet the folder", value: "FILE" },
    force: { about: "write over a file that is there" },
    ...FILTER_FLAGS,
    ...COPY_FLAGS,
  },
  facts: true,
  async run(args, io) {
    const asked = readHistoryArgs(this, args);
    const format = chosen("format", asked.value("format"), ["csv", "jsonl", "sqlite", "briefs", "amici", "parquet"]);
    if (format === "parquet") return exportDataset(asked, io);
    const { name, filters } = FILES[format];
    if (!filters && asked.filters.size > 0)
      throw new ExpectedError("invalid", `--format ${format} is everything: it takes no filter`);
    return withHistory(io, asked.copy, async (api) => {
      const matter = await matterMeant(api, asked.matter);
      const file = asked.value("out") ?? `${matter}-${name}`;
      if (!asked.isSet("force") && (await isThere(file)))
        throw new ExpectedError("conflict", `${file} is there already: --force writes over it`);
      const progress = progressOf(io, file);
      const bytes = await saveAnswer(
        api,
        `/api/matters/${encodeURIComponent(matter)}/${name}?${asked.filters}`,
        file,
        progress,
      );
      progress.end();
      asked.tell(io, { files: [file], bytes }, [`${file}: ${bytes.toLocaleString("en-US")} bytes`]);
      return 0;
    });
  },
};

/** Writes the nightly dataset's files into a folder. What it holds of an earlier release is brought up to date. */
async function exportDataset({ copy, filters, value, tell }: HistoryArgs, io: CommandIo): Promise<number> {
  if (copy.url !== undefined)
    throw new ExpectedError(
      "invalid",
      "Parquet is written from the data of this machine, or with COPY=aws: without --url",
    );
  if (filters.size > 0) throw new ExpectedError("invalid", "--format parquet is everything: it takes no filter");
  const folder = value("out") ?? "dataset";
  return withCopy(io, copy.live ? ["--live"] : [], async ({ ports, deployment }) => {
    const written = await writeDataset(ports, deployment, { dataset: folderDataset(folder), writeParquet });
    const files = written.map((name) => `${folder}/${name}`);
    tell(io, { files }, files.length > 0 ? files : [`${folder} is up to date.`]);
    return 0;
  });
}

/** Saves the answer at `path` whole or not at all; gives its bytes. @throws ExpectedError("unreachable") when it breaks off */
async function saveAnswer(api: HistoryApi, path: string, file: string, progress: Progress): Promise<number> {
  const { body, headers } = await api.get(path);
  const length = Number(headers.get("Content-Length")) || undefined;
  let bytes = 0;
  async function* counting(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      progress.at(bytes, length);
      yield chunk;
    }
  }
  const part = `${file}.part`;
  try {
    await pipeline(
      Readable.fromWeb((body ?? new Blob([]).stream()) as Parameters<typeof Readable.fromWeb>[0]),
      counting,
      createWriteStream(part),
    );
    await rename(part, file);
  } catch (cause) {
    await rm(part, { force: true });
    throw new ExpectedError("unreachable", `${file} could not be written whole`, { cause });
  }
  return bytes;
}
