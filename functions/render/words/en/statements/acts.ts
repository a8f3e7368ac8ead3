import type { CourtDeed, Deed, NamedOrder, Telling, Thing } from "../../../../model/telling.ts";
import type { Manner } from "../../../statements/manner.ts";
import { clausesOf, listOf } from "../grammar.ts";
import { actorNamed, isPast, ORDER_NAMES, STAYS } from "./names.ts";
import { cited, indefinite, isAdverb, limited, orderNamed, thingAsked, thingNamed } from "./things.ts";

/* Acts of courts, and the votes on them. */

export const VERBS: Readonly<Record<string, readonly [now: string, past: string]>> = {
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

export function said(verb: string, manner: Manner): string {
  const [now, past] = VERBS[verb] ?? [verb, verb];
  return isPast(manner) ? past : now;
}

/** "certiorari", "the motion for a stay of the 2019 injunction against MPP" */
function refused(thing: Thing, manner: Manner): string {
  if (thing.noun === "certiorari") return "certiorari";
  if (thing.noun === null || !STAYS.has(thing.noun) || !thing.order) return requestNamed(thing, manner);
  return `${manner.as === "headline" ? "" : "the "}motion for ${indefinite(`stay of ${orderNamed(thing.order, manner)}`, manner)}`;
}

/** "administratively and temporarily" */
function adverbsOf({ limits }: CourtDeed): string {
  return listOf(limits.filter(isAdverb).map(({ text }) => text.toLowerCase()));
}

/** "does not stay 2019 injunction against MPP": whole, with its limits, since what it says less would deny more. */
function notSaid(deed: CourtDeed, manner: Manner): string {
  const { brief: _, ...whole } = manner;
  const [now] = VERBS[deed.act.replace(/_in_part$/, "")] ?? [deed.act];
  const infinitive = now.replace(/^\w+/, (word) =>
    word.endsWith("ies") ? word.replace(/ies$/, "y") : word.replace(/(?<=ss)es$|s$/, ""),
  ); // denies, dismisses, stays
  const not = isPast(manner) ? "did not" : "does not";
  const adverb = adverbsOf(deed);
  const partly = /_in_part$/.test(deed.act) && !deed.limits.some(({ kind }) => kind === "in_part") ? " in part" : "";
  const thing =
    deed.thing === null ? "" : ` ${deed.on === "request" ? refused(deed.thing, whole) : thingNamed(deed.thing, whole)}`;
  const verb = infinitive.replace(/ in abeyance$/, "");
  const after = verb === infinitive ? "" : " in abeyance";
  return `${not} ${adverb ? `${adverb} ` : ""}${verb}${partly}${thing}${after}${limited(deed, whole)}`;
}

export function actSaid(deed: CourtDeed, telling: Telling, manner: Manner): string {
  if (deed.not) return notSaid(deed, manner);
  const { thing, limits, on } = deed;
  const adverb = adverbsOf(deed);
  const isPause = /^administratively\b/.test(adverb) && deed.act === "stayed" && manner.as === "headline";
  const isIssued = deed.act === "enjoined" && thing?.order?.own && (manner.as === "headline" || manner.short === true);
  const before = adverb && !isPause && !isIssued ? `${adverb} ` : "";
  const part = /_in_part$/.test(deed.act);
  const verb = deed.act.replace(/_in_part$/, "");
  const partly = part && !limits.some(({ kind }) => kind === "in_part") ? " in part" : "";
  const tail = `${limited(deed, manner)}${motionSaid(deed, manner)}`;
  if (thing === null) return `${before}${said(verb, manner)}${partly}${tail}`;
  if (isPause) return `pauses ${thingNamed(thing, manner)}${tail}`;
  const special = specialAct(verb, deed, telling, manner);
  if (special) return `${before}${special}${partly}${tail}`;
  if (on === "request" && verb !== "extended")
    return `${before}${said(verb, manner)}${partly} ${requestNamed(thing, manner)}${tail}`;
  if (verb === "ordered") {
    const isWhole = / to [a-z]/.test(thing.words) || !INFINITIVE.test(thing.words);
    // Who must do it when stands in full above the entry
    const words = manner.brief
      ? thing.words.replace(/,? by [A-Z][a-z]+ \d.*$/, "").replace(/U\. S\. C\./, "U.S.C.")
      : thing.words;
    return `${said(verb, manner)}${isWhole ? ` ${words}` : `: “${words}”`}${tail}`;
  }
  if (verb === "held_in_abeyance")
    return `${isPast(manner) ? "held" : "holds"} ${thingNamed(thing, manner)} in abeyance${tail}`;
  if (verb === "moot") return `${isPast(manner) ? "held" : "holds"} ${thingNamed(thing, manner)} moot${tail}`;
  if (verb === "certified" && thing.noun === "class_certification" && /^class cert/i.test(thing.words))
    return `${said(verb, manner)} ${manner.as === "headline" ? "class" : "the class"}${tail}`;
  return `${before}${said(verb, manner)}${partly} ${thingNamed(thing, manner)}${tail}`;
}

/** ", at the government's request", of what is refused ", which the government had asked for", ", on an unopposed motion": where there is room for it. */
export function motionSaid({ motion, act }: CourtDeed, manner: Manner): string {
  if (motion === null || manner.as === "headline" || manner.short) return "";
  const by = actorNamed(motion.by, { as: "sentence" });
  if (by === null) return motion.unopposed ? ", on an unopposed motion" : "";
  const whose = `${by.text}${/s$/.test(by.text) ? "'" : "'s"}`;
  // "denied …, at the government's request" would say that it asked for the denial
  if (/^denied|^dismissed/.test(act)) return `, which ${by.text} had asked for${motion.unopposed ? " unopposed" : ""}`;
  return `, at ${whose} ${motion.unopposed ? "unopposed " : ""}request`;
}

/** What lawyers say shorter than "grants a motion for …". */
export function specialAct(verb: string, { thing, on }: CourtDeed, { about }: Telling, manner: Manner): string | null {
  if (thing === null) return null;
  const { noun, order } = thing;
  const past = isPast(manner);
  if (noun === "certiorari" && on === "request") {
    if (verb === "granted") return `${past ? "agreed" : "agrees"} to review ${reviewed(thing, about, manner)}`;
    if (verb === "denied") return `${past ? "denied" : "denies"} certiorari, on ${reviewed(thing, about, manner)}`;
  }
  if (verb === "enjoined" && order?.own && order.direction && (manner.as === "headline" || manner.short)) {
    const issued = `${ORDER_NAMES[order.kind ?? "injunction"] ?? "injunction"} ${order.direction}`;
    return `${past ? "issued" : "issues"} ${indefinite(issued, manner)}`;
  }
  if (noun !== null && STAYS.has(noun) && order && !order.own) {
    const name = orderNamed(order, manner);
    const kind = noun === "administrative_stay" ? "administratively " : "";
    const pending = /\bpending\b[^.;]*/i.exec(thing.words)?.[0];
    const until =
      pending && !manner.brief
        ? ` ${pending.replace(/ of (?:the |its |an )?(?:\w+ )?(?:injunction|order|judgment)\b.*$/i, "")}`
        : "";
    if (verb === "granted" && kind !== "" && manner.as === "headline") return `pauses ${name}`;
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
export function where({ words }: Thing): string {
  const place = /\b(?:within|outside|inside|beyond)\b.*$/i.exec(words)?.[0];
  return place ? ` ${place}` : "";
}

export function reviewed(thing: Thing, about: Thing | null, manner: Manner): string {
  const order = thing.order ?? about?.order ?? null;
  if (order === null) return manner.as === "headline" ? "case" : "the case";
  return manner.as === "headline" ? orderNamed(order, manner) : `the ruling on ${orderNamed(order, manner)}`;
}

/** "motion for a preliminary injunction against MPP", "preliminary injunction": of a motion, where headlines need only what it is for. */
export function requestNamed(thing: Thing, manner: Manner): string {
  const isRelief = thing.noun !== null && /injunction|restraining|certification|judgment$/.test(thing.noun);
  if (isRelief && !INFINITIVE.test(thing.words)) {
    const named = thing.order?.own ? thingNamed(thing, manner) : indefinite(thing.words, manner);
    return thing.ordinal && !manner.brief
      ? `${named} on ${manner.as === "headline" ? "" : "a "}${thing.ordinal} motion`
      : named;
  }
  if (thing.noun === "more_time" && manner.as === "headline") return "more time";
  const to = /^[a-z]+\b(?! (?:of|to|for)\b)/.test(thing.words) && thing.noun !== null && INFINITIVE.test(thing.words);
  const words = thingAsked(thing, manner);
  return `${manner.as === "headline" ? "" : "the "}motion ${to ? "to" : "for"} ${words}`;
}

export const INFINITIVE =
  /^(?:extend|hold|vacate|dismiss|postpone|intervene|certify|stay|expedite|reconsider|dissolve|modify|remand|transfer|compel|strike|seal|withdraw|consolidate|lift|clarify|enforce|implement|recall|set|file|supplement|amend|continue|proceed|appear|enlarge|issue|join|substitute|unseal)\b/i;

/** Acts one after another; several on one thing are said of it once: "vacates and remands the memorandum". */
export function deedsSaid(deeds: readonly Deed[], telling: Telling, manner: Manner): string {
  const all = deeds.filter((deed) => deed.does === "act");
  // "in part" says in two words that the rest was refused
  const isPart = manner.brief && all.some(({ limits }) => limits.some(({ kind }) => kind === "in_part"));
  const hasOrder = all.some(({ thing }) => thing?.order);
  // A remand follows a vacatur, and an injunction orders: in brief the weightier act is said
  const isLesser = ({ act, limits, thing }: CourtDeed): boolean =>
    (act === "remanded" && limits.length === 0) || (act === "ordered" && hasOrder && !thing?.order);
  const brief = all.filter((deed) => deed.not || (!(isPart && deed.act === "denied") && !isLesser(deed)));
  const acts = manner.brief && brief.length > 0 ? brief : all;
  const parts: string[] = [];
  let verbs: string[] = [];
  let known: NamedOrder | null = null;
  let named: NamedOrder[] = [];
  for (const [place, deed] of acts.entries()) {
    const next = acts[place + 1];
    if (next && isSame(deed, next)) {
      if (deed.act !== next.act) verbs.push(said(deed.act, manner)); // of several motions of one name
      known = known ?? deed.thing?.order ?? null;
      continue;
    }
    const here = { ...manner, named };
    const isBareCase = !deed.not && deed.thing?.noun === "case" && acts.length > 1 && !deed.thing.order;
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
  const isLong = !manner.brief && parts.some((part) => / and |, /.test(part));
  return isLong ? clausesOf(parts) : listOf(parts);
}

/** The citations of the orders that a heading names, at its end. */
export function citations(deeds: readonly Deed[], telling: Telling, { as }: Manner): string {
  if (as !== "heading") return "";
  const orders = deeds.flatMap((deed) => (deed.does === "act" ? [deed.thing?.order ?? null, deed.limitOrder] : []));
  if (deeds.some((deed) => deed.does !== "act")) orders.push(telling.about?.order ?? null);
  const all = orders.filter((order) => order !== null && !order.own).map((order) => (order ? cited(order) : ""));
  return [...new Set(all)].map((one) => ` ${one}`).join("");
}

/** Both on one thing, bounded alike. */
export function isSame(deed: CourtDeed, next: CourtDeed): boolean {
  return (
    deed.thing !== null &&
    deed.thing.words === next.thing?.words &&
    deed.limits.length === 0 &&
    !deed.not &&
    !next.not &&
    VERBS[deed.act] !== undefined &&
    deed.on === "thing" &&
    next.on === "thing"
  );
}
