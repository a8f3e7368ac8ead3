import { courtOf } from "../../../model/courts.ts";
import type { Limit, Vote } from "../../../model/entry.ts";
import type {
  Actor,
  Aim,
  CourtDeed,
  Deed,
  FilingDeed,
  NamedOrder,
  Noun,
  Request,
  Telling,
  Thing,
} from "../../../model/telling.ts";
import type { Side } from "../../../model/vocabulary.ts";
import { longDay } from "../../dates.ts";
import type { Line } from "../../mail-nodes.ts";
import { calmedName, withArticle } from "../../objects.ts";
import type { Manner, Place } from "../../statements/manner.ts";

/*
 * Statements in English: who did what to which thing, how far. Headlines are in the present tense and without articles,
 * sentences in the past tense and whole. What is printed on a docket is English, so a line of it needs no marks.
 */

const VERBS: Readonly<Record<string, readonly [now: string, past: string]>> = {
  granted: ["grants", "granted"],
  denied: ["denies", "denied"],
  affirmed: ["affirms", "affirmed"],
  reversed: ["reverses", "reversed"],
  vacated: ["vacates", "vacated"],
  remanded: ["remands", "remanded"],
  dismissed: ["dismisses", "dismissed"],
  stayed: ["stays", "stayed"],
  postponed: ["postpones", "postponed"],
  held_in_abeyance: ["holds in abeyance", "held in abeyance"],
  lifted: ["lifts", "lifted"],
  dissolved: ["dissolves", "dissolved"],
  enjoined: ["enjoins", "enjoined"],
  certified: ["certifies", "certified"],
  transferred: ["transfers", "transferred"],
  extended: ["extends", "extended"],
  withdrawn: ["withdraws", "withdrew"],
  referred: ["refers", "referred"],
  adopted: ["adopts", "adopted"],
  recalled: ["recalls", "recalled"],
  canceled: ["cancels", "canceled"],
  struck: ["strikes", "struck"],
  moot: ["holds moot", "held moot"],
  ordered: ["orders", "ordered"],
};

const ORDER_NAMES: Readonly<Partial<Record<Noun, string>>> = {
  stay: "stay",
  preliminary_injunction: "preliminary injunction",
  permanent_injunction: "permanent injunction",
  temporary_restraining_order: "temporary restraining order",
  class_certification: "class certification",
  postponement: "order",
  vacatur: "vacatur",
  judgment: "judgment",
  abeyance: "order holding the case in abeyance",
};

const SIDES: Readonly<Record<Side, string>> = {
  appellant: "appellants",
  appellee: "appellees",
  petitioner: "petitioners",
  respondent: "respondents",
  plaintiff: "plaintiffs",
  defendant: "defendants",
  neither: "neither party",
};

const STAYS: ReadonlySet<Noun> = new Set([
  "stay",
  "administrative_stay",
  "stay_pending_appeal",
  "stay_pending_certiorari",
]);

type Voice = Manner["as"];

const isPast = ({ as }: Manner): boolean => as === "sentence";

/** As a sentence says it: within headings too, where what is not the thing itself needs no citation. */
function inSentence({ short, named }: Manner): Manner {
  return { as: "sentence", ...(short ? { short } : {}), ...(named ? { named } : {}) };
}

function said(verb: string, manner: Manner): string {
  const [now, past] = VERBS[verb] ?? [verb, verb];
  return isPast(manner) ? past : now;
}

