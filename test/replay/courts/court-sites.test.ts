import { describe, expect, it } from "vitest";
import { courtOf } from "../../../functions/model/courts.ts";
import type { DocketReading, FeedReading } from "../../../functions/model/reading.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import { cmecfSite } from "../../../functions/replay/courts/cmecf-site.ts";
import { courtListenerSite, courtListenerStore } from "../../../functions/replay/courts/court-listener-site.ts";
import type { CourtAnswer, CourtSite } from "../../../functions/replay/courts/court-site.ts";
import { FILINGS, LAST_SHOWN, nextShown, shownAt } from "../../../functions/replay/courts/filings.ts";
import { supremeCourtSite } from "../../../functions/replay/courts/supreme-court-site.ts";
import { pacerRss } from "../../../functions/sources/cmecf/rss.ts";
import { courtlistener } from "../../../functions/sources/courtlistener/format.ts";
import { scotusHtml } from "../../../functions/sources/supreme-court/html.ts";

const steps: Instant[] = [];
for (let at = nextShown("2019-01-01T00:00:00.000Z"); at !== undefined; at = nextShown(at)) steps.push(at);

async function ask(site: CourtSite, address: string, now: Instant, authorization?: string): Promise<CourtAnswer> {
  const url = new URL(address, "https://court.invalid");
  return site({ path: url.pathname, query: url.searchParams, authorization }, now);
}

describe("the replayed Supreme Court", () => {
  const page = (number: string, now: Instant): Promise<CourtAnswer> =>
    ask(supremeCourtSite, `/docket/docketfiles/html/public/${number}.html`, now);
  const read = async (number: string, now: Instant): Promise<DocketReading> => {
    const { body, type } = await page(number, now);
    const reading = scotusHtml.read({
      url: `https://www.supremecourt.gov/docket/docketfiles/html/public/${number}.html`,
      bytes: Buffer.from(body),
      contentType: type,
      court: "scotus",
      docketNumber: number,
    });
    if (reading.kind !== "docket") throw new Error(`no docket: ${JSON.stringify(reading)}`);
    return reading;
  };

  it.each(["19A960", "19-1212", "21A21", "21-954"])(
    "shows every filing of %s, read by the product's own format",
    async (number) => {
      const id = `scotus/${number}`;
      const own = FILINGS.filter(({ docket, fact }) => docket === id || fact.alsoOn?.includes(id));
      const reading = await read(number, LAST_SHOWN);
      expect(reading.docketNumber).toBe(number);
      expect(reading.unread).toBeUndefined();
      expect(reading.entries.map(({ dateFiled, description }) => [dateFiled, description])).toEqual(
        own.map(({ day, line }) => [day, line]),
      );
    },
  );

  it("has no page before the docket opened", async () => {
    expect((await page("19-1212", "2020-04-10T20:59:59.000Z")).status).toBe(404);
    expect((await page("19-1212", "2020-04-10T21:00:00.000Z")).status).toBe(200);
    expect((await page("99-9999", LAST_SHOWN)).status).toBe(404);
  });

  it("repeats the rows of 19A960 on the page of 19-1212", async () => {
    const first = await read("19-1212", "2020-04-10T21:00:00.000Z");
    expect(first.linkedWith).toBe("19A960");
    expect(first.entries.slice(0, -1)).toEqual((await read("19A960", "2020-04-10T21:00:00.000Z")).entries);
    expect(first.entries.at(-1)?.description).toBe(
      "Petition for a writ of certiorari filed. (Response due May 14, 2020)",
    );
  });

  it("gives the caption of the day and the court below", async () => {
    expect((await read("19-1212", "2020-10-19T21:00:00.000Z")).caseName).toBe("Wolf v. Innovation Law Lab");
    const last = await read("19-1212", LAST_SHOWN);
    expect(last.caseName).toBe("Mayorkas v. Innovation Law Lab");
    expect(last.lowerCourt).toMatchObject({
      name: "United States Court of Appeals for the Ninth Circuit",
      docketNumbers: ["19-15716"],
    });
  });

  it("links the PDF where the fact's source is the Court's own copy of that day", async () => {
    const withPdf = (await read("19-1212", LAST_SHOWN)).entries.filter((entry) => entry.documents.length > 0);
    // Filings of other days that the facts were read from are not the row's own documents.
    expect(withPdf.map((entry) => entry.dateFiled)).toEqual(["2020-03-09", "2021-01-22", "2021-06-18"]);
    expect(withPdf[1]?.documents[0]).toMatchObject({
      url: "https://www.supremecourt.gov/DocketPDF/19/19-1212/166963/20210122122332963_MPP%20UNHCR%20SCt%20Amicus_FINAL.pdf",
      efileId: expect.stringContaining("166963"),
    });
  });

  it("gives a demonstration document at its link, from its day on, and none for a filed one", async () => {
    const [irli, unhcr, letter] = (await read("19-1212", LAST_SHOWN)).entries.flatMap((entry) => entry.documents);
    for (const document of [irli, unhcr]) {
      const answer = await ask(supremeCourtSite, document!.url!, LAST_SHOWN);
      expect([answer.status, answer.type]).toEqual([200, "application/pdf"]);
    }
    expect((await ask(supremeCourtSite, unhcr!.url!, "2021-01-22T21:00:00.000Z")).status).toBe(404);
    expect((await ask(supremeCourtSite, letter!.url!, LAST_SHOWN)).status).toBe(404);
  });
});

