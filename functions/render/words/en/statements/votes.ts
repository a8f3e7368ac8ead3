import type { Vote } from "../../../../model/entry.ts";
import type { Manner } from "../../../statements/manner.ts";
import { listOf } from "../grammar.ts";
import { isPast, judgeNamed } from "./names.ts";

/* Who dissents or would act otherwise. */

/** Who dissents or would act otherwise, as noted. */
export function votesSaid(votes: readonly Vote[], court: string, manner: Manner): string {
  const groups = Map.groupBy(votes, ({ how }) => how.trim().replace(/[.,;]+$/, ""));
  const parts = [...groups].map(([how, some]) => {
    const names = some.map(({ who }) => judgeNamed(who, court));
    return `${names.length > 1 ? sameTitle(names) : names[0]} ${howVoted(how, some.length > 1, manner)}`;
  });
  return parts.join("; ");
}

/** "dissenting", "filed a dissenting opinion", "DISSENTS in part": one verb; what a judge would do stands as it is. */
export function howVoted(how: string, many: boolean, manner: Manner): string {
  const verb = /^(?:\w+ )*?(dissent|concur)\w*/i.exec(how);
  if (verb === null || /\bwould\b/i.test(how)) return how;
  const stem = verb[1]?.toLowerCase() ?? "";
  const part = /\bin part\b/i.test(how) ? " in part" : /\bin the (?:judgment|result)\b/i.exec(how)?.[0].toLowerCase();
  const ending = part ? ` ${part.trim()}` : "";
  if (isPast(manner)) return `${stem === "concur" ? "concurred" : "dissented"}${ending}`;
  return `${stem}${many ? "" : "s"}${ending}`;
}

/** "Justices Breyer, Sotomayor and Kagan" */
export function sameTitle(names: readonly string[]): string {
  const [title] = /^(?:Justice|Judge)\b/.exec(names[0] ?? "") ?? [];
  return title && names.every((name) => name.startsWith(`${title} `))
    ? `${title}s ${listOf(names.map((name) => name.slice(title.length + 1)))}`
    : listOf(names);
}

/** "over a dissent": of the acts of the court, not of its writings. */
export function overDissent(votes: readonly Vote[]): string {
  const dissents = votes.filter(({ how }) => /^dissent/i.test(how));
  if (dissents.length > 0)
    return dissents.some(({ how }) => /in part/i.test(how))
      ? " over a partial dissent"
      : dissents.length === 1
        ? " over a dissent"
        : " over dissents";
  return "";
}
