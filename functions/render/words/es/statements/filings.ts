import { courtOf } from "../../../../model/courts.ts";
import type { FilingDeed, Request, Telling, Thing } from "../../../../model/telling.ts";
import { longDay } from "../../../dates.ts";
import type { Line } from "../../../mail-nodes.ts";
import { calmedName } from "../../../objects.ts";
import type { Manner, Place } from "../../../statements/manner.ts";
import { areMany } from "../../../statements/plural.ts";
import { listOf } from "../grammar.ts";
import { isPast } from "./acts.ts";
import {
  actorNamed,
  capitalized,
  courtTitle,
  courtWithArticle,
  joined,
  lineOf,
  type Named,
  orderTitle,
  sideTitle,
} from "./names.ts";
import { askedFor, STAYS, thingNamed } from "./things.ts";

/* What parties, amici and dockets do in Spanish. */

type Verb = readonly [one: string, many: string, past: string, pastMany: string];

const ASK: Verb = ["pide", "piden", "pidió", "pidieron"];
const OPPOSE: Verb = ["se opone", "se oponen", "se opuso", "se opusieron"];
const ANSWER: Verb = ["responde", "responden", "respondió", "respondieron"];
const REPLY: Verb = ["replica", "replican", "replicó", "replicaron"];
const SUE: Verb = ["demanda", "demandan", "demandó", "demandaron"];
const AMEND: Verb = ["modifica su demanda", "modifican su demanda", "modificó su demanda", "modificaron su demanda"];
const APPEAL: Verb = ["apela", "apelan", "apeló", "apelaron"];
const HEAR: Verb = ["oye alegatos", "oyen alegatos", "oyó alegatos", "oyeron alegatos"];
const FILE: Verb = ["presenta", "presentan", "presentó", "presentaron"];
const SEND: Verb = ["envía", "envían", "envió", "enviaron"];
const CONSENT: Verb = ["consiente", "consienten", "consintió", "consintieron"];
const REVISE: Verb = ["corrige su opinión", "corrigen su opinión", "corrigió su opinión", "corrigieron su opinión"];

/** "El 4 de marzo de 2020, el Noveno Circuito" */
export function dated(who: string, { as, on, again }: Manner): string {
  if (again) return "El mismo día";
  if (as !== "sentence" || !on) return who;
  return `El ${longDay(on, "es")}, ${who.replace(/^(?:El|La|Los|Las|Una?) /, (word) => word.toLowerCase())}`;
}

function does(who: Named | null, verb: Verb, manner: Manner): string {
  const many = who?.many === true;
  const word = isPast(manner) ? verb[many ? 3 : 2] : verb[many ? 1 : 0];
  return `${dated(capitalized(who?.text ?? "una parte"), manner)} ${word}`;
}

function aboutNamed(about: Thing | null): Line | null {
  return about?.order ? [orderTitle(about.order)] : null;
}

function motionNamed({ thing }: Request, direction: string | null, manner: Manner): Line {
  if (manner.as === "headline" && thing.noun !== null && STAYS.has(thing.noun) && thing.order)
    return lineOf("suspensión de ", orderTitle(thing.order));
  const asked = askedFor(thing, direction, manner);
  const [first] = asked;
  const isNoun = typeof first !== "string" || /^(?:una?|permiso|prórroga)\b/.test(first);
  const bare = asked.map((span, place) =>
    place === 0 && typeof span === "string" ? span.replace(/^una? /, "") : span,
  );
  return lineOf(`la moción ${isNoun ? "de" : "para"} `, bare);
}

const HOW_ASKED = {
  unopposed: "sin oposición",
  ex_parte: "ex parte",
  emergency: "con urgencia",
  joint: "conjuntamente",
} as const;

