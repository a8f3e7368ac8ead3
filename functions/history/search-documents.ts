import type { Entry } from "../model/entry.ts";
import { dayOf } from "../model/event.ts";
import type { Matter } from "../model/matter.ts";
import type { Quote, Summary } from "../model/summary.ts";
import type { SearchDocument } from "../ports/index.ts";
import { numberOf } from "../store/keys.ts";

/** What an entry is found by: names as printed and in short, caption, docket text, what its document says. */
export function searchDocument(entry: Entry, matter: Matter): SearchDocument {
  const { amici } = entry;
  const printed = [entry.filer, ...amici, ...entry.counsel, ...entry.judges].filter((name) => name !== null);
  const known = matter.names.filter(
    (name) => amici.includes(name.full) || name.asPrinted.some((one) => printed.includes(one)),
  );
  const names = [
    ...printed,
    ...known.flatMap((name) => [name.full, name.short, ...name.asPrinted]),
    ...initials(printed),
  ];
  return {
    id: entry.id,
    n: numberOf(entry.id),
    day: dayOf(entry),
    court: entry.court,
    dockets: [entry.docket, ...entry.alsoOn],
    kind: entry.kind,
    weight: entry.weight,
    supporting: entry.supporting,
    names: [...new Set(names)].join("\n"),
    caption: entry.caption,
    number: [entry.number, entry.docket.slice(entry.docket.indexOf("/") + 1)].filter((one) => one !== null).join(" "),
    text: [entry.text, entry.shortText].filter((one) => one !== null).join("\n"),
    summary: entry.summary ? wordsOf(entry.summary).join("\n") : "",
  };
}

/** "AFGE" of "American Federation of Government Employees Local 1924": what lawyers call an organization. */
function initials(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const words = name.split(/\s+/).filter((word) => /^[A-Z][a-z]/.test(word)); // "American", not "of" or "1924"
    return words.length < 3
      ? []
      : [
          words.map((word) => word.charAt(0)).join(""),
          words
            .slice(0, -1)
            .map((word) => word.charAt(0))
            .join(""),
        ];
  });
}

function wordsOf({ of, drafted }: Summary): string[] {
  const texts = (quotes: readonly Quote[]): string[] => quotes.map((quote) => quote.text);
  const sentences = (drafted ?? []).map((one) => one.sentence);
  if (of.form === "brief") {
    return [
      ...(of.amici.value ?? []),
      ...texts(of.interest),
      ...texts(of.points.map((point) => point.heading)),
      ...texts(of.keySentences),
      ...texts(of.relief),
      ...sentences,
    ];
  }
  return [
    ...texts(of.question),
    ...texts(of.holdings),
    ...texts(of.orderingClauses),
    ...texts(of.next),
    ...texts(of.staffSummary?.text ?? []),
    ...sentences,
  ];
}
