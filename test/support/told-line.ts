import { itemOf } from "../../functions/digest/item.ts";
import { classify } from "../../functions/entries/classify.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import type { DigestInput, DigestItem } from "../../functions/model/digest.ts";
import { captionOn } from "../../functions/model/docket.ts";
import type { Entry } from "../../functions/model/entry.ts";
import type { Language } from "../../functions/model/languages.ts";
import type { Day } from "../../functions/model/time.ts";
import { mailOf } from "./addressed-mail.ts";
import { anEntry } from "./filed-entries.ts";
import { anInput, filed, mppWindow } from "./telling.ts";

/** A line of a docket of the litigation, as its clerk wrote it on a day. */
export interface DocketLine {
  readonly docket: string;
  readonly on: Day;
  readonly text: string;
  readonly number?: string;
}

/** The entry that a line makes. */
export function entryOfLine({ docket, on, text, number = "" }: DocketLine, id: string): Entry {
  const court = docket.slice(0, docket.indexOf("/"));
  const listed = mpp.dockets.find((one) => one.id === docket);
  return anEntry({
    id,
    docket,
    court,
    caption: listed ? captionOn(listed, on) : "",
    filedOn: on,
    number: number === "" ? null : number,
    text,
    ...classify({ court, text }),
  });
}

/** What came before: the injunction of April 2019 and the judgment of August 2021, from which directions are known. */
const BEFORE: readonly DocketLine[] = [
  {
    docket: "cand/3:19-cv-00807",
    on: "2019-04-08",
    number: "73",
    text: "ORDER GRANTING MOTION FOR PRELIMINARY INJUNCTION. Signed by Judge Richard Seeborg on 4/8/19.",
  },
  {
    docket: "txnd/2:21-cv-00067",
    on: "2021-08-13",
    number: "94",
    text: "FINAL JUDGMENT: Defendants are permanently ENJOINED from implementing or enforcing the June 1, 2021 Memorandum. (Ordered by Judge Matthew J. Kacsmaryk on 8/13/2021)",
  },
];

/** The item of a line, told by itself after what came before. */
export function itemOfLine(line: DocketLine): DigestItem {
  const before = BEFORE.filter(({ on, docket }) => on < line.on && docket !== line.docket).map((one, place) =>
    entryOfLine(one, `mpp-${place + 1}`),
  );
  const entry = entryOfLine(line, "mpp-9");
  const rulings = [...before, entry].filter(({ weight }) => weight === "ruling");
  return itemOf(entry, mpp, rulings, ordersOf([...before, entry], mpp, `${line.on}T23:00:00.000Z`));
}

/** The mail that tells the lines, after what came before. */
export function mailOfLines(
  lines: readonly DocketLine[],
  fields: Partial<DigestInput> = {},
  language: Language = "en",
): { readonly subject: string; readonly lead: string; readonly headings: readonly string[]; readonly text: string } {
  const [first] = lines;
  const before = BEFORE.filter(({ on }) => on < (first?.on ?? "")).map((line, place) =>
    entryOfLine(line, `mpp-${place + 1}`),
  );
  const entries = lines.map((line, place) => entryOfLine(line, `mpp-${BEFORE.length + place + 1}`));
  const now = `${lines.at(-1)?.on ?? "2019-06-27"}T23:00:00.000Z`;
  const rulings = [...before, ...entries].filter(({ weight }) => weight === "ruling");
  const orders = ordersOf([...before, ...entries], mpp, now);
  const events = entries.map((entry, place) => filed(BEFORE.length + place + 1, entry));
  const window = { ...mppWindow(events), rulings, orders };
  const mail = mailOf(anInput(window, { now, ...fields }), language);
  if (!mail) throw new Error("nothing to tell");
  return {
    subject: mail.subject,
    lead: (mail.text.split("\n\n")[0] ?? "").replaceAll("\n", " "),
    headings: [...(mail.html ?? "").matchAll(/<h3[^>]*>([\s\S]*?)<\/h3>/g)].map((match) =>
      (match[1] ?? "")
        .replace(/<[^>]+>/g, "")
        .replace(/&#39;/g, "'")
        .replace(/^\d+\. /, ""),
    ),
    text: mail.text,
  };
}
