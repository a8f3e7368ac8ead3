import type { PageWords } from "../../en/pages.ts";
import { amount, plural } from "../grammar.ts";
import { FIELD_NAMES, item, moment } from "./common.ts";

/** An entry's page, its document and summary. */
export const entryWords: Pick<PageWords, "entry" | "document" | "summary"> = {
  entry: {
    filed: "Presentado",
    entered: "Registrado",
    by: "Por",
    filedBy: "Presentado por",
    amici: "Amici",
    counsel: "Abogados",
    support: "En apoyo de",
    alsoOn: "También en",
    later: "Después",
    notACitator: "Actos posteriores que Docketwire conoce; no es un citador (citator).",
    docketText: "Texto del expediente",
    docketTextReplay: "Texto del expediente (reconstruido)",
    asShown: (at) => `Tal como lo mostraba la página del tribunal el ${moment(at)}.`,
    fact: "La fuente pública de este hecho:",
    secondary: "fuente secundaria",
    removed:
      "Esta entrada ya no figura en el expediente público del tribunal. El tribunal no da razón en el expediente. Aquí está marcada “Ya no figura en el expediente”.",
    sealed: "El tribunal selló esta entrada. Quitamos de aquí su texto y su documento.",
    citation: "Cita",
    quotes: (n) => `${amount(n, "cita textual", "citas textuales")} con su referencia`,
    mistake: "Avisar de un error",
    mistakeSubject: (entry) => `Error en ${entry}`,
    versions: (n) => plural(n, "Versión y fuente", `${n} versiones y sus fuentes`),
    source: "Fuente:",
    ledger: (n) => `evento ${n} del libro`,
    was: "Decía:",
    is: "Dice:",
    field: (field) => FIELD_NAMES[field] ?? field,
    events: {
      entry_filed: "Visto por primera vez",
      entry_amended: "Cambiado en el expediente",
      entry_withdrawn: "Ya no figura en el expediente",
      entry_returned: "De nuevo en el expediente",
      entry_sealed: "Sellado por orden del tribunal",
      document_read: "Documento leído",
      correction: "Error nuestro, corregido",
      reread: "Leído de nuevo por nosotros; el tribunal no cambió nada",
      gap_opened: "Laguna",
      gap_closed: "Laguna cerrada",
      number_lost: "Número perdido",
    },
  },
  document: {
    heading: "Documento",
    none: item.unavailable,
    notServed: item.notServed,
    read: (kind, pages, host) =>
      item.read(item.nouns(kind), ["PDF", ...(pages === null ? [] : [item.pages(pages)]), host]),
    facts: (pages, host) => {
      const facts = [pages === null ? null : item.pages(pages), host].filter((fact) => fact !== null);
      return facts.length > 0 ? `(${facts.join(", ")})` : "";
    },
    here: "en este servicio",
    others: "Anexos",
    supplied: item.supplied,
    fromText: item.fromText,
    pacer: item.pacer("el documento"),
    freeCopy: item.freeCopy("el documento"),
    states: {
      waiting: item.notRead,
      read: null,
      scan: item.scan,
      sealed: item.sealed,
      paywalled: item.paywalled,
      unavailable: item.unavailable,
      failed: item.noSummary,
    },
  },
  summary: {
    heading: "Lo que dice el documento",
    demonstration: item.demonstration,
    asks: "Pide al tribunal",
    argues: "Argumenta",
    says: "Dice",
    interest: "Interés de los amici",
    position: "Posición",
    consent: "Consentimiento",
    panel: "Panel",
    author: "Autor",
    acts: "Actos",
    vote: "Voto, según consta",
    separate: "Votos particulares (separate writings)",
    separately: (judge, writing, joinedBy) => `${judge} ${item.separately(writing, joinedBy)}`,
    question: "Cuestión",
    holds: "Resuelve (holds)",
    orders: "Ordena",
    next: "Lo que sigue, según consta",
    staff: (by) => item.labels[by].replace(/:$/, ""), // "… opinion:"
    drafted: item.labels.drafted,
    pages: (pages) => (pages[0] === 0 ? "página desconocida" : `p. ${[...new Set(pages)].join(", ")}`),
    made: (method, pages) =>
      method === "extract"
        ? `Citado del documento (${pages === 0 ? "de un texto sin páginas" : item.pages(pages)}) por un programa: pasajes elegidos, ninguna palabra cambiada.`
        : `Redactado por un modelo a partir de ${pages === 0 ? "un texto sin páginas" : item.pages(pages)}; un programa comprobó cada frase con las páginas citadas.`,
  },
};
