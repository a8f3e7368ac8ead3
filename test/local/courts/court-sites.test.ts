import { describe, expect, it } from "vitest";
import { cmecfSite } from "../../../functions/local/courts/cmecf-site.ts";
import { courtListenerSite } from "../../../functions/local/courts/court-listener-site.ts";
import type { CourtAnswer, CourtSite } from "../../../functions/local/courts/court-site.ts";
import { FILINGS, LAST_SHOWN, nextShown, shownAt } from "../../../functions/local/courts/filings.ts";
import { supremeCourtSite } from "../../../functions/local/courts/supreme-court-site.ts";
import { courtOf } from "../../../functions/model/courts.ts";
import type { DocketReading, FeedReading } from "../../../functions/model/reading.ts";
import { addMinutes, type Instant } from "../../../functions/model/time.ts";
import { pacerRss } from "../../../functions/sources/formats/pacer-rss.ts";
import { scotusHtml } from "../../../functions/sources/formats/scotus-html.ts";

const steps: Instant[] = [];
for (let at = nextShown("2019-01-01T00:00:00.000Z"); at !== undefined; at = nextShown(at)) steps.push(at);

function ask(site: CourtSite, address: string, now: Instant, authorization?: string): CourtAnswer {
  const url = new URL(address, "https://court.invalid");
  return site({ path: url.pathname, query: url.searchParams, authorization }, now);
}

