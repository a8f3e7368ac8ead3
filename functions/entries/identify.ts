import { zoneOf } from "../model/courts.ts";
import type { Docket } from "../model/docket.ts";
import type { FeedReading, OpinionsReading, PartialDocket, Reading, ReadingEntry } from "../model/reading.ts";
import { dayIn } from "../model/time.ts";
import { sameButOffice, sameDocketNumber } from "./docket-number.ts";
import { repaired } from "./repaired-text.ts";
import { type Row, rowDay } from "./row.ts";
import { countIn, idsOf, isToldByText, numbersOf, shortHash, textsByDay } from "./row-aliases.ts";

/** A docket as a reading may name it. */
type OwnDocket = Pick<Docket, "id" | "court" | "number"> & {
  /** The court's own id of the case. */ readonly caseId?: string;
};

/** The rows of `docket` in a reading, in the page's order. */
export function rowsOf(reading: Reading, docket: OwnDocket): Row[] {
  if (reading.kind === "docket") return rowsFrom(reading.entries, docket);
  if (reading.kind === "feed" || reading.kind === "notice") return rowsFrom(entriesInFeed(reading, docket), docket);
  if (reading.kind === "opinions") return rowsFrom(entriesInListing(reading, docket), docket);
  return [];
}

function entriesInFeed(reading: Pick<FeedReading, "dockets">, { number, caseId }: OwnDocket): ReadingEntry[] {
  const isOurs = ({ docketNumber, pacerCaseId }: PartialDocket): boolean =>
    sameDocketNumber(docketNumber, number) ||
    (caseId !== undefined && pacerCaseId === caseId && sameButOffice(docketNumber, number));
  return reading.dockets.filter(isOurs).flatMap((one) => one.entries);
}

function entriesInListing(reading: OpinionsReading, docket: Pick<Docket, "number">): ReadingEntry[] {
  return reading.opinions
    .filter((one) => one.docketNumber.split(/[,;&\s]+/).some((number) => sameDocketNumber(number, docket.number))) // "19-15716, 19-15717"
    .map((one) => ({
      number: null,
      dateFiled: one.dateFiled,
      shortDescription: one.status === "Unpublished" ? "Unpublished opinion" : "Opinion",
      documents: [{ url: one.url, description: "Opinion" }],
    }));
}

function rowsFrom(entries: readonly ReadingEntry[], docket: Pick<Docket, "id" | "court">): Row[] {
  const prints = new Map<string, number>();
  const zone = zoneOf(docket.court, docket.id.slice(docket.id.indexOf("/") + 1));
  const texts = textsByDay(entries, () => rows);
  const rows: Row[] = entries.map((entry, at) => {
    const publishedAt = entry.publishedAt ?? null;
    const content = {
      number: entry.number,
      filedOn: entry.dateFiled ?? null,
      enteredOn: entry.dateEntered ?? (publishedAt ? dayIn(zone, publishedAt) : null),
      text: entry.description ? repaired(entry.description) : null,
      shortText: entry.shortDescription ? repaired(entry.shortDescription) : null,
      documents: entry.documents,
    };
    const ids = idsOf(entry);
    const print = shortHash(JSON.stringify([content, ids]));
    const twin = countIn(prints, print);
    let aliases: readonly string[] | undefined;
    return {
      ...content,
      publishedAt,
      modifiedAt: entry.modifiedAt ?? null,
      ...(entry.courtListenerId && { copyNumber: Number(entry.courtListenerId) }),
      ...efileOf(docket.id, ids),
      fingerprint: twin === 0 ? print : `${print}.${twin}`,
      aliases() {
        if (aliases) return aliases;
        const all = [...ids, ...numbersOf(content)];
        if (isToldByText(content, all)) all.push(`text|${texts(rowDay(content)).get(at)}`);
        aliases = all.map((id) => `${docket.id}|${id}`);
        return aliases;
      },
    };
  });
  return rows;
}

function efileOf(docket: string, ids: readonly string[]): Pick<Row, "efileAlias"> {
  const id = ids.find((one) => one.startsWith("efile|"));
  return id === undefined ? {} : { efileAlias: `${docket}|${id}` };
}
