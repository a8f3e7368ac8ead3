import type { DateAhead } from "../../../../model/digest.ts";
import type { ActVerb } from "../../../../model/entry.ts";
import type { MistakeKind } from "../../../../model/mistake.ts";
import { amount, listOf, plural } from "../grammar.ts";
import { ACT_WORDS, courtInSentence } from "./common.ts";

/** "it did not deny": what follows "did not". */
const BASES: Readonly<Record<string, string>> = {
  granted: "grant",
  denied: "deny",
  affirmed: "affirm",
  reversed: "reverse",
  vacated: "vacate",
  remanded: "remand",
  dismissed: "dismiss",
  stayed: "stay",
  lifted: "lift",
  dissolved: "dissolve",
  enjoined: "enjoin",
  extended: "extend",
  withdrawn: "withdraw",
  certified: "certify",
};

function base(act: ActVerb): string {
  const whole = act.replace(/_in_part$/, "");
  const verb = BASES[whole] ?? `say “${ACT_WORDS[act][0]}”`;
  return whole === act ? verb : `${verb} in part`;
}

const KINDS: Readonly<Record<MistakeKind, string>> = {
  turned_act: "what the court did",
  dropped_limit: "how far it goes",
  wrong_direction: "which order it is about",
  dead_date: "a date",
};

/** The letter that puts right what was told. */
export const correctionsWords = {
  corrections: {
    subject: {
      prefix: "Correction: ",
      turned: (court: string, right: ActVerb | null, told: ActVerb) =>
        right === null
          ? `${courtInSentence(court)} did not ${base(told)}`
          : `${courtInSentence(court)} ${ACT_WORDS[right][1]}, it did not ${base(told)}`,
      date: (day: string, what: string) =>
        what === "due" ? `nothing was due on ${day}` : `no ${what} was set for ${day}`,
      more: (n: number) => ` (+${amount(n, "correction", "corrections")})`,
    },
    lead: (n: number, since: string) =>
      `We read again what we told you since ${since}. ${plural(n, "One thing", `${n} things`)} we got wrong or told without its limits; what we wrote, what is true and the court's words are below.`,
    title: "What we told you, put right",
    about: (kinds: readonly MistakeKind[]) => `Our mistake, in ${listOf(kinds.map((kind) => KINDS[kind]))}:`,
    said: (day: string, isExact: boolean) =>
      isExact ? `In the digest of ${day} we said: ` : `In a digest of about ${day} we said: `,
    dateSaid: (day: string, what: string) => `${day}: ${what}`,
    correct: "Correct: ",
    whole: "The court did more than we said: ",
    date: {
      asked: (day: string) => `${day} was only asked for; no order of the court had set it.`,
      ended: (day: string, how: DateAhead["status"], to: string | null) => {
        if (how === "moved") return to === null ? `${day} had been moved.` : `${day} had been moved to ${to}.`;
        if (how === "met") return `What was due on ${day} had been filed.`;
        return `${day} had been taken off the calendar.`;
      },
    },
    unchanged: "The court's entry has not changed.",
    docketText: "Docket text: ",
    demonstration:
      "Demonstration letter. Nobody was told this: it shows what a reader of the program's first version would get.",
    page: "All corrections",
  },
} as const;
