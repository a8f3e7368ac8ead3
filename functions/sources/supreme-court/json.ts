import * as z from "zod/mini";
import { ExpectedError } from "../../model/errors.ts";
import type { DocketReading, Reading, ReadingEntry, UnreadRow } from "../../model/reading.ts";
import type { Format, Page } from "../../model/source.ts";
import { $, treeOf } from "../markup/markup-tree.ts";
import { none, noPage, pageText } from "../markup/page-text.ts";
import { printedDay } from "../markup/printed-day.ts";
import { docketText, plain } from "../markup/text.ts";
import { markupText, textOf } from "../markup/text-of.ts";
import { webAddress } from "../markup/web-address.ts";
import {
  captionOf,
  documentsOf,
  groupParties,
  type ListedAttorney,
  lowerCourtNumbers,
  type PrintedLink,
  SUPREME_COURT_SITE,
} from "./parts.ts";

/** The Supreme Court's docket as JSON, 2016 on: what the page shows, in fields, with links to the same files. */
export const scotusJson: Format = {
  id: "scotus-json",
  parserEdition: 1,
  read(page: Page): Reading {
    const nothing = noPage(page);
    if (nothing) return nothing;
    const text = pageText(page).trim();
    if (!text.startsWith("{")) return none("the page is no JSON object"); // an error page, in HTML
    const json = parsed(text);
    if (!("CaseNumber" in json) && !("ProceedingsandOrder" in json)) return none("the JSON holds no docket");
    const docket = Docket.safeParse(json);
    if (!docket.success) throw broken(docket.error.issues.map(({ path }) => path.join(".")).join(", "));
    return docketOf(docket.data);
  },
};

const text = z.optional(z.nullable(z.string()));
const Attorney = z.object({ Attorney: text, IsCounselofRecord: z.optional(z.nullable(z.boolean())), PartyName: text });
const Docket = z.object({
  CaseNumber: z.string().check(z.regex(/^\s*\w+-?\w+/)), // "16-1362 ", "23A999 *** CAPITAL CASE ***"
  bCapitalCase: z.optional(z.nullable(z.boolean())),
  PetitionerTitle: text,
  RespondentTitle: text,
  DocketedDate: text,
  Links: text,
  LowerCourt: text,
  LowerCourtCaseNumbers: text,
  LowerCourtDecision: text,
  LowerCourtRehearingDenied: text,
  RehearingDenied: text,
  DiscretionaryCourtDecision: text,
  QPLink: text,
  ProceedingsandOrder: z.array(z.unknown()).check(z.minLength(1)),
  Petitioner: z.optional(z.nullable(z.array(Attorney))),
  Respondent: z.optional(z.nullable(z.array(Attorney))),
  Other: z.optional(z.nullable(z.array(Attorney))),
});
type Docket = z.infer<typeof Docket>;
const Row = z.object({
  Date: z.string(),
  Text: z.string(),
  Links: z.optional(z.nullable(z.array(z.object({ Description: text, DocumentUrl: text })))),
});

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object; // it starts with a brace, so it is an object
  } catch (cause) {
    throw new ExpectedError("unreadable", "Supreme Court docket JSON: cut off or malformed", { cause });
  }
}

function docketOf(docket: Docket): DocketReading {
  const { entries, unread } = entriesOf(docket.ProceedingsandOrder);
  const sides = [docket.PetitionerTitle, docket.RespondentTitle].map(shown).filter((side) => side !== "");
  const caseName = captionOf(sides.join(" v. "));
  if (!caseName) throw broken("title");
  return {
    kind: "docket",
    court: "scotus",
    docketNumber: plain(docket.CaseNumber).split(" ")[0] ?? "",
    caseName,
    dateFiled: printedDay(docket.DocketedDate),
    capitalCase: docket.bCapitalCase ?? /capital case/i.test(docket.CaseNumber),
    linkedWith: shown(docket.Links).replace(/^linked with:? ?/i, "") || null, // "Linked with 16A940"
    lowerCourt: {
      name: shown(docket.LowerCourt) || null,
      docketNumbers: lowerCourtNumbers(shown(docket.LowerCourtCaseNumbers)),
      dateDecided: printedDay(docket.LowerCourtDecision),
      dateRehearingDenied: printedDay(docket.LowerCourtRehearingDenied ?? docket.RehearingDenied),
    },
    dateDiscretionaryDecision: printedDay(docket.DiscretionaryCourtDecision),
    questionsPresentedUrl: webAddress(docket.QPLink, SUPREME_COURT_SITE),
    parties: groupParties([
      ...listed(docket, "Petitioner"),
      ...listed(docket, "Respondent"),
      ...listed(docket, "Other"),
    ]),
    entries,
    ...(unread.length > 0 && { unread }),
  };
}

/** The site shows the fields as markup: they may hold entities, and the text of a row a link. */
function shown(field: string | null | undefined): string {
  return plain(markupText(field ?? ""));
}

function listed(docket: Docket, role: "Petitioner" | "Respondent" | "Other"): ListedAttorney[] {
  return (docket[role] ?? []).map(({ Attorney, IsCounselofRecord, PartyName }) => ({
    role,
    party: shown(PartyName),
    name: shown(Attorney),
    isCounselOfRecord: IsCounselofRecord ?? false,
  }));
}

function entriesOf(rows: readonly unknown[]): { entries: ReadingEntry[]; unread: UnreadRow[] } {
  const entries: ReadingEntry[] = [];
  const unread: UnreadRow[] = [];
  for (const [index, one] of rows.entries()) {
    const { data: row } = Row.safeParse(one);
    const dateFiled = printedDay(row?.Date);
    const description = docketText(markupText(row?.Text ?? ""));
    if (row && dateFiled && description) {
      const links = (row.Links ?? []).map(({ DocumentUrl, Description }) => ({
        href: DocumentUrl,
        text: shown(Description),
      }));
      entries.push({
        number: null,
        dateFiled,
        description,
        documents: documentsOf([...links, ...linksInText(row.Text)]),
      });
    } else unread.push({ where: `ProceedingsandOrder ${index + 1}`, why: whyUnread(dateFiled, description) });
  }
  if (entries.length === 0) throw broken("row in all of ProceedingsandOrder");
  return { entries, unread };
}

/** The PDFs that a row's own text links to ("delivered the opinion of the Court"). */
function linksInText(markup: string): PrintedLink[] {
  if (!markup.includes("<")) return [];
  const links = treeOf(markup).find("a").get();
  return links
    .map((link) => ({ href: $(link).attr("href"), text: textOf(link) }))
    .filter(({ href }) => /\.pdf$/i.test(href ?? "")); // …/17pdf/16-1362_gfbh.pdf
}

function whyUnread(dateFiled: string | null, description: string): string {
  if (dateFiled) return "it has no text";
  return description ? "its date cannot be read" : "it has neither date nor text";
}

function broken(what: string): ExpectedError {
  return new ExpectedError("unreadable", `Supreme Court docket JSON: unexpected or missing ${what}`);
}