function listOf(names: readonly string[]): string {
  if (names.length < 3) return names.join(" and ");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapitalized(text: string): string {
  return /^(?:The|An?|Its?|No) /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

// --- who ---

/** "Judge Richard Seeborg", "Justice Alito", "Chief Justice Roberts" */
export function judgeNamed(name: string, court: string): string {
  const calm = calmedName(name).replace(
    /^(.+?), (C\. ?)?JJ?\.$/,
    (_, who: string, chief: string | undefined) => `${chief ? "Chief Justice" : "Justice"} ${who}`, // "Roberts, C. J."
  );
  if (/^(?:Chief |Senior |Circuit |District |Magistrate )*(?:Judge|Justice)\b|^The Chief/.test(calm)) return calm;
  return `${court === "scotus" ? "Justice" : "Judge"} ${calm}`;
}

interface Named {
  readonly text: string;
  readonly many: boolean;
}

function one(text: string): Named {
  return { text, many: false };
}

/** Who acts; null: nobody is named. */
function actorNamed(who: Actor, { as }: Manner): Named | null {
  const sentence = as === "sentence";
  switch (who.is) {
    case "court":
      if (who.panel && as !== "headline") {
        const panel = `${courtOf(who.court).name} motions panel`;
        return one(sentence ? `a ${panel}` : panel);
      }
      return one(courtNamed(who.court, as));
    case "judge":
      if (who.alone) return one(judgeNamed(who.name, who.court));
      return one(
        sentence ? `${judgeNamed(who.name, who.court)} (${courtOf(who.court).name})` : courtOf(who.court).name,
      );
    case "clerk":
      return one(sentence ? `the Clerk of the ${courtOf(who.court).name}` : `${courtOf(who.court).name} Clerk`);
    case "government":
      return one(sentence ? "the government" : "Government");
    case "party":
      return { text: who.name, many: who.many };
    case "side":
      return { text: sentence ? `the ${SIDES[who.side]}` : capitalized(SIDES[who.side]), many: true };
    case "nobody":
      return null;
  }
}

function courtNamed(court: string, as: Voice): string {
  const { name, level } = courtOf(court);
  if (as !== "sentence") return name;
  return level === "district" ? `the district court (${name})` : `the ${name}`;
}

// --- what ---

/** "2019 injunction against MPP", "the preliminary injunction of April 8, 2019 against MPP (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)" */
function orderNamed(order: NamedOrder, { as, short: isShort, named }: Manner): string {
  const short = order.short?.replace(/^the /i, "") ?? null;
  if (named?.some((one) => isSameOrder(one, order))) return "it";
  if (order.own) {
    const kind = (order.kind && ORDER_NAMES[order.kind]) ?? "order";
    return order.direction ? `${kind} ${order.direction}` : kind;
  }
  if (as === "headline" && short !== null) return short;
  if (as === "sentence" && isShort && short !== null) return `the ${short}`;
  const kind = (order.kind && ORDER_NAMES[order.kind]) ?? "order";
  const day = order.on === null ? "" : ` of ${longDay(order.on, "en")}`;
  const direction = order.direction ? ` ${order.direction}` : "";
  const whole = `${kind}${day}${direction}`;
  if (as === "headline") return whole;
  return `the ${whole}`;
}

function isSameOrder(a: NamedOrder, b: NamedOrder): boolean {
  return a.on === b.on && a.docketNumber === b.docketNumber && a.kind === b.kind;
}

function cited({ court, docketNumber, number }: NamedOrder): string {
  const { name, level } = courtOf(court);
  const entry = number === null || level === "supreme" ? "" : `, ${level === "appeals" ? "Dkt." : "ECF No."} ${number}`;
  return `(${name}, No. ${docketNumber}${entry})`;
}

// the district court's preliminary injunction of April 8, 2019 ; its order of April 8, 2019 ; the permanent injunction
const NAMED_IN_WORDS =
  /\b(?:the |an? |its )?(?:(?:district|trial) court['’]s )?(?:(?:preliminary|permanent|classwide|nationwide) )*(?:injunction|order|judgment)(?: (?:of|dated|entered|filed) [A-Z][a-z]+\.? \d{1,2}, \d{4})?/i;

/** A thing as printed, the order in it by its name. `article`: a sentence needs one. */
function thingNamed(thing: Thing, manner: Manner): string {
  const { words, order, court, noun } = thing;
  const headline = manner.as === "headline";
  if (court !== undefined) {
    const whose = `${courtOf(court).name} judgment`;
    const on = order ? (order.direction ? ` ${order.direction}` : ` on ${orderNamed(order, { as: "headline" })}`) : "";
    return `${headline ? "" : "the "}${whose}${on}`;
  }
  if (thing.below !== undefined) {
    const whose = `${headline ? "" : "the "}${courtOf(thing.below).name} judgment`;
    const on = order ? ` on ${orderNamed(order, headline ? manner : inSentence(manner))}` : "";
    return words.replace(/(?:the )?judgment below/i, `${whose}${on}`);
  }
  const isUnknown = order !== null && order.short === null && order.kind === null && words !== "";
  if (order && !isUnknown && (words === "" || isOrderItself(thing, order))) return orderNamed(order, manner);
  if (order && !order.own && !isUnknown) {
    const name = orderNamed(order, manner.as === "headline" ? manner : inSentence(manner));
    if (NAMED_IN_WORDS.test(words)) return articled(words.replace(NAMED_IN_WORDS, name), manner);
    if (noun !== null && STAYS.has(noun)) return articled(words.replace(/\bstay\b/i, `stay of ${name}`), manner);
  }
  if (order?.own && noun === order.kind && noun !== "class_certification" && noun !== "vacatur")
    return indefinite(order.direction ? `${words} ${order.direction}` : words, manner);
  const act = agencyAct(order, noun);
  return `${articled(words, manner)}${act}`;
}

/** " (MPP's October 2021 end)", " (permanent injunction requiring MPP)": what the words of the docket mean in the file's. */
function agencyAct(order: NamedOrder | null, noun: Noun | null): string {
  const [act] = order?.about ?? [];
  if (order === null || noun === order.kind) return "";
  if (order.kind?.endsWith("injunction") && order.direction) return ` (${ORDER_NAMES[order.kind]} ${order.direction})`;
  const isIt = act !== undefined && order.about.length === 1 && (noun === "memorandum" || noun === null);
  return isIt ? ` (${act.short})` : "";
}

function articled(words: string, { as }: Manner): string {
  if (as === "headline" || /^\w+ing\b/.test(words)) return words; // "implementing or enforcing"
  return uncapitalized(withArticle(words));
}

/** What is asked for and granted may be one of many: "a temporary restraining order". */
function indefinite(words: string, { as }: Manner): string {
  if (as === "headline") return words;
  if (!/^(?:[a-z-]+ )*(?:injunction|restraining order|stay|order)\b/i.test(words)) return articled(words, { as });
  return `${/^[aeiou]/i.test(words) ? "an" : "a"} ${words}`;
}

/** "preliminary injunction of April 8, 2019" where that is the order; not "stay of the injunction", not "memorandum". */
function isOrderItself({ noun, words }: Thing, order: NamedOrder): boolean {
  if (noun === null || order.own) return false;
  if (/\bof (?:the |its )?\S+ (?:injunction|order|judgment)\b/i.test(words) && STAYS.has(noun)) return false;
  const same = noun === order.kind || noun === "order" || noun === "judgment";
  return same || (noun === "injunction" && /injunction/.test(order.kind ?? ""));
}

// --- limits ---

/** "administratively", which stands before the verb. */
function isAdverb({ kind, text }: Limit): boolean {
  return kind === "manner" && /^\w+ly$/i.test(text);
}

function limited({ limits, effective, limitOrder }: CourtDeed, manner: Manner): string {
  const short = (text: string): string => (manner.as === "headline" ? shortened(text) : text);
  const after = limits.filter((limit) => !isAdverb(limit)).map((limit) => ({ ...limit, text: short(limit.text) }));
  if (manner.brief) {
    const kinds = new Set(after.map(({ kind }) => kind));
    if (["in_part", "except", "only", "where"].some((kind) => kinds.has(kind as Limit["kind"]))) return " in part";
    if (kinds.has("until") || kinds.has("from")) return " for now";
    return after.some(({ text }) => text.length <= 24) ? ` ${after.find(({ text }) => text.length <= 24)?.text}` : "";
  }
  const texts = after.map(({ text }) => text.replace(/[,.;]+$/, ""));
  const day =
    effective && !texts.some((text) => text.includes("effective")) ? [`effective ${longDay(effective, "en")}`] : [];
  const all = [...texts, ...day];
  const named = limitOrder ? ` (${orderNamed(limitOrder, inSentence(manner))})` : "";
  return all.length === 0 ? "" : ` ${all.join(", ")}${named}`;
}

/** What headlines say shorter: no weekday, and what is pending by its name. */
function shortened(words: string): string {
  return words
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?=[A-Z])/g, "") // "Tuesday, August 24, 2021"
    .replace(
      /\bpending (?:the )?(?:timely )?(?:filing and )?disposition of (?:an?|the) petition for (?:an? )?(?:writ of )?certiorari\b/i,
      "pending certiorari",
    );
}

// --- acts of courts ---

function actSaid(deed: CourtDeed, telling: Telling, manner: Manner): string {
  const { thing, limits, on } = deed;
  const adverb = limits.find(isAdverb)?.text.toLowerCase();
  const before = adverb ? `${adverb} ` : "";
  const part = /_in_part$/.test(deed.act);
  const verb = deed.act.replace(/_in_part$/, "");
  const partly = part && !limits.some(({ kind }) => kind === "in_part") ? " in part" : "";
  const tail = `${limited(deed, manner)}${motionSaid(deed, manner)}`;
  if (thing === null) return `${before}${said(verb, manner)}${partly}${tail}`;
  const special = specialAct(verb, deed, telling, manner);
  if (special) return `${before}${special}${partly}${tail}`;
  if (on === "request" && verb !== "extended")
    return `${before}${said(verb, manner)}${partly} ${requestNamed(thing, manner)}${tail}`;
  if (verb === "held_in_abeyance")
    return `${isPast(manner) ? "held" : "holds"} ${thingNamed(thing, manner)} in abeyance${tail}`;
  if (verb === "moot") return `${isPast(manner) ? "held" : "holds"} ${thingNamed(thing, manner)} moot${tail}`;
  if (verb === "certified" && thing.noun === "class_certification" && /^class cert/i.test(thing.words))
    return `${said(verb, manner)} ${manner.as === "headline" ? "class" : "the class"}${tail}`;
  return `${before}${said(verb, manner)}${partly} ${thingNamed(thing, manner)}${tail}`;
}

/** ", at the government's request", ", on an unopposed motion": where there is room for it. */
function motionSaid({ motion, act }: CourtDeed, manner: Manner): string {
  if (motion === null || manner.as === "headline" || manner.short) return "";
  const by = actorNamed(motion.by, { as: "sentence" });
  if (by === null) return motion.unopposed ? ", on an unopposed motion" : "";
  const whose = `${by.text}${/s$/.test(by.text) ? "'" : "'s"}`;
  if (/^denied|^dismissed/.test(act))
    return `, on ${whose} motion`.replace("motion", motion.unopposed ? "unopposed motion" : "request");
  return `, at ${whose} ${motion.unopposed ? "unopposed " : ""}request`;
}

/** What lawyers say shorter than "grants a motion for …". */
function specialAct(verb: string, { thing, on }: CourtDeed, { about }: Telling, manner: Manner): string | null {
  if (thing === null) return null;
  const { noun, order } = thing;
  const past = isPast(manner);
  if (noun === "certiorari" && on === "request") {
    if (verb === "granted") return `${past ? "agreed" : "agrees"} to review ${reviewed(thing, about, manner)}`;
    if (verb === "denied") return `${past ? "denied" : "denies"} certiorari, on ${reviewed(thing, about, manner)}`;
  }
  if (noun !== null && STAYS.has(noun) && order && !order.own) {
    const name = orderNamed(order, manner);
    const kind = noun === "administrative_stay" ? "administratively " : "";
    const pending = /\bpending\b[^.;]*/i.exec(thing.words)?.[0];
    const until = pending
      ? ` ${pending.replace(/ of (?:the |its |an )?(?:\w+ )?(?:injunction|order|judgment)\b.*$/i, "")}`
      : "";
    if (verb === "granted") return `${kind}${past ? "stayed" : "stays"} ${name}${until}`;
    if (verb === "denied") return `${past ? "refused" : "refuses"} to ${kind}stay ${name}${until || where(thing)}`;
  }
  if (noun === "abeyance" && on === "request" && verb === "granted") {
    const off =
      !manner.brief && /\bargument calendar\b/i.test(thing.words)
        ? `, ${past ? "took" : "takes"} it off ${past ? "the " : ""}argument calendar`
        : "";
    const over = about?.order ? ` on ${orderNamed(about.order, manner)}` : "";
    return `${past ? "held" : "holds"} ${past ? "the case" : "case"}${over} in abeyance${off}`;
  }
  if (noun === "more_time" && on === "thing" && verb === "extended")
    return `${past ? "extended" : "extends"} ${past ? "the " : ""}${thing.words}`;
  return null;
}

/** "stay within the Ninth Circuit": where it would have been. */
function where({ words }: Thing): string {
  const place = /\b(?:within|outside|inside|beyond)\b.*$/i.exec(words)?.[0];
  return place ? ` ${place}` : "";
}

function reviewed(thing: Thing, about: Thing | null, manner: Manner): string {
  const order = thing.order ?? about?.order ?? null;
  if (order === null) return manner.as === "headline" ? "case" : "the case";
  return manner.as === "headline"
    ? `ruling on ${orderNamed(order, manner)}`
    : `the ruling on ${orderNamed(order, manner)}`;
}

/** "motion for a preliminary injunction against MPP", "preliminary injunction": of a motion, where headlines need only what it is for. */
function requestNamed(thing: Thing, manner: Manner): string {
  const isRelief = thing.noun !== null && /injunction|restraining|certification|judgment$/.test(thing.noun);
  if (isRelief && !INFINITIVE.test(thing.words)) {
    const named = thing.order?.own ? thingNamed(thing, manner) : indefinite(thing.words, manner);
    return thing.ordinal ? `${named} on ${manner.as === "headline" ? "" : "a "}${thing.ordinal} motion` : named;
  }
  const to = /^[a-z]+\b(?! (?:of|to|for)\b)/.test(thing.words) && thing.noun !== null && INFINITIVE.test(thing.words);
  const words = thingNamed(thing, { as: "headline" });
  return `${manner.as === "headline" ? "" : "the "}motion ${to ? "to" : "for"} ${words}`;
}

const INFINITIVE =
  /^(?:extend|hold|vacate|dismiss|postpone|intervene|certify|stay|expedite|reconsider|dissolve|modify|remand|transfer|compel|strike|seal|withdraw|consolidate|lift|clarify|enforce|recall|set|file|supplement|amend|continue|proceed|appear|enlarge|issue|join|substitute|unseal)\b/i;

// --- filings ---

const HOW_ASKED = {
  unopposed: "unopposed",
  ex_parte: "ex parte",
  emergency: "as an emergency",
  joint: "jointly",
} as const;

function asked({ how, thing }: Request, aim: Aim | null, manner: Manner): string {
  if (thing.noun === "certiorari" && /^(?:writ|certiorari)/i.test(thing.words)) {
    const order = thing.order;
    return `to review ${order ? `${manner.as === "headline" ? "" : "the "}ruling on ${orderNamed(order, manner)}` : `${manner.as === "headline" ? "" : "the "}case`}`;
  }
  const isStay = thing.noun !== null && STAYS.has(thing.noun) && thing.order;
  if (isStay && thing.order) {
    const name = orderNamed(thing.order, manner.as === "headline" ? manner : inSentence(manner));
    const rest = thing.words.replace(
      /^(?:to )?(?:an? |immediate |emergency |administrative |partial )*stay(?: of)?(?: (?:the |its )?(?:\w+ )?(?:injunction|order|judgment)(?: of [A-Z]\w+ \d+, \d{4})?)?/i,
      "",
    );
    const kind = /\badministrative stay\b/i.test(thing.words.slice(0, 40)) ? "administratively " : "";
    return `to ${kind}stay ${name}${manner.as === "headline" ? shortened(rest) : rest}`;
  }
  const words = thingNamed(thing, thing.below === undefined ? { as: "headline" } : manner);
  const short = manner.brief ? words.replace(/ from [A-Z][a-z]+ \d{1,2}, \d{4}(?= to )/, "") : words; // "from May 14, 2020 to June 13, 2020"
  const isRelief = thing.noun === "preliminary_injunction" || thing.noun === "temporary_restraining_order";
  const direction = isRelief && !thing.order && aim ? ` ${aim.direction}` : "";
  return `${how} ${how === "for" ? indefinite(short, manner) : short}${direction}`;
}

function aboutNamed(about: Thing | null, manner: Manner): string | null {
  return about?.order ? orderNamed(about.order, manner.as === "headline" ? manner : inSentence(manner)) : null;
}

function subjectAndVerb(
  who: Named | null,
  now: readonly [one: string, many: string],
  past: string,
  manner: Manner,
): string {
  const verb = isPast(manner) ? past : who?.many ? now[1] : now[0];
  return `${dated(who?.text ?? "", manner)} ${verb}`;
}

function filingSaid(deed: FilingDeed, telling: Telling, place: Place, manner: Manner): string {
  const who = actorNamed(telling.by, manner);
  const headline = manner.as === "headline";
  const the = headline ? "" : "the ";
  const about = aboutNamed(telling.about, manner);
  const court = courtOf(place.court).name;
  const inCourt = manner.where ? (headline ? ` (${court})` : ` in ${courtNamed(place.court, "sentence")}`) : "";
  const caseName = headline ? `${place.litigation} case` : place.caption;
  const inCase = about ? `in ${the}case on ${about}` : `in ${caseName}`;
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
        return `${asks} ${headline ? "court" : "the district court"} ${what}${unopposed}${where}`;
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
      const whole = telling.by.is === "party" && !headline ? { text: telling.by.printed, many: telling.by.many } : who;
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
        : deed.motion
          ? ` on ${headline ? "" : "a "}motion in ${place.caption}`
          : ` in ${place.caption}`;
      const before =
        deed.before.length > 1 && !headline ? `, before Judges ${listOf(deed.before.map(calmedName))}` : "";
      const submitted = deed.submitted && !headline ? "; the case was submitted" : "";
      return `${subjectAndVerb(who, ["hears argument", "hear argument"], "heard argument", manner)}${what}${before}${submitted}`;
    }
    case "supports":
      return briefSaid(deed, about, place, manner);
    case "issues": {
      const on = about ? ` on ${about}` : "";
      const of = deed.of ? ` of ${longDay(deed.of, "en")}` : "";
      if (deed.what === "mandate")
        return `${subjectAndVerb(who, ["issues mandate", "issue mandate"], "issued its mandate", manner)}${on}`;
      return isPast(manner)
        ? `${courtNamed(place.court, "sentence")}'s judgment${of}${on} issued`
        : `${court} judgment${of}${on} issues`;
    }
    case "revises": {
      const of = deed.of ? ` of ${longDay(deed.of, "en")}` : "";
      return `${subjectAndVerb(who, ["revises its opinion", "revise its opinion"], "filed a revised version of its opinion", manner)}${of}${about ? ` on ${about}` : ""}`;
    }
    case "consents":
      return `${subjectAndVerb(who, ["consents", "consent"], "consented", manner)} to all amicus briefs ${inCase}${inCourt}`;
    case "writes":
      return `${subjectAndVerb(who, ["sends", "send"], "sent", manner)} ${courtNamed(place.court, manner.as)} ${headline ? "letter" : "a letter"} ${inCase}`;
  }
}

