import type { RenderedMail } from "../../functions/render/digest-mail.ts";

/** Words that a wire editor strikes, each with what is wrong with them. In quotations they are the court's. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:was|were) seen\b|\bse vio\b|\bse vieron\b/i, "a filler: was seen"],
  [/\band more$|\band more[.;,]/i, "and more"],
  [/\bMPP injunction\b/i, "an injunction without its direction"],
  [/(?<!\w )\bMotion(?:,| filed by|$)/, "a bare motion"],
  [/\b1 \w+ were\b|\bs of what: not stated\b/i, "a number that does not agree"],
  [/\bno ruling\b|\bninguna resolución\b/i, "a filler: no ruling"],
  [/\bto more time\b|\bon more time\b/, "time is not answered, a request for it is"],
  [/\bState of \w+, (?:and )?State of\b|, et al\b/, "parties as printed"],
  [/…/, "a line that is cut"],
  [/\b(?:la|el|los|las|una?) (?:la|el|los|las|una?)\b|\b(\w{4,}) y \1\b|\b(\w{4,}) and \2\b/i, "a word said twice"],
  [/\bundefined\b|\bnull\b|\[object\b/, "a value that is none"],
  [/\bmoción (?:de|para) una?\b|\bmoción de para\b/, "no Spanish"],
  [/\bthe (?:the|an?)\b|\ba (?:the|an?)\b|\bde el\b|\ba el\b/, "two articles"],
  [/ {2}|\( | ,|,,|\.\./, "odd spacing"],
];

const COUNT_ONLY = /^(?:\d+ (?:new )?\w+(?: \w+)?(?: \([^)]*\))?)$/; // "2 motions (9th Cir.)"

/** English of ours in a Spanish line: names, captions, what stands in quotation marks or in parentheses behind its Spanish may be English. */
const ENGLISH =
  /\b(?:grants?|granted|den(?:ies|ied)|stays?|stayed|motions?|orders?|ordered|injunction|until|pending|against|judgment|filed|asks?|sues|appeals|ruling|the|and|for|with)\b/;

/** What of a Spanish mail's subject, lead and headings is English. `names` are printed as they are. */
export function englishIn(mail: Pick<RenderedMail, "subject" | "text" | "html">, names: readonly string[]): string[] {
  return linesOf(mail)
    .map(
      ([where, words]) => [where, names.reduce((left, name) => left.replaceAll(name, "…"), ownWords(words))] as const,
    )
    .map(([where, words]) => [where, words.replace(/\([^()]*\)/g, "")] as const)
    .filter(([, words]) => ENGLISH.test(words))
    .map(([where, words]) => `English in the ${where}: ${words}`);
}

/** The mail's own words: what stands in quotation marks or after "Docket text:" is somebody else's. */
function ownWords(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, '""');
}

type Line = readonly [where: "subject" | "lead" | "heading", words: string];

/** Subject, lead and headings, in this order. */
function linesOf({ subject, text, html }: Pick<RenderedMail, "subject" | "text" | "html">): readonly Line[] {
  const headings = [...(html ?? "").matchAll(/<h3[^>]*>([\s\S]*?)<\/h3>/g)].map((match) =>
    (match[1] ?? "")
      .replace(/<[^>]+>/g, "")
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, "&"),
  );
  return [
    ["subject", subject.replace(/^Replay: /, "")],
    ["lead", (text.split("\n\n")[0] ?? "").replaceAll("\n", " ")],
    ...headings.map((one) => ["heading", one] as const),
  ];
}

/** How much of a text's body its entries are: what stands around them is for us. */
export function itemShareOf({ text }: Pick<RenderedMail, "text">): number {
  const [body = ""] = text.split("\n----\n");
  const items = body.split("\n\n").map((part) => {
    const lines = part.split("\n");
    const first = lines.findIndex((line) => /^\d+\. /.test(line));
    return first === 0 || first === 1 ? lines.slice(first).join("\n").length : 0; // under its section's title
  });
  return items.reduce((sum, length) => sum + length, 0) / body.length;
}

/** What a mail's subject, lead and headings say that they should not. */
export function styleOf(mail: Pick<RenderedMail, "subject" | "text" | "html">): string[] {
  const lines = linesOf(mail);
  const [[, bare], [, lead]] = lines as [Line, Line];
  const broken: string[] = [];
  if (bare.length > 90) broken.push(`the subject has ${bare.length} characters: ${bare}`);
  if (COUNT_ONLY.test(bare)) broken.push(`the subject only counts: ${bare}`);
  if (lead.length > 300) broken.push(`the lead has ${lead.length} characters`);
  for (const [where, words] of lines)
    for (const [pattern, why] of FORBIDDEN)
      if (pattern.test(ownWords(words))) broken.push(`${why}, in the ${where}: ${words}`);
  const sentences = lead.split(/(?<=[.!?]) (?=[A-Z"])/);
  if (new Set(sentences).size < sentences.length) broken.push(`the lead says one thing twice: ${lead}`);
  return broken;
}
