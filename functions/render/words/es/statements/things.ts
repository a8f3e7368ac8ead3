import { courtOf } from "../../../../model/courts.ts";
import type { Limit } from "../../../../model/entry.ts";
import type { CourtDeed, NamedOrder, Noun, Thing } from "../../../../model/telling.ts";
import type { Day } from "../../../../model/time.ts";
import { longDay } from "../../../dates.ts";
import type { Line, Span } from "../../../mail-nodes.ts";
import type { Manner } from "../../../statements/manner.ts";
import { courtTitle, courtWithArticle, joined, lineOf, nounNamed, orderTitle } from "./names.ts";

/* What Spanish statements call things and limits; what has no Spanish of its own stands as printed, marked as English. */

export const STAYS: ReadonlySet<Noun> = new Set([
  "stay",
  "administrative_stay",
  "stay_pending_appeal",
  "stay_pending_certiorari",
]);

const INFINITIVES: Readonly<Partial<Record<Noun, string>>> = {
  abeyance: "dejar el caso en suspenso (abeyance)",
  postponement: "suspender el acto de la agencia (5 U.S.C. 705)",
  more_time: "prorrogar el plazo para responder",
  dismissal: "desestimar el caso",
  intervention: "permiso para intervenir en el caso",
  rehearing: "ver el caso de nuevo (rehearing)",
  reconsideration: "reconsiderar su decisión",
  expedition: "tramitar el caso con urgencia",
  remand: "devolver el caso",
  class_certification: "certificar la clase",
};

/** The same order as one that the statement has named. */
export function isNamed(order: NamedOrder, { named = [] }: Manner): boolean {
  return named.some((one) => one.on === order.on && one.docketNumber === order.docketNumber && one.kind === order.kind);
}

/** The order, "la misma orden" where it was just named. */
export function orderNamed(order: NamedOrder, manner: Manner): Span {
  return isNamed(order, manner) ? "la misma orden" : orderTitle(order);
}

/** What was acted on. */
export function thingNamed(thing: Thing, manner: Manner): Line {
  const { order, court, below, noun, words } = thing;
  const judged = court ?? below;
  if (judged !== undefined) {
    if (order?.kind === "judgment") return lineOf(orderTitle(order), manner.brief ? "" : ` (${courtTitle(judged)})`);
    const whose = `la sentencia ${joined("de", courtWithArticle(judged))}`;
    if (manner.as === "headline" && manner.brief) return [whose];
    return order ? lineOf(whose, " sobre ", orderTitle(order)) : [whose];
  }
  if (order?.own) return ownNamed(thing, order, manner);
  if (order && noun !== null && STAYS.has(noun))
    return lineOf(`${nounNamed(noun, manner)} de `, orderNamed(order, manner));
  if (order) return [orderNamed(order, manner)];
  if (RESPONSE_TIME.test(words))
    return [manner.as === "headline" ? "el plazo de respuesta" : "el plazo para responder"];
  const plain = PLAIN[words.toLowerCase()];
  if (plain) return [plain];
  const bare = noun === null || noun === "memorandum" ? null : BARE.exec(words);
  if (noun === null || bare === null) return [{ quote: words, cut: false }];
  const day = dayPrinted([...words.matchAll(ENGLISH_DAY)][0]);
  return [`${nounNamed(noun, manner)}${day ? ` del ${longDay(day, "es")}` : ""}`];
}

/** The thing itself, perhaps with its day; of "hearing on the motion for class certification" the last word is not what was acted on. */
const BARE =
  /^(?:(?:emergency|temporary|administrative|preliminary|permanent|classwide|nationwide|partial|published|revised|united|states|district|court|appeals|class|summary|restraining|final)\s+|of\s+)*(?:stay|injunction|order|judgment|opinion|decision|certification|certiorari|abeyance|dismissal|rehearing|reconsideration|vacatur|remand|intervention|case|cause|action|appeal|review)(?: pending (?:an? |the )?appeal)?(?: (?:(?:previously )?(?:entered|issued|filed)|of|dated)(?: on)? [A-Z][a-z]+ \d{1,2}, \d{4})?$/i;
const RESPONSE_TIME = /^(?:the )?time (?:to file|for filing) (?:a |the |its |their )?(?:response|answer)\b/i;

/** What clerks name by one word. */
const PLAIN: Readonly<Record<string, string>> = {
  application: "la solicitud",
  motion: "la moción",
  petition: "la petición",
  appeal: "la apelación",
  time: "el plazo",
  complaint: "la demanda",
  argument: "la audiencia",
  tro: "la orden de restricción temporal",
  "argument calendar": "el calendario de audiencias",
  "briefing schedule": "el calendario de escritos",
};