describe("the replayed Supreme Court", () => {
  const page = (number: string, now: Instant): CourtAnswer =>
    ask(supremeCourtSite, `/docket/docketfiles/html/public/${number}.html`, now);
  const read = (number: string, now: Instant): DocketReading => {
    const { body, type } = page(number, now);
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

  it("shows every filing of its day, read by the product's own format", () => {
    for (const number of ["19A960", "19-1212", "21A21", "21-954"]) {
      const own = FILINGS.filter(
        ({ docket, fact }) => docket === `scotus/${number}` || fact.alsoOn?.includes(`scotus/${number}`),
      );
      const reading = read(number, LAST_SHOWN);
      expect(reading.docketNumber).toBe(number);
      expect(reading.unread).toBeUndefined();
      expect(reading.entries.map(({ dateFiled, description }) => [dateFiled, description])).toEqual(
        own.map(({ day, line }) => [day, line]),
      );
    }
  });

  it("has no page before the docket opened", () => {
    expect(page("19-1212", "2020-04-10T20:59:59.000Z").status).toBe(404);
    expect(page("19-1212", "2020-04-10T21:00:00.000Z").status).toBe(200);
    expect(page("99-9999", LAST_SHOWN).status).toBe(404);
  });

  it("repeats the rows of 19A960 on the page of 19-1212", () => {
    const first = read("19-1212", "2020-04-10T21:00:00.000Z");
    expect(first.linkedWith).toBe("19A960");
    expect(first.entries.slice(0, -1)).toEqual(read("19A960", "2020-04-10T21:00:00.000Z").entries);
    expect(first.entries.at(-1)?.description).toBe(
      "Petition for a writ of certiorari filed. (Response due May 14, 2020)",
    );
  });

  it("gives the caption of the day and the court below", () => {
    expect(read("19-1212", "2020-10-19T21:00:00.000Z").caseName).toBe("Wolf v. Innovation Law Lab");
    expect(read("19-1212", LAST_SHOWN).caseName).toBe("Mayorkas v. Innovation Law Lab");
    expect(read("19-1212", LAST_SHOWN).lowerCourt).toMatchObject({
      name: "United States Court of Appeals for the Ninth Circuit",
      docketNumbers: ["19-15716"],
    });
  });

  it("links the PDF where the fact's source is the Court's own copy", () => {
    const withPdf = read("19-1212", LAST_SHOWN).entries.filter((entry) => entry.documents.length > 0);
    // Filings of other days that the facts were read from are not the row's own documents.
    expect(withPdf.map((entry) => entry.dateFiled)).toEqual(["2021-01-22", "2021-06-18"]);
    expect(withPdf[0]?.documents[0]).toMatchObject({
      url: "https://www.supremecourt.gov/DocketPDF/19/19-1212/166963/20210122122332963_MPP%20UNHCR%20SCt%20Amicus_FINAL.pdf",
      efileId: expect.stringContaining("166963"),
    });
  });
});

describe.each(["cand", "ca9"])("the replayed feed of %s", (court) => {
  const path = court === "ca9" ? "/n/beam/servlet/TransportRoom?servlet=RSSGenerator" : "/cgi-bin/rss_outside.pl";
  const read = (now: Instant): FeedReading => {
    const { body, type } = ask(cmecfSite(court), path, now);
    const reading = pacerRss.read({
      url: `https://${courtOf(court).site}${path}`,
      bytes: Buffer.from(body),
      contentType: type,
      court,
    });
    if (reading.kind !== "feed") throw new Error(`no feed: ${JSON.stringify(reading)}`);
    return reading;
  };

  it("announces every filing of its day, with its ids", () => {
    const announced = FILINGS.filter((filing) => filing.court === court && filing.event !== null);
    expect(announced.length).toBeGreaterThan(6);
    for (const { shownFrom, docket, event, seq, docId, number } of announced) {
      const reading = read(shownFrom);
      expect(reading.unread).toBeUndefined();
      expect(reading.builtAt).toBe(shownFrom);
      const entries = reading.dockets.filter((one) => docket.endsWith(one.docketNumber)).flatMap((one) => one.entries);
      const entry = entries.find((one) => one.entryId === seq);
      expect(entry, event!).toMatchObject({ shortDescription: event, number: court === "cand" ? number : null });
      expect(entry?.documents.map((document) => document.pacerDocId)).toEqual(docId ? [docId] : []);
    }
  });

  it("always carries an item that is not newer than the step before", () => {
    let before = "2019-02-14T05:00:00.000Z";
    for (const step of steps) {
      for (const now of [step, addMinutes(step, 14 * 60)]) {
        const { oldestAt } = read(now);
        expect(oldestAt! <= before, `${now}: ${oldestAt} is newer than ${before}`).toBe(true);
        before = now;
      }
    }
  });

  it("shows no filing more than a day old but that one", () => {
    for (const step of steps) {
      const published = read(step).dockets.flatMap((one) => one.entries.map((entry) => entry.publishedAt!));
      expect(published.filter((at) => at < addMinutes(step, -24 * 60))).toHaveLength(1);
    }
  });
});

describe("the replayed CourtListener", () => {
  const get = (
    address: string,
    now: Instant,
  ): { status: number; body: { results: Record<string, unknown>[]; next: string | null } } => {
    const { status, body } = ask(courtListenerSite, address, now, "Token replay");
    return { status, body: JSON.parse(String(body)) };
  };
  const idOf = (court: string, number: string): unknown =>
    get(`/api/rest/v4/dockets/?court=${court}&docket_number=${encodeURIComponent(number)}`, LAST_SHOWN).body
      .results[0]?.["id"];

  it("answers nobody without a token", () => {
    expect(ask(courtListenerSite, "/api/rest/v4/dockets/", LAST_SHOWN).status).toBe(401);
  });

  it("knows a docket from its first filing on, and never the Supreme Court's", () => {
    const address = "/api/rest/v4/dockets/?court=txnd&docket_number=2:21-cv-00067";
    expect(get(address, "2021-04-13T20:59:00.000Z").body.results).toEqual([]);
    expect(get(address, "2021-04-13T21:00:00.000Z").body.results).toMatchObject([
      { docket_number: "2:21-cv-00067", date_filed: "2021-04-13" },
    ]);
    expect(get("/api/rest/v4/dockets/?court=scotus&docket_number=19-1212", LAST_SHOWN).body.results).toEqual([]);
  });

  it("gives every entry once, the newest change first, in pages", () => {
    const seen: unknown[] = [];
    let address: string | null =
      `/api/rest/v4/docket-entries/?docket=${idOf("ca9", "19-15716")}&order_by=-date_modified`;
    while (address) {
      const { body } = get(address.replace("https://www.courtlistener.com", ""), LAST_SHOWN);
      expect(body.results.length).toBeLessThanOrEqual(20);
      seen.push(...body.results.map((entry) => entry["description"]));
      address = body.next;
    }
    const own = FILINGS.filter((filing) => filing.docket === "ca9/19-15716");
    expect(seen).toEqual(own.map((filing) => filing.line).toReversed());
  });

  it("shows what the feed shows under the same ids", () => {
    const { body } = get(
      `/api/rest/v4/docket-entries/?docket=${idOf("ca9", "19-15716")}&order_by=-date_modified`,
      "2019-06-26T21:00:00.000Z",
    );
    expect(body.results.slice(0, 2)).toMatchObject([{ entry_number: 43 }, { entry_number: 39 }]);
    const [filing] = shownAt("2019-06-26T21:00:00.000Z").filter((one) => one.number === "39");
    expect(body.results[1]).toMatchObject({
      pacer_sequence_number: Number(filing?.seq),
      recap_documents: [{ pacer_doc_id: filing?.docId }],
    });
  });
});
