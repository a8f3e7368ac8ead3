import { weekday as weekdayOf } from "../../../dates.ts";
import type { PageWords } from "../../en/pages.ts";
import { amount } from "../grammar.ts";
import { day, EXPIRED, litigation, lower, NOT_OURS, START, SUBSCRIBE } from "./common.ts";

/** The home page, and the pages behind the form and the letters' links. */
export const homeWords: Pick<PageWords, "home" | "subscribe" | "confirm" | "unsubscribe" | "never"> = {
  home: {
    title: (name) => `Nuevas presentaciones del ${litigation(name)}, por correo`,
    heading: (name) =>
      `Nuevas presentaciones del ${litigation(name)}, por correo, en cuanto los tribunales las registran`,
    lede: (longName, alsoCalled) =>
      `Leemos los expedientes públicos de los casos sobre los ${longName}${alsoCalled ? ` (“${alsoCalled}”)` : ""}: primero las resoluciones, luego los escritos de amicus curiae, cada cosa con su fuente.`,
    coveredDockets: (n) => amount(n, "expediente", "expedientes"),
    latest: "Última resolución",
    noRuling: "Todavía no se vio ninguna resolución",
    formHeading: "Reciba los boletines",
    address: "Dirección de correo",
    cadence: "Con qué frecuencia",
    language: "Idioma",
    cadences: {
      weekly: "Cada semana, los viernes a las 5 p.m. hora del Este",
      daily: "Cada día a las 7 a.m. hora del Este, si hay novedades",
      as_filed: "En cuanto lo veamos",
      weekdays: "De lunes a viernes",
    },
    send: "Envíenme los boletines",
    privacy:
      "Guardamos su dirección, lo que sigue y constancia de su consentimiento (cuándo, y un resumen criptográfico de la dirección de su red). No se lo decimos a nadie y no registramos si abre o pulsa algo. Una dirección privada puede ser más prudente que una del trabajo.",
    honeypot: "Deje esto vacío",
    sampleHeading: "El último boletín",
    sampleFrom: (on) => `${weekdayOf(on, "es")}, 7 a.m. ET`,
    sampleWhole: "Leer el boletín completo",
    covered: "Qué se cubre",
    coveredLede: (dockets, courts) =>
      `${amount(dockets, "expediente", "expedientes")} en ${amount(courts, "tribunal", "tribunales")}. Cada página dice cuánto del expediente podemos ver.`,
    notCovered:
      "No se cubre: documentos que solo están en PACER, presentaciones selladas y lo que un tribunal no pone en su expediente. No compramos documentos.",
    startHere: "Empiece aquí",
    startLede: (from) =>
      `Este servicio reproduce el litigio desde el ${day(from)}, línea por línea del expediente, con el mismo programa que vigila los tribunales. Estos son boletines que recibieron sus lectores de demostración:`,
    starts: {
      "2019-06-27":
        "Escritos de amicus curiae en el Noveno Circuito: el sindicato de oficiales de asilo, antiguos funcionarios",
      "2020-02-29":
        "El Noveno Circuito confirma la medida cautelar (injunction) y el mismo día concede una suspensión administrativa",
      "2021-06-22": "La Corte Suprema deja sin efecto la sentencia del Noveno Circuito",
    },
    digestOf: (on) => `Boletín del ${day(on)}`,
    notYet: "La reproducción todavía no llegó a este día. Vuelva a cargar en un momento.",
    progress: (shown, facts) => `${shown} de ${facts} líneas del expediente reproducidas`,
    theCase: "El caso, según el reloj de la reproducción",
    theOutbox: "La bandeja de salida: cada correo que se escribió",
  },
  subscribe: {
    sent: {
      title: "Revise su correo",
      lede: "Si esta dirección puede recibir nuestros boletines, un mensaje va en camino.",
      more: [
        "El mensaje tiene un enlace; en su página hay un botón que inicia los boletines. ¿No llegó? Mire en el correo no deseado o pida otro.",
      ],
      links: START,
    },
  },
  confirm: {
    open: (masked, matter, cadence) => ({
      title: "¿Empezar los boletines?",
      lede: `Los boletines del ${litigation(matter)} irán a ${masked}: ${lower(cadence)}.`,
      more: [
        "Guardamos esta dirección, lo que eligió y constancia de su consentimiento. No se lo decimos a nadie y no registramos si abre o pulsa algo. Cada correo tiene un enlace para dejar de recibirlos.",
      ],
      buttons: [
        { text: "Sí, envíenme los boletines", field: ["answer", "yes"] as const },
        { text: "No, yo no los pedí", field: ["answer", "no"] as const, plain: true as const },
      ],
    }),
    done: (masked, cadence) => ({
      title: "Los boletines están activados",
      lede: `Van a ${masked}: ${lower(cadence)}.`,
      more: [
        "Una carta de bienvenida va en camino: en qué estado está el caso, las últimas resoluciones y escritos, y cómo dejar de recibirlos.",
      ],
      links: START,
    }),
    already: {
      title: "Los boletines están activados",
      lede: "Este enlace ya se usó; los boletines llegan como los eligió.",
    },
    ended: {
      title: "Los boletines se detuvieron",
      lede: "Este enlace se usó una vez, y los boletines se detuvieron después. Escriba su dirección para iniciarlos de nuevo.",
      links: SUBSCRIBE,
    },
    expired: {
      title: EXPIRED,
      lede: "Los enlaces valen 48 horas. Escriba su dirección y le enviaremos uno nuevo.",
      links: SUBSCRIBE,
    },
    invalid: {
      title: NOT_OURS,
      lede: "Quizá se cortó una parte. Ábralo otra vez desde el correo, o escriba su dirección y le enviaremos uno nuevo.",
      links: SUBSCRIBE,
    },
  },
  unsubscribe: {
    ask: (masked) => ({
      title: `¿Detener todos los boletines a ${masked}?`,
      buttons: [{ text: "Detener todos los boletines" }],
    }),
    stopped: (undo) => ({
      title: "No recibirá más boletines",
      lede: "Uno que ya esté en camino todavía puede llegarle.",
      ...(undo === undefined ? {} : { buttons: [{ text: "Deshacer", action: undo, plain: true as const }] }),
    }),
    again: (masked) => ({
      title: "Los boletines están activados otra vez",
      lede: `Van a ${masked}, como los eligió. Nada de lo que llegó entretanto se pierde.`,
    }),
    too_late: {
      title: "Ya es tarde para deshacerlo",
      lede: "Se puede deshacer durante un día. Escriba su dirección para iniciar los boletines de nuevo.",
      links: SUBSCRIBE,
    },
    unknown: {
      title: NOT_OURS,
      lede: "Quizá se cortó una parte, o se borró aquello a lo que pertenecía. No se cambió nada.",
    },
  },
  never: {
    open: {
      title: "¿No escribir nunca a esta dirección?",
      lede: "Alguien escribió aquí su dirección. Pulse el botón y nadie podrá hacer que le escribamos de nuevo.",
      buttons: [{ text: "No me escriban nunca" }],
    },
    done: (undo) => ({
      title: "No le escribiremos más",
      lede: "No se inició nada. Los boletines que usted mismo confirmó se detienen con el enlace al pie de cada uno.",
      ...(undo === undefined ? {} : { buttons: [{ text: "Deshacer", action: undo, plain: true as const }] }),
    }),
    undone: { title: "Puede pedir los boletines de nuevo", lede: "No se inició nada.", links: SUBSCRIBE },
    unknown: { title: NOT_OURS, lede: "Quizá se cortó una parte. No se cambió nada." },
  },
};
