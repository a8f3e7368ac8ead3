import { dockets } from "../../matters/mpp/dockets.ts";
import { courtOf } from "../../model/courts.ts";
import { captionOn } from "../../model/docket.ts";
import { addMinutes, type Instant } from "../../model/time.ts";
import { type CourtAnswer, type CourtRequest, type CourtSite, NOT_THERE } from "./court-site.ts";
import { FILINGS, type Filing, shownAt } from "./filings.ts";
import { escapeMarkup } from "./markup.ts";

/** A feed shows what was entered in the last day. */
const WINDOW_MINUTES = 24 * 60;
const PATHS = ["/cgi-bin/rss_outside.pl", "/n/beam/servlet/TransportRoom"];

interface FeedItem {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  readonly body: string;
  readonly at: Instant;
}

/** The feed of new entries of one court. It always carries one item below its window, so that its oldest is never newer than what we have recorded. */
export function cmecfSite(court: string): CourtSite {
  return (request: CourtRequest, now: Instant): CourtAnswer => {
    if (!PATHS.includes(request.path)) return NOT_THERE;
    const begins = addMinutes(now, -WINDOW_MINUTES);
    const entered = shownAt(now).filter((filing) => filing.court === court && filing.event !== null);
    const inWindow = entered.filter((filing) => filing.enteredAt >= begins);
    const below = entered.findLast((filing) => filing.enteredAt < begins);
    const items = [...inWindow.toReversed(), ...(below ? [below] : [])].map((filing) => itemOf(filing));
    return {
      status: 200,
      type: "text/xml",
      body: feed(court, now, below ? items : [...items, otherCase(court)]),
    };
  };
}

function itemOf(filing: Filing): FeedItem {
  const { site } = courtOf(filing.court);
  const docket = dockets.find((one) => one.id === filing.docket);
  const caption = docket ? captionOn(docket, filing.day) : "";
  const number = docket?.number ?? "";
  const event = escapeMarkup(filing.event ?? "");
  if (filing.court === "cand") {
    const link = `https://${site}/cgi-bin/DktRpt.pl?${CASE_ID}`;
    const href = `https://${site}/doc1/${filing.docId}?caseid=${CASE_ID}&de_seq_num=${filing.seq}`;
    const document = filing.docId ? ` (<a href="${href}">${filing.number}</a>)` : "";
    return {
      title: `${number} ${caption}`,
      link,
      guid: `${link}&${filing.seq}`,
      body: `[${event}]${document}`,
      at: filing.enteredAt,
    };
  }
  const link = `https://${site}/n/beam/servlet/TransportRoom?servlet=DocketReportFilter.jsp&caseNum=${number}`;
  const body = `[${event}] (<a href="https://${site}/docs1/${filing.docId}">Document</a>)`;
  return { title: `${number} ${caption}`, link, guid: `${link}&partId=${filing.seq}`, body, at: filing.enteredAt };
}

/** The number under which the district court's system keeps the case: invented. */
const CASE_ID = "337700";

/** An entry in a case of nobody's, older than everything the replay tells. */
function otherCase(court: string): FeedItem {
  const { site } = courtOf(court);
  const at = addMinutes(FILINGS[0]?.enteredAt ?? "2019-02-14T21:00:00.000Z", -3 * WINDOW_MINUTES);
  if (court === "cand") {
    const link = `https://${site}/cgi-bin/DktRpt.pl?100001`;
    return { title: "3:19-cv-00001 Roe v. Example Company", link, guid: `${link}&1`, body: "[Text Order]", at };
  }
  const link = `https://${site}/n/beam/servlet/TransportRoom?servlet=DocketReportFilter.jsp&caseNum=19-15001`;
  return { title: "19-15001 Roe v. Example Company", link, guid: `${link}&partId=1`, body: "[Clerk Order Filed]", at };
}

function feed(court: string, now: Instant, items: readonly FeedItem[]): string {
  const { site, name } = courtOf(court);
  const body = items
    .map(
      (item) => `<item>
<title>${escapeMarkup(item.title)}</title>
<link>${escapeMarkup(item.link)}</link>
<description>${escapeMarkup(item.body)}</description>
<guid isPermaLink="true">${escapeMarkup(item.guid)}</guid>
<pubDate>${rfc822(item.at)}</pubDate>
</item>`,
    )
    .join("\n");
  return `<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0">
<channel>
<title>${escapeMarkup(name)} - Recent Entries</title>
<link>https://${site}</link>
<description>Docket entries of type: all</description>
<lastBuildDate>${rfc822(now)}</lastBuildDate>
${body}
</channel>
</rss>
`;
}

/** "Wed, 26 Jun 2019 20:20:00 GMT" */
function rfc822(at: Instant): string {
  return new Date(at).toUTCString();
}