describe.each(["cand", "ca9"])("the replayed feed of %s", (court) => {
  const path = court === "ca9" ? "/n/beam/servlet/TransportRoom?servlet=RSSGenerator" : "/cgi-bin/rss_outside.pl";
  const read = async (now: Instant): Promise<FeedReading> => {
    const { body, type } = await ask(cmecfSite(court), path, now);
    const url = `https://${courtOf(court).site}${path}`;
    const reading = pacerRss.read({ url, bytes: Buffer.from(body), contentType: type, court });
    if (reading.kind !== "feed") throw new Error(`no feed: ${JSON.stringify(reading)}`);
    return reading;
  };

  it("announces every filing of its day, with its ids", async () => {
    const announced = FILINGS.filter((filing) => filing.court === court && filing.event !== null);
    expect(announced.length).toBeGreaterThan(6);
    for (const { shownFrom, docket, event, seq, docId, number } of announced) {
      const reading = await read(shownFrom);
      expect(reading.unread).toBeUndefined();
      expect(reading.builtAt).toBe(shownFrom);
      const entries = reading.dockets.filter((one) => docket.endsWith(one.docketNumber)).flatMap((one) => one.entries);
      const entry = entries.find((one) => one.entryId === seq);
      expect(entry, event!).toMatchObject({ shortDescription: event, number: court === "cand" ? number : null });
      expect(entry?.documents.map((document) => document.pacerDocId)).toEqual(docId ? [docId] : []);
    }
  });

  it("always carries an item that is not newer than the step before", async () => {
    let before = "2019-02-14T05:00:00.000Z";
    for (const step of steps) {
      for (const now of [step, addMinutes(step, 14 * 60)]) {
        const { oldestAt } = await read(now);
        expect(oldestAt! <= before, `${now}: ${oldestAt} is newer than ${before}`).toBe(true);
        before = now;
      }
    }
  });

  it("shows no filing more than a day old but that one", async () => {
    for (const step of steps) {
      const published = (await read(step)).dockets.flatMap((one) => one.entries.map((entry) => entry.publishedAt!));
      expect(published.filter((at) => at < addMinutes(step, -24 * 60))).toHaveLength(1);
    }
  });
});

