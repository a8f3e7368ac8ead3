import { courtOf } from "../../../model/courts.ts";
import type { RulingLine } from "../../../model/digest.ts";
import type { Cadence } from "../../../model/reader.ts";
import { plainLine } from "../../mail-nodes.ts";
import { listOf } from "./grammar.ts";
import { CADENCE_WORDS, courtHeading, courtInSentence, courtShort, rulingActs, rulingHeading } from "./mail/common.ts";
import { correctionsWords } from "./mail/corrections.ts";
import { digestWords } from "./mail/digest.ts";
import { itemsWords } from "./mail/items.ts";
import { lettersWords } from "./mail/letters.ts";
import { statements } from "./statements.ts";

/** The words of digests and letters. */
export const mailWords = {
  sentence: {
    notLegalAdvice: "Information from court records, not legal advice. Check the source before you rely on it.",
    /** A digest says its day at its head. */
    replay: (today: string | null) =>
      `Replay. ${today === null ? "" : `The clock reads ${today}. `}Docket text here is reconstructed from public facts; it is a selection.`,
    restored: "Our records were restored from an earlier copy. This digest may repeat what you were told before.",
    mayRepeat: "We could not tell whether the last digest reached you. This one may repeat it.",
    refused: "Your mail provider refused an earlier digest, and we do not send it again.",
    refusedEdition: (when: string) => `Read the digest of ${when}`,
    mistake: "Found a mistake? Reply to this mail.",
    runBy: (operator: string, address: string) => `Run by ${operator}, ${address}`,
    because: (cadence: Cadence, matters: readonly string[]) =>
      `You get this because you confirmed ${CADENCE_WORDS[cadence]} digests of ${listOf(matters.map((matter) => `the ${matter}`))}.`,
    personal: "These two links are yours alone; remove them if you forward this.",
    change: "Change or pause these digests",
    stop: "Stop these mails",
    unreviewed: "",
  },
  replayPrefix: "Replay: ",
  matterTitle: (name: string) => name,
  courtName: (court: string) => courtOf(court).name,
  courtShort,
  courtInSentence,
  rulingActs: (line: Pick<RulingLine, "kind" | "detail" | "acts">) => plainLine(rulingActs(line)),
  /** The same with what is printed English apart, for mails in another language. */
  spans: { ruling: rulingHeading, court: courtHeading, rulingActs },
  listOf,
  statements,
  ...itemsWords,
  ...digestWords,
  ...lettersWords,
  ...correctionsWords,
} as const;

/** What another language must have. */
export type MailWords = Widened<typeof mailWords>;

/** The same shape with any words in it. */
type Widened<T> = T extends string
  ? string
  : T extends (...input: infer I) => infer R
    ? (...input: I) => R
    : { readonly [K in keyof T]: Widened<T[K]> };
