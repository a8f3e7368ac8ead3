import { dayIn, EASTERN } from "../../../../model/time.ts";
import type { PageWords } from "../../en/pages.ts";
import { amount, plural } from "../grammar.ts";
import { day, moment } from "./common.ts";

/** What a copy says of itself: health, coverage, outbox, problems. */
export const copyWords: Pick<PageWords, "alarms" | "health" | "about" | "outbox" | "problems" | "coverage"> = {
  alarms: {
    checksLateMinutes: (n) => `Las comprobaciones llevan ${amount(n, "minuto", "minutos")} de retraso.`,
    troubledSources: (n) =>
      `No se ${plural(n, "puede", "pueden")} leer ${amount(n, "fuente", "fuentes")}, o no por entero, o no ${plural(n, "avanza", "avanzan")}. "npm run -s cli -- docket:health" dice cuáles y por qué.`,
    openWork: (n) =>
      `${amount(n, "laguna o grupo retenido espera", "lagunas o grupos retenidos esperan")} al operador.`,
    digestsLateMinutes: (n) => `Los boletines llevan ${amount(n, "minuto", "minutos")} de retraso.`,
    mailStands: () => "No sale correo: el freno está puesto, o esta es una copia restaurada.",
    subject: (n) => `Docketwire: ${amount(n, "alarma", "alarmas")}`,
    title: "Alarmas",
    look: "Ver lo que no se pudo leer",
    lead: "Este servicio de Docketwire necesita a su operador: algo prometido a los lectores puede no cumplirse.",
  },
  health: {
    title: "Cobertura y estado de las fuentes",
    lede: "Cuán bien se ve cada expediente, por qué fuente, y qué no se pudo leer.",
    allWell: (n, oldest) => {
      if (n === 0) return "Ningún expediente está abierto en su tribunal.";
      if (oldest === null)
        return `${amount(n, "expediente abierto", "expedientes abiertos")}; todavía no se leyó ninguno.`;
      return `${plural(n, "Se comprobó el expediente", `Se comprobaron los ${n} expedientes`)}; la comprobación más antigua es del ${moment(oldest)}.`;
    },
    notAllWell: (n, all) =>
      `${n} de ${amount(all, "expediente abierto", "expedientes abiertos")} no se ${plural(n, "pudo", "pudieron")} leer como es debido.`,
    troubled: "Lo que no se pudo leer",
    well: "Expedientes que se leen",
    resting: "Expedientes que no se consultan",
    coverage: "Qué significa la cobertura",
    kinds: {
      "Expediente completo": "La página del tribunal muestra el expediente completo.",
      Canal: "Vemos lo que anuncia el canal del tribunal desde un día; algunos tipos de entrada no se anuncian.",
      "Copia de voluntarios":
        "El expediente viene de la copia que hacen voluntarios en CourtListener. Pueden faltar entradas.",
      Laguna: "Un tramo en que ninguna fuente pudo mostrarnos entradas nuevas. Puede que no hubiera ninguna.",
    },
    stale: (court, since) =>
      `No hemos podido leer la página de ${court}${since ? ` desde el ${moment(since)}` : " todavía"}. Pueden faltar aquí presentaciones posteriores. Seguimos intentándolo; nada de lo que se le envió se ve afectado.`,
    partial: (court) =>
      `Pudimos leer una parte de la página de ${court}. Pueden faltar presentaciones aquí. Seguimos intentándolo.`,
    standing: (court, since) =>
      `El canal de ${court} responde y no se ha renovado desde el ${moment(since)}. Pueden faltar aquí presentaciones posteriores. Seguimos mirando; nada de lo que se le envió se ve afectado.`,
    oneTroubled: (court) =>
      `Una de las fuentes que nos muestran este expediente de ${court} no se pudo leer como debe ser en varias comprobaciones seguidas. Otra sí se leyó.`,
    sources: "Fuentes, para el operador",
    states: {
      healthy: "leída",
      partial: "se pudo leer una parte de la página",
      quarantined: "no se pudo leer la página",
      unreachable: "sin respuesta",
      not_permitted: "no permitida para nuestra credencial",
      failed: "respondió, pero no pudimos registrarla",
      off: "apagada",
      never: "todavía no consultada",
    },
    lastSeen: (at) => (at ? `Leída por última vez el ${moment(at)}.` : "Nunca leída."),
    nextCheck: (at) => `Próxima comprobación: ${moment(at)}.`,
    read: "Qué se pudo leer de escritos y resoluciones",
    counts: ({ of, read, unread, paywalled, without }) =>
      `${of === "rulings" ? "Resoluciones" : "Escritos de amicus"}: ${read} con lectura, ${unread} gratuitos sin leer, ${paywalled} en PACER, ${without} sin documento.`,
    budgets: "Consultas gastadas, para el operador",
    spent: ({ minute, hour, day }) =>
      `${minute.join(" de ")} en este minuto, ${hour.join(" de ")} en esta hora, ${day.join(" de ")} hoy (UTC).`,
    failures: (n, since) =>
      `${amount(n, "fallo seguido", "fallos seguidos")}${since ? ` desde el ${moment(since)}` : ""}.`,
  },
  about: {
    title: "Quién lo mantiene",
    operator: (name) => `Este servicio de Docketwire lo mantiene ${name}.`,
    mistakes: "¿Encontró un error?",
    mistakesText:
      "Responda a cualquier boletín, o escriba a la dirección de arriba. En lo que nos equivocamos se corrige en el próximo boletín bajo “Error nuestro” y figura en Correcciones.",
    watched: "Qué se vigila",
    version: (version) => `Docketwire ${version}`,
  },
  outbox: {
    title: "Bandeja de salida",
    lede: "Nada de esto se envió a nadie.",
    nobody: "No se envió a nadie.",
    json: "La bandeja de salida en JSON",
    empty: "Todavía no se escribió ningún correo.",
    written: (to, at) => `Escrito a ${to} el ${moment(at)}.`,
    desktop: "En un ordenador",
    phone: "En un teléfono",
    text: "Texto",
    raw: "Mensaje original",
  },
  problems: {
    400: { title: "No se puede leer", sentence: "Algo en la dirección o en el formulario no tiene sentido." },
    403: { title: "Desde aquí no", sentence: "Este formulario debe enviarse desde nuestra propia página." },
    404: { title: "Aquí no hay nada", sentence: "No hay ninguna página en esta dirección." },
    409: { title: "Inténtelo otra vez", sentence: "Alguien cambió lo mismo en el mismo momento. No se perdió nada." },
    413: { title: "Demasiado grande", sentence: "Lo enviado es más grande de lo que aceptamos." },
    415: { title: "No es un formulario", sentence: "Esta dirección acepta un formulario corriente." },
    422: { title: "No se pudo leer", sentence: "Una página no se pudo leer entera." },
    429: { title: "Demasiados intentos", sentence: "Inténtelo más tarde." },
    500: { title: "Error nuestro", sentence: "Algo falló de nuestro lado. El registro no se ve afectado." },
    502: { title: "Sin respuesta", sentence: "Otro servicio no respondió." },
  },
  coverage: (coverage, since, lastRead) => {
    if (coverage === "whole")
      return lastRead
        ? `La página del tribunal muestra el expediente completo; la leímos por última vez el ${moment(lastRead)}.`
        : "La página del tribunal muestra el expediente completo; todavía no la leímos.";
    if (coverage === "feed")
      return since
        ? `Desde el ${day(dayIn(EASTERN, since))} vemos lo que anuncia el canal del tribunal; algunos tipos de entrada no se anuncian.`
        : "Vemos lo que anuncia el canal del tribunal, y todavía no lo leímos; algunos tipos de entrada no se anuncian.";
    return "Este expediente viene de la copia que hacen voluntarios en CourtListener. Pueden faltar entradas.";
  },
};
