import { courtOf } from "../../../../model/courts.ts";
import type { Aim, FilingDeed, Request, Telling, Thing } from "../../../../model/telling.ts";
import { longDay } from "../../../dates.ts";
import { calmedName } from "../../../objects.ts";
import type { Manner, Place } from "../../../statements/manner.ts";
import { areMany } from "../../../statements/plural.ts";
import { listOf } from "../grammar.ts";
import { actorNamed, capitalized, courtNamed, dated, inSentence, isPast, type Named, SIDES, STAYS } from "./names.ts";
import { indefinite, orderNamed, shortened, thingAsked, thingNamed } from "./things.ts";

/* What parties, amici and dockets do. */

export const HOW_ASKED = {
  unopposed: "unopposed",
  ex_parte: "ex parte",
  emergency: "as an emergency",
  joint: "jointly",
} as const;

export function asked({ how, thing }: Request, aim: Aim | null, manner: Manner): string {
  if (thing.noun === "certiorari" && /^(?:writ|certiorari)/i.test(thing.words)) {
    const order = thing.order;
    if (manner.as === "headline") return `to review ${order ? orderNamed(order, manner) : "case"}`;
    return `to review the ${order ? `ruling on ${orderNamed(order, manner)}` : "case"}`;
  }
  const isStay = thing.noun !== null && STAYS.has(thing.noun) && thing.order;
  if (isStay && thing.order) {
    const name = orderNamed(thing.order, manner.as === "headline" ? manner : inSentence(manner));
    const rest = thing.words.replace(
      /^(?:to )?(?:an? |immediate |emergency |administrative |partial )*stay(?: of)?(?: (?:the |its )?(?:\w+ )?(?:injunction|order|judgment)(?: of [A-Z]\w+ \d+, \d{4})?)?/i,
      "",
    );
    const kind = /\badministrative stay\b/i.test(thing.words.slice(0, 40)) ? "administratively " : "";
    if (manner.as === "headline")
      return `to ${kind === "" ? "stay" : "pause"} ${name}${manner.brief ? "" : shortened(rest)}`;
    return `to ${kind}stay ${name}${rest}`;
  }
  if (thing.noun === "more_time" && manner.as === "headline") {
    const until = / to ([A-Z][a-z]+ \d{1,2}, \d{4})$/.exec(thing.words)?.[1];
    return `for more time${until ? `, to ${until}` : ""}`;
  }
  const words = thing.below === undefined ? thingAsked(thing, manner) : thingNamed(thing, manner);
  const short = manner.brief ? words.replace(/ and (?:to|for) .*$/, "") : words; // "to hold the case in abeyance and to remove it from …"
  const isRelief = thing.noun === "preliminary_injunction" || thing.noun === "temporary_restraining_order";
  const direction = isRelief && !thing.order && aim ? ` ${aim.direction}` : "";
  return `${how} ${how === "for" ? indefinite(short, manner) : short}${direction}`;
}

export function aboutNamed(about: Thing | null, manner: Manner): string | null {
  return about?.order ? orderNamed(about.order, manner.as === "headline" ? manner : inSentence(manner)) : null;
}

export function subjectAndVerb(
  who: Named | null,
  now: readonly [one: string, many: string],
  past: string,
  manner: Manner,
): string {
  const verb = isPast(manner) ? past : who?.many ? now[1] : now[0];
  return `${dated(who?.text ?? "", manner)} ${verb}`;
}

