/** What may go wrong with a page on its way to us: a change of a real page. The test works out whether it breaks the reading. */
export interface Mutation {
  /** "class renamed: ProceedingDate", "cut at 7/16". */
  readonly name: string;
  readonly text: string;
}

/** What a page is of: its docket's number, and another case's page of the same format. */
export interface About {
  readonly number: string;
  readonly other: string;
}

/** Every mutation of `text` that changes it. */
export function mutationsOf(text: string, { number, other }: About): Mutation[] {
  const isJson = /^\s*\{/.test(text); // { "CaseNumber": …
  const changes = [
    ...cuts(text),
    ...replacements(other),
    ...numberChanges(text, number),
    ...(isJson ? jsonChanges(text) : markupChanges(text)),
  ];
  return changes.filter((one) => one.text !== text);
}

const CUTS = 16;

function cuts(text: string): Mutation[] {
  const at = Array.from({ length: CUTS }, (_, k) => Math.floor((text.length * k) / CUTS));
  return at.map((end, k) => ({ name: `cut at ${k}/${CUTS}`, text: text.slice(0, end) }));
}

/** Other pages that a site answers with status 200 in a docket's place. */
function replacements(other: string): Mutation[] {
  const page = (title: string, body: string) =>
    `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  return [
    { name: "another case's page", text: other },
    {
      name: "log-in page",
      text: page("Login", '<form method="post"><input name="login"><input type="password" name="key"></form>'),
    },
    { name: "CAPTCHA", text: page("Attention", "<h1>Verify you are human</h1><iframe src='/captcha'></iframe>") },
    { name: "maintenance page", text: page("Sorry", "<h2>The system is down for scheduled maintenance.</h2>") },
    { name: "soft 404", text: page("Not found", "<p>The page you requested was not found.</p>") },
    { name: "error page", text: page("Error", "<h1>Server Error in '/' Application.</h1><pre>Runtime Error</pre>") },
    { name: "redirect page", text: '<html><head><meta http-equiv="refresh" content="0; url=/"></head></html>' },
    { name: "JSON error", text: '{"message": "Internal server error"}' },
    { name: "a PDF", text: "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n" },
    { name: "an empty feed", text: '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>' },
    { name: "nothing", text: "" },
  ];
}

function markupChanges(text: string): Mutation[] {
  return [
    ...attributeRenamed(text, "class"),
    ...attributeRenamed(text, "id"),
    ...attributeRenamed(text, "name"),
    ...tagRenamed(text),
    ...rowChanges(text),
    ...tableChanges(text),
    ...dateChanges(text),
    ...linkChanges(text),
    ...harmlessChanges(text),
  ];
}

const NAMES_MAX = 8;

function attributeRenamed(text: string, attribute: string): Mutation[] {
  const values = [...text.matchAll(new RegExp(`\\s${attribute}=["']([\\w -]{2,60})["']`, "gi"))].map(
    (one) => one[1] ?? "",
  );
  return [...new Set(values)].slice(0, NAMES_MAX).map((value) => ({
    name: `${attribute} renamed: ${value}`,
    text: text.replace(new RegExp(`(\\s${attribute}=["'])${value}(?=["'])`, "gi"), "$1renamed"),
  }));
}

const TAGS = [
  ["td", "div"],
  ["tr", "div"],
  ["table", "section"],
  ["th", "td"],
  ["a", "span"],
  ["b", "em"],
  ["b", "strong"],
  ["u", "span"],
  ["i", "span"],
  ["h3", "div"],
  ["span", "div"],
  ["tbody", "thead"],
] as const;

function tagRenamed(text: string): Mutation[] {
  return TAGS.map(([from, to]) => ({
    name: `tag renamed: ${from} to ${to}`,
    text: text.replace(new RegExp(`<(/?)${from}(?=[\\s>])`, "gi"), `<$1${to}`),
  }));
}

/** A row of the docket: from `<tr` to before the next one. */
interface DocketRow {
  readonly from: number;
  readonly to: number;
}

/** Rows whose first cell is a date, in any of the courts' prints; those of the page's longest run. */
function docketRows(text: string): DocketRow[] {
  const starts = [...text.matchAll(/<tr\b/gi)].map((one) => one.index);
  const ends = [...starts.slice(1), text.length].map((end, k) => {
    const closed = text.toLowerCase().indexOf("</tr>", starts[k]);
    return closed >= 0 && closed < end ? closed + "</tr>".length : end;
  });
  const rows = starts.map((from, k) => ({ from, to: ends[k] ?? text.length }));
  return rows.filter(({ from, to }) =>
    /^<tr[^>]*>\s*<td[^>]*>\s*(?:\d{2}\/\d{2}\/\d{4}|[A-Z][a-z]{2} \d{1,2},? \d{4})\s*</i.test(text.slice(from, to)),
  );
}

function without(text: string, rows: readonly DocketRow[]): string {
  return [...rows]
    .sort((a, b) => b.from - a.from)
    .reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
}

function eachRow(text: string, change: (row: string) => string): string {
  return docketRows(text)
    .reverse()
    .reduce((left, { from, to }) => left.slice(0, from) + change(left.slice(from, to)) + left.slice(to), text);
}

function rowChanges(text: string): Mutation[] {
  const rows = docketRows(text);
  if (rows.length === 0) return [];
  const middle = Math.floor(rows.length / 2);
  const drop = (name: string, dropped: readonly DocketRow[]) => ({
    name: `rows dropped: ${name}`,
    text: without(text, dropped),
  });
  const cell = "<td>new</td>";
  const change = (name: string, each: (row: string) => string) => ({ name, text: eachRow(text, each) });
  return [
    drop("the first", rows.slice(0, 1)),
    drop("the last", rows.slice(-1)),
    drop("one of the middle", rows.slice(middle, middle + 1)),
    drop("two", rows.slice(0, 2)),
    drop("three", rows.slice(0, 3)),
    drop("the newer half", rows.slice(middle)),
    drop(
      "every second",
      rows.filter((_, k) => k % 2 === 1),
    ),
    drop("all", rows),
    change("column added: first", (row) => row.replace(/<td/i, `${cell}$&`)),
    change("column added: second", (row) => row.replace(/<\/td>/i, `$&${cell}`)),
    change("column added: last", (row) => row.replace(/(?:<\/td>)?\s*(?:<\/tr>)?\s*$/i, `</td>${cell}</tr>`)),
    change("column removed: first", (row) => row.replace(/<td.*?<\/td>/is, "")),
    change("column removed: second", (row) => row.replace(/(<td.*?<\/td>\s*)<td.*?<\/td>/is, "$1")),
    change("column emptied: first", (row) => row.replace(/(<td[^>]*>).*?(?=<\/td>)/is, "$1")),
    change("column emptied: second", (row) => row.replace(/(<td.*?<\/td>\s*<td[^>]*>).*?(?=<\/td>)/is, "$1")),
    change("columns swapped", (row) => row.replace(/(<td.*?<\/td>)(\s*)(<td.*?<\/td>)/is, "$3$2$1")),
    change("rows without end tags", (row) => row.replace(/<\/t[dr]>/gi, "")),
    change("rows in a section of their own", (row) => `<tbody>${row}</tbody>`),
  ];
}

function tableChanges(text: string): Mutation[] {
  const rows = docketRows(text);
  const at = rows[Math.floor(rows.length / 2)]?.from;
  if (at === undefined) return [];
  const heading = [...text.slice(0, rows[0]?.from).matchAll(/<tr\b/gi)].at(-1)?.index ?? 0;
  const insert = (name: string, what: string) => ({ name, text: text.slice(0, at) + what + text.slice(at) });
  return [
    insert("table split", "</table><table>"),
    insert("table split, each in a box", "</table></div><div><table>"),
    insert("table closed too early", "</table>"),
    insert("table closed twice too early", "</table></table>"),
    insert("row cut in the middle", '<tr><td valign="top"'),
    insert("advertisement between rows", '<tr><td colspan="9">Try our new site!</td></tr>'),
    { name: "heading row removed", text: text.slice(0, heading) + text.slice(rows[0]?.from) },
    { name: "heading changed: date", text: text.replace(/>\s*(?:Date (?:Filed|Entered)|Date)\s*</gi, ">When<") },
    {
      name: "heading changed: text",
      text: text.replace(/>\s*(?:Docket Text|Proceedings and Orders?)\s*</gi, ">What<"),
    },
    { name: "heading in another language", text: text.replace(/>\s*(?:Docket Text)\s*</gi, ">Texto del expediente<") },
  ];
}

function dateChanges(text: string): Mutation[] {
  const change = (name: string, to: (month: string, day: string, year: string) => string) => ({
    name: `dates ${name}`,
    text: eachRow(text, (row) =>
      row.replace(/(\d{2})\/(\d{2})\/(\d{4})/, (_, month, day, year) => to(month, day, year)),
    ),
  });
  return [
    change("in European order", (month, day, year) => `${day}.${month}.${year}`),
    change("of a hundred years on", (month, day, year) => `${month}/${day}/${Number(year) + 100}`),
    change("in words", (month, day, year) => `${Number(day)} of month ${month}, ${year}`),
    change("not given", () => "TBD"),
  ];
}

function linkChanges(text: string): Mutation[] {
  return [
    { name: "links under another attribute", text: text.replace(/\s(href|onclick)=/gi, " data-$1=") },
    {
      name: "links of another shape",
      text: text.replace(/\/(?:docs?1|docket\/docketfiles|DocketPDF|cgi-bin)\//gi, "/v2/"),
    },
    { name: "links removed", text: text.replace(/<a\b[^>]*>(.*?)<\/a>/gis, "$1") },
  ];
}

function numberChanges(text: string, number: string): Mutation[] {
  const next = number.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)); // 19-1212: 19-1213
  return [
    { name: "number of another case", text: text.replaceAll(number, next) },
    { name: "number removed", text: text.replaceAll(number, "") },
  ];
}

