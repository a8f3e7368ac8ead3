import { describe, expect, it } from "vitest";
import type { FeedReading } from "../../../functions/model/reading.ts";
import { pacerRss } from "../../../functions/sources/cmecf/rss.ts";
import { feedPage } from "../../support/hostile-pages.ts";

function read(xml: string): FeedReading {
  const reading = pacerRss.read({ url: "file:///saved/cand.xml", bytes: new TextEncoder().encode(xml), court: "cand" });
  if (reading.kind !== "feed") throw new Error(`a ${reading.kind} page`);
  return reading;
}

function eventOf(description: string): string | null | undefined {
  return read(feedPage({}).replace(/<description>.*<\/description>/, `<description>${description}</description>`))
    .dockets[0]?.entries[0]?.shortDescription;
}

describe("an item's event", () => {
  it.each([
    ["[Order on Motion] (&lt;a href='https://ecf.cand.uscourts.gov/doc1/0351'&gt;73&lt;/a&gt;)", "Order on Motion"],
    ["[Order] Marsh v. Vale [Trustee]", "Order"],
    ["[Motion [Sealed]] ", "Motion [Sealed]"],
    ["Type: bk Office: 1 Chapter: 7 Trustee: Reed [T] [Objection] ", "Objection"],
    ["Chapter: 7 Trustee: Reed [Objection]", "Objection"],
    ["[Notice [1]", "Notice [1"],
    ["[~Util - Set Hearings]", "~Util - Set Hearings"],
    ["Order filed (&lt;a href='https://x.uscourts.gov/docs1/0042'&gt;95&lt;/a&gt;)", "Order filed"],
    ["", null],
  ])("of %j is %j", (description, event) => {
    expect(eventOf(description)).toBe(event);
  });
});

describe("a feed whose software changed", () => {
  it.each([
    ["items", "item", /its items cannot be found/],
    ["titles", "title", /no item could be read: its title names no docket number/],
    ["dates", "pubDate", /no item could be read: it has no date/],
    ["descriptions", "description", /no item could be read: it does not say what happened/],
  ])("is unreadable: %s have another name", (_, name, reason) => {
    const renamed = feedPage({}).replaceAll(`<${name}>`, `<x${name}>`).replaceAll(`</${name}>`, `</x${name}>`);
    expect(() => read(renamed)).toThrow(reason);
  });

  it("is unreadable when it is cut off, and healthy when it is empty", () => {
    const item = "<item><title>3:19-cv-90808 C v. D</title></item>";
    expect(() => read(feedPage({ more: item }).split("</item>")[0] ?? "")).toThrow(/cut off/);
    const empty = read(feedPage({}).replace(/<item>[\s\S]*<\/item>/, ""));
    expect(empty).toMatchObject({ dockets: [], oldestAt: null, builtAt: "2019-06-26T23:40:01.000Z" });
  });
});

describe("one filing with several events", () => {
  const again = (event: string, at: string): string =>
    `<item><title>3:19-cv-90807 A v. B</title><description>[${event}] (&lt;a href="https://ecf.cand.uscourts.gov/doc1/035117123456"&gt;73&lt;/a&gt;)</description>
<guid>https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?340918&amp;247</guid><pubDate>${at}</pubDate></item>`;

  it("is one entry, its events in alphabetical order", () => {
    const { dockets } = read(feedPage({ more: again("Judgment", "Wed, 26 Jun 2019 22:41:07 GMT") }));
    expect(dockets.map(({ entries }) => entries[0]?.shortDescription)).toEqual(["Judgment AND Order"]);
  });

  it("is two when they were entered at different times", () => {
    const { dockets } = read(feedPage({ more: again("Judgment", "Wed, 26 Jun 2019 22:40:00 GMT") }));
    expect(dockets).toHaveLength(2);
  });
});

describe("an item that is written in another way", () => {
  const link = "&lt;a href='https://ecf.cand.uscourts.gov/doc1/035117001234'&gt;73&lt;/a&gt;";
  const described = (description: string) =>
    read(feedPage({}).replace(/<description>.*<\/description>/, `<description>${description}</description>`));

  it.each([
    ["in a paragraph", `&lt;p&gt;[Order] (${link})&lt;/p&gt;`],
    ["below a line break", `[Order]&lt;br/&gt;(${link})`],
    ["without brackets", `Order (${link})`],
    ["in CDATA", `<![CDATA[[Order] (<a href="https://ecf.cand.uscourts.gov/doc1/035117001234">73</a>)]]>`],
  ])("is read: its link stands %s", (_, description) => {
    expect(described(description).dockets[0]?.entries[0]).toMatchObject({
      number: "73",
      shortDescription: "Order",
      documents: [{ pacerDocId: "035017001234" }],
    });
  });

  it.each([
    "1:29-cv-00001 O&amp;#039;Brien &amp;amp; Sons v. Vale",
    "<![CDATA[1:29-cv-00001-(ABC-DE) O&amp;#039;Brien &amp;amp; Sons v. Vale]]>",
  ])("is read: its title is escaped twice: %s", (title) => {
    const [docket] = read(feedPage({}).replace(/<item><title>.*?<\/title>/, `<item><title>${title}</title>`)).dockets;
    expect([docket?.docketNumber, docket?.caseName]).toEqual(["1:29-cv-00001", "O'Brien & Sons v. Vale"]);
  });
});
