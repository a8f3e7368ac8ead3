import type { Vote } from "../../../../model/entry.ts";
import type { CourtDeed, Deed, NamedOrder, Telling } from "../../../../model/telling.ts";
import { type Line, plainLine, type Span } from "../../../mail-nodes.ts";
import type { Manner } from "../../../statements/manner.ts";
import { jointsOf, listOf, plural } from "../grammar.ts";
import { actorNamed, cited, joined, judgeTitle, lineOf, nounNamed, orderTitle } from "./names.ts";
import { adverbOf, extension, isNamed, limited, limitSaid, orderNamed, STAYS, thingNamed } from "./things.ts";

/* Acts of courts in Spanish. */

const VERBS: Readonly<Record<string, readonly [now: string, past: string]>> = {
  granted: ["concede", "concedió"],
  denied: ["deniega", "denegó"],
  affirmed: ["confirma", "confirmó"],
  reversed: ["revoca", "revocó"],
  vacated: ["deja sin efecto", "dejó sin efecto"],
  remanded: ["devuelve", "devolvió"],
  dismissed: ["desestima", "desestimó"],
  stayed: ["suspende", "suspendió"],
  postponed: ["suspende", "suspendió"],
  held_in_abeyance: ["deja en suspenso", "dejó en suspenso"],
  lifted: ["levanta", "levantó"],
  dissolved: ["disuelve", "disolvió"],
  enjoined: ["prohíbe", "prohibió"],
  certified: ["certifica", "certificó"],
  transferred: ["traslada", "trasladó"],
  extended: ["prorroga", "prorrogó"],
  withdrawn: ["retira", "retiró"],
  referred: ["remite", "remitió"],
  adopted: ["adopta", "adoptó"],
  recalled: ["reclama", "reclamó"],
  canceled: ["cancela", "canceló"],
  struck: ["elimina", "eliminó"],
  moot: ["declara sin objeto", "declaró sin objeto"],
  ordered: ["ordena", "ordenó"],
};

/** What headlines say shorter. */
const SHORT_VERBS: Readonly<Record<string, readonly [now: string, past: string]>> = { vacated: ["anula", "anuló"] };

export const isPast = ({ as }: Manner): boolean => as === "sentence";

function said(verb: string, manner: Manner, { limits }: Pick<CourtDeed, "limits"> = { limits: [] }): string {
  const [now, past] = (manner.as === "headline" ? SHORT_VERBS[verb] : undefined) ??
    VERBS[verb] ?? ["resuelve sobre", "resolvió sobre"];
  const adverbs = limits.map(adverbOf).filter((adverb) => adverb !== null);
  // An administrative stay, in headlines
  if (verb === "stayed" && manner.as === "headline" && adverbs.includes("administrativamente")) return "pausa";
  return [isPast(manner) ? past : now, ...adverbs].join(" ");
}

/** Several acts one after another, an order by its name once. */
export function deedsSaid(deeds: readonly Deed[], telling: Telling, manner: Manner): Line {
  const all = deeds.filter((deed) => deed.does === "act");
  const isPart = manner.brief && all.some(({ limits }) => limits.some(({ kind }) => kind === "in_part"));
  const hasOrder = all.some(({ thing }) => thing?.order);
  // A remand follows a vacatur, and an injunction orders: in brief the weightier act is said
  const isLesser = ({ act, limits, thing, not }: CourtDeed): boolean =>
    !not && ((act === "remanded" && limits.length === 0) || (act === "ordered" && hasOrder && !thing?.order));
  const some = all.filter(
    (deed) => !(isPart && !deed.not && deed.act === "denied") && !(manner.brief && isLesser(deed)),
  );
  const acts = some.length > 0 ? some : all;
  let named: readonly NamedOrder[] = [];
  const kept = acts.filter((deed, place) => !isSame(deed, acts[place + 1]));
  const parts = kept.map((deed): Line => {
    const sames = samesBefore(deed, acts);
    const known = sames.find(({ thing }) => thing?.order)?.thing?.order;
    const whole = known && deed.thing ? { ...deed, thing: { ...deed.thing, order: known } } : deed;
    const verbs = [...new Set(sames.map(({ act }) => act))].filter((act) => act !== deed.act);
    const first = verbs.length === 0 ? "" : `${verbs.map((act) => said(act, manner)).join(", ")} y `;
    const part = lineOf(first, actSaid(whole, telling, { ...manner, named }));
    const order = deed.thing?.order;
    if (order && !order.own) named = [...named, order];
    return part;
  });
  const isLong = parts.some((one) => one.some((span) => typeof span === "string" && span.includes(", ")));
  const joints = jointsOf(parts.map(plainLine), { clauses: isLong });
  return parts.flatMap((part, place): Line => (place === 0 ? part : [joints[place - 1] ?? "", ...part]));
}

/** The acts right before one on the same thing: "vacates and remands". */
function samesBefore(deed: CourtDeed, acts: readonly CourtDeed[]): readonly CourtDeed[] {
  const sames: CourtDeed[] = [];
  for (let place = acts.indexOf(deed) - 1; place >= 0; place--) {
    const before = acts[place];
    if (!before || !isSame(before, acts[place + 1])) break;
    sames.unshift(before);
  }
  return sames;
}