export function filingSaid(deed: FilingDeed, telling: Telling, place: Place, manner: Manner): string {
  const who = actorNamed(telling.by, manner);
  const headline = manner.as === "headline";
  const the = headline ? "" : "the ";
  const about = aboutNamed(telling.about, manner);
  const court = courtOf(place.court).name;
  const inCourt = manner.where ? (headline ? ` (${court})` : ` in ${courtNamed(place.court, "sentence")}`) : "";
  const caseName = headline ? `${place.litigation} case` : place.caption;
  const inCase = manner.brief ? `in ${place.litigation} case` : about ? `in ${the}case on ${about}` : `in ${caseName}`;
  switch (deed.does) {
    case "asks": {
      const of = actorNamed(deed.of, manner);
      const what = listOf([...new Set(deed.requests.map((request) => asked(request, telling.aim, manner)))]);
      if (who === null)
        return `${dated(of ? capitalized(of.text) : court, manner)} ${isPast(manner) ? "was" : "is"} asked ${what}`;
      const unopposed = manner.brief ? "" : deed.how.map((how) => `, ${HOW_ASKED[how]}`).join("");
      const asks = subjectAndVerb(who, ["asks", "ask"], "asked", manner);
      if (courtOf(place.court).level === "district") {
        const where = headline && !manner.where ? "" : ` (${court})`;
        const whom = headline ? (manner.brief && what.startsWith("for ") ? "" : " court") : " the district court";
        return `${asks}${whom} ${what}${unopposed}${where}`;
      }
      return `${asks} ${of?.text ?? court} ${what}${unopposed}`;
    }
    case "opposes":
    case "answers": {
      const [request] = deed.requests;
      const isOpposing = deed.does === "opposes";
      const verbs: readonly [string, string] = isOpposing ? ["opposes", "oppose"] : ["responds to", "respond to"];
      const what = request
        ? motionNamed(request, telling.aim, manner)
        : deed.words === "application"
          ? `${the}application${about ? ` on ${about}` : ""}`
          : deed.words === "petition" && about
            ? `review of ${the}ruling on ${about}`
            : null;
      if (what !== null)
        return `${subjectAndVerb(who, verbs, isOpposing ? "opposed" : "responded to", manner)} ${what}${inCourt}`;
      const noun = isOpposing ? "opposition" : "response";
      return `${subjectAndVerb(who, [`files ${noun}`, `file ${noun}`], `filed ${isOpposing ? "an" : "a"} ${noun}`, manner)} ${inCase}${inCourt}`;
    }
    case "replies": {
      if (deed.words !== "")
        return `${subjectAndVerb(who, ["files supplemental reply", "file supplemental reply"], "filed a supplemental reply", manner)} ${inCase}${inCourt}`;
      const on = deed.requests.map((request) => motionNamed(request, telling.aim, manner));
      return `${subjectAndVerb(who, ["replies", "reply"], "replied", manner)} ${on.length > 0 ? `on ${listOf(on)}` : inCase}${inCourt}`;
    }
    case "sues": {
      // Above the entry every plaintiff stands; a sentence and a subject name the first.
      const whole = telling.by.is === "party" && manner.as === "heading" ? printedParties(telling.by) : who;
      const whom = deed.whom.is === "nobody" ? null : actorNamed(deed.whom, headline ? manner : { as: "sentence" });
      const object = whom ? ` ${deed.whom.is === "government" && headline ? "government" : whom.text}` : "";
      const over = telling.aim ? ` over ${telling.aim.over}` : headline ? ` in ${place.litigation} litigation` : "";
      if (deed.how === "amended")
        return `${subjectAndVerb(whole, ["amends complaint", "amend complaint"], "filed an amended complaint", manner)}${object ? ` against${object}` : ""}${over}${inCourt}`;
      const more = [...(deed.classAction ? ["class action"] : []), ...(deed.habeas ? ["habeas petition"] : [])];
      const how = more.length > 0 && !manner.brief ? ` (${more.join(", ")})` : "";
      return `${subjectAndVerb(whole, ["sues", "sue"], "sued", manner)}${object}${over}${how}${inCourt}`;
    }
    case "appeals": {
      const what = deed.thing ? thingNamed(deed.thing, headline ? manner : inSentence(manner)) : `in ${caseName}`;
      return `${subjectAndVerb(who, ["appeals", "appeal"], "appealed", manner)} ${what}${headline ? ` (${court})` : ` to ${courtNamed(place.court, "sentence")}`}`;
    }
    case "argued": {
      const what = about
        ? ` on ${about}`
        : manner.brief
          ? ` in ${place.litigation} case`
          : deed.motion
            ? ` on ${headline ? "" : "a "}motion in ${place.caption}`
            : ` in ${place.caption}`;
      const before =
        deed.before.length > 1 && !headline && !manner.brief
          ? `, before Judges ${listOf(deed.before.map(calmedName))}`
          : "";
      const submitted = deed.submitted && !headline ? "; the case was submitted" : "";
      return `${subjectAndVerb(who, ["hears argument", "hear argument"], "heard argument", manner)}${what}${before}${submitted}`;
    }
    case "supports":
      return briefSaid(deed, about, place, manner);
    case "issues": {
      const on = about && !manner.brief ? ` on ${about}` : "";
      const of = deed.of ? ` of ${longDay(deed.of, "en")}` : "";
      if (deed.what === "mandate")
        return `${subjectAndVerb(who, ["issues mandate", "issue mandate"], "issued its mandate", manner)}${on}`;
      return isPast(manner)
        ? `${courtNamed(place.court, "sentence")}'s judgment${of}${on} issued`
        : `${court} judgment${of}${on} issues`;
    }
    case "revises": {
      const of = deed.of ? ` of ${longDay(deed.of, "en")}` : "";
      return `${subjectAndVerb(who, ["revises its opinion", "revise its opinion"], "filed a revised version of its opinion", manner)}${of}${about && !manner.brief ? ` on ${about}` : ""}`;
    }
    case "consents":
      return `${subjectAndVerb(who, ["consents", "consent"], "consented", manner)} to all amicus briefs ${inCase}${inCourt}`;
    case "writes":
      return `${subjectAndVerb(who, ["sends", "send"], "sent", manner)} ${courtNamed(place.court, manner.as)} ${headline ? "letter" : "a letter"} ${inCase}`;
  }
}

