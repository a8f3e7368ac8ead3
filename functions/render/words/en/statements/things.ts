import { courtOf, entryCited } from "../../../../model/courts.ts";
import type { Limit } from "../../../../model/entry.ts";
import type { CourtDeed, NamedOrder, Noun, Thing } from "../../../../model/telling.ts";
import { longDay } from "../../../dates.ts";
import { withArticle } from "../../../objects.ts";
import type { Manner } from "../../../statements/manner.ts";

import { inSentence, ORDER_NAMES, STAYS, uncapitalized } from "./names.ts";

/* What English statements call things, and what bounds an act. */

/** "2019 injunction against MPP", "the preliminary injunction of April 8, 2019 against MPP (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)" */
export function orderNamed(order: NamedOrder, { as, short: isShort, named }: Manner): string {
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

export function isSameOrder(a: NamedOrder, b: NamedOrder): boolean {
  return a.on === b.on && a.docketNumber === b.docketNumber && a.kind === b.kind;
}

export function cited({ court, docketNumber, number }: NamedOrder): string {
  const entry = entryCited(court, number);
  return `(${courtOf(court).name}, No. ${docketNumber}${entry === null ? "" : `, ${entry}`})`;
}

// the district court's preliminary injunction of April 8, 2019 ; its order of April 8, 2019 ; the permanent injunction
export const NAMED_IN_WORDS =
  /\b(?:the |an? |its )?(?:(?:district|trial) court['’]s )?(?:(?:preliminary|permanent|classwide|nationwide) )*(?:injunction|order|judgment)(?: (?:of|dated|entered|filed) [A-Z][a-z]+\.? \d{1,2}, \d{4})?/i;

/** A thing as printed, the order in it by its name. `article`: a sentence needs one. */
export function thingNamed(thing: Thing, manner: Manner): string {
  const { words, order, court, noun } = thing;
  const headline = manner.as === "headline";
  if (court !== undefined) {
    const whose = `${courtOf(court).name} judgment`;
    const on = order ? (order.direction ? ` ${order.direction}` : ` on ${orderNamed(order, { as: "headline" })}`) : "";
    return `${headline ? "" : "the "}${whose}${on}`;
  }
  if (thing.below !== undefined) {
    const whose = `${headline ? "" : "the "}${courtOf(thing.below).name} judgment`;
    const direction = headline && manner.brief ? order?.direction : null;
    const on = order
      ? direction
        ? ` ${direction}`
        : ` on ${orderNamed(order, headline ? manner : inSentence(manner))}`
      : "";
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
  if (act !== "" && (headline || manner.short) && !order?.kind?.endsWith("injunction"))
    return act.replace(/^ \(|\)$/g, "");
  return `${articled(words, manner)}${act}`;
}

/** What is asked for, after "to" or "for": "vacate 2021 injunction requiring MPP"; in a sentence "vacate the 2021 injunction requiring MPP". */
export function thingAsked(thing: Thing, manner: Manner): string {
  const words = thingNamed(thing, { as: "headline" });
  const { order } = thing;
  if (manner.as === "headline" || order === null || order.own) return words;
  const name = orderNamed(order, { as: "headline" });
  const at = words.indexOf(name);
  const before = words.slice(0, at);
  if (at <= 0 || /\b(?:the|an?|its)\s+$/i.test(before) || !/^[\da-z]/.test(name)) return words;
  return `${before}the ${words.slice(at)}`;
}

/** " (MPP's October 2021 end)", " (permanent injunction requiring MPP)": what the words of the docket mean in the file's. */
export function agencyAct(order: NamedOrder | null, noun: Noun | null): string {
  const [act] = order?.about ?? [];
  if (order === null || noun === order.kind) return "";
  if (order.kind?.endsWith("injunction") && order.direction) return ` (${ORDER_NAMES[order.kind]} ${order.direction})`;
  const isIt = act !== undefined && order.about.length === 1 && (noun === "memorandum" || noun === null);
  return isIt ? ` (${act.short})` : "";
}

export function articled(words: string, { as }: Manner): string {
  if (as === "headline" || /^\w+ing\b/.test(words)) return words; // "implementing or enforcing"
  return uncapitalized(withArticle(words));
}

/** What is asked for and granted may be one of many: "a temporary restraining order". */
export function indefinite(words: string, { as }: Manner): string {
  if (as === "headline") return words.replace(/^temporary (?=restraining order)/, "");
  if (!/^(?:[a-z-]+ )*(?:injunction|restraining order|stay|order)\b/i.test(words)) return articled(words, { as });
  return `${/^[aeiou]/i.test(words) ? "an" : "a"} ${words}`;
}

/** "preliminary injunction of April 8, 2019" where that is the order; not "stay of the injunction", not "memorandum". */
export function isOrderItself({ noun, words }: Thing, order: NamedOrder): boolean {
  if (noun === null || order.own) return false;
  if (/\bof (?:the |its )?\S+ (?:injunction|order|judgment)\b/i.test(words) && STAYS.has(noun)) return false;
  const same = noun === order.kind || noun === "order" || noun === "judgment";
  return same || (noun === "injunction" && /injunction/.test(order.kind ?? ""));
}

/** "administratively", which stands before the verb. */
export function isAdverb({ kind, text }: Limit): boolean {
  return kind === "manner" && /^\w+ly$/i.test(text);
}

export function limited({ act, limits, effective, limitOrder }: CourtDeed, manner: Manner): string {
  const short = (text: string): string => (manner.as === "headline" ? shortened(text) : text);
  const after = limits.filter((limit) => !isAdverb(limit)).map((limit) => ({ ...limit, text: short(limit.text) }));
  // A new day is what an extension is: it has no shorter form
  if (manner.brief && act !== "extended") {
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
export function shortened(words: string): string {
  return words
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?=[A-Z])/g, "") // "Tuesday, August 24, 2021"
    .replace(/\bto and including (?=[A-Z])/, "to ")
    .replace(
      /\bpending (?:the )?(?:timely )?(?:filing and )?disposition of (?:an?|the) petition for (?:an? )?(?:writ of )?certiorari\b/i,
      "pending certiorari",
    );
}
