import { entryCited } from "../../../../model/courts.ts";
import { clockTime } from "../../../dates.ts";
import type { PageWords } from "../../en/pages.ts";
import { amount } from "../grammar.ts";
import { caseNumber, litigation, moment } from "./common.ts";

/** A litigation's pages: dockets, orders, timeline, rulings, dates, changes. */
export const litigationWords: Pick<
  PageWords,
  "matter" | "docket" | "digest" | "rulings" | "dates" | "changes" | "corrections" | "timeline"
> = {
  matter: {
    dockets: "Expedientes",
    whereItStands: "En qué estado está",
    whereLede: "Órdenes con efecto o en revisión, según los actos en los expedientes. Enumeradas, nunca deducidas.",
    noneSeen: "No se vio ninguno",
    latestRulings: "Últimas resoluciones",
    allRulings: "Todas las resoluciones",
    briefs: "Escritos de amicus curiae más recientes",
    allBriefs: "El registro de amicus curiae",
    plotAlt:
      "Cronología: resoluciones y escritos de amicus curiae, tribunal por tribunal; ábrala como página con los mismos elementos en una lista",
    ahead: "Próximas fechas",
    aheadLede: "Tal como las dicen los expedientes; un tribunal puede cambiarlas.",
    allAhead: "Todas las próximas fechas",
    atTheCourt: (time) => `${clockTime(time)} en el tribunal`,
    entries: "Todo lo presentado, lo más nuevo primero",
    more: "Más entradas",
    docketCount: (n) => amount(n, "entrada vista", "entradas vistas"),
  },
  docket: {
    formerly: "Antes",
    judge: "Juez",
    panel: "Panel",
    seen: "Lo que vemos",
    notYetOpen: "El tribunal todavía no lo abrió",
    description: (caption, court, number) =>
      `Expediente de ${caption}, ${caseNumber(court, number)}: entradas, cobertura, lagunas.`,
    gap: (from, to) =>
      `Del ${moment(from)} al ${moment(to)} no pudimos ver entradas nuevas en este expediente. Puede que no hubiera ninguna. Si encontramos alguna, llegará en un boletín posterior, marcada como hallada tarde.`,
    held: "Un grupo grande de líneas nuevas espera a que el operador lo mire. Todavía no se muestra aquí.",
    notSeen: (court, ranges) => {
      const spans = ranges.map(([from, to]) => (from === to ? `${from}` : `${from} a ${to}`));
      return `No se han visto ${entryCited(court, spans.join(", "))}. Un número que falta puede ser una presentación que no pudimos ver, una sellada o un número que el tribunal no usó.`;
    },
  },
  digest: {
    invite: "Las nuevas presentaciones llegan en un correo como este.",
    subscribe: "Recibir los boletines",
    nothing: "Nada que contar",
    nothingLede: "En este tramo no se presentó ni cambió nada que cuente un boletín.",
  },
  rulings: {
    title: (matter) => `Resoluciones en el ${litigation(matter)}`,
    heading: "Resoluciones",
    lede: "Lo que hicieron los tribunales, lo más nuevo primero, cada acto con su objeto hasta donde el expediente lo nombra.",
  },
  dates: {
    title: (matter) => `Próximas fechas en el ${litigation(matter)}`,
    calendar: "Como archivo de calendario (.ics)",
    none: "No se vio ninguna. Cuando un expediente anuncia una audiencia, una conferencia o un vencimiento, aparece aquí.",
  },
  changes: {
    title: "Qué cambió",
    lede: "Todo lo que el libro recibió entre dos días, en su orden.",
    from: "Después de",
    to: "Hasta",
    send: "Mostrar",
    none: "Entre estos dos no se recibió nada.",
    quiet: "solo registrado",
    more: (n) => `${amount(n, "evento más no se muestra", "eventos más no se muestran")}; elija un tramo más corto.`,
  },
  corrections: {
    title: "Correcciones",
    lede: "En qué nos equivocamos, y qué cambiaron los tribunales en sus expedientes después de que lo contáramos.",
    none: "Ninguna hasta ahora.",
  },
  timeline: {
    title: (matter) => `Cronología del ${litigation(matter)}`,
    heading: "Cronología",
    lede: "Cada resolución y cada escrito de amicus curiae visto, tribunal por tribunal.",
    list: "En lista",
    lanes: "Presentaciones por mes",
    legend:
      "Los cuadrados son resoluciones, los triángulos escritos de amicus curiae, la banda clara muestra cuántas presentaciones hubo en un mes.",
  },
};