/** "motion to vacate the judgment below", "stay of 2019 injunction against MPP" */
function motionNamed({ how, thing }: Request, aim: Aim | null, manner: Manner): string {
  const the = manner.as === "headline" ? "" : "the ";
  if (thing.noun !== null && STAYS.has(thing.noun) && thing.order && how === "for") {
    return `${the}stay of ${orderNamed(thing.order, manner.as === "headline" ? manner : inSentence(manner))}`;
  }
  const isRelief = thing.noun === "preliminary_injunction" || thing.noun === "temporary_restraining_order";
  const direction = isRelief && !thing.order && aim ? ` ${aim.direction}` : "";
  return `${the}motion ${how} ${thingNamed(thing, { as: "headline" })}${direction}`;
}

function briefSaid(
  { side, whom, leave }: Extract<FilingDeed, { does: "supports" }>,
  about: string | null,
  place: Place,
  manner: Manner,
): string {
  const headline = manner.as === "headline";
  const names = place.names.length > 0 ? listOf(place.names) : "Amici";
  const many = place.names.length !== 1 || /(?<!s)s$|\band\b/.test(names);
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
  const comma = !headline && named && about ? "," : "";
  const on = about && !manner.brief ? `${comma} on ${about}` : "";
  if (leave) {
    const verb = isPast(manner) ? "asked" : many ? "ask" : "asks";
    return `${dated(names, manner)} ${verb} ${courtNamed(place.court, manner.as)} for leave to file ${headline ? "" : "an "}amicus brief${support}${on}`;
  }
  const verb = isPast(manner) ? "filed" : many ? "file" : "files";
  return `${dated(names, manner)} ${verb} ${headline ? "" : "an "}amicus brief${support}${on}${headline ? ` (${courtOf(place.court).name})` : ` in ${courtNamed(place.court, "sentence")}`}`;
}

