/** Content that a hostile filer may put where a court prints text: threats.md, part A. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  A1: "<script>alert(1)</script>",
  A2: "<img src=x onerror=alert(1)>",
  A3: '"><svg/onload=alert(1)>',
  A5: "<style>*{display:none}</style>",
  A6: "<!--[if mso]>alert(1)<![endif]-->",
  A7: "&lt;script&gt;alert(1)&lt;/script&gt;",
  A8: `{{7*7}} ${"$"}{7*7} {{amazonSESUnsubscribeUrl}}`,
  A9: '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  A11: "\u0000\ufffe\ud800",
  A13: `DE\u202eIN\u202cED${"\u0301".repeat(10_000)}`,
  A15: '<a href="java\nscript:alert(1)">x</a><a href=data:text/html,x>y</a><a href="vbscript:x">z</a>',
  A16: '<a href="https://court.gov@evil.example/x.pdf">x</a>',
  A17: '<a href="\\\\evil.example/x.pdf">x</a>',
  A18: "<base href=//evil.example/>",
  A19: '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  A21: "Caption\r\nBcc: x@example.org",
};

/** A Supreme Court docket page with `row` in a proceeding, `title` in the caption and `more` rows. */
export function docketPage(parts: { row?: string; title?: string; more?: string }): string {
  const { row = "Petition filed.", title = "A, Petitioner<br> v. <br>B", more = "" } = parts;
  return `<html><body><div id="docketwrapper"><table id="docketinfo"><tr><td colspan="2"><span class="DocketInfoTitle">No. 29-1001</span></td></tr>
<tr><td>Title:</td><td><span class="title">${title}</span></td></tr><tr><td>Docketed:</td><td>May 2, 2030</td></tr></table>
<table id="proceedings"><tr><td>Date</td><td>Proceedings and Orders</td></tr><tr><td>Apr 01 2030</td><td>x ${row}</td></tr>${more}</table>
<table id="Contacts"><tr><td colspan=3>Attorneys for Petitioner</td></tr><tr><td>N</td><td>A</td><td>P</td></tr><tr><td colspan=3>Party name: A</td></tr></table></div></body></html>`;
}

/** A court's feed with `title` and `event` as they stand in the XML, and `more` items. */
export function feedPage(parts: { title?: string; event?: string; more?: string; declaration?: string }): string {
  const { title = "A v. B", event = "Order", more = "", declaration = "" } = parts;
  return `<?xml version="1.0"?>${declaration}<rss version="2.0"><channel><lastBuildDate>Wed, 26 Jun 2019 23:40:01 GMT</lastBuildDate>
<item><title>3:19-cv-90807 ${title}</title><link>https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?340918</link>
<description>[${event}] (&lt;a href="https://ecf.cand.uscourts.gov/doc1/035117123456?de_seq_num=247"&gt;73&lt;/a&gt;)</description>
<guid>https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?340918&amp;247</guid><pubDate>Wed, 26 Jun 2019 22:41:07 GMT</pubDate></item>${more}</channel></rss>`;
}

/** `text` as it stands inside an XML element. */
export function escapedXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
