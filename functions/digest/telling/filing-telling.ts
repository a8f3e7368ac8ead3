import type { Entry } from "../../model/entry.ts";
import { dayOf } from "../../model/event.ts";
import type { OrderKind } from "../../model/order.ts";
import type { Actor, FilingDeed, HowAsked, NamedOrder, Request, Telling, Thing } from "../../model/telling.ts";
import { daysIn } from "../printed-days.ts";
import { inOrderMade } from "../ruling-line.ts";
import { filerActor, sideActor } from "./actors.ts";
import { courtActor } from "./court-telling.ts";
import { type Known, orderAppealed, orderOfDay, orderUnderReview, ownOrder } from "./named-orders.ts";
import { orderingSentence, sentencesOf, settingSentences } from "./sentences.ts";
import { requestIn, thingOf } from "./things.ts";

/** What a party or an amicus filed, or what the docket notes of a hearing, a judgment sent down, an appeal begun. */
export function filingTelling(entry: Entry, known: Known): Telling {
  const about = orderUnderReview(entry, known);
  const deed = deedOf(entry, about, known);
  const isCourts = deed?.does === "argued" || deed?.does === "issues" || deed?.does === "revises";
  return {
    by: isCourts ? courtActor(entry, []) : filerActor(entry, known.matter),
    deeds: deed ? [deed] : [],
    votes: [],
    quote: deed ? null : orderingSentence(entry.text),
    next: deed?.does === "argued" ? arguedFor(entry.text) : settingSentences(entry.text),
    about: about && thingOf("", about),
    aim: known.aim,
  };
}

function deedOf(entry: Entry, about: NamedOrder | null, known: Known): FilingDeed | null {
  const { text, kind, detail } = entry;
  if (detail === "argument_heard") return argued(entry);
  if (detail === "appeal_docketed" || detail === "notice_of_appeal") {
    const named = orderOfDay(new Set(daysIn(text.replace(/\((?:Entered|Filed)[^)]*\)/gi, ""))), entry, known); // (Entered: 08/16/2021)
    const printed = /\bfrom (?:the )?([^.;]{3,120}?)(?: filed| entered|\.|$)/i.exec(text)?.[1]; // from the order of January 14, 2020 filed by
    const order = named ?? orderAppealed(entry, known) ?? (printed ? null : about);
    return { does: "appeals", thing: order || printed ? thingOf(printed ?? "", order) : null };
  }
  if (kind === "mandate")
    return {
      does: "issues",
      what: /\bjudgment\b/i.test(text) ? "judgment" : "mandate",
      of: lastDecision(entry, known),
    };
  if (kind === "opinion" && /\b(?:revised|amended)\b/i.test(text))
    return { does: "revises", of: lastDecision(entry, known) };
  switch (kind) {
    case "complaint":
      return {
        does: "sues",
        how: /\bamended\b|\bsupplemental\b/i.test(text) ? "amended" : "first",
        whom: defendants(entry, known),
        classAction: /\bclass action\b/i.test(text),
        habeas: /\bhabeas\b/i.test(text),
      };
    case "motion":
    case "petition": {
      const requests = requestsIn(entry, about, known);
      return requests.length > 0 ? { does: "asks", of: askedOf(entry), requests, how: howAsked(text) } : null;
    }
    case "opposition":
      return {
        does: /\boppos\w+/i.test(text) ? "opposes" : "answers",
        requests: requestsIn(entry, about, known),
        words: /\bto (?:the )?application\b/i.test(text) ? "application" : isOnPetition(entry) ? "petition" : "",
      };
    case "reply":
      return {
        does: "replies",
        requests: requestsIn(entry, about, known),
        words: /\bsupplemental\b/i.test(text) ? "supplemental" : "",
      };
    case "amicus_brief":
    case "motion_for_leave_amicus":
      return {
        does: "supports",
        side: entry.supporting,
        whom: supported(entry, known),
        leave: kind === "motion_for_leave_amicus",
      };
    default:
      if (detail === "blanket_consent") return { does: "consents" };
      return /^letter\b/i.test(text) ? { does: "writes" } : null;
  }
}

const HOW: readonly (readonly [HowAsked, RegExp])[] = [
  ["unopposed", /\bunopposed\b/i],
  ["ex_parte", /\bex parte\b/i],
  ["emergency", /\bemergency (?:motion|application|request)\b/i],
  ["joint", /\bjoint (?:motion|application|request)\b/i],
];

function howAsked(text: string): HowAsked[] {
  return HOW.filter(([, named]) => named.test(text)).map(([how]) => how);
}

/** A brief in opposition in the Supreme Court before certiorari is decided is against review. */
function isOnPetition({ court, docket, text }: Entry): boolean {
  return court === "scotus" && !/\/\d{2}A\d+$/.test(docket) && /^brief\b.*\bin opposition\b/i.test(text); // scotus/21A21
}