// --- votes ---

/** Who dissents or would act otherwise, as noted. */
function votesSaid(votes: readonly Vote[], court: string, manner: Manner): string {
  const groups = Map.groupBy(votes, ({ how }) => how.trim().replace(/[.,;]+$/, ""));
  const parts = [...groups].map(([how, some]) => {
    const names = some.map(({ who }) => judgeNamed(who, court));
    return `${names.length > 1 ? sameTitle(names) : names[0]} ${howVoted(how, some.length > 1, manner)}`;
  });
  return parts.join("; ");
}

/** "dissenting", "filed a dissenting opinion", "DISSENTS in part": one verb; what a judge would do stands as it is. */
function howVoted(how: string, many: boolean, manner: Manner): string {
  const verb = /^(?:\w+ )*?(dissent|concur)\w*/i.exec(how);
  if (verb === null || /\bwould\b/i.test(how)) return how;
  const stem = verb[1]?.toLowerCase() ?? "";
  const part = /\bin part\b/i.test(how) ? " in part" : /\bin the (?:judgment|result)\b/i.exec(how)?.[0].toLowerCase();
  const ending = part ? ` ${part.trim()}` : "";
  if (isPast(manner)) return `${stem === "concur" ? "concurred" : "dissented"}${ending}`;
  return `${stem}${many ? "" : "s"}${ending}`;
}