/** What the entry itself made, or the memorandum that its order is about. */
function ownNamed({ noun, words }: Thing, order: NamedOrder, manner: Manner): Line {
  const [act] = order.about;
  const printed: Span = { quote: words, cut: false };
  if (noun === order.kind && noun !== null) return [orderTitle(order)];
  if (order.kind?.endsWith("injunction")) return lineOf(printed, " (", orderTitle(order), ")");
  const name = act?.shortIn?.["es"];
  if (order.about.length !== 1 || !name) return [printed];
  return manner.as === "headline" ? [name] : lineOf(name, " (", printed, ")");
}

/** What is asked for: "suspender la orden …", "una orden de restricción temporal contra los MPP". */
export function askedFor(thing: Thing, direction: string | null, manner: Manner): Line {
  const { noun, order, words } = thing;
  if (noun === "certiorari")
    return order
      ? lineOf(manner.as === "headline" ? "revisar " : "revisar la decisión sobre ", orderTitle(order))
      : ["revisar el caso"];
  if (noun !== null && STAYS.has(noun) && order) {
    const isAdministrative = /^(?:an? |immediate |emergency |temporary )*administrative stay\b/i.test(words);
    const how = isAdministrative ? " administrativamente" : "";
    return lineOf(`suspender${how} `, orderTitle(order), manner.brief ? "" : `${pending(words)}${alsoAsked(words)}`);
  }
  if (noun === "vacatur" && !thing.order && !thing.below && /^vacate$/i.test(words))
    return [`una ${nounNamed("vacatur", manner, "none")}`];
  if (noun === "vacatur")
    return lineOf(
      "dejar sin efecto ",
      thing.order || thing.below ? thingNamed({ ...thing, noun: "order" }, manner) : { printed: words },
      manner.brief || !(thing.order || thing.below) ? "" : alsoRemanded(words),
    );
  if (noun === "more_time")
    return manner.as === "headline" ? [`prórroga${untilDay(words)}`] : [`${INFINITIVES.more_time}${extension(words)}`];
  if (noun === "intervention" && manner.as === "headline") return ["intervenir"];
  const infinitive = noun === null ? undefined : INFINITIVES[noun];
  if (infinitive !== undefined) return [infinitive];
  if (noun === null || noun === "order" || noun === "memorandum") return [{ quote: words, cut: false }];
  const name = nounNamed(noun, manner, "indefinite");
  const short =
    manner.as === "headline" && manner.brief
      ? name.replace(/ judicial(?= preliminar| permanente)| temporal$/, "")
      : name;
  return [`${short}${direction ? ` ${direction}` : ""}`];
}

/** " hasta el 13 de junio de 2020" */
function untilDay(words: string): string {
  const day = dayPrinted([...words.matchAll(ENGLISH_DAY)].at(-1));
  return day ? ` hasta el ${longDay(day, "es")}` : "";
}

/** " del 14 de mayo de 2020 al 13 de junio de 2020", " de 30 días" */
export function extension(words: string): string {
  const by = /\b(?:for|by|of) (\d{1,3}) days?\b/i.exec(words)?.[1];
  if (by) return ` de ${by} días`;
  const days = [...words.matchAll(ENGLISH_DAY)].map((match) => dayPrinted(match)).filter((day) => day !== null);
  const [first, last] = days;
  if (first && last) return ` del ${longDay(first, "es")} al ${longDay(last, "es")}`;
  return first ? ` hasta el ${longDay(first, "es")}` : "";
}

/** "stay pending certiorari or for an immediate administrative stay" asks for two. */
function alsoAsked(words: string): string {
  const and = /\b(and|or) (?:for )?(?:an? )?(immediate )?administrative stay\b/i.exec(words);
  if (and === null) return "";
  return ` ${and[1]?.toLowerCase() === "or" ? "o" : "y"} una suspensión administrativa${and[2] ? " inmediata" : ""}`;
}

/** " y devolver el caso por quedar sin objeto" */
function alsoRemanded(words: string): string {
  const remand = /\band (?:to )?remand( as moot)?\b/i.exec(words);
  return remand === null ? "" : ` y devolver el caso${remand[1] ? " por quedar sin objeto (moot)" : ""}`;
}

function pending(words: string): string {
  if (/\bcertiorari\b/i.test(words)) return " mientras se resuelve el certiorari";
  return /\bpending (?:the )?appeal\b/i.test(words) ? " mientras se resuelve la apelación" : "";
}

// --- limits ---

const MONTHS = "January February March April May June July August September October November December".split(" ");
const ENGLISH_DAY = new RegExp(`\\b(${MONTHS.join("|")}) (\\d{1,2}), (\\d{4})`, "g");

