import { courtOf } from "../../model/courts.ts";
import type { Source } from "../../model/source.ts";
import { pacerRss } from "./rss.ts";

/*
 * ecf.<court>.uscourts.gov
 * ├── cgi-bin/rss_outside.pl                                        district and bankruptcy courts
 * └── n/beam/servlet/TransportRoom?servlet=RSSGenerator             courts of appeals
 *     └── one item an event, of ALL cases of the court, newest first, about the last 24 hours:
 *         docket number and caption · [event] · entry number and link to the document (behind PACER) · time of entry
 *
 * Rebuilt about every 20 minutes; no ETag. Some courts announce only some kinds of event (the channel's description
 * lists them), a few have no feed. New cases of the Second and Ninth Circuits run on another system and are not in it.
 */
/** The courts' own feeds of new entries: one request for all dockets of a court. */
export const cmecfRss: Source = {
  id: "cmecf-rss",
  name: "the court's feed of new entries",
  formats: [pacerRss],
  shows: { lastHours: 24 },
  tells: "entries",
  checkEveryMinutes: 20,
  coverage: "feed",
  serves: (court) => court !== "scotus",
  hosts: ({ court }) => ({ pages: [courtOf(court).site], documents: [courtOf(court).site] }),
  first: (dockets) =>
    [...Map.groupBy(dockets, ({ court }) => court)].map(([court, ofCourt]) => ({
      url: feedOf(court),
      format: pacerRss.id,
      dockets: ofCourt.map(({ id }) => id),
      accept: "application/rss+xml, application/xml, text/xml",
    })),
  next: () => undefined,
};

function feedOf(court: string): string {
  const { site, level } = courtOf(court);
  if (level === "appeals") return `https://${site}/n/beam/servlet/TransportRoom?servlet=RSSGenerator`;
  return `https://${site}/cgi-bin/rss_outside.pl`;
}
