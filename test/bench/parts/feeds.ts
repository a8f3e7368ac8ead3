import { pacerRss } from "../../../functions/sources/cmecf/rss.ts";
import { scotusHtml } from "../../../functions/sources/supreme-court/html.ts";
import { FEED_ITEMS, grown, ownPage, realPage, SUPREME_COURT_ROWS } from "../grown-pages.ts";
import { readingRow } from "../reading-rows.ts";
import type { Row } from "../row.ts";

const FEED_NOTE = "An established Python library reads feeds at 0.84 MB/s on a comparable core.";
const DOCKET_NOTE = "An established Python library reads these pages at 12 MB/s on a comparable core.";
const FEED = { what: "read a district court's feed", format: pacerRss, dialect: "xml", timesMax: 6 } as const;
const DOCKET = { what: "read a Supreme Court docket", format: scotusHtml, dialect: "html", timesMax: 4 } as const;
const OWN_FEED = "cmecf-rss/cand.xml";
const OWN_DOCKET = "supreme-court/29-1001.html";

/** Reading feeds and Supreme Court dockets beside the bare parser. */
export async function rows(): Promise<Row[]> {
  const realFeed = realPage("pacer-rss/nyed_1.xml");
  const realDocket = realPage("scotus-html/21-1397.html");
  const ownFeed = grown(ownPage(OWN_FEED), FEED_ITEMS, 1_000);
  const ownDocket = grown(ownPage(OWN_DOCKET), SUPREME_COURT_ROWS, 1_000);
  const all = [
    { ...FEED, note: FEED_NOTE, what: `${FEED.what}, ours`, court: "cand", page: ownFeed },
    ...(realFeed ? [{ ...FEED, what: `${FEED.what}, a real one`, court: "nyed", page: realFeed }] : []),
    { ...DOCKET, note: DOCKET_NOTE, what: `${DOCKET.what}, ours`, court: "scotus", page: ownDocket },
    ...(realDocket ? [{ ...DOCKET, what: `${DOCKET.what}, a real page`, court: "scotus", page: realDocket }] : []),
  ];
  const found: Row[] = [];
  for (const one of all) found.push((await readingRow({ ...one, rounds: 10, repeats: 5 })).row);
  return found;
}
