import { redact } from "../../../functions/cli/commands/redact.ts";
import { searchDocument } from "../../../functions/history/search-documents.ts";
import { entriesOf } from "../../../functions/store/entries.ts";
import { rollForward } from "../../../functions/store/ledger.ts";
import type { Dice } from "../../support/seeded.ts";
import type { CourtWorld } from "./court-world.ts";
import { type SimulatedCourt, shortName, type TrueFiling } from "./simulated-court.ts";

/** Words that are as long as this are looked for in pages that no event names. */
const LETTERS_MIN = 20;

/**
 * The court seals a filing that we have, and the operator redacts it, with a search index and a dataset made before.
 * @returns the name that must be nowhere from then on; undefined when there is no filing to seal
 */
export async function sealOne(w: CourtWorld, court: SimulatedCourt, random: Dice): Promise<string | undefined> {
  // Whoever looks at a docket sees what a worker appended before it died.
  await rollForward(w.record, "mpp");
  const known = w.record.items().flatMap((item) => (item.sk.startsWith("ENTRY") ? [item] : []));
  const ids = known.map(({ sk }) => `mpp-${Number(sk.split("#").at(-1))}`);
  const entries = await entriesOf(w.record, "mpp", ids);
  const may = entries.flatMap(({ entry }) => {
    if (entry.status !== "current") return [];
    const filing = court.filings.find((one) => one.listed && isOf(entry.text, one));
    return filing && shortName(filing.text).replace(/[^\p{L}\p{N}]/gu, "").length >= LETTERS_MIN
      ? [{ entry, filing }]
      : [];
  });
  if (may.length === 0) return undefined;
  const { entry, filing } = random.pick(may);
  const [matter] = w.deployment.matters;
  if (!matter) return undefined;
  await w.ports.search.index("mpp", 1, [searchDocument(entry, matter)], []);
  await w.writeDataset();
  for (const twin of court.filings) if (shortName(twin.text) === shortName(filing.text)) court.seal(twin);
  for (const twin of entries)
    if (isOf(twin.entry.text, filing)) await redact(w.copy, { entry: twin.entry.id, mode: "redact" });
  return shortName(filing.text);
}

function isOf(text: string, filing: TrueFiling): boolean {
  return shortName(text) === shortName(filing.text);
}
