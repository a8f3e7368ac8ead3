import type { Source } from "../../model/source.ts";
import { scotusHtml } from "./html.ts";

/*
 * www.supremecourt.gov
 * └── docket/docketfiles/html/public/19-1212.html     one page a docket: ALL of it, oldest entry first
 *     ├── head         number, title, docketed, linked with, lower court and its numbers
 *     ├── proceedings  day, text, links to the filings
 *     │   └── DocketPDF/19/19-1212/<e-filing number>/<upload time>_<name>.pdf
 *     └── contacts     lawyers and the parties they stand for
 *
 * 19A960's rows stand on 19-1212's page too. New term prefix on July 1. robots allows /docket/, one request a second.
 */
/** The Supreme Court's docket pages. */
export const supremeCourt: Source = {
  id: "supreme-court",
  name: "the Supreme Court's docket page",
  formats: [scotusHtml],
  shows: "whole docket",
  tells: "entries",
  checkEveryMinutes: 60,
  coverage: "whole",
  serves: (court) => court === "scotus",
  hosts: () => ({ pages: ["www.supremecourt.gov"], documents: ["www.supremecourt.gov"] }),
  first: (dockets) =>
    dockets.map(({ id, number }) => ({
      url: `https://www.supremecourt.gov/docket/docketfiles/html/public/${encodeURIComponent(number)}.html`,
      format: scotusHtml.id,
      dockets: [id],
      accept: "text/html",
    })),
  next: () => undefined,
};
