import type { Vote } from "../../model/entry.ts";
import { type SentenceEnds, sentenceEnd, sentenceEnds } from "./clause.ts";

/** A judge as a line names one: Justice Fern ; Judge R. Elm ; The Chief Justice */
const SURNAME = String.raw`[A-Z][\w'’-]+`;
const TITLED = String.raw`(?:(?:[Tt]he )?Chief Justice(?: ${SURNAME})?|(?:Justice|Judge|JUSTICE|JUDGE|(?:Circuit|Chief|Senior|District) Judge)s?:? (?:[A-Z]\. )*${SURNAME}(?: ${SURNAME}){0,2}?)`;
const MORE = String.raw`(?:,? (?:and )?(?:${TITLED}|(?:[A-Z]\. )*${SURNAME})(?=,| and\b| would\b| dissent| concur| join| took| \w+ed\b))`;

/** Justice Fern, Justice Elm(,) and Justice Ash would grant the application. */
const WOULD = new RegExp(
  String.raw`(?<who>${TITLED}(?:${MORE})*),? (?<how>would (?:have )?(?:\w+ly )?(?:grant|den|stay|vacat|dismiss|affirm|revers|remand|lift|hold|set|call|not|issue|enjoin|dissolv|hear|extend|limit)\w*(?:[^.;]|(?<=\bNos?)\.)*)`,
  "g",
);

/** Judge R. Fern dissents in part. ; Justice Fern, with whom Justice Elm joins, concurring in part and dissenting in part. ; (Fern, J., dissenting) */
const WRITES = new RegExp(
  String.raw`(?<who>${TITLED}(?:${MORE})*)(?:, (?:with|joined by) (?:whom )?(?<with>${TITLED}(?:${MORE})*)(?: joins?)?)?,? (?<how>(?:respectfully )?(?:dissent|concur)\w*(?: [^.;,()]*)?)`,
  "g",
);

/** Fern, J., filed a dissenting opinion, in which Elm and Ash, JJ., joined as to Part II. */
const FILED_OPINION = new RegExp(
  String.raw`(?<who>${SURNAME}, (?:C\. ?)?J\.),? (?:filed|issued|wrote)(?: an?)? (?<how>(?:opinion )?(?:(?:dissent|concur)\w*[^.;,]*))(?<rest>[^.;]*(?:(?:J|JJ|C|II-[A-Z]|Part \w+)\.[^.;]*)*)`,
  "g",
);

/** FERN, Circuit Judge, dissenting ; Fern, J., concurring in part */
const INVERTED = new RegExp(
  String.raw`(?<who>${SURNAME}, (?:(?:C\. ?)?J\.|(?:Senior |Chief )?(?:Circuit|District|Appellate) Judge)),? \(?(?<how>(?:dissent|concurr)ing\b[^.;,()]*)`,
  "g",
);

/** in which Elm, J., joined as to Part I, and in which … */
const JOINED = new RegExp(
  String.raw`in which (?<who>(?:${SURNAME}(?:, (?:C\. ?)?JJ?\.)?(?:,? and |, )?)+?),? (?<how>joined?\b[^.;]*?)(?=, and in which|[.;]|$)`,
  "g",
);

/** "Judge: FFF Dissenting, Judge: WAF Authoring" */
const INITIALS = /\bJudge: ?(?<who>[A-Z]{2,4}) (?<how>(?:Dissenting|Concurring)(?: (?:in part|and \w+)[^,.;]*)?)/g;

/** Justice Fern took no part in the consideration or decision of this application. */
const NO_PART = new RegExp(
  String.raw`(?<who>${TITLED}(?:${MORE})*) (?<how>took no part\b[^.;]*|(?:is|are|was|were) recused\b[^.;]*)`,
  "g",
);

/** A word without which no vote is noted. */
const NOTES_ONE = /\bwould\b|dissent|concur|\bno part\b|recused/i;

