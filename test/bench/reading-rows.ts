import { Parser } from "htmlparser2";
import type { Reading } from "../../functions/model/reading.ts";
import type { Format } from "../../functions/model/source.ts";
import { type Measured, measure, ratio } from "./measure.ts";
import { held, type Row, shown } from "./row.ts";

/** A page to read, and what of the bare parser's time it may take. */
export interface ToRead {
  readonly what: string;
  readonly format: Format;
  readonly court: string;
  readonly page: string;
  readonly dialect: "html" | "xml";
  readonly timesMax: number;
  readonly rounds: number;
  readonly repeats: number;
  readonly note?: string;
}

/** Reads the page beside the bare htmlparser2 on the same bytes. */
export async function readingRow(to: ToRead): Promise<{ row: Row; ours: Measured; entries: number }> {
  const bytes = Buffer.from(to.page);
  const url = "https://ecf.example.uscourts.gov/page.html";
  const read = (): Reading => to.format.read({ url, bytes, court: to.court });
  const [ours, bare] = await measure(
    [
      { name: "ours", run: read },
      { name: "bare", run: () => bareParser(bytes, to.dialect) },
    ],
    to,
  );
  if (!ours || !bare) throw new Error("nothing was measured");
  const times = ratio(ours, bare);
  const entries = entriesIn(read());
  const perSecond = (ms: number): string => `${shown(bytes.length / 1e6 / (ms / 1000))} MB/s`;
  const row = held(
    {
      what: `${to.what} (${shown(bytes.length / 1000)} kB, ${entries.toLocaleString("en-US")} entries)`,
      figure: `${shown(times)} × the bare parser; ${shown(ours.cpuMs)} ms, ${perSecond(ours.cpuMs)}, ${shown(ours.cpuMs / entries)} ms an entry`,
      beside: `htmlparser2 ${shown(bare.cpuMs)} ms, ${perSecond(bare.cpuMs)}`,
      toReach: `≤ ${to.timesMax} ×`,
      ...(to.note ? { note: to.note } : {}),
    },
    times,
    { max: to.timesMax },
  );
  return { row, ours, entries };
}

/** What any reader of markup has to do: bytes to text, every tag, attribute and text told once. */
function bareParser(bytes: Uint8Array, dialect: "html" | "xml"): number {
  let told = 0;
  const parser = new Parser(
    {
      onopentag: () => void told++,
      ontext: () => void told++,
      onclosetag: () => void told++,
    },
    { xmlMode: dialect === "xml", decodeEntities: true },
  );
  parser.end(new TextDecoder().decode(bytes));
  return told;
}

function entriesIn(reading: Reading): number {
  if (reading.kind === "docket") return reading.entries.length;
  if (reading.kind !== "feed") throw new Error(`the page reads as ${reading.kind}`);
  return reading.dockets.reduce((sum, docket) => sum + docket.entries.length, 0);
}
