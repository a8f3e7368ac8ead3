import * as cheerio from "cheerio";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/; // 2020-03-12T14:00:00.000Z

/** What RFC 4287 forbids in this Atom feed; empty when it is valid. */
export function atomFaults(xml: string): string[] {
  const $ = cheerio.load(xml, { xml: true });
  const root = $("feed");
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  must(root.length === 1 && root.attr("xmlns") === "http://www.w3.org/2005/Atom", "no feed of Atom");
  const people = root.children("author").children("name").text().trim();
  for (const element of [
    root,
    ...$("entry")
      .toArray()
      .map((entry) => $(entry)),
  ]) {
    const about = element.children("id").text();
    for (const name of ["id", "title", "updated"])
      must(element.children(name).length === 1, `${about}: not one ${name}`);
    must(URL.canParse(about), `${about}: an id is an address`);
    must(INSTANT.test(element.children("updated").text()), `${about}: updated`);
    for (const published of element.children("published").toArray())
      must(INSTANT.test($(published).text()), `${about}: published`);
    for (const link of element.children("link").toArray())
      must(URL.canParse($(link).attr("href") ?? ""), `${about}: link ${$(link).attr("href")}`);
    const alternates = element
      .children("link[rel='alternate']")
      .toArray()
      .map((link) => `${$(link).attr("type")} ${$(link).attr("hreflang")}`);
    must(new Set(alternates).size === alternates.length, `${about}: two alternates of one type`);
    must(element.is("feed") || element.children("content").length <= 1, `${about}: two contents`);
    must(people !== "" || element.children("author").length > 0, `${about}: no author`);
  }
  const ids = $("entry > id")
    .toArray()
    .map((id) => $(id).text());
  must(new Set(ids).size === ids.length, "two entries of one id");
  must($("feed > link[rel='self']").length === 1, "no link to itself");
  return faults;
}

/** What JSON Feed 1.1 forbids in this feed; empty when it is valid. */
export function jsonFeedFaults(feed: Record<string, unknown>): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  must(feed["version"] === "https://jsonfeed.org/version/1.1", "version");
  must(typeof feed["title"] === "string", "title");
  for (const name of ["home_page_url", "feed_url"]) must(URL.canParse(String(feed[name])), name);
  const items = feed["items"] as Record<string, unknown>[];
  must(Array.isArray(items), "items");
  for (const item of items) {
    must(typeof item["id"] === "string" && item["id"] !== "", "id");
    must(
      typeof item["content_text"] === "string" || typeof item["content_html"] === "string",
      `${item["id"]}: content`,
    );
    for (const name of ["date_published", "date_modified"])
      must(INSTANT.test(String(item[name])), `${item["id"]}: ${name}`);
    for (const attachment of (item["attachments"] ?? []) as Record<string, unknown>[])
      must(
        URL.canParse(String(attachment["url"])) && typeof attachment["mime_type"] === "string",
        `${item["id"]}: attachment`,
      );
  }
  must(new Set(items.map((item) => item["id"])).size === items.length, "two items of one id");
  return faults;
}

/** The events of an iCalendar file, read strictly by RFC 5545. @throws Error saying what it forbids */
export function readCalendar(text: string): Record<string, string>[] {
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error("lines end in CRLF");
  const lines = text.split("\r\n");
  for (const line of lines) if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`);
  const open: string[] = [];
  const events: Record<string, string>[] = [];
  const calendar: Record<string, string> = {};
  for (const line of text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter(Boolean)) {
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*:(.*)$/.exec(line) ?? []; // DTSTART;VALUE=DATE:20200504
    if (name === "") throw new Error(`no property: ${line}`);
    const into = open.at(-1) === "VEVENT" ? events.at(-1) : calendar;
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`${line} closes another`);
    } else if (into) {
      if (name in into) throw new Error(`${name} stands twice`);
      if (["SUMMARY", "DESCRIPTION"].includes(name) && /(^|[^\\])[,;]|\\[^\\;,nN]/.test(value.replaceAll("\\\\", "")))
        throw new Error(`not escaped: ${line}`); // a comma, a semicolon or a backslash of the text itself
      into[name] = value;
    }
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} is not closed`);
  for (const name of ["VERSION", "PRODID"]) if (!calendar[name]) throw new Error(`no ${name}`);
  for (const event of events)
    for (const name of ["UID", "DTSTAMP", "DTSTART"]) if (!event[name]) throw new Error(`an event without ${name}`);
  if (new Set(events.map((event) => event["UID"])).size !== events.length) throw new Error("two events of one UID");
  for (const event of events)
    if (event["DTEND"] && event["DTEND"] <= (event["DTSTART"] ?? ""))
      throw new Error("an event that ends before it begins");
  return events;
}
