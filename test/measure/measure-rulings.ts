import type { RulingSummary } from "../../functions/model/summary.ts";
import type { ReadDocument } from "./read-documents.ts";
import { type Row, shareRow, wrongRow } from "./row.ts";

interface Ruling {
  readonly read: ReadDocument;
  readonly of: RulingSummary;
}

/** What rulings say of themselves, against what a reader found: disposition, author, panel, separate writers. */
export function measureRulings(read: readonly ReadDocument[]): Row[] {
  const rulings = read.flatMap((one) => (one.summary?.of.form === "ruling" ? [{ read: one, of: one.summary.of }] : []));
  return [...dispositions(rulings), author(rulings), panel(rulings), separateWriters(rulings)];
}

/** "reversed and remanded" · "affirmed in part" → the acts, parts apart. */
export function actsNamedIn(text: string): Set<string> {
  return new Set(
    text.toLowerCase().match(/affirmed|reversed|vacated|remanded|dismissed|denied|granted|transferred/g) ?? [],
  );
}

function dispositions(rulings: readonly Ruling[]): Row[] {
  const misses: string[] = [];
  const wrong: string[] = [];
  let known = 0;
  for (const { read, of } of rulings) {
    const { disposition, dispositionText } = read.record.gold ?? {};
    const gold = actsNamedIn([disposition ?? [], dispositionText ?? []].flat().join(" "));
    if (gold.size === 0) continue;
    known++;
    if (of.acts.status !== "stated") {
      misses.push(`${read.record.id}: ${of.acts.status}, gold ${[...gold].join(" ")}`);
      continue;
    }
    const stated = actsNamedIn((of.acts.value ?? []).map(({ act }) => act).join(" "));
    // A label is wrong when the ruling does not do it; that it is also remanded may go unsaid.
    const invented = [...stated].filter((act) => !gold.has(act));
    const unsaid = [...gold].filter((act) => !stated.has(act) && act !== "remanded");
    if (invented.length + unsaid.length > 0)
      wrong.push(`${read.record.id}: says ${[...stated].join(" ")}, gold ${[...gold].join(" ")}`);
  }
  return [
    shareRow({ what: "disposition answered", right: known - misses.length, of: known, min: 95, misses }),
    wrongRow({ what: "disposition labels that are wrong", misses: wrong, of: known, max: 1 }),
  ];
}

/** "W. FLETCHER" and "Fletcher, Circuit Judge" are one: the last word that is no addition, in small letters. */
export function surnameOf(name: string): string {
  return (
    name
      .replace(/,.*$/, "") // "Hawkins, Jr."
      .trim()
      .split(/\s+/)
      .at(-1) ?? ""
  )
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
}

function author(rulings: readonly Ruling[]): Row {
  const known = rulings.filter(({ read }) => typeof read.record.gold?.author === "string");
  const misses = known
    .filter(({ read, of }) => surnameOf(of.author.value ?? "") !== surnameOf(read.record.gold?.author ?? ""))
    .map(
      ({ read, of }) => `${read.record.id}: ${of.author.value ?? of.author.status}, gold ${read.record.gold?.author}`,
    );
  return shareRow({ what: "author right", right: known.length - misses.length, of: known.length, min: 99, misses });
}

/**
 * Where the folder names the judges, those; else an appeal whose first pages say "Before" must yield three judges or more, or the one judge that it names, each a name
 * that stands behind that word.
 */
function panel(rulings: readonly Ruling[]): Row {
  const misses: string[] = [];
  let known = 0;
  for (const { read, of } of rulings) {
    const gold = read.record.gold?.judges;
    const front = read.raw.slice(0, 9_000).replace(/\s+/g, " ");
    const before = /\b(?:Before|BEFORE|PRESENT):? (?<names>.{10,500}?Judges?\b)/.exec(front)?.groups?.["names"]; // Before Lynch, Chief Judge
    if (gold === undefined && (read.record.court === "scotus" || before === undefined)) continue;
    known++;
    const names = of.panel.value ?? [];
    const right =
      gold === undefined
        ? names.length >= (/\bJudges\b/.test(before ?? "") ? 3 : 1) &&
          names.every((name) => (before ?? "").length > 0 && front.includes(name))
        : gold.length === names.length &&
          gold.every((judge) => names.some((name) => surnameOf(name) === surnameOf(judge)));
    if (!right)
      misses.push(`${read.record.id}: ${names.join(" · ") || of.panel.status}; printed: ${before?.slice(0, 160)}`);
  }
  return shareRow({ what: "panel right", right: known - misses.length, of: known, min: 98, misses });
}

/** "STEVENS, J., and KENNEDY, J., filed concurring opinions. ALITO, J., filed a dissenting opinion, in which …" → stevens, kennedy, alito */
export function separateWritersIn(vote: string): Set<string> {
  const filed = vote
    .replace(/\b(?<initial>C\. J|J|JJ)\./g, (initial) => initial.replace(/[. ]/g, "")) // C. J. → CJ // the periods of "J." end no sentence
    .replace(/\b(?<begun>dissent|concur) (?=r?ing\b)/g, "$<begun>") // dissent ing
    .split(".")
    .flatMap((sentence) => {
      const writers = /^(?<names>.*?),? (?:each )?filed .*?(?:concurring|dissenting|respecting)/.exec(sentence)
        ?.groups?.["names"]; // KENNEDY, J, and ALITO, J, filed opinions concurring in the judgment
      return [...(writers ?? "").matchAll(/(?<writer>[A-Z][A-Za-z’'-]{2,}), C?J\b/g)]; // KENNEDY, J
    });
  return new Set(filed.map((match) => surnameOf(match.groups?.["writer"] ?? "")));
}

/** Some of the folder's votes lost the order of their letters: "THOMJ., filed a concurring opinion. AS," */
function isReadable(vote: string): boolean {
  return vote !== "" && !/[A-Z]filed|\b[A-Z]{3,}J\.|[A-Z]-$|\b[A-Z]{2,}(?:, J\.)?,\s*$/.test(vote);
}

function separateWriters(rulings: readonly Ruling[]): Row {
  const known = rulings.filter(({ read }) => isReadable(read.record.gold?.voteText ?? ""));
  const misses: string[] = [];
  for (const { read, of } of known) {
    const gold = separateWritersIn(read.record.gold?.voteText ?? "");
    const found = new Set(of.separate.map(({ judge }) => surnameOf(judge)));
    const same = gold.size === found.size && [...gold].every((writer) => found.has(writer));
    if (!same)
      misses.push(`${read.record.id}: ${[...found].join(" ") || "nobody"}, gold ${[...gold].join(" ") || "nobody"}`);
  }
  return shareRow({
    what: "separate writers right, all of an opinion's",
    right: known.length - misses.length,
    of: known.length,
    min: 98,
    misses,
  });
}