/** "Justices Breyer, Sotomayor and Kagan" */
function sameTitle(names: readonly string[]): string {
  const [title] = /^(?:Justice|Judge)\b/.exec(names[0] ?? "") ?? [];
  return title && names.every((name) => name.startsWith(`${title} `))
    ? `${title}s ${listOf(names.map((name) => name.slice(title.length + 1)))}`
    : listOf(names);
}

/** Acts one after another; several on one thing are said of it once: "vacates and remands the memorandum". */
function deedsSaid(deeds: readonly Deed[], telling: Telling, manner: Manner): string {
  const all = deeds.filter((deed) => deed.does === "act");
  // "in part" says in two words that the rest was refused
  const isPart = manner.brief && all.some(({ limits }) => limits.some(({ kind }) => kind === "in_part"));
  const acts = isPart ? all.filter(({ act }) => act !== "denied") : all;
  const parts: string[] = [];
  let verbs: string[] = [];
  let known: NamedOrder | null = null;
  let named: NamedOrder[] = [];
  for (const [place, deed] of acts.entries()) {
    const next = acts[place + 1];
    if (next && isSame(deed, next)) {
      verbs.push(said(deed.act, manner));
      known = known ?? deed.thing?.order ?? null;
      continue;
    }
    const here = { ...manner, named };
    const isBareCase = deed.thing?.noun === "case" && acts.length > 1 && !deed.thing.order;
    const part = isBareCase
      ? `${said(deed.act, manner)}${isPast(manner) ? " the case" : ""}${limited(deed, manner)}`
      : actSaid(deed.thing && known ? { ...deed, thing: { ...deed.thing, order: known } } : deed, telling, here);
    parts.push(verbs.length > 0 ? `${verbs.join(", ")} and ${part}` : part);
    verbs = [];
    known = null;
    const { order } = deed.thing ?? { order: null };
    if (order && !order.own) named = [...named, order];
  }
  // "vacates and remands the memorandum, and enjoins …": a comma where a part has an "and" of its own
  const last = parts.at(-1);
  const isLong = parts.length > 1 && parts.some((part) => / and |, /.test(part));
  return isLong ? `${parts.slice(0, -1).join(", ")}, and ${last}` : listOf(parts);
}