function dayPrinted(match: RegExpMatchArray | undefined): Day | null {
  if (match === undefined) return null;
  const month = MONTHS.indexOf(match[1] ?? "") + 1;
  return month === 0 ? null : `${match[3]}-${String(month).padStart(2, "0")}-${String(match[2]).padStart(2, "0")}`;
}

/** Limits that clerks print in the same words everywhere. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  [/^in part$/i, "en parte"],
  [/^to the (?:full )?court$/i, "a la Corte en pleno"],
  [/^administratively$/i, "administrativamente"],
  [/^permanently$/i, "de forma permanente"],
  [/^preliminarily$/i, "de forma preliminar"],
  [/^temporarily$/i, "temporalmente"],
  [/^pending (?:the )?appeal$/i, "mientras se resuelve la apelación"],
  [/^pending (?:a |the )?(?:final )?decision on the merits$/i, "hasta que se decida el fondo"],
  [/^(?:as )?moot$/i, "por quedar sin objeto (moot)"],
  [/^otherwise$/i, "en lo demás"],
  [/^(?:as )?unnecessary$/i, "por innecesaria"],
  [/^(?:until|pending) further order of (?:the|this) court$/i, "hasta nueva orden del tribunal"],
  [/^without prejudice$/i, "sin perjuicio de que se vuelva a pedir (without prejudice)"],
  [/^with prejudice$/i, "con efecto de cosa juzgada (with prejudice)"],
  [/^in good faith$/i, "de buena fe"],
  [/^nationwide$/i, "en todo el país"],
  [/^until the case is decided$/i, "hasta que se decida el caso"],
];

/** A limit in Spanish where its words are known, else as printed. */
export function limitSaid({ text }: Limit): Span {
  const plain = text.trim().replace(/[.,;]+$/, "");
  const fixed = FIXED.find(([words]) => words.test(plain))?.[1];
  if (fixed) return fixed;
  const statute = /^under (\d+ U\.? ?S\.? ?C\.? (?:§ ?)?\d+)$/i.exec(plain)?.[1]; // under 5 U.S.C. 705
  if (statute) return `conforme a ${statute}`;
  const [day] = [...plain.matchAll(ENGLISH_DAY)].map(dayPrinted);
  const form = plain.replace(ENGLISH_DAY, "#").replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, /, "");
  if (day && /^until #$/i.test(form)) return `hasta el ${longDay(day, "es")}`;
  if (day && /^(?:to|until) and including #$/i.test(form)) return `hasta el ${longDay(day, "es")} inclusive`;
  if (day && /^(?:effective|from) #$/i.test(form)) return `con efecto desde el ${longDay(day, "es")}`;
  const place = /^(outside|within|inside) (?:of )?the ([A-Z]\w+) Circuit( only)?$/.exec(plain); // outside the Ninth Circuit
  if (place) {
    const circuit = courtIdOf(`${place[2]} Circuit`);
    const only = place[3] ? "solo " : "";
    if (circuit)
      return `${only}${place[1]?.toLowerCase() === "outside" ? "fuera" : "dentro"} del ${courtTitle(circuit)}`;
  }
  return { quote: plain, cut: false };
}

function courtIdOf(name: string): string | undefined {
  return ["ca1", "ca2", "ca3", "ca4", "ca5", "ca6", "ca7", "ca8", "ca9", "ca10", "ca11"].find(
    (id) => courtOf(id).name === name,
  );
}

/** "administrativamente", which follows the verb. */
export function adverbOf(limit: Limit): string | null {
  const said = limitSaid(limit);
  return limit.kind === "manner" && typeof said === "string" && /^\w+mente$|^de forma/.test(said) ? said : null;
}

/** All limits of an act after it; in brief what they come to. */
export function limited({ act, limits, effective }: CourtDeed, manner: Manner): Line {
  if (manner.brief && act !== "extended") {
    const kinds = new Set(limits.map(({ kind }) => kind));
    if (kinds.has("in_part") || kinds.has("except") || kinds.has("only") || kinds.has("where")) return [" en parte"];
    return kinds.has("until") || kinds.has("from") ? [" por ahora"] : [];
  }
  const said = limits.filter((limit) => adverbOf(limit) === null).map(limitSaid);
  const texts =
    manner.as === "headline"
      ? said.map((span) => (typeof span === "string" ? span.replace(/ inclusive$/, "") : span))
      : said;
  const isDated = limits.some(({ text }) => /\beffective\b/i.test(text));
  const all: Span[] = [...texts, ...(effective && !isDated ? [`con efecto desde el ${longDay(effective, "es")}`] : [])];
  return all.flatMap((span, place): Line => [place === 0 ? " " : ", ", span]);
}