describe("the replayed CourtListener", () => {
  interface Listing {
    readonly results: Record<string, unknown>[];
    readonly next: string | null;
  }
  const get = async (address: string, now: Instant): Promise<Listing> =>
    JSON.parse(String((await ask(courtListenerSite, address, now, "Token replay")).body));
  const docketAddress = (court: string, number: string): string =>
    `/api/rest/v4/dockets/?court=${court}&docket_number=${encodeURIComponent(number)}`;
  const entriesAddress = async (court: string, number: string): Promise<string> => {
    const [docket] = (await get(docketAddress(court, number), LAST_SHOWN)).results;
    return `/api/rest/v4/docket-entries/?docket=${docket?.["id"]}&order_by=-date_modified`;
  };
  const read = async (address: string, court: string, now: Instant): Promise<DocketReading> => {
    const { body, type } = await ask(courtListenerSite, address, now, "Token replay");
    const url = `https://www.courtlistener.com${address}`;
    const reading = courtlistener.read({ url, bytes: Buffer.from(body), contentType: type, court });
    if (reading.kind !== "docket") throw new Error(`no docket: ${JSON.stringify(reading)}`);
    return reading;
  };

  it("answers nobody without a token", async () => {
    expect((await ask(courtListenerSite, "/api/rest/v4/dockets/", LAST_SHOWN)).status).toBe(401);
  });

  it("knows a docket from its first filing on, and never the Supreme Court's", async () => {
    const address = docketAddress("txnd", "2:21-cv-00067");
    expect((await get(address, "2021-04-13T20:59:00.000Z")).results).toEqual([]);
    expect((await get(address, "2021-04-13T21:00:00.000Z")).results).toMatchObject([
      { docket_number: "2:21-cv-00067", date_filed: "2021-04-13" },
    ]);
    expect((await get(docketAddress("scotus", "19-1212"), LAST_SHOWN)).results).toEqual([]);
  });

  it("gives every entry once, the newest change first, in pages", async () => {
    const seen: unknown[] = [];
    let address: string | null = await entriesAddress("ca9", "19-15716");
    while (address) {
      const listing: Listing = await get(address.replace("https://www.courtlistener.com", ""), LAST_SHOWN);
      expect(listing.results.length).toBeLessThanOrEqual(20);
      seen.push(...listing.results.map((entry) => entry["description"]));
      address = listing.next;
    }
    const own = FILINGS.filter((filing) => filing.docket === "ca9/19-15716");
    expect(seen).toEqual(own.map((filing) => filing.line).toReversed());
  });

  it("shows what the feed shows under the same ids, read by the product's own format", async () => {
    const reading = await read(await entriesAddress("ca9", "19-15716"), "ca9", "2019-06-26T21:00:00.000Z");
    const entry = reading.entries.find((one) => one.number === "39");
    const [filing] = shownAt("2019-06-26T21:00:00.000Z").filter((one) => one.number === "39");
    expect(entry).toMatchObject({ entryId: filing?.seq, dateFiled: "2019-06-26", description: filing?.line });
    expect(entry?.documents).toMatchObject([{ pacerDocId: filing?.docId, isAvailable: true, pageCount: 7 }]);
  });

  it("keeps a free copy of a demonstration document, from its day on, and of nothing else", async () => {
    const now = "2019-06-26T21:00:00.000Z";
    const documents = (await read(await entriesAddress("ca9", "19-15716"), "ca9", now)).entries.flatMap(
      (one) => one.documents,
    );
    const urls = documents.flatMap((document) => document.url ?? []);
    expect(urls).toHaveLength(3);
    for (const url of urls) {
      expect(new URL(url).hostname).toBe("storage.courtlistener.com");
      expect((await ask(courtListenerStore, url, now)).type).toBe("application/pdf");
    }
    expect((await ask(courtListenerStore, urls[0]!, "2019-06-26T20:00:00.000Z")).status).toBe(404);
    expect((await ask(courtListenerStore, "/recap/other.pdf", now)).status).toBe(404);
  });
});