/** Changes that a browser's user would not see, or that do not concern the docket. */
function harmlessChanges(text: string): Mutation[] {
  const notice = "<div class=banner>The site will be down for maintenance on Saturday. <a href=/login>Log in</a></div>";
  return [
    { name: "notice above", text: text.replace(/<body[^>]*>/i, `$&${notice}`) },
    { name: "footer below", text: text.replace(/<\/body>/i, `<p>Not found what you want?</p>$&`) },
    {
      name: "script added",
      text: text.replace(/<body[^>]*>/i, "$&<script>var a = '<table><tr><td>1</td></tr>';</script>"),
    },
    { name: "comments added", text: text.replace(/<table/gi, "<!-- table -->$&") },
    {
      name: "wrapped in a box",
      text: text.replace(/<body[^>]*>/i, "$&<div class=page>").replace(/<\/body>/i, "</div>$&"),
    },
    {
      name: "styles removed",
      text: text.replace(/\s(?:style|width|valign|align|bgcolor|nowrap)=(?:"[^"]*"|'[^']*'|\w+)/gi, ""),
    },
    { name: "white space between tags", text: text.replace(/(<\/t[dr]>)(\s*)(?=<t)/gi, "$1\n\t$2") },
    { name: "another class beside", text: text.replace(/<(td|tr|table)(?=[\s>])(?![^>]*class=)/gi, '<$1 class="x"') },
  ];
}

function jsonChanges(text: string): Mutation[] {
  const json: unknown = JSON.parse(text);
  const lists = listsIn(json);
  return [
    ...keysIn(json).map((key) => ({ name: `key renamed: ${key}`, text: text.replaceAll(`"${key}"`, '"renamed"') })),
    ...lists.flatMap(([path, list]) =>
      list.length < 4
        ? []
        : [
            { name: `rows dropped from ${path}: the last`, text: withList(json, path, list.slice(0, -1)) },
            { name: `rows dropped from ${path}: half`, text: withList(json, path, list.slice(0, list.length / 2)) },
            { name: `rows dropped from ${path}: all`, text: withList(json, path, []) },
            { name: `${path} is an object`, text: withList(json, path, { ...list }) },
            { name: `a row of ${path} is null`, text: withList(json, path, [null, ...list.slice(1)]) },
          ],
    ),
    { name: "spaces between", text: JSON.stringify(json, null, 3) },
    { name: "a key added", text: text.replace(/^\s*\{/, '{"added": {"version": 2},') },
  ];
}

const JSON_KEYS_MAX = 40;

function keysIn(json: unknown): string[] {
  return [...new Set([...JSON.stringify(json).matchAll(/"(\w{2,40})":/g)].map((one) => one[1] ?? ""))].slice(
    0,
    JSON_KEYS_MAX,
  );
}

/** Paths of the lists in the first two levels. */
function listsIn(json: unknown): [string, unknown[]][] {
  const of = (value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const nested = of(json).flatMap(([key, value]) => of(value).map(([inner, one]) => [`${key}.${inner}`, one] as const));
  return [...of(json), ...nested].filter((pair): pair is [string, unknown[]] => Array.isArray(pair[1]));
}

function withList(json: unknown, path: string, list: unknown): string {
  const copy = structuredClone(json) as Record<string, unknown>;
  const keys = path.split(".");
  const owner = keys.slice(0, -1).reduce((value, key) => value[key] as Record<string, unknown>, copy);
  owner[keys.at(-1) ?? ""] = list;
  return JSON.stringify(copy);
}