/** "State of Texas, State of Missouri" → "Texas and Missouri"; "NORA, et al." as the file or the docket names them. */
function printedParties({ name, printed, many }: Extract<Telling["by"], { is: "party" }>): Named {
  const isCut = /\bet al\b/i.test(printed);
  const names = printed.split(/, (?:and )?/).map((one) => one.replace(/^(?:the )?State of /i, ""));
  const isList = names.length > 1 && names.every((one) => one.split(" ").length < 4);
  return { text: isCut ? name : isList ? listOf(names) : printed, many: many || names.length > 1 };
}

/** "motion to vacate the judgment below", "stay of 2019 injunction against MPP" */
export function motionNamed({ how, thing }: Request, aim: Aim | null, manner: Manner): string {
  const the = manner.as === "headline" ? "" : "the ";
  if (thing.noun === "more_time" && manner.as === "headline") return "request for more time";
  if (thing.noun !== null && STAYS.has(thing.noun) && thing.order && how === "for") {
    return `${the}stay of ${orderNamed(thing.order, manner.as === "headline" ? manner : inSentence(manner))}`;
  }
  const isRelief = thing.noun === "preliminary_injunction" || thing.noun === "temporary_restraining_order";
  const direction = isRelief && !thing.order && aim ? ` ${aim.direction}` : "";
  return `${the}motion ${how} ${thingAsked(thing, manner)}${direction}`;
}

export function briefSaid(
  { side, whom, leave }: Extract<FilingDeed, { does: "supports" }>,
  about: string | null,
  place: Place,
  manner: Manner,
): string {
  const headline = manner.as === "headline";
  const names = place.names.length > 0 ? listOf(place.names) : "Amici";
  const many = areMany(place.names);
  const supported = whom.is === "nobody" ? null : actorNamed(whom, { as: "sentence" });
  const named = headline
    ? supported?.text.replace(/^the /, "")
    : side && supported
      ? `the ${SIDES[side]}, ${supported.text}`
      : undefined;
  const support =
    side === null
      ? ""
      : ` ${headline ? "for" : "in support of"} ${side === "neither" ? "neither party" : (named ?? `${headline ? "" : "the "}${SIDES[side]}`)}`;
  const comma = !headline && named ? "," : "";
  const on = `${comma}${about && !manner.brief ? ` on ${about}` : ""}`;
  if (leave) {
    const verb = isPast(manner) ? "asked" : many ? "ask" : "asks";
    return `${dated(names, manner)} ${verb} ${courtNamed(place.court, manner.as)} for leave to file ${headline ? "" : "an "}amicus brief${support}${on}`;
  }
  const verb = isPast(manner) ? "filed" : many ? "file" : "files";
  return `${dated(names, manner)} ${verb} ${headline ? "" : "an "}amicus brief${support}${on}${headline ? ` (${courtOf(place.court).name})` : ` in ${courtNamed(place.court, "sentence")}`}`;
}
