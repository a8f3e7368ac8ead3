import { courtOf } from "../../model/courts.ts";
import type { DigestAct } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import type { Actor, CourtDeed, NamedOrder, Noun, Telling, Thing } from "../../model/telling.ts";
import { daysIn } from "../printed-days.ts";
import { digestActs } from "../ruling-line.ts";
import { sideActor, sideOfRole } from "./actors.ts";
import { isTwofold, merged, STAYS } from "./merged-deeds.ts";
import { type Known, orderOfAct, orderOfDay, ordersMadeBy, orderUnderReview } from "./named-orders.ts";
import { asNamed, isNamedOtherwise } from "./named-otherwise.ts";
import { orderingSentence, settingSentences, undoneSentence } from "./sentences.ts";
import { requestIn, thingOf } from "./things.ts";

/** What a court, a judge or the clerk did. */
export function courtTelling(entry: Entry, acts: readonly DigestAct[], known: Known): Telling {
  const reviewed = orderUnderReview(entry, known);
  const isAnother = acts.some(({ of }) => of !== null && reviewed !== null && isNamedOtherwise(of, reviewed));
  const about = isAnother ? null : reviewed;
  const denied = notDoneIn(entry, known).map((act): CourtDeed => ({ ...deedOf(act, entry, about, known), not: true }));
  const found = [...merged(acts.map((act) => deedOf(act, entry, about, known))), ...denied];
  // An act on nobody knows what is no statement: the sentence itself says more
  const undone = undoneSentence(entry.text, isTwofold(found, denied) ? 0 : denied.length);
  const deeds =
    undone === null && found.every((deed) => deed.thing !== null || isDisposition(deed, entry)) ? found : [];
  return {
    by: courtActor(entry, acts),
    deeds,
    votes: entry.votes ?? [],
    quote: deeds.length === 0 ? (undone ?? orderingSentence(entry.text)) : null,
    next: settingSentences(entry.text).filter(
      (sentence) => !acts.some(({ of }) => of !== null && sentence.includes(of)),
    ),
    about: about && thingOf("", about),
    aim: known.aim,
  };
}

/** "AFFIRMED." of an opinion says what became of the case, though it does not name the order below. */
const DISPOSITIONS = /^(?:affirmed|reversed|vacated|remanded|dismissed)(?:_in_part)?$/;

function isDisposition({ act, not }: CourtDeed, { kind, court }: Entry): boolean {
  const isReview = courtOf(court).level !== "district";
  return !not && DISPOSITIONS.test(act) && isReview && (kind === "opinion" || kind === "judgment");
}

/** What the entry says that it does not do, with the orders that it names. */
function notDoneIn(entry: Entry, { matter, rulings }: Known): readonly DigestAct[] {
  const { notDone = [] } = entry;
  return notDone.length === 0 ? [] : digestActs({ ...entry, acts: notDone, summary: null }, matter, rulings);
}

