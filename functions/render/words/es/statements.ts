import type { Vote } from "../../../model/entry.ts";
import type { Telling } from "../../../model/telling.ts";
import type { Side } from "../../../model/vocabulary.ts";
import type { Line } from "../../mail-nodes.ts";
import type { Manner, Place } from "../../statements/manner.ts";
import type { MailWords } from "../en/mail.ts";
import { amount, listOf, plural } from "./grammar.ts";
import { citations, deedsSaid, overDissent, votesSaid } from "./statements/acts.ts";
import { dated, filingSaid } from "./statements/filings.ts";
import {
  actorNamed,
  capitalized,
  courtTitle,
  courtWithArticle,
  joined,
  lineOf,
  partyNamed,
  sideTitle,
} from "./statements/names.ts";

/** A headline leaves out the articles of what is acted on: "suspende orden de 2019 contra los MPP". */
const ARTICLE = /(^|\S )(?:la|el|una) (?=(?:orden|decisión|moción|sentencia|plazo|caso(?=$| sobre))\b)/g;

function inHeadline(line: Line, { as }: Manner): Line {
  if (as !== "headline") return line;
  return line.map((span, place) =>
    typeof span === "string"
      ? span
          .replace(ARTICLE, (whole, before: string) =>
            (place === 0 && before === "") || /^n\s$/.test(before) ? whole : before,
          )
          .replace(/\borden judicial (?=de \d{4}\b)/g, "orden ")
      : span,
  );
}

/** Spanish statements: composed from acts and orders; what a docket says and what has no Spanish name stays English. */
export const statements: MailWords["statements"] = {
  statement(telling: Telling, place: Place, manner: Manner): Line {
    const [first] = telling.deeds;
    if (!first) return [];
    if (first.does !== "act") return inHeadline(filingSaid(first, telling, place, manner), manner);
    const who = actorNamed(telling.by, manner) ?? { text: courtTitle(place.court), many: false };
    const over = manner.as === "headline" && !manner.brief ? overDissent(telling.votes) : "";
    const isOfCase = telling.deeds.every((deed) => deed.does === "act" && deed.thing === null);
    const line = lineOf(
      dated(capitalized(who.text), manner),
      ...(isOfCase && place.caption !== "" ? [", en ", { printed: place.caption }, ","] : []),
      " ",
      deedsSaid(telling.deeds, telling, manner),
      over,
      citations(telling.deeds, manner),
    );
    return inHeadline(line, manner);
  },
  votes: (votes: readonly Vote[], court: string, manner: Manner): Line => votesSaid(votes, court, manner),
  quoted: (court, quote, { as, brief }) => {
    if (brief) return [quote, ` (${courtTitle(court)})`];
    const whose =
      as === "sentence"
        ? `El expediente ${joined("de", courtWithArticle(court))} dice: `
        : `Expediente, ${courtTitle(court)}: `;
    return [whose, quote];
  },
  bare: (court, kind, { as }) => [
    as === "sentence"
      ? `${kind} en el expediente ${joined("de", courtWithArticle(court))}, que no dice más`
      : `Expediente, ${courtTitle(court)}: ${kind}`,
  ],
  says: "El expediente dice: ",
  moreRulings: (n) => `+${amount(n, "decisión", "decisiones")}`,
  moreRulingsIn: (courts, n) =>
    `${plural(n, "Una decisión más", `${n} decisiones más`)} abajo: ${listOf(courts.map(courtTitle))}.`,
  moreFilings: (n) => `+${n} más`,
  briefs: (names, more, side, court) =>
    `Amicus: ${listOf([...names, ...(more > 0 ? [`${more} más`] : [])])}${side ? ` por ${side}` : ""}${court ? ` (${courtTitle(court)})` : ""}`,
  side: (side: Side, name) => (name === null ? sideTitle(side) : partyNamed(name)),
};