/** What was filed, or what the docket notes. */
export function filingSaid(deed: FilingDeed, telling: Telling, place: Place, manner: Manner): Line {
  const who = actorNamed(telling.by, manner);
  const headline = manner.as === "headline";
  const about = aboutNamed(telling.about);
  const inCourt = manner.where
    ? headline
      ? ` (${courtTitle(place.court)})`
      : ` ante ${courtWithArticle(place.court)}`
    : "";
  const inCase: Line = manner.brief
    ? [`en el caso de los ${place.litigation}`]
    : about
      ? lineOf("en el caso sobre ", about)
      : headline
        ? [`en el caso de los ${place.litigation}`]
        : lineOf("en ", { printed: place.caption });
  const direction = telling.aim?.directionIn?.["es"] ?? null;
  switch (deed.does) {
    case "asks": {
      const of = actorNamed(deed.of, { as: "sentence" });
      const asked = deed.requests.flatMap(
        (request, at): Line => lineOf(at > 0 ? " y " : "", askedFor(request.thing, direction, manner)),
      );
      const how = manner.brief ? "" : deed.how.map((one) => `, ${HOW_ASKED[one]}`).join("");
      const isTrial = courtOf(place.court).level === "district";
      const whom = headline && isTrial && manner.brief ? "" : joined("a", of ? of.text : courtWithArticle(place.court));
      if (who === null && headline && manner.brief) return lineOf("Se pide ", asked, ` (${courtTitle(place.court)})`);
      if (who === null) return lineOf(`${isPast(manner) ? "Se pidió" : "Se pide"} ${whom} `, asked, how);
      return lineOf(`${does(who, ASK, manner)}${whom === "" ? "" : ` ${whom}`} `, asked, how);
    }
    case "opposes":
    case "answers": {
      const [request] = deed.requests;
      const verb = deed.does === "opposes" ? OPPOSE : ANSWER;
      if (request) return lineOf(`${does(who, verb, manner)} a `, motionNamed(request, direction, manner), inCourt);
      if (deed.words === "application")
        return lineOf(`${does(who, verb, manner)} a la solicitud`, about ? lineOf(" sobre ", about) : null, inCourt);
      if (deed.words === "petition" && about)
        return lineOf(`${does(who, verb, manner)} a que se revise la decisión sobre `, about, inCourt);
      return lineOf(
        `${does(who, FILE, manner)} su ${deed.does === "opposes" ? "oposición" : "respuesta"} `,
        inCase,
        inCourt,
      );
    }
    case "replies": {
      if (deed.words !== "")
        return lineOf(`${does(who, FILE, manner)}${headline ? "" : " una"} réplica complementaria `, inCase, inCourt);
      const [request] = deed.requests;
      return lineOf(
        `${does(who, REPLY, manner)} `,
        request ? lineOf("sobre ", motionNamed(request, direction, manner)) : inCase,
        inCourt,
      );
    }
    case "sues": {
      const whom = deed.whom.is === "nobody" ? null : actorNamed(deed.whom, { as: "sentence" });
      const over = telling.aim?.overIn?.["es"] ? ` por ${telling.aim.overIn["es"]}` : "";
      if (deed.how === "amended")
        return lineOf(does(who, AMEND, manner), whom && !manner.brief ? ` contra ${whom.text}` : "", over, inCourt);
      const more = [
        ...(deed.classAction ? ["acción colectiva (class action)"] : []),
        ...(deed.habeas ? ["habeas corpus"] : []),
      ];
      const how = more.length > 0 && !manner.brief ? ` (${more.join(", ")})` : "";
      const sued = whom && !(headline && manner.brief) ? ` ${joined("a", whom.text)}` : "";
      return lineOf(does(who, SUE, manner), sued, over, how, inCourt);
    }
    case "appeals": {
      const what: Line = deed.thing ? thingNamed(deed.thing, manner) : inCase;
      return lineOf(
        `${does(who, APPEAL, manner)} `,
        what,
        headline ? (manner.brief ? "" : ` (${courtTitle(place.court)})`) : ` ante ${courtWithArticle(place.court)}`,
      );
    }
    case "argued": {
      const on: Line = about
        ? lineOf(" sobre ", about)
        : manner.brief && headline
          ? [` en el caso de los ${place.litigation}`]
          : lineOf(deed.motion ? " sobre una moción en " : " en ", { printed: place.caption });
      const before =
        deed.before.length > 1 && !headline && !manner.brief
          ? `, ante los jueces ${listOf(deed.before.map(calmedName))}`
          : "";
      const submitted = deed.submitted && !headline ? "; el caso quedó visto para decisión" : "";
      return lineOf(does(who, HEAR, manner), on, before, submitted);
    }
    case "supports":
      return briefSaid(deed, about, place, manner);
    case "issues": {
      const on: Line = about ? lineOf(" sobre ", about) : [];
      const of = deed.of ? ` del ${longDay(deed.of, "es")}` : "";
      const what =
        deed.what === "mandate"
          ? "el mandato (mandate)"
          : `la sentencia ${joined("de", courtWithArticle(place.court))}${of}`;
      return lineOf(`Se ${isPast(manner) ? "expidió" : "expide"} ${what}`, manner.brief ? null : on);
    }
    case "revises":
      return lineOf(
        does(who, REVISE, manner),
        deed.of ? ` del ${longDay(deed.of, "es")}` : "",
        about && !manner.brief ? lineOf(" sobre ", about) : null,
      );
    case "consents":
      return lineOf(
        `${does(who, CONSENT, manner)} todos los escritos de amicus${headline ? "" : " curiae"} `,
        inCase,
        inCourt,
      );
    case "writes":
      return lineOf(`${does(who, SEND, manner)} una carta ${joined("a", courtWithArticle(place.court))} `, inCase);
  }
}

function briefSaid(
  { side, whom, leave }: Extract<FilingDeed, { does: "supports" }>,
  about: Line | null,
  place: Place,
  manner: Manner,
): Line {
  const headline = manner.as === "headline";
  const names = place.names.length > 0 ? listOf(place.names) : "amici";
  const many = areMany(place.names);
  const who: Named = { text: names, many };
  const supported = whom.is === "nobody" ? null : actorNamed(whom, { as: "sentence" });
  const name =
    side === null
      ? null
      : supported && manner.as === "headline"
        ? supported.text
        : side === "neither"
          ? sideTitle(side)
          : supported && whom.is !== "side"
            ? `${sideTitle(side)}, ${supported.text}`
            : sideTitle(side);
  const support = name === null ? "" : ` en apoyo ${joined("de", name)}`;
  const on: Line | null =
    about && !manner.brief ? lineOf(name && manner.as !== "headline" ? "," : "", " sobre ", about) : null;
  if (leave) {
    return lineOf(
      `${does(who, ASK, manner)} ${joined("a", courtWithArticle(place.court))} permiso para ${headline && manner.brief ? "" : "presentar un "}escrito de amicus curiae${support}`,
      on,
    );
  }
  const at = manner.as === "headline" ? ` (${courtTitle(place.court)})` : ` ante ${courtWithArticle(place.court)}`;
  return lineOf(`${does(who, FILE, manner)} un escrito de amicus curiae${support}`, on, at);
}
