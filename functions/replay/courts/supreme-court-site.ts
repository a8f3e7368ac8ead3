import { dockets } from "../../matters/mpp/dockets.ts";
import { captionOn } from "../../model/docket.ts";
import { dayIn, EASTERN, type Instant } from "../../model/time.ts";
import { demonstrationOf, pdfOf } from "../demonstrations/index.ts";
import { type CourtAnswer, type CourtRequest, NOT_THERE } from "./court-site.ts";
import { type Filing, shownAt } from "./filings.ts";
import { escapeMarkup, printedDay } from "./markup.ts";

/** /docket/docketfiles/html/public/19-1212.html */
const DOCKET_PAGE = /^\/docket\/docketfiles\/html\/public\/([0-9A-Za-z-]+)\.html$/;
const COURTS_BELOW: Readonly<Record<string, string>> = {
  ca9: "United States Court of Appeals for the Ninth Circuit",
  ca5: "United States Court of Appeals for the Fifth Circuit",
};

/** The Supreme Court's site: a page a docket, in the layout with a card for each row; 404 before the docket opened. */
export async function supremeCourtSite(request: CourtRequest, now: Instant): Promise<CourtAnswer> {
  if (request.path.startsWith("/DocketPDF/")) return documentAt(request.path, now);
  const number = DOCKET_PAGE.exec(request.path)?.[1];
  const docket = dockets.find((one) => one.court === "scotus" && one.number.toLowerCase() === number?.toLowerCase());
  const rows = docket ? rowsOf(docket.id, now) : [];
  if (!docket || rows.length === 0) return NOT_THERE;
  const today = dayIn(EASTERN, now);
  const [first] = rows.filter((row) => row.docket === docket.id);
  const below = dockets.find((one) => one.id === docket.reviews?.[0]);
  const linked = rows.find((row) => row.docket !== docket.id)?.docket;
  const head = [
    row("Title:", titleOf(captionOn(docket, today), docket.number)),
    row("Docketed:", printedDay(first?.day ?? today, "head")),
    ...(linked ? [row("Linked with:", escapeMarkup(linked.replace("scotus/", "")))] : []),
    ...(below
      ? [row("Lower Ct:", COURTS_BELOW[below.court] ?? ""), row("&nbsp;&nbsp;&nbsp;Case Numbers:", `(${below.number})`)]
      : []),
  ];
  return { status: 200, type: "text/html; charset=utf-8", body: page(docket.number, head, rows.map(card)) };
}

/** A docket's own rows and those of a docket that its page repeats, once it has a row of its own. */
function rowsOf(docket: string, now: Instant): Filing[] {
  const shown = shownAt(now);
  if (!shown.some((filing) => filing.docket === docket)) return [];
  return shown.filter((filing) => filing.docket === docket || filing.fact.alsoOn?.includes(docket));
}

function titleOf(caption: string, number: string): string {
  const [petitioner = "", respondent = ""] = caption.split(" v. ");
  const role = /A/.test(number) ? "Applicants" : "Petitioners"; // 19A960
  return `${escapeMarkup(petitioner)}, et al., ${role}<br /> v. <br />${escapeMarkup(respondent)}, et al.`;
}

function row(label: string, value: string): string {
  const title = label === "Title:" ? ' class="title"' : "";
  return `<tr><td width="200"><span>${label}</span></td><td><span${title}>${value}</span></td></tr>`;
}

function card(filing: Filing): string {
  const path = documentPath(filing);
  const href = `https://www.supremecourt.gov${path}`;
  const link = path ? `<a href="${escapeMarkup(href)}" class="documentanchor" target="_blank">Main Document</a>` : "";
  return `<div class="card"><table class="ProceedingItem"><tbody><tr>
<td class="ProceedingDate">${printedDay(filing.day, "row")}</td>
<td>${escapeMarkup(filing.line)} <br><span class="documentlinks">${link}</span></td>
</tr></tbody></table></div>`;
}

// http://www.supremecourt.gov/DocketPDF/19/19-1212/166963/20210122122332963_x.pdf: the day of the upload, then a time
const COURTS_PDF = /^https?:\/\/www\.supremecourt\.gov(\/DocketPDF\/.*\/(\d{8})\d{9}_[^/]*\.pdf)$/;

/**
 * Where the row's document stands: the Court's own address where the fact was read from that copy (one uploaded on
 * another day is another filing's), an invented one for a demonstration document.
 */
function documentPath(filing: Filing): string | undefined {
  const uploadedOn = filing.day.replaceAll("-", "");
  const [, path, uploaded] = COURTS_PDF.exec(filing.fact.sourceUrl) ?? [];
  if (path !== undefined && uploaded === uploadedOn) return path;
  if (!demonstrationOf(filing)) return undefined;
  const number = filing.docket.replace("scotus/", "");
  return `/DocketPDF/${number.slice(0, 2)}/${number}/${filing.seq}/${uploadedOn}120000000_Demonstration.pdf`;
}

/** The demonstration document at `path`; of a filed document we have no copy. */
async function documentAt(path: string, now: Instant): Promise<CourtAnswer> {
  const filing = shownAt(now).find((one) => documentPath(one) === path);
  const demonstration = filing && demonstrationOf(filing);
  return demonstration ? { status: 200, type: "application/pdf", body: await pdfOf(demonstration) } : NOT_THERE;
}

function page(number: string, head: readonly string[], cards: readonly string[]): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Docket</title><meta name="CaseNumber" content="${escapeMarkup(number)}"></head>
<body><div id="docketwrapper">
<table id="docketinfo"><tbody>
<tr><td class="InfoTitle" colspan="2"><span class="DocketInfoTitle">No. ${escapeMarkup(number)}</span></td></tr>
${head.join("\n")}
</tbody></table>
<div id="proceedings"><div class="coloredheader">Proceedings and Orders</div>
${cards.join("\n")}
</div>
<div id="Contacts"></div>
</div></body></html>
`;
}
