import { courtOf } from "../../../model/courts.ts";
import type { Vote } from "../../../model/entry.ts";
import type { Telling } from "../../../model/telling.ts";
import type { Side } from "../../../model/vocabulary.ts";
import type { Line } from "../../mail-nodes.ts";
import type { Manner, Place } from "../../statements/manner.ts";
import { amount, listOf, plural } from "./grammar.ts";
import { citations, deedsSaid } from "./statements/acts.ts";
import { filingSaid } from "./statements/filings.ts";
import { actorNamed, capitalized, courtNamed, dated, one, SIDES } from "./statements/names.ts";
import { overDissent, votesSaid } from "./statements/votes.ts";

/*
 * Statements in English: who did what to which thing, how far. Headlines are in the present tense and without articles,
 * sentences in the past tense and whole. What is printed on a docket is English, so a line of it needs no marks.
 */

/** English. */
export const statements = {
  statement(telling: Telling, place: Place, manner: Manner): Line {
    const [first] = telling.deeds;
    if (!first) return [];
    if (first.does !== "act") return [capitalized(filingSaid(first, telling, place, manner).trim())];
    const who = actorNamed(telling.by, manner) ?? one(courtNamed(place.court, manner.as));
    const over = manner.as === "headline" && !manner.brief ? overDissent(telling.votes) : "";
    const cites = citations(telling.deeds, telling, manner);
    const isOfCase = telling.deeds.every((deed) => deed.does === "act" && deed.thing === null);
    const inCase = isOfCase && place.caption !== "" ? `, in ${place.caption},` : "";
    return [
      `${capitalized(dated(who.text, manner))}${inCase} ${deedsSaid(telling.deeds, telling, manner)}${over}${cites}`,
    ];
  },
  votes: (votes: readonly Vote[], court: string, manner: Manner): Line => [votesSaid(votes, court, manner)],
  /** Where no deed can be told: the docket's own sentence. */
  quoted: (court: string, quote: { readonly quote: string; readonly cut: boolean }, { as, brief }: Manner): Line => {
    if (brief) return [quote, ` (${courtOf(court).name})`];
    const whose =
      as === "sentence" ? `The docket of ${courtNamed(court, "sentence")} says: ` : `${courtOf(court).name} docket: `;
    return [whose, quote];
  },
  /** Where the docket has no words of its own. */
  bare: (court: string, kind: string, { as }: Manner): Line => [
    as === "sentence"
      ? `${kind} on the docket of ${courtNamed(court, "sentence")}, which says no more of it`
      : `${courtOf(court).name} docket: ${kind}`,
  ],
  says: "The docket says: ",
  moreRulings: (n: number): string => `+${amount(n, "ruling", "rulings")}`,
  moreRulingsIn: (courts: readonly string[], n: number): string =>
    `${plural(n, "One more ruling", `${n} more rulings`)} below: ${listOf(courts.map((court) => courtOf(court).name))}.`,
  moreFilings: (n: number): string => `+${n} more`,
  briefs: (names: readonly string[], more: number, side: string | null, court: string | null): string =>
    `Amicus ${plural(names.length + more, "brief", "briefs")}: ${listOf([...names, ...(more > 0 ? [`${more} more`] : [])])}${side ? ` for ${side}` : ""}${court ? ` (${courtOf(court).name})` : ""}`,
  side: (side: Side, name: string | null): string => name?.replace(/ and others$/, "") ?? SIDES[side],
} as const;
