import { html, raw } from "hono/html";
import { COURTS_LANGUAGE, type Language } from "../model/languages.ts";
import { outsideText } from "../model/outside-text.ts";
import type { ItemLine, Line, MailNode, MailPage, Span } from "./mail-nodes.ts";
import { hrefLine, MARKS } from "./message.ts";

/** Markup that was escaped where it was made. */
export type Markup = ReturnType<typeof html>;

/** The roles that a node's markup can have. */
type Role =
  | "lead"
  | "h1"
  | "h2"
  | "h3"
  | "p"
  | "quiet"
  | "note"
  | "item"
  | "plain"
  | "fact"
  | "words"
  | "label"
  | "a"
  | "shortA"
  | "action"
  | "ul"
  | "li"
  | "hr";

/** How nodes look: attributes by role. Mail needs them inline; the web edition has a style sheet of its own. */
export type Look = Readonly<Record<Role, string>>;
/** Nodes as markup. */
export function nodesHtml(nodes: readonly MailNode[], look: Look, language: Language): Markup {
  return html`${nodes.map((node) => nodeHtml(node, look, language))}`;
}

function nodeHtml(node: MailNode, look: Look, language: Language): Markup {
  const line = (of: Line): Markup => html`${of.map((span) => spanHtml(span, look, language))}`;
  switch (node.is) {
    case "lead":
      return html`<p${raw(look.lead)}>${line(node.line)}</p>\n`;
    case "heading":
      return headingHtml(node.level, line(node.line), look);
    case "paragraph":
      return html`<p${raw(node.tone ? look[node.tone] : look.p)}>${line(node.line)}</p>\n`;
    case "item":
      return html`<div${raw(look.item)}>${headingHtml(node.level, line(node.heading), look)}${itemLines(node.lines, look, line)}</div>\n`;
    case "list":
      return html`<ul${raw(look.ul)}>${node.items.map((one) => html`<li${raw(look.li)}>${line(one)}</li>\n`)}</ul>\n`;
    case "personal":
      return html`<p${raw(look.quiet)}><a\n${raw(node.which === "unsubscribe" ? MARKS.unsubscribeHtml : MARKS.preferencesHtml)}\n${raw(look.a.trimStart())}>${outsideText(node.text)}</a></p>\n`;
    case "action":
      return html`<p${raw(look.action)}><a ${raw(hrefLine(node.href))}${raw(look.a)}>${outsideText(node.text)}</a></p>\n`;
    case "rule":
      return html`<hr${raw(look.hr)}>\n`;
  }
}

/** The lines of an entry; those that are a docket's or a document's stand together behind one rule. */
function itemLines(lines: readonly ItemLine[], look: Look, write: (line: Line) => Markup): Markup {
  const blocks: { tone: ItemLine["tone"]; lines: Line[] }[] = [];
  for (const { tone, line } of lines) {
    const last = blocks.at(-1);
    if (last?.tone === tone) last.lines.push(line);
    else blocks.push({ tone, lines: [line] });
  }
  return html`${blocks.map((block) => {
    const role = block.tone === "fact" ? look.fact : look.plain;
    const paragraphs = html`${block.lines.map((one) => html`<p${raw(role)}>${write(one)}</p>\n`)}`;
    return block.tone === "words" ? html`<div${raw(look.words)}>${paragraphs}</div>\n` : paragraphs;
  })}`;
}

function headingHtml(level: 1 | 2 | 3, content: Markup, look: Look): Markup {
  if (level === 1) return html`<h1${raw(look.h1)}>${content}</h1>\n`;
  if (level === 2) return html`<h2${raw(look.h2)}>${content}</h2>\n`;
  return html`<h3${raw(look.h3)}>${content}</h3>\n`;
}

function spanHtml(span: Span, look: Look, language: Language): Markup {
  const english = language === COURTS_LANGUAGE ? "" : ` lang="${COURTS_LANGUAGE}"`;
  if (typeof span === "string") return html`${outsideText(span)}`;
  if ("label" in span) return html`<span${raw(look.label)}>${outsideText(span.label)}</span>`;
  if ("link" in span) {
    const attributes = span.link.length <= UNBROKEN_MAX ? look.shortA : look.a;
    return html`<a ${raw(hrefLine(span.href))}${raw(attributes)}>${outsideText(span.link)}</a>`;
  }
  if ("quote" in span) {
    const words = html`“${outsideText(span.quote)}${span.cut ? " […]" : ""}”`;
    return english === "" ? words : html`<span${raw(english)}>${words}</span>`;
  }
  return english === ""
    ? html`${outsideText(span.printed)}`
    : html`<span${raw(english)}>${outsideText(span.printed)}</span>`;
}

