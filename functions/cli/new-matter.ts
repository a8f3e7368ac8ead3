import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { courtOf } from "../model/courts.ts";
import { docketId } from "../model/docket.ts";
import { ExpectedError } from "../model/errors.ts";
import type { Day } from "../model/time.ts";
import { SOURCES } from "../sources/index.ts";
import { isThere } from "./saved-file.ts";

export interface NewMatter {
  /** The folder `functions/matters`. */
  readonly folder: string;
  readonly id: string;
  /** `<court>/<number>` each. */
  readonly dockets: readonly string[];
  /** What is filed before it is history, not news. */
  readonly today: Day;
}

/**
 * Writes the file of a new litigation and its line in the index.
 * @returns the path of the file
 * @throws ExpectedError("invalid") for an id or docket that none can have, ExpectedError("conflict") when it is there already
 */
export async function newMatter({ folder, id, dockets, today }: NewMatter): Promise<string> {
  // mpp, mpp-related: part of addresses and keys
  if (!/^[a-z][a-z0-9]{1,19}(-[a-z0-9]{1,19})*$/.test(id))
    throw new ExpectedError(
      "invalid",
      `not an id of a litigation (small letters, digits, hyphens): ${JSON.stringify(id.slice(0, 60))}`,
    );
  if (dockets.length === 0) throw new ExpectedError("invalid", "name at least one docket: court/number");
  const listings = dockets.map((docket) => listingOf(docket, today));
  const file = path.join(folder, `${id}.ts`);
  if (await isThere(file)) throw new ExpectedError("conflict", `there is a litigation ${id} already: ${file}`);
  const index = path.join(folder, "index.ts");
  const listed = listedIn(await readFile(index, "utf8"), id);
  await writeFile(file, fileOf(id, listings), { flag: "wx" });
  await writeFile(index, listed);
  return file;
}

function listingOf(docket: string, today: Day): string {
  const [, court = "", number = ""] = /^([^/]+)\/([0-9][0-9A-Za-z:-]{2,29})$/.exec(docket) ?? []; // cand/3:19-cv-00807, scotus/19A960
  if (!number)
    throw new ExpectedError(
      "invalid",
      `not a docket (court/number, as ca9/19-15716): ${JSON.stringify(docket.slice(0, 60))}`,
    );
  courtOf(court);
  const sources = SOURCES.filter((source) => source.serves(court) && source.tells === "entries" && !source.optIn);
  const [best] = sources;
  if (!best) throw new ExpectedError("invalid", `no source shows dockets of the court ${court}`);
  return `    {
      id: "${docketId(court, number)}",
      court: "${court}",
      number: "${number}",
      caption: "No. ${number}",
      formerly: [],
      sides: [],
      watchFrom: "${today}",
      state: "open",
      coverage: "${best.coverage}",
      sources: [${sources.map((source) => `"${source.id}"`).join(", ")}],
    },`;
}

function fileOf(id: string, listings: readonly string[]): string {
  return `import type { Matter } from "../model/matter.ts";

/** Say here what the litigation is about; then give it its name, its captions and the names of its sides. */
export const ${nameOf(id)}: Matter = {
  id: "${id}",
  name: "${id} litigation",
  longName: "${id}",
  about: "The court cases of ${id}.",
  dockets: [
${listings.join("\n")}
  ],
  curated: [],
  names: [],
  laterHistory: [],
};
`;
}

/** "mpp-related" → "mppRelated" */
function nameOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The index with one more line of imports and one more name in its list. */
function listedIn(index: string, id: string): string {
  const list = /(MATTERS: readonly Matter\[\] = \[)([^\]]*)(\])/; // MATTERS: readonly Matter[] = [mpp]
  const imports = /(?:^import \{ \w+ \} from "\.\/[\w-]+\.ts";\n)+/m; // import { mpp } from "./mpp.ts";
  const names = list.exec(index)?.[2];
  const block = imports.exec(index)?.[0];
  if (names === undefined || block === undefined)
    throw new ExpectedError(
      "unreadable",
      "functions/matters/index.ts has changed its form: list the litigation by hand",
    );
  const lines = [...block.trimEnd().split("\n"), `import { ${nameOf(id)} } from "./${id}.ts";`].sort();
  const listed = [...names.split(",").map((name) => name.trim()), nameOf(id)].filter((name) => name !== "");
  return index.replace(imports, `${lines.join("\n")}\n`).replace(list, `$1${listed.join(", ")}$3`);
}
