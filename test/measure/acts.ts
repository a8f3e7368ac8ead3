import { createInterface } from "node:readline";
import { classify } from "../../functions/entries/classify.ts";
import type { Act, ActVerb, Vote } from "../../functions/model/entry.ts";

interface Question {
  readonly id: string;
  readonly text: string;
  readonly court: string;
}

function answerTo({ id, text, court }: Question) {
  const { acts, votes = [] } = classify({ text, court });
  return {
    id,
    by: acts[0]?.by ?? { kind: "court", name: null },
    acts: acts.map((act) => ({
      verb: verbOf(act),
      object: isDoing(act) && act.of !== null ? act.of.replace(DOING, "") : asPrinted(act, text),
      limits: act.limits ?? [],
      effective: act.effective ?? null,
    })),
    votes: votes.map((vote) => ({ who: vote.who, how: howOf(vote) })),
  };
}

/** The object as the labels have it: with its article and the docket number beside it, which our name of it leaves out. */
function asPrinted({ of, evidence }: Act, text: string): string | null {
  if (of === null) return null;
  const said = text.indexOf(evidence);
  const at = text.indexOf(of, Math.max(0, said));
  if (said < 0 || at < 0) return of;
  const before =
    /(?:(?:\b(?:the|this|that|an?)\s+)?(?:\[?\d{1,4}(?:-\d+)?\]?\s+)?)$/i.exec(text.slice(0, at))?.[0] ?? "";
  const after =
    /^,?\s*(?:[([]\s*(?:docket entry|filing|dkt|doc|ecf|de)\b[^)\]]{0,20}[)\]]|\[[\d-]+\]|(?:dkt|ecf)\.? (?:no\. ?)?\[?\d+\]?)/i.exec(
      text.slice(at + of.length),
    )?.[0];
  return text.slice(at - before.length, at + of.length + (after?.length ?? 0));
}

/** Our verbs in the words of the labelled set; any other of ours stands there as it is. */
const VERBS: Partial<Record<ActVerb, string>> = {
  granted_in_part: "granted in part",
  affirmed_in_part: "affirmed in part",
  reversed_in_part: "reversed",
  vacated_in_part: "vacated",
  denied_in_part: "denied in part",
  postponed: "stayed",
  held_in_abeyance: "held in abeyance",
  certified: "certified class",
  recalled: "other",
  adopted: "other",
  withdrawn: "other",
  referred: "other",
  moot: "other",
};

/** "Order Confirming Plan" orders what we have no verb for: there "other", of the plan. */
const DOING = /^[a-z]+ing\s+(?:the\s+)?/i;

function isDoing({ act, of }: Pick<Act, "act" | "of">): boolean {
  return act === "ordered" && DOING.test(of ?? "");
}

function verbOf({ act, of }: Act): string {
  if (isDoing({ act, of })) return "other";
  if (act === "extended") return /\btime\b|\bdeadline/i.test(of ?? "") ? "extended time" : "extended";
  // There a hearing taken off the calendar is vacated
  if (act === "canceled" || act === "struck")
    return /\bhearing|\bconference|\btrial|\bdeadline|\bargument/i.test(of ?? "") ? "vacated" : "other";
  return VERBS[act] ?? act;
}

/** What a judge would do, in the words of the labelled set. */
function howOf({ how }: Vote): string {
  if (/dissent/i.test(how)) return "dissents";
  if (/concur/i.test(how)) return "concurs";
  if (/\bno part\b|recus/i.test(how)) return "recused";
  return /\bden(?:y|ied)\b|\bdismiss/i.test(how) ? "would deny" : "would grant";
}

/**
 * Reads docket lines as `{id,text,court}`, one a line of standard input, and prints what the court did in each, one answer a line:
 * `{id, by: {kind, name}, acts: [{verb, object, limits, effective}], votes: [{who, how}]}`.
 */
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== "") console.log(JSON.stringify(answerTo(JSON.parse(line) as Question)));
}
