import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ExpectedError } from "../../model/errors.ts";
import { readArguments } from "../arguments.ts";
import { isThere } from "../saved-file.ts";
import type { Command } from "./command.ts";

/** Writes the files of a new source: how to ask, how to read, their lines in the indexes, and the first test. */
export const newSourceCommand: Command = {
  name: "new:source",
  words: { usage: "<id> <saved page>", min: 2, max: 2 },
  facts: true,
  async run(args, io) {
    const { words, tell } = readArguments(this, args);
    const [id = "", page = ""] = words;
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const written = await newSource(root, { id, page });
    tell(io, { written }, [
      ...written.map((file) => `wrote ${file}`),
      "Now put a small page of your own in place of the saved one, say so on its first line, write what it must",
      'read as into first.expected.json, and make "vitest run test/sources" pass.',
    ]);
    return 0;
  },
};

/**
 * Writes a new source into the project at `root` and gives the files' paths in it. Nothing is overwritten.
 * @throws ExpectedError("invalid") for an id that cannot be one; ExpectedError("missing") without the page;
 * ExpectedError("conflict") for an id that is taken
 */
export async function newSource(
  root: string,
  input: { readonly id: string; readonly page: string },
): Promise<string[]> {
  const { id, page } = input;
  // first-district, ca4-opinions
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    throw new ExpectedError(
      "invalid",
      `an id has small letters, digits and hyphens: ${JSON.stringify(id.slice(0, 40))}`,
    );
  if (!(await isThere(page))) throw new ExpectedError("missing", `no such file: ${page}`);
  const format = `functions/sources/${id}/format.ts`;
  const source = `functions/sources/${id}/source.ts`;
  const saved = `test/sources/${id}/first${extname(page)}`;
  const expected = `test/sources/${id}/first.expected.json`;
  for (const file of [format, source, saved, expected])
    if (await isThere(join(root, file))) throw new ExpectedError("conflict", `${file} is there already`);
  for (const room of ["functions", "test"]) await mkdir(join(root, `${room}/sources/${id}`), { recursive: true });
  await writeFile(join(root, format), formatFile(id));
  await writeFile(join(root, source), sourceFile(id));
  await copyFile(page, join(root, saved));
  await writeFile(join(root, expected), "{}\n");
  await list(join(root, "functions/sources/formats.ts"), `./${id}/format.ts`, `${camelCase(id)}Format`);
  await list(join(root, "functions/sources/index.ts"), `./${id}/source.ts`, camelCase(id));
  return [format, source, saved, expected];
}

function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()); // ca4-opinions → ca4Opinions
}

/** Adds an import after the last and a line at the end of the index's list. */
async function list(index: string, file: string, name: string): Promise<void> {
  const text = await readFile(index, "utf8");
  const imports = text.lastIndexOf("\nimport ");
  const afterImports = text.indexOf("\n", imports + 1);
  const end = text.indexOf("\n];");
  if (imports < 0 || end < afterImports) throw new ExpectedError("unreadable", `${index}: no list of one a line`);
  const importLine = `\n${imported(`{ ${name} }`, file)}`;
  await writeFile(
    index,
    `${text.slice(0, afterImports)}${importLine}${text.slice(afterImports, end)}\n  ${name},${text.slice(end)}`,
  );
}

function imported(names: string, from: string): string {
  return `import ${names} from "${from}";`;
}

function formatFile(id: string): string {
  return `${imported("{ ExpectedError }", "../../model/errors.ts")}
${imported("type { Reading, ReadingEntry }", "../../model/reading.ts")}
${imported("type { Format, Page }", "../../model/source.ts")}
${imported("{ printedDay }", "../markup/printed-day.ts")}
${imported("{ $, cellsOf, type Element, treeOf }", "../markup/markup-tree.ts")}
${imported("{ noPage, pageText }", "../markup/page-text.ts")}
${imported("{ docketText }", "../markup/text.ts")}
${imported("{ plainOf, textOf }", "../markup/text-of.ts")}
${imported("{ webAddress }", "../markup/web-address.ts")}

/** Say here what the page is, and since when it looks like this. */
export const ${camelCase(id)}Format: Format = {
  id: "${id}",
  parserEdition: 1,
  read(page: Page): Reading {
    const nothing = noPage(page);
    if (nothing) return nothing;
    const tree = treeOf(pageText(page)); // cheerio from here on
    const docketNumber = plainOf(tree.find(".your-number"));
    if (!docketNumber) throw broken("it names no docket number"); // none("…") for pages that hold no docket
    const caseName = plainOf(tree.find(".your-caption")) || null;
    const rows = tree.find(".your-entries tr").get();
    return {
      kind: "docket",
      court: page.court,
      docketNumber,
      caseName,
      dateFiled: null,
      parties: [],
      entries: rows.map((row) => entryOf(row, page.url)),
    };
  },
};

/** Say here what stands in the row's cells. */
function entryOf(row: Element, base: string): ReadingEntry {
  const [day, text] = cellsOf(row);
  const dateFiled = printedDay(plainOf(day));
  const description = docketText(textOf(text));
  if (!dateFiled || !description) throw broken("a row has no day or no text");
  const url = webAddress($(row).find("a").attr("href"), base);
  return { number: null, dateFiled, description, documents: url ? [{ url }] : [] };
}

function broken(what: string): ExpectedError {
  return new ExpectedError("unreadable", \`${id}: \${what}\`);
}
`;
}

function sourceFile(id: string): string {
  return `${imported("type { Source }", "../../model/source.ts")}
${imported(`{ ${camelCase(id)}Format }`, "./format.ts")}

/*
 * Draw the site here: its pages, what they show, how far back.
 *
 * www.example.gov
 * └── dockets/<number>     …
 */
/** Say here what it is. */
export const ${camelCase(id)}: Source = {
  id: "${id}",
  name: "${id}",
  formats: [${camelCase(id)}Format],
  shows: "whole docket",
  tells: "entries",
  checkEveryMinutes: 60,
  coverage: "whole",
  serves: () => false,
  hosts: () => ({ pages: ["www.example.gov"], documents: ["www.example.gov"] }),
  first: (dockets) =>
    dockets.map(({ id, number }) => ({
      url: \`https://www.example.gov/dockets/\${encodeURIComponent(number)}\`,
      format: ${camelCase(id)}Format.id,
      dockets: [id],
    })),
  next: () => undefined,
};
`;
}
