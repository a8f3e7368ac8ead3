import type { OutboxMail } from "../../functions/model/deployment.ts";

/** Words that a wire editor strikes, each with what is wrong with them. In quotations they are the court's. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:was|were) seen\b|\bse vio\b|\bse vieron\b/i, "a filler: was seen"],
  [/\band more$|\band more[.;,]/i, "and more"],
  [/\bMPP injunction\b/i, "an injunction without its direction"],
  [/(?<!\w )\bMotion(?:,| filed by|$)/, "a bare motion"],
  [/\b1 \w+ were\b|\bs of what: not stated\b/i, "a number that does not agree"],
  [/\bno ruling\b|\bninguna resolución\b/i, "a filler: no ruling"],
  [/\bundefined\b|\bnull\b|\[object\b/, "a value that is none"],
  [/\bthe (?:the|an?)\b|\ba (?:the|an?)\b|\bde el\b|\ba el\b/, "two articles"],
  [/ {2}|\( | ,|,,|\.\./, "odd spacing"],
];

const COUNT_ONLY = /^(?:\d+ (?:new )?\w+(?: \w+)?(?: \([^)]*\))?)$/; // "2 motions (9th Cir.)"

/** The mail's own words: what stands in quotation marks or after "Docket text:" is somebody else's. */
function ownWords(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/g, '""');
}

/** What a mail's subject, lead and headings say that they should not. */
export function styleOf({ subject, text, html }: Pick<OutboxMail, "subject" | "text" | "html">): string[] {
  const bare = subject.replace(/^Replay: /, "");
  const lead = (text.split("\n\n")[0] ?? "").replaceAll("\n", " ");
  const headings = [...(html ?? "").matchAll(/<h3[^>]*>([\s\S]*?)<\/h3>/g)].map((match) =>
    (match[1] ?? "")
      .replace(/<[^>]+>/g, "")
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, "&"),
  );
  const broken: string[] = [];
  if (bare.length > 90) broken.push(`the subject has ${bare.length} characters: ${bare}`);
  if (COUNT_ONLY.test(bare)) broken.push(`the subject only counts: ${bare}`);
  if (lead.length > 300) broken.push(`the lead has ${lead.length} characters`);
  for (const [where, words] of [
    ["subject", bare],
    ["lead", lead],
    ...headings.map((one) => ["heading", one] as const),
  ] as const)
    for (const [pattern, why] of FORBIDDEN)
      if (pattern.test(ownWords(words))) broken.push(`${why}, in the ${where}: ${words}`);
  const sentences = lead.split(/(?<=[.!?]) (?=[A-Z"])/);
  if (new Set(sentences).size < sentences.length) broken.push(`the lead says one thing twice: ${lead}`);
  return broken;
}
