import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pacerDistrict } from "../../../functions/sources/cmecf/district.ts";
import { DISTRICT_ROWS, grown, ownPage, realPage } from "../grown-pages.ts";
import { median } from "../measure.ts";
import { readingRow } from "../reading-rows.ts";
import { held, type Row, shown } from "../row.ts";

const TIMES_MAX = 4;
const PEAK_MB_MAX = 200;
/** The time of an entry on a page of 10,000, beside one on a page of 1,000. */
const GROWTH_MAX = 1.5;
const SIZES = [
  { count: 100, repeats: 20 },
  { count: 1_000, repeats: 3 },
  { count: 10_000, repeats: 1 },
];

/** Reading a district docket beside the bare parser, at three sizes: time, growth and memory. */
export async function rows(): Promise<Row[]> {
  const real = realPage("pacer-district/njd_509180.html");
  const pages = [
    { name: "a page of ours", court: "cand", page: ownPage("imports/pacer-district.civil.cand.html") },
    ...(real ? [{ name: "a real page", court: "njd", page: real }] : []),
  ];
  const found: Row[] = [];
  for (const page of pages) found.push(...(await rowsOf(page)));
  return found;
}

async function rowsOf({ name, court, page }: { name: string; court: string; page: string }): Promise<Row[]> {
  const found: Row[] = [];
  const perEntry: number[] = [];
  for (const { count, repeats } of SIZES) {
    const { row, ours, entries } = await readingRow({
      what: `read ${name} of a district court`,
      format: pacerDistrict,
      court,
      page: grown(page, DISTRICT_ROWS, count),
      dialect: "html",
      timesMax: TIMES_MAX,
      rounds: 8,
      repeats,
      ...(count === 10_000
        ? { note: "An established Python library does 1.75 MB/s and 0.42 ms an entry on a comparable core." }
        : {}),
    });
    found.push(row);
    perEntry.push(ours.cpuMs / entries);
  }
  const [, thousand = 0, tenThousand = 0] = perEntry;
  const growth = tenThousand / thousand;
  found.push(
    held(
      {
        what: `growth: ${name}`,
        figure: `an entry takes ${shown(growth)} × as long among 10,000 as among 1,000`,
        beside: "itself",
        toReach: `linear (≤ ${GROWTH_MAX} ×)`,
      },
      growth,
      { max: GROWTH_MAX },
    ),
  );
  found.push(memoryRow(name, court, grown(page, DISTRICT_ROWS, 10_000)));
  return found;
}

/** The most memory that a process takes that starts, reads the page once and ends. */
function memoryRow(name: string, court: string, page: string): Row {
  const folder = mkdtempSync(join(tmpdir(), "docketwire-bench-"));
  try {
    const file = join(folder, "page.html");
    writeFileSync(file, page);
    const peak = (format: string): number => median(Array.from({ length: 5 }, () => peakMb(format, court, file)));
    const reading = peak(pacerDistrict.id);
    const idle = peak("nothing");
    return held(
      {
        what: `memory at 10,000 entries: ${name}`,
        figure: `${shown(reading)} MB at most, in a process of its own`,
        beside: `${shown(idle)} MB without reading (Node, our modules, the page's ${shown(page.length / 1e6)} MB)`,
        toReach: `≤ ${PEAK_MB_MAX} MB`,
      },
      reading,
      { max: PEAK_MB_MAX },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peakMb(format: string, court: string, file: string): number {
  const child = fileURLToPath(new URL("../read-once.ts", import.meta.url));
  const args = ["--disable-warning=ExperimentalWarning", child, format, court, file];
  const { peakKb } = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as { peakKb: number };
  return peakKb / 1024;
}
