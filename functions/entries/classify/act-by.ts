import type { ActBy } from "../../model/entry.ts";
import { docketText } from "./docket-text.ts";
import { judgesOf, panelOf } from "./judges.ts";

/** Words at the head of a line by which another court's act is reported. */
const ANOTHER_COURT: readonly RegExp[] = [
  /\b(?:order|mandate|judgment|opinion|ruling)s? (?:\(certified copy\) )?(?:of|from|by|received from) (?:the )?(?<court>(?:USCA|U\.?S\.? ?C\.?A\.?|USDC|Supreme Court|(?:U\.?S\.?|United States) (?:Supreme Court|Court of Appeals)|[A-Z]\w+ Circuit|Judicial Panel on Multi ?-?District Litigation|JPML)(?: (?:for|-|of) [^,.;:()]{3,40}?(?= as\b| \(|[,.;:(]|$))?)/i, // ORDER of USCA as to …
  /\b(?:received|copy of)\b.{0,40}?\b(?<court>(?:\d+\w\w|[A-Z]\w+) Circuit(?: Court of Appeals)?|Supreme Court|District Court)\b/i, // Received Order from the Supreme Court
  /^(?<court>U\.?S\.? SUPREME COURT|SUPREME COURT|USCA) (?:order|judgment|mandate|opinion)\b/i, // U.S. SUPREME COURT ORDER entered
];

/** CLERK ORDER ; Filed clerk order (Deputy Clerk: RL): … ; by Clerk, USCA at the direction of the Court */
const CLERKS: readonly RegExp[] = [
  /^(?:filed\s+(?:text\s+)?|issued\s+)?clerk['’]?s?['’]? (?:order|judgment|ruling|entry|notice)\b\s*(?:\((?<name>deputy clerk: ?\w+)\))?/i,
  /\b(?:(?:entered|issued|granted|denied|extended|signed|dismissed|ordered|[Oo]rder filed) by (?:the )?|by (?=Clerk, USCA))(?<name>Clerk\b(?: of (?:the )?Court)?(?:, USCA(?: at the direction of the Court)?)?)/,
  /\b(?<name>[Dd]eputy [Cc]lerk: ?[A-Z]{2,4})\b/,
];

/** "Appellate Commissioner" acts alone, too. */
const COMMISSIONER = /\b(?<name>(?!FILED|ORDER)[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}, Appellate Commissioner)\b/;

/** One Justice acting alone. What was only submitted to one, or by one referred to the Court, the Court decides. */
const JUSTICE_ALONE =
  /\b(?:presented to (?<presented>(?:[Tt]he )?Chief Justice|Justice [A-Z][\w'’-]+) and by (?:him|her) (?:granted|denied)\b|(?:granted|denied|extended|stayed|ordered|[Oo]rder(?: issued| entered)?) (?:by|of) (?<name>(?:[Tt]he )?Chief Justice(?: [A-Z][a-z]+)?|Justice [A-Z][\w'’-]+)\b)/;

/** Who acts in words of a court: the court or a panel of it, one named judge or Justice, or the clerk. */
export function actBy(text: string, court: string): ActBy {
  const name = (form: RegExp) => form.exec(text)?.groups?.["name"];
  if (court === "scotus") {
    const { name: acting, presented } = JUSTICE_ALONE.exec(text)?.groups ?? {};
    const justice = acting ?? presented;
    return justice === undefined ? { kind: "court", name: null } : { kind: "judge", name: justice };
  }
  for (const form of CLERKS) if (form.test(text)) return { kind: "clerk", name: name(form) ?? null };
  if (/\bopinion of the court by\b/i.test(text)) return { kind: "court", name: null };
  const commissioner = name(COMMISSIONER);
  if (commissioner !== undefined) return { kind: "judge", name: commissioner };
  const lines = docketText(text);
  const panel = panelOf(lines);
  if (panel !== undefined) return { kind: "court", name: panel };
  for (const form of ANOTHER_COURT) {
    const other = form.exec(text)?.groups?.["court"];
    if (other !== undefined) return { kind: "court", name: other };
  }
  const { judges } = judgesOf("order", lines);
  const [judge] = judges;
  return judge === undefined || judges.length > 1 ? { kind: "court", name: null } : { kind: "judge", name: judge };
}
