import { COURTS } from "../../model/courts.ts";
import { numbersIn } from "./numbers.ts";

/** What an address says of a docket: the court and number, or only the court, or whose own number must be asked for. */
export type AddressRead =
  | { readonly docket: string }
  | { readonly court: string; readonly why: string }
  | { readonly why: string };

const courtBySite = new Map(COURTS.map((court) => [court.site, court.id]));

/** Parameters in which CM/ECF and its successors put a case's number. */
const NUMBER_PARAMETERS = ["casenum", "case_num", "casenumber", "case_number", "docketno"];

/** Reads an address of a docket on a site that we know; undefined for text that is no address. */
export function readAddress(text: string): AddressRead | undefined {
  const found = /\bhttps?:\/\/\S+/i.exec(text)?.[0] ?? /^(?:www\.|ecf\.)\S+$/i.exec(text.trim())?.[0]; // ecf.cand.uscourts.gov/…
  if (found === undefined) return undefined;
  const address = found.includes("://") ? found : `https://${found}`;
  if (!URL.canParse(address)) return { why: "the address cannot be read" };
  const url = new URL(address);
  const host = url.hostname.toLowerCase();
  if (host === "www.supremecourt.gov" || host === "supremecourt.gov") return ofSupremeCourt(url);
  if (host.endsWith("courtlistener.com")) return ofCourtListener(url);
  const court = courtBySite.get(host) ?? courtBySite.get(host.replace(/^(?:ecf|pacer|media|www|cdn)\./, "ecf."));
  if (court !== undefined) return ofCmecf(url, court);
  return { why: `${host} is no site of a federal court's dockets that we know` };
}

/** …/docketfiles/html/public/19-1212.html, search.aspx?filename=…/21a21.html, /RSS/Cases/JSON/21-954.json, …?docket=22O141 */
function ofSupremeCourt(url: URL): AddressRead {
  const words = decodeURIComponent(`${url.pathname} ${url.search}`);
  const name = /(?:^|[/=\s])(\d{2}(?:-\d{1,5}|[amo]\d{1,4}))(?=[._/&\s]|$)/i.exec(words)?.[1]; // 19-1212.html
  return name === undefined
    ? { court: "scotus", why: "the address names no docket of the Supreme Court" }
    : { docket: `scotus/${name.toUpperCase()}` };
}

/** …/docket/14575384/innovation-law-lab-v-nielsen/: CourtListener's own number, which says neither court nor case number. */
function ofCourtListener(url: URL): AddressRead {
  const id = /^\/(?:api\/rest\/v\d\/)?dockets?\/(\d+)/.exec(url.pathname)?.[1]; // /docket/14575384/…
  if (id !== undefined) return { why: `CourtListener must be asked for the court and number of its docket ${id}` };
  const named = /[?&]court=([a-z0-9]+)/.exec(url.search)?.[1]; // ?court=cand&docket_number=3:19-cv-00807
  const number = url.searchParams.get("docket_number");
  const [read] = number === null ? [] : numbersIn(number).numbers;
  if (named !== undefined && read !== undefined) return { docket: `${named}/${read.number}` };
  return { why: "the address names no docket of CourtListener's" };
}

/** …?servlet=CaseSummary.jsp&caseNum=19-15716, …/show_public_doc?2021cv2130-35, …/DktRpt.pl?338567 */
function ofCmecf(url: URL, court: string): AddressRead {
  for (const [name, value] of url.searchParams) {
    if (!NUMBER_PARAMETERS.includes(name.toLowerCase())) continue;
    const [read] = numbersIn(value).numbers;
    if (read) return { docket: `${court}/${read.number}` };
  }
  const shown = /show_public_doc\?(?:(\d{1,2}):)?(\d{4}(?:cv|cr|mc|mj|bk)\d+)/.exec(url.href); // ?2021cv2130-35
  const [read] = shown ? numbersIn(`${shown[1] ? `${shown[1]}:` : ""}${shown[2]}`).numbers : [];
  if (read) return { docket: `${court}/${read.number}` };
  const file = /\/(\d{2}-\d{3,6})[^/]*\.pdf$/i.exec(url.pathname)?.[1]; // …/opinions/2020/02/28/19-15716.pdf
  if (file !== undefined) return { docket: `${court}/${file}` };
  return { court, why: "the address holds the court's internal number of the case, not its docket number: give that" };
}