/** The citations of the orders that a heading names, at its end. */
function citations(deeds: readonly Deed[], telling: Telling, { as }: Manner): string {
  if (as !== "heading") return "";
  const orders = deeds.flatMap((deed) => (deed.does === "act" ? [deed.thing?.order ?? null, deed.limitOrder] : []));
  if (deeds.some((deed) => deed.does !== "act")) orders.push(telling.about?.order ?? null);
  const all = orders.filter((order) => order !== null && !order.own).map((order) => (order ? cited(order) : ""));
  return [...new Set(all)].map((one) => ` ${one}`).join("");
}

/** Both on one thing, bounded alike. */
function isSame(deed: CourtDeed, next: CourtDeed): boolean {
  return (
    deed.thing !== null &&
    deed.thing.words === next.thing?.words &&
    deed.limits.length === 0 &&
    VERBS[deed.act] !== undefined &&
    deed.on === "thing" &&
    next.on === "thing"
  );
}

/** English. */
export const statements = {
  statement(telling: Telling, place: Place, manner: Manner): Line {
    const [first] = telling.deeds;
    if (!first) return [];
    if (first.does !== "act") return [capitalized(filingSaid(first, telling, place, manner).trim())];
    const who = actorNamed(telling.by, manner) ?? one(courtNamed(place.court, manner.as));
    const over = manner.as === "headline" && !manner.brief ? overDissent(telling.votes) : "";
    const cites = citations(telling.deeds, telling, manner);
    return [`${capitalized(dated(who.text, manner))} ${deedsSaid(telling.deeds, telling, manner)}${over}${cites}`];
  },
  votes: votesSaid,
  /** Where no deed can be told: the docket's own sentence. */
  quoted: (court: string, quote: { readonly quote: string; readonly cut: boolean }, { as }: Manner): Line => [
    as === "sentence" ? `The docket of ${courtNamed(court, "sentence")} says: ` : `${courtOf(court).name} docket: `,
    quote,
  ],
  /** Where the docket has no words of its own. */
  bare: (court: string, kind: string, { as }: Manner): Line => [
    as === "sentence"
      ? `${kind} on the docket of ${courtNamed(court, "sentence")}, which says no more of it`
      : `${courtOf(court).name} docket: ${kind}`,
  ],
  says: "The docket says: ",
  moreRulings: (n: number): string => `+${n} ${n === 1 ? "ruling" : "rulings"}`,
  moreRulingsIn: (courts: readonly string[], n: number): string =>
    `${n === 1 ? "One more ruling" : `${n} more rulings`} below: ${listOf(courts.map((court) => courtOf(court).name))}.`,
  moreFilings: (n: number): string => `+${n} more`,
  briefs: (names: readonly string[], more: number, side: string | null, court: string | null): string =>
    `Amicus ${names.length + more === 1 ? "brief" : "briefs"}: ${listOf([...names, ...(more > 0 ? [`${more} more`] : [])])}${side ? ` for ${side}` : ""}${court ? ` (${courtOf(court).name})` : ""}`,
  side: (side: Side, name: string | null): string => name ?? SIDES[side],
} as const;

/** "over a dissent": of the acts of the court, not of its writings. */
function overDissent(votes: readonly Vote[]): string {
  const dissents = votes.filter(({ how }) => /^dissent/i.test(how));
  if (dissents.length > 0)
    return dissents.some(({ how }) => /in part/i.test(how))
      ? " over a partial dissent"
      : dissents.length === 1
        ? " over a dissent"
        : " over dissents";
  return "";
}

/** "The Ninth Circuit on May 7, 2019" */
function dated(who: string, { as, on, again, short }: Manner): string {
  if (again) return "The same day it";
  return as === "sentence" && on && !short ? `${who} on ${longDay(on, "en")}` : who;
}