/** Two acts on one thing, said of it once. */
function isSame(deed: CourtDeed, next: CourtDeed | undefined): boolean {
  return (
    deed.on === "thing" &&
    next?.on === "thing" &&
    !deed.not &&
    !next.not &&
    deed.limits.length === 0 &&
    deed.thing !== null &&
    deed.thing.words === next.thing?.words
  );
}

/** "no suspende la orden judicial de 2019 contra los MPP": whole, with its limits. */
function notSaid(deed: CourtDeed, manner: Manner): Line {
  const { brief: _, ...whole } = manner;
  const { thing, on } = deed;
  const what: Line =
    thing === null
      ? []
      : on === "request"
        ? lineOf(" la moción de ", requested(thing, whole))
        : lineOf(" ", thingNamed(thing, whole));
  const part = /_in_part$/.test(deed.act) && !deed.limits.some(({ kind }) => kind === "in_part") ? " en parte" : "";
  return lineOf(`no ${said(deed.act.replace(/_in_part$/, ""), manner, deed)}${part}`, what, limited(deed, whole));
}

function requested(thing: NonNullable<CourtDeed["thing"]>, manner: Manner): Line {
  if (thing.order) return thingNamed(thing, manner);
  if (thing.noun === null || thing.noun === "order") return [{ printed: thing.words }];
  return [`${nounNamed(thing.noun, manner, "none")}${thing.noun === "more_time" ? extension(thing.words) : ""}`];
}

function actSaid(deed: CourtDeed, telling: Telling, manner: Manner): Line {
  if (deed.not) return notSaid(deed, manner);
  const { thing, on } = deed;
  const verb = deed.act.replace(/_in_part$/, "");
  const isPart = deed.act !== verb && !deed.limits.some(({ kind }) => kind === "in_part");
  const tail = lineOf(isPart ? " en parte" : "", limited(deed, manner), motionSaid(deed, manner));
  if (thing === null) return lineOf(said(verb, manner, deed), tail);
  if (verb === "granted" && thing.order?.own && thing.noun === thing.order.kind && thing.noun !== "abeyance")
    return lineOf(issued(thing.order, isPart, manner), limited(deed, manner), motionSaid(deed, manner));
  if (verb === "enjoined" && thing.order?.own && thing.order.direction && (manner.as === "headline" || manner.short))
    return lineOf(issued(thing.order, isPart, manner), motionSaid(deed, manner));
  const special = specialAct(verb, deed, telling, manner);
  if (special) return lineOf(special, tail);
  const isMotion = on === "request" && !/injunction|restraining|certification|certiorari|stay/.test(thing.noun ?? "");
  if (isMotion) {
    const what = requested(thing, manner);
    if (manner.as === "headline" && manner.brief) return lineOf(`${said(verb, manner, deed)} `, what, tail);
    return lineOf(`${said(verb, manner, deed)} ${manner.as === "headline" ? "" : "la "}moción de `, what, tail);
  }
  return lineOf(`${said(verb, manner, deed)} `, thingNamed(thing, manner), tail);
}

/** "dicta la orden judicial de 2019 contra los MPP": an injunction that is granted is issued, a class certified. */
function issued(order: NamedOrder, part: boolean, manner: Manner): Line {
  const [now, past] = order.kind === "class_certification" ? ["certifica", "certificó"] : ["dicta", "dictó"];
  const what = order.shortIn?.["es"] ? orderTitle(order) : nounNamed(order.kind ?? "order", manner, "indefinite");
  return lineOf(`${isPast(manner) ? past : now}${part ? " en parte" : ""} `, what);
}

