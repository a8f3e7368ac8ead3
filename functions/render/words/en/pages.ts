import { entryCited } from "../../../model/courts.ts";
import type { DigestAct, DigestItem, DocketName } from "../../../model/digest.ts";
import type { Kind, Side } from "../../../model/entry.ts";
import type { Day, Instant } from "../../../model/time.ts";
import { clockTime, weekday as weekdayOf } from "../../dates.ts";
import { amount } from "./grammar.ts";
import {
  capital,
  caseNumber,
  courtName,
  courtShort,
  day,
  heading,
  item,
  KIND_CHOICES,
  moment,
  names,
  rulingActs,
  supporting,
  value,
  WEIGHT_NAMES,
} from "./pages/common.ts";
import { copyWords } from "./pages/copy.ts";
import { dataWords } from "./pages/data.ts";
import { entryWords } from "./pages/entry.ts";
import { homeWords } from "./pages/home.ts";
import { litigationWords } from "./pages/litigation.ts";
import { preferencesWords } from "./pages/preferences.ts";

/** Every sentence that a page says, in English. */
export const pageWords = {
  product: "Docketwire",
  skip: "Skip to the content",
  replayBar: (on: Day) => `Replay. The clock reads ${day(on)}. Docket text here is reconstructed from public facts.`,
  replayLabel: "Replay",
  asOfLabel: "Earlier state",
  asOf: (at: Instant) => `As we knew it on ${moment(at)}.`,
  asOfNow: "As we know it now",
  notLegalAdvice: "Information from court records, not legal advice. Check the source before you rely on it.",
  /** Shown on every page until a bilingual reviewer has read them. */
  unreviewed: "",
  /** A litigation as a heading. */
  matterName: (name: string) => name,
  nav: {
    label: "Main",
    matter: "The litigation",
    timeline: "Timeline",
    rulings: "Rulings",
    amicus: "Amicus briefs",
    search: "Search",
    outbox: "Outbox",
  },
  foot: {
    label: "About this copy",
    about: "Who runs this",
    coverage: "Coverage",
    corrections: "Corrections",
    glossary: "Glossary",
    api: "API",
    runBy: (operator: string) => `This copy is run by ${operator}. No cookies, no tracking.`,
  },
  day,
  clockTime,
  moment,
  weekday: (on: Day) => weekdayOf(on, "en"),
  undated: "Day not known",
  caseNumber,
  caseLine: (docket: Pick<DocketName, "caption" | "number" | "court">, number: string | null) =>
    item.caseLine(docket.caption, docket.number, docket.court, entryCited(docket.court, number)),
  courtName,
  courtShort,
  rulingActs,
  /** As a choice in a list: each kind under a name of its own. */
  kind: (kind: Kind) => KIND_CHOICES[kind] ?? capital(value.kind(kind)),
  weights: WEIGHT_NAMES,
  side: (side: Side) => capital(value.side(side)),
  names,
  heading,
  supporting,
  noLonger: "No longer on the docket",
  sealed: "Sealed by the court",
  /** A word or two for the drawing. */
  plotLabel: (one: Pick<DigestItem, "kind" | "detail" | "acts">) => {
    const [act] = one.acts;
    if (one.detail === "agency_action") return "postponed";
    if (one.detail === "of_proceedings") return "held in abeyance";
    if (one.kind === "cert_grant") return "certiorari granted";
    if (one.kind === "cert_denial") return "certiorari denied";
    if (one.kind === "stay" || !act) return item.filing(one.kind, one.detail).toLowerCase();
    return value.acts([{ act: act.act, of: "" }]).split(":")[0] ?? "";
  },
  act: (act: Pick<DigestAct, "act" | "of">) => value.acts([act]),
  entries: (n: number) => amount(n, "entry", "entries"),
  inDetail: "In detail",
  toTheStart: "To the start",
  ...homeWords,
  ...preferencesWords,
  ...litigationWords,
  ...entryWords,
  ...dataWords,
  ...copyWords,
};

/** The same sentences in another language have this shape. */
export type PageWords = Widened<typeof pageWords>;

/** The same shape with any words in it. */
type Widened<T> = T extends string
  ? string
  : T extends (...input: infer I) => infer R
    ? (...input: I) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> };