/** Links up to this length stay on one line: "Entry mpp-7" would break at its hyphen. */
const UNBROKEN_MAX = 24;

/** A whole mail as an HTML document: one column, no picture, nothing hidden, nothing remote, readable in light and dark. */
export function mailHtml(page: MailPage): string {
  const { language, subject } = page;
  const title = outsideText(subject);
  return String(html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(STYLE_SHEET)}</style>
</head>
<body class="b" style="${raw(BODY)}">
<main>
<div role="article" aria-roledescription="email" aria-label="${title}" lang="${language}" dir="ltr">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td align="center" style="padding:24px 16px 40px">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:640px"><tr><td class="b" style="${raw(COLUMN)}">
${nodesHtml(page.nodes, MAIL_LOOK, language)}</td></tr></table>
</td></tr></table>
</div>
</main>
</body>
</html>
`);
}

const SANS = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SERIF = "Georgia,'Times New Roman',serif";
const BODY = `margin:0;padding:0;background:#fff;color:#1c1b19;font:16px/1.5 ${SANS};-webkit-text-size-adjust:100%`;
const COLUMN = `text-align:left;background:#fff;color:#1c1b19;font:16px/1.5 ${SANS};word-break:break-word`;

/** Only what inline styles cannot say: the dark scheme. */
const STYLE_SHEET = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.b{background:#171614!important;color:#e9e6df!important}.q{color:#b3aea4!important}.a{color:#9cc4f0!important}.r{border-color:#47443e!important}}`;

const MAIL_LOOK: Look = {
  lead: ` style="margin:0 0 28px;font:20px/1.45 ${SERIF}"`,
  h1: ` style="margin:0 0 4px;font:bold 24px/1.3 ${SERIF}"`,
  h2: ` class="r" style="margin:36px 0 16px;padding:16px 0 0;border-top:1px solid #cfcbc2;font:bold 14px/1.4 ${SANS};letter-spacing:.05em;text-transform:uppercase"`,
  h3: ` style="margin:0 0 4px;font:bold 18px/1.4 ${SERIF}"`,
  p: ` style="margin:0 0 8px"`,
  quiet: ` class="q" style="margin:0 0 8px;color:#5d5a54"`,
  note: ` class="r" style="margin:0 0 20px;padding:0 0 0 12px;border-left:4px solid #cfcbc2"`,
  item: ` style="margin:0 0 26px"`,
  action: ` style="margin:8px 0 20px;font-size:18px;font-weight:bold"`,
  plain: ` style="margin:0 0 4px"`,
  fact: ` class="q" style="margin:0 0 2px;font-size:15px;color:#5d5a54"`,
  words: ` class="r" style="margin:8px 0;padding:2px 0 1px 14px;border-left:3px solid #cfcbc2"`,
  label: ` class="q" style="color:#5d5a54"`,
  a: ` class="a" style="color:#0b4d8c;text-decoration:underline"`,
  shortA: ` class="a" style="color:#0b4d8c;text-decoration:underline;white-space:nowrap"`,
  ul: ` style="margin:0 0 8px;padding:0 0 0 20px"`,
  li: ` style="margin:0 0 6px"`,
  hr: ` class="r" style="margin:40px 0 16px;border:0;border-top:1px solid #cfcbc2"`,
};

/** The look of the public web edition: the page's own style sheet does the rest. */
export const WEB_LOOK: Look = {
  lead: ' class="lead"',
  h1: "",
  h2: "",
  h3: "",
  p: "",
  quiet: ' class="quiet"',
  note: ' class="note"',
  item: ' class="item"',
  action: ' class="action"',
  plain: "",
  fact: ' class="fact"',
  words: ' class="words"',
  label: ' class="label"',
  a: "",
  shortA: "",
  ul: "",
  li: "",
  hr: "",
};