/** Who acts: one Justice or the clerk where the text says so, a trial judge for the court, else the court. */
export function courtActor({ court, judges, text, filer }: Entry, acts: readonly Pick<DigestAct, "by">[]): Actor {
  const named = acts.find(({ by }) => by !== undefined)?.by;
  if (named?.kind === "clerk") return { is: "clerk", court };
  const [only] = judges;
  if (court === "scotus") {
    if (named?.kind === "judge" && named.name) return { is: "judge", name: named.name, alone: true, court };
    const isAlone =
      only !== undefined &&
      judges.length === 1 &&
      new RegExp(`\\b(?:ordered|requested) by ${escaped(only)}`, "i").test(text);
    return isAlone ? { is: "judge", name: only, alone: true, court } : { is: "court", court };
  }
  const commissioner = /^(.+), Appellate Commissioner$/.exec(named?.kind === "judge" ? (named.name ?? "") : "")?.[1];
  if (commissioner) return { is: "judge", name: `Appellate Commissioner ${commissioner}`, alone: true, court };
  const isTrial = courtOf(court).level === "district";
  if (only !== undefined && judges.length === 1 && isTrial) return { is: "judge", name: only, alone: false, court };
  const isMotionsPanel = /\bmotions panel\b/i.test(`${filer ?? ""} ${text}`);
  return { is: "court", court, ...(isMotionsPanel ? { panel: "motions" as const } : {}) };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function deedOf(act: DigestAct, entry: Entry, about: NamedOrder | null, known: Known): CourtDeed {
  const own = ordersMadeBy(entry, known);
  // What it makes is not the order that it takes the place of
  const found =
    (act.makes ? null : orderOfAct(act, known)) ??
    (act.of === null ? null : orderOfDay(new Set(daysIn(act.of)), entry, known));
  const words = act.act === "ordered" ? orderedWords(act, entry) : (act.of ?? "");
  const petition = isPetition(act, entry);
  const request = petition ? null : requestIn(words, found);
  const thing: Thing | null = petition
    ? { ...thingOf("petition for a writ of certiorari", found ?? about), noun: "certiorari" }
    : (request?.thing ?? (words === "" ? null : thingOf(words, found)));
  return {
    does: "act",
    act: act.act,
    on: request || petition ? "request" : "thing",
    thing:
      thing && asNamed(withOrder(thing, { own: request ? own : [], about, court: entry.court }, ownOrderOf(act, own))),
    limitOrder: limitOrder(act, entry, known),
    motion: request || petition || ASKED.test(words) ? motionOf(words, entry, petition, known) : null,
    limits: act.limits ?? [],
    effective: act.effective ?? null,
  };
}

/** "September 21, 2022 application": what somebody asked, though not named by what it is for. */
const ASKED = /\b(?:motion|application|request|petition)\b/i;

const PARTY =
  "(?:the )?(?:parties|plaintiffs?|defendants?|respondents?|petitioners?|appell(?:ant|ee)s?|applicants?|government|counsel)";

/** Who must do it stands before "are directed to file": an order without them would read as the court's own doing. */
function orderedWords({ of }: DigestAct, { text }: Entry): string {
  const words = of ?? "";
  const begins = escaped(words.slice(0, 24).trim());
  const must = new RegExp(
    `\\b(${PARTY})\\b[^.]{0,240}?\\b(?:(?:directed|ordered|instructed|required) to|shall|must) (?:\\w+ly )?${begins}`,
    "i",
  );
  const who = words === "" ? undefined : must.exec(text.replace(/\s+/g, " "))?.[1]?.toLowerCase();
  if (who === undefined || words.toLowerCase().startsWith(who)) return words;
  return `${who} ${/^to\b/i.test(words) ? "" : "to "}${words}`;
}

/** Whose motion an act decides: as its words say, or the docket's line that repeats the motion; of a petition the petitioner's. */
function motionOf(words: string, entry: Entry, petition: boolean, known: Known): CourtDeed["motion"] {
  const docket = known.matter.dockets.find((one) => one.id === entry.docket);
  const named =
    /^(?:the )?(\w+?)s?['’]/i.exec(words)?.[1] ?? // Appellants' motion
    /\b(?:motion|application) of (?:the )?(\w+)/i.exec(words)?.[1] ?? // Motion of petitioners
    /\b(?:motion|application)\b[^.;]{0,120}?\bfiled by (?:the )?(\w+)/i.exec(entry.text)?.[1]; // filed by Appellants
  const side = petition ? "petitioner" : named === undefined ? null : sideOfRole(named);
  const by: Actor = side === null ? { is: "nobody" } : sideActor(side, docket, entry);
  const unopposed = /\bunopposed\b/i.test(words);
  return by.is === "nobody" && !unopposed ? null : { by, unopposed };
}

/** "Petition GRANTED" in an order on certiorari is about the petition for a writ of certiorari: the kind says so. */
function isPetition({ of }: DigestAct, { kind }: Entry): boolean {
  return (kind === "cert_grant" || kind === "cert_denial") && (of === null || /\bpetition\b|\bcertiorari\b/i.test(of));
}

/** The order that an act made by doing it: enjoining makes the injunction, staying an agency's act its postponement. */
const MADE_BY: Readonly<Record<string, readonly Noun[]>> = {
  enjoined: ["permanent_injunction", "preliminary_injunction", "temporary_restraining_order"],
  vacated: ["vacatur"],
  stayed: ["postponement"],
  postponed: ["postponement"],
};

function ownOrderOf({ act }: DigestAct, own: readonly NamedOrder[]): NamedOrder | null {
  return own.find(({ kind }) => kind !== null && MADE_BY[act]?.includes(kind)) ?? null;
}

/** The order that a limit of the act names by its day: the instruction to vacate it. */
function limitOrder({ limits = [] }: DigestAct, entry: Entry, known: Known): NamedOrder | null {
  const days = limits
    .filter(({ kind }) => kind === "condition" || kind === "manner")
    .flatMap(({ text }) => daysIn(text));
  return days.length === 0 ? null : orderOfDay(new Set(days), entry, known);
}

/** The order that a thing without one means: of an injunction asked for the one just made, of a stay or a judgment below the one under review. */
function withOrder(
  thing: Thing,
  { own, about, court }: { own: readonly NamedOrder[]; about: NamedOrder | null; court: string },
  doing: NamedOrder | null,
): Thing {
  if (thing.order) return thing;
  if (doing) return { ...thing, order: doing };
  const made = own.find((order) => order.kind === thing.noun);
  if (made) return { ...thing, order: made };
  if (about === null || thing.noun === null) return thing;
  const isOfReview = STAYS.has(thing.noun) || thing.court !== undefined || thing.noun === "abeyance";
  const isItself = thing.noun === about.kind && court !== about.court;
  return isOfReview || isItself ? { ...thing, order: about } : thing;
}