/** What lawyers say shorter than "concede la moción de …". */
function specialAct(verb: string, { thing, on }: CourtDeed, { about }: Telling, manner: Manner): Line | null {
  if (thing === null) return null;
  const { noun, order } = thing;
  const past = isPast(manner);
  if (noun === "certiorari" && on === "request") {
    const reviewed = order ?? about?.order ?? null;
    const what: Line = reviewed
      ? lineOf(manner.as === "headline" ? "" : "la decisión sobre ", orderTitle(reviewed))
      : ["el caso"];
    if (verb === "granted") return lineOf(`${past ? "aceptó" : "acepta"} revisar `, what);
    if (verb === "denied") return lineOf(`${past ? "denegó" : "deniega"} el certiorari sobre `, what);
  }
  if (noun !== null && STAYS.has(noun) && order && !order.own) {
    const name: Span = orderNamed(order, manner);
    const how = noun === "administrative_stay" ? " administrativamente" : "";
    const until = noun === "stay_pending_appeal" && !manner.brief ? " mientras se resuelve la apelación" : "";
    if (verb === "granted") return lineOf(`${past ? "suspendió" : "suspende"}${how} `, name, until);
    if (verb === "denied") {
      const same = isNamed(order, manner) ? "la" : null;
      const place = /\b(?:within|outside|inside) the .+$/i.exec(thing.words)?.[0];
      const where: Line = place ? [" ", limitSaid({ kind: "where", text: place })] : [];
      return same
        ? lineOf(`se ${past ? "negó" : "niega"} a suspenderla`, where)
        : lineOf(`se ${past ? "negó" : "niega"} a suspender${how} `, name, until, where);
    }
  }
  if (noun === "abeyance" && on === "request" && verb === "granted") {
    const over: Line = about?.order ? lineOf(" sobre ", orderTitle(about.order)) : [];
    const off =
      !manner.brief && /\bargument calendar\b/i.test(thing.words) ? " y lo quita del calendario de audiencias" : "";
    return lineOf(`${past ? "dejó" : "deja"} en suspenso el caso`, over, past ? off.replace("quita", "quitó") : off);
  }
  if (verb === "ordered") {
    // Who must do it when stands in full above the entry
    const words = manner.brief
      ? thing.words.replace(/,? by [A-Z][a-z]+ \d.*$/, "").replace(/U\. S\. C\./, "U.S.C.")
      : thing.words;
    return lineOf(`${past ? "ordenó" : "ordena"}: `, { quote: words, cut: false });
  }
  if (noun === "case" && verb === "remanded") return [`${past ? "devolvió" : "devuelve"} el caso`];
  return null;
}

/** ", a petición del Gobierno" */
function motionSaid({ motion, act, thing }: CourtDeed, manner: Manner): string {
  if (motion === null || manner.as === "headline" || manner.short) return "";
  const by = actorNamed(motion.by, { as: "sentence" });
  if (by === null) return motion.unopposed ? ", por una moción sin oposición" : "";
  const unopposed = motion.unopposed ? ", sin oposición" : "";
  // What was refused to a party is not told as if it had asked for the refusal
  const isStay = thing?.noun && STAYS.has(thing.noun);
  if (/^denied|^dismissed/.test(act))
    return `, ${isStay ? "suspensión que había pedido" : "que había presentado"} ${by.text}${unopposed}`;
  return `, a petición ${joined("de", by.text)}${unopposed}`;
}

/** The citations of the orders that a heading names, at its end. */
export function citations(deeds: readonly Deed[], { as }: Manner): string {
  if (as !== "heading") return "";
  const orders = deeds.flatMap((deed) => (deed.does === "act" ? [deed.thing?.order ?? null, deed.limitOrder] : []));
  const all = orders.flatMap((order) => (order && !order.own ? [cited(order)] : []));
  return [...new Set(all)].map((one) => ` ${one}`).join("");
}

/** Who dissents or would act otherwise; what a judge would do stands in the docket's words. */
export function votesSaid(votes: readonly Vote[], court: string, manner: Manner): Line {
  const groups = [...Map.groupBy(votes, ({ how }) => how.trim().replace(/[.,;]+$/, ""))];
  return groups.flatMap(([how, some], place): Line => {
    const who = listOf(some.map(({ who: name }) => judgeTitle(name, court)));
    const verb = /^(?:\w+ )*?(dissent|concur)\w*/i.exec(how)?.[1]?.toLowerCase();
    const part = /\bin part\b/i.test(how) ? " en parte" : "";
    const many = some.length > 1;
    const would = wouldVote(how, many);
    const isPrinted = /\bwould\b/i.test(how) || verb === undefined;
    const words: Line = would
      ? [` ${would}`]
      : isPrinted
        ? [": ", { quote: how, cut: false }]
        : [` ${voted(verb, many, isPast(manner))}${part}`];
    return lineOf(place > 0 ? "; " : "", who, words);
  });
}

/** "would grant the application" */
function wouldVote(how: string, many: boolean): string | null {
  const found = /^would (grant|deny) (?:the |an? )?(application|motion|petition|stay)(?: for (?:an? )?stay)?$/i.exec(
    how,
  );
  if (!found) return null;
  const what = { application: "la solicitud", motion: "la moción", petition: "la petición", stay: "la suspensión" }[
    found[2]?.toLowerCase() ?? ""
  ];
  const verb = found[1]?.toLowerCase() === "grant" ? "concedería" : "denegaría";
  return what ? `${verb}${many ? "n" : ""} ${what}` : null;
}

function voted(verb: string, many: boolean, past: boolean): string {
  const [now, nowMany, then, thenMany] =
    verb === "concur"
      ? ["concurre", "concurren", "concurrió", "concurrieron"]
      : ["disiente", "disienten", "disintió", "disintieron"];
  return (past ? (many ? thenMany : then) : many ? nowMany : now) ?? "";
}

/** " con un voto disidente" */
export function overDissent(votes: readonly Vote[]): string {
  const dissents = votes.filter(({ how }) => /dissent/i.test(how) && !/\bwould\b/i.test(how));
  if (dissents.length === 0) return "";
  if (dissents.some(({ how }) => /in part/i.test(how))) return " con un voto disidente en parte";
  return plural(dissents.length, " con un voto disidente", " con votos disidentes");
}
