import * as z from "zod/mini";
import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, LowerCourt, Reading, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { cleanCaseName } from "../markup/case-name.ts";
import { none, noPage, pageText } from "../markup/page-text.ts";
import { printedDay } from "../markup/printed-day.ts";
import { docketText, plainOrNull } from "../markup/text.ts";
import { appellateParties } from "./appellate-parties.ts";
import { everyTable } from "./cells.ts";
import { enteredOf } from "./entered.ts";
import { isAlienNumber } from "./lower-court.ts";
import { pacerPage } from "./page-reader.ts";
import { textOfTags } from "./tokens.ts";

/**
 * A docket of ACMS, the system of the Ninth and Second Circuits for newer cases, as JSON with pieces of HTML.
 *
 *     caseDetails  caseId, caseNumber, name, caseOpened, court, caseType…, feeStatus,
 *                  partyAttorneyList   HTML table: party and role | lawyers
 *     docketInfo   isCaseSealed, docketEntries[]
 *                    docketEntryId, entryNumber, endDate, docketEntryText (HTML, "[Entered: …]" at its end), pageCount
 */
export const acms: Format = { id: "acms", parserEdition: 1, read };

function read(page: Page): Reading {
  const nothing = noPage(page);
  if (nothing) return nothing;
  const text = pageText(page).trim();
  if (!text.startsWith("{")) return none("the page is no JSON object");
  const json = parsed(text);
  if (!("caseDetails" in json) && !("docketInfo" in json)) return none("the JSON holds no docket");
  const docket = Docket.safeParse(json);
  if (docket.success) return docketOf(docket.data, page);
  if (Sealed.safeParse(json).success) return none("the case is sealed");
  const paths = docket.error.issues.map(({ path }) => path.join("."));
  throw new ExpectedError("unreadable", `fields of the docket are not as they should be: ${paths.join(", ")}`);
}

function parsed(text: string): object {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null ? json : {};
  } catch (cause) {
    throw new ExpectedError("unreadable", "the JSON ends in the middle or is broken", { cause });
  }
}

const text = z.optional(z.nullable(z.string()));
const CaseDetails = z.object({
  caseId: z.string().check(z.minLength(1)),
  caseNumber: z.string().check(z.regex(/^\s*\d{2}-\d+/)), // 23-2435
  name: text,
  caseOpened: text,
  partyAttorneyList: text,
  court: z.optional(z.nullable(z.object({ name: text }))),
  caseType: text,
  caseSubType: text,
  caseSubSubType: text,
  districtCourtName: text,
  feeStatus: text,
  originatingCaseNumber: text,
});
type CaseDetails = z.infer<typeof CaseDetails>;
const Docket = z.object({
  caseDetails: CaseDetails,
  docketInfo: z.object({ docketEntries: z.array(z.unknown()) }),
});
const Sealed = z.object({ docketInfo: z.object({ isCaseSealed: z.literal(true) }) });
const Row = z.object({
  docketEntryId: z.string().check(z.minLength(1)),
  entryNumber: z.optional(z.nullable(z.int())),
  endDate: z.string(),
  docketEntryText: z.string(),
  pageCount: z.optional(z.nullable(z.int())),
});

function docketOf({ caseDetails, docketInfo }: z.infer<typeof Docket>, page: Page): DocketReading {
  const entries: ReadingEntry[] = [];
  const unread: UnreadRow[] = [];
  for (const [index, row] of docketInfo.docketEntries.entries()) {
    const read = entryOf(row);
    if (typeof read === "string") unread.push({ where: `row ${index + 1} of the docket entries`, why: read });
    else entries.push(read);
  }
  unread.push(...missingKeys(caseDetails, "the case"), ...missingKeys(docketInfo.docketEntries[0], "the first row"));
  const types = [caseDetails.caseType, caseDetails.caseSubType, caseDetails.caseSubSubType];
  return {
    kind: "docket",
    court: page.court,
    docketNumber: caseDetails.caseNumber.trim(),
    caseName: cleanCaseName(caseDetails.name),
    pacerCaseId: caseDetails.caseId,
    dateFiled: printedDay(caseDetails.caseOpened),
    caseType: types.filter((type) => plainOrNull(type)).join(", ") || null,
    feeStatus: plainOrNull(caseDetails.feeStatus),
    appealFrom: plainOrNull(caseDetails.court?.name),
    lowerCourt: lowerCourtOf(caseDetails),
    parties: appellateParties([...everyTable(pacerPage(caseDetails.partyAttorneyList ?? ""))]),
    entries,
    ...(unread.length > 0 ? { unread } : {}),
  };
}

/** ACMS gives every key, with null where it has no value: one that is gone was renamed. */
const KEYS = {
  "the case": [
    "name",
    "caseOpened",
    "partyAttorneyList",
    "court",
    "caseType",
    "caseSubType",
    "feeStatus",
    "districtCourtName",
  ],
  "the first row": ["entryNumber", "pageCount"],
} as const;

function missingKeys(value: unknown, where: keyof typeof KEYS): UnreadRow[] {
  const isObject = typeof value === "object" && value !== null;
  const missing = isObject ? KEYS[where].filter((key) => !Object.hasOwn(value, key)) : [];
  return missing.map((key) => ({ where: `${key} of ${where}`, why: "the key is not there" }));
}

/** The entry, or why the row is none. */
function entryOf(row: unknown): ReadingEntry | string {
  const parsedRow = Row.safeParse(row);
  if (!parsedRow.success)
    return `not as it should be: ${parsedRow.error.issues.map(({ path }) => path.join(".")).join(", ")}`;
  const { docketEntryId, entryNumber, endDate, docketEntryText, pageCount } = parsedRow.data;
  const description = docketText(textOfTags(docketEntryText));
  const dateFiled = printedDay(endDate);
  if (dateFiled === null) return "it has no date";
  if (description === "") return "it has no docket text";
  return {
    number: entryNumber ? String(entryNumber) : null,
    dateFiled,
    ...enteredOf(description),
    description,
    entryId: docketEntryId,
    documents: pageCount ? [{ pageCount }] : [], // 0: nothing to open
  };
}

/** An immigration file number may stand where the number below would: it is never kept. */
function lowerCourtOf(details: CaseDetails): LowerCourt {
  const number = plainOrNull(details.originatingCaseNumber);
  return {
    name: plainOrNull(details.districtCourtName) ?? plainOrNull(details.court?.name),
    docketNumbers: number && !isAlienNumber(number) ? [number] : [],
  };
}
