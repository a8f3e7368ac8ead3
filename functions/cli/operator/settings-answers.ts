import { parseSettings, type Settings } from "../../model/settings.ts";

/** One question of `npm run init`. */
export interface Question {
  /** Flag that answers it: `--from`. */
  readonly flag: "for" | "name" | "email" | "postal" | "from" | "region" | "base-url";
  readonly asks: (known: Answers) => string;
  /** Taken when the answer is empty; none: it must be answered. */
  readonly otherwise?: (known: Answers) => string | undefined;
  /** Asked only then. */
  readonly when?: (known: Answers) => boolean;
  /** What is wrong with an answer; undefined when nothing is. */
  readonly wrong?: (answer: string) => string | undefined;
}

export type Answers = Partial<Record<Question["flag"], string>>;

const isForOthers = (known: Answers): boolean => known.for === "others";
// someone@example.org
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const notAnAddress = (answer: string): string | undefined =>
  ADDRESS.test(answer) ? undefined : "that is no mail address";

/** In the order in which they are asked. The first decides how much there is to set up. */
export const QUESTIONS: readonly Question[] = [
  {
    flag: "for",
    asks: () =>
      "Is this only for me, or for others?\n  me      one verified address, no domain, no DNS, no request to AWS: first mail within ten minutes\n  others  your own domain, DNS records, and AWS must agree to production access\nme or others",
    wrong: (answer) => (["me", "others"].includes(answer) ? undefined : 'answer "me" or "others"'),
  },
  { flag: "email", asks: () => "Your mail address: alarms and replies go there", wrong: notAnAddress },
  {
    flag: "name",
    asks: () => "Who runs this? A person or an organization; it stands in every mail and on every page",
    otherwise: (known) => (isForOthers(known) ? undefined : "My own copy"),
  },
  {
    flag: "postal",
    asks: () => "Postal address. It stands in every mail. A P.O. box is fine; think before using your home.",
    otherwise: (known) => (isForOthers(known) ? undefined : "Only for myself"),
    wrong: (answer) => (answer.length < 5 ? "that is too short for an address" : undefined),
  },
  {
    flag: "from",
    asks: () => "Sender of the digests, at a domain whose DNS is yours: digests@example.org",
    when: isForOthers,
    wrong: notAnAddress,
  },
  {
    flag: "base-url",
    asks: () => "Address of the pages, if you have one of your own: https://docket.example.org. Empty: AWS gives one",
    otherwise: () => "",
    when: isForOthers,
    wrong: (answer) =>
      answer === "" || /^https:\/\/[^\s/]+$/.test(answer)
        ? undefined
        : "https:// and a name, without a slash at the end", // https://docket.example.org
  },
  {
    flag: "region",
    asks: () => "AWS region",
    otherwise: () => "us-east-1",
    wrong: (answer) => (/^[a-z]{2}(-[a-z]+)+-\d$/.test(answer) ? undefined : "a region looks like us-east-1"), // us-gov-west-1
  },
];

const SENDER_NAME = "MPP litigation digests";

/** The settings that the answers describe. @throws ExpectedError("invalid") naming each wrong field */
export function settingsFrom(answers: Answers): Settings {
  const onlyForMe = answers.for === "me";
  const sender = onlyForMe ? answers.email : answers.from;
  return parseSettings({
    ...(answers["base-url"] && { baseUrl: answers["base-url"] }),
    region: answers.region,
    operator: { name: answers.name, email: answers.email, postalAddress: answers.postal },
    mail: { from: `${SENDER_NAME} <${sender}>` },
    onlyForMe,
  });
}