function supported(entry: Entry, { matter }: Known): Actor {
  const docket = matter.dockets.find((one) => one.id === entry.docket);
  return entry.supporting === null ? { is: "nobody" } : sideActor(entry.supporting, docket, entry);
}

/** "For petitioners: Elizabeth Prelogar, Solicitor General." */
function arguedFor(text: string): string[] {
  return sentencesOf(text).filter((sentence) => /^For (?:the )?\w+:/i.test(sentence));
}

function argued(entry: Entry): FilingDeed {
  return {
    does: "argued",
    before: entry.judges,
    submitted: /\bsubmitted\b/i.test(entry.text),
    motion: /\bmotions?\b/i.test(entry.text),
  };
}

/** The day of the docket's last decision before `entry`. */
function lastDecision(entry: Entry, { rulings }: Known) {
  const last = rulings.findLast(
    (one) => one.docket === entry.docket && one.id !== entry.id && one.acts.length > 0 && inOrderMade(one, entry) < 0,
  );
  return last ? dayOf(last) : null;
}

function defendants(entry: Entry, known: Known): Actor {
  const docket = known.matter.dockets.find((one) => one.id === entry.docket);
  const side = docket?.sides.find((one) => one.side === "defendant" || one.side === "respondent")?.side;
  return side ? sideActor(side, docket, entry) : { is: "nobody" };
}

/** The court; in the Supreme Court the Justice or the clerk to whom the line says that it was submitted. */
function askedOf(entry: Entry): Actor {
  const { court, text } = entry;
  const justice = /\bsubmitted to (Justice [A-Z]\w+|The Chief Justice)/i.exec(text)?.[1];
  if (justice !== undefined) return { is: "judge", name: justice, alone: true, court };
  return /\bsubmitted to the clerk\b/i.test(text) ? { is: "clerk", court } : { is: "court", court };
}

// "MOTION to Certify Class, MOTION for Temporary Restraining Order by …" · "re MOTION for TRO" · "in opposition to motion for leave"
const ASKED =
  /\b(?:(?:unopposed|emergency|ex parte|second|third|joint|consent|renewed) )*(?:motion|application|petition|request)\b(?:\s*\([^)]*\))?(?:\s+of\s+(?:[^.;]|(?<=et al|Jr|\b[A-Z])\.){1,160}?)??\s+(?:for|to)\s+.+?(?=,? and (?:in response|motion)\b|, (?:emergency )?(?:motion|application)\b|\s*\)|,? filed\b|,? submitted\b| by (?:plaintiffs?|defendants?|petitioners?|respondents?|appell\w+|applicants?|[A-Z])|(?<!\b[A-Z])\.(?=\s|$)|$)/gi;

/** What is asked for, or what a response or reply is about. */
function requestsIn(entry: Entry, about: NamedOrder | null, known: Known): Request[] {
  const head = sentencesOf(entry.text).slice(0, 2).join(" ");
  const requests = [...head.matchAll(ASKED)].flatMap((match) => requestIn(closed(match[0]), null) ?? []);
  const asked = requests.filter(({ thing }) => thing.noun !== "amicus_leave" || requests.length === 1);
  return asked.map(({ how, thing }) => ({ how, thing: withOrder(thing, entry, about, known) }));
}

/** "(5 U.S.C. 705" was cut before its bracket. */
function closed(words: string): string {
  return words.includes("(") && !/\)[^(]*$/.test(words) ? `${words})` : words;
}

const OWN: Readonly<Partial<Record<NonNullable<Thing["noun"]>, readonly OrderKind[]>>> = {
  vacatur: ["permanent_injunction", "preliminary_injunction"],
  stay: ["permanent_injunction", "preliminary_injunction"],
  stay_pending_appeal: ["permanent_injunction", "preliminary_injunction"],
};

/** The order that the request is about: named by its day, or the one under review, or in a trial court its own. */
function withOrder(thing: Thing, entry: Entry, about: NamedOrder | null, known: Known): Thing {
  const named = orderOfDay(new Set(daysIn(thing.words)), entry, known);
  if (named && thing.noun !== "more_time") return { ...thing, order: named };
  const isOfReview = /^(?:stay|administrative_stay|certiorari|abeyance)|^stay_/.test(thing.noun ?? "");
  if (/\bjudgment below\b/i.test(thing.words)) {
    const [below] = known.matter.dockets.find((one) => one.id === entry.docket)?.reviews ?? [];
    return { ...thing, order: about, ...(below ? { below: below.slice(0, below.indexOf("/")) } : {}) };
  }
  if (about && isOfReview) return { ...thing, order: about };
  const kinds = thing.noun ? OWN[thing.noun] : undefined;
  const own = kinds && /\binjunction\b|\bstay\b/i.test(thing.words) ? ownOrder(entry, kinds, known) : null;
  return own ? { ...thing, order: own } : thing;
}