/** What single judges or Justices would do, as noted: each once. */
export function votesIn(text: string): readonly Vote[] {
  if (!NOTES_ONE.test(text)) return [];
  const ends = sentenceEnds(text);
  const votes: Vote[] = [];
  const add = (who: string, how: string) => {
    const known = votes.some((vote) => surname(vote.who) === surname(who) && stem(vote.how) === stem(how));
    if (!known && who !== "") votes.push({ who, how: how.trim() });
  };
  for (const form of [WOULD, WRITES, INVERTED, NO_PART]) {
    for (const { groups } of text.matchAll(form)) {
      for (const who of [...namesIn(groups?.["who"] ?? ""), ...namesIn(groups?.["with"] ?? "")])
        add(who, groups?.["how"] ?? "");
    }
  }
  for (const { groups, index, 0: words } of text.matchAll(FILED_OPINION)) {
    const how = groups?.["how"] ?? "";
    add(groups?.["who"] ?? "", how);
    for (const joined of restOf(text, ends, index + words.length - (groups?.["rest"] ?? "").length).matchAll(JOINED))
      for (const who of namesIn(joined.groups?.["who"] ?? "")) add(who, how);
  }
  for (const { groups } of text.matchAll(INITIALS))
    add(memberOf(groups?.["who"] ?? "", text) ?? "", groups?.["how"] ?? "");
  return votes;
}

/** What follows of the sentence, whose "JJ." and "C. J." do not end it. */
function restOf(text: string, ends: SentenceEnds, from: number): string {
  const to = ends.find((end) => end > from && !/\b(?:JJ?|C)\.$/.test(text.slice(0, end)));
  return text.slice(from, to ?? sentenceEnd(text, ends, from));
}

/** "Justice Fern, Justice Elm and Justice Ash" → each as printed. */
function namesIn(words: string): readonly string[] {
  const plural = /^(?:Justice|Judge)s\b/.exec(words)?.[0];
  return words
    .split(
      /,\s+and\s+|\s+and\s+|,\s+(?!(?:C\. ?)?JJ?\.|Jr\b|Sr\b|(?:Senior |Chief )?(?:Circuit|District|Appellate) Judge)/,
    )
    .map((name) =>
      name
        .replace(/^(?:Justices|Judges)\s+/, plural === undefined ? "$&" : "")
        .replace(/,? (?:JJ\.)?,?$/, "")
        .trim(),
    )
    .filter((name) => /[A-Z]/.test(name) && !/^(?:JJ?|C)\./.test(name));
}

/** Initials as the docket gives them ("FFF"), as the one name of a panel that has them; undefined: none or two do. */
function memberNamed(initials: string, panel: readonly string[]): string | undefined {
  const fit = panel.filter((name) => initialsOf(name) === initials);
  return fit.length === 1 ? fit[0] : undefined;
}

function initialsOf(name: string): string {
  return name
    .replace(/,.*$/, "")
    .split(/[\s.]+/)
    .map((word) => word[0] ?? "")
    .join("")
    .toUpperCase();
}

/** The member of a panel that the same words print: "(FERDINAND F. FERNANDEZ, WILLIAM A. FLETCHER and RICHARD A. PAEZ)". */
function memberOf(initials: string, text: string): string | undefined {
  const printed = [...text.matchAll(/\((?<names>[A-Z][^()]{8,300})\)/g)].flatMap(({ groups }) =>
    (groups?.["names"] ?? "").split(/,\s+and\s+|\s+and\s+|,\s+(?!Jr\b|Sr\b|III?\b)/),
  );
  return memberNamed(initials, printed) ?? initials;
}

function surname(name: string): string {
  return (name.replace(/,.*$/, "").split(" ").at(-1) ?? "").toLowerCase();
}

/** dissents and dissenting are one vote. */
function stem(how: string): string {
  return /dissent|concur|would|part|recus/i.exec(how)?.[0].toLowerCase() ?? how;
}
