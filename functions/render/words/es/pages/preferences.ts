import { dayIn, EASTERN } from "../../../../model/time.ts";
import type { PageWords } from "../../en/pages.ts";
import { amount } from "../grammar.ts";
import { ASK_AGAIN, day, EXPIRED, moment, NOT_OURS } from "./common.ts";

/** The pages on which a reader changes, moves, downloads or erases. */
export const preferencesWords: Pick<PageWords, "preferences" | "move" | "export" | "erase"> = {
  preferences: {
    title: "Sus boletines",
    lede: (masked) => `Cómo, de qué y cuándo se avisa a ${masked}. Al cambiarlo, nada se dice dos veces ni se omite.`,
    done: {
      saved: "Guardado.",
      asked:
        "Revise su correo. Si esta dirección puede recibir nuestras cartas, un mensaje con un enlace va en camino.",
      paused: "Los boletines descansan. Lo que se presente entretanto llega con el primero después.",
      resumed: "Los boletines están activados otra vez. El próximo cubre todo desde el último.",
    },
    unsaved: "Una vista previa. Todavía no se guardó nada.",
    rhythm: "Cuándo",
    cadences: {
      weekly: "Cada semana, los viernes",
      daily: "Cada día, si hay novedades",
      weekdays: "De lunes a viernes",
      as_filed: "En cuanto lo veamos",
    },
    hour: "A las",
    zone: "Zona horaria",
    zones: [
      "America/New_York",
      "America/Chicago",
      "America/Denver",
      "America/Phoenix",
      "America/Los_Angeles",
      "America/Puerto_Rico",
      "America/Mexico_City",
      "America/Tijuana",
      "America/Guatemala",
      "America/Tegucigalpa",
      "America/El_Salvador",
      "UTC",
    ],
    quietNote: "Semanal: enviar una nota cuando no se vio nada nuevo",
    plainText: "Solo texto sin formato",
    matters: "Litigios",
    filtersLede:
      "Elija abajo para recibir menos. Si en un grupo no marca nada, se incluye todo; lo que queda fuera se cuenta en cada boletín, con un enlace.",
    courts: "Tribunales",
    kinds: "Tipos de presentación",
    sides: "Partes, y a quién apoyan los amici",
    keywords: "Palabras",
    keywordsHint: "Una de ellas debe estar en la entrada. Sepárelas con comas.",
    rulings: "Enviar siempre las resoluciones, sea lo que sea lo elegido arriba",
    save: "Guardar",
    show: "Mostrar lo que llegaría",
    preview: "Lo que llegaría",
    previewLede: (passing, all) =>
      all === 0
        ? "En los últimos 30 días no se vio nada."
        : `En los últimos 30 días habría recibido ${passing === all ? `las ${amount(all, "entrada", "entradas")}` : `estas ${passing} de ${amount(all, "entrada", "entradas")}`}.`,
    andMore: (n) => `y ${n} más`,
    rest: "Pausa",
    until: "Hasta",
    untilHint: "Déjelo vacío para descansar hasta que los reanude.",
    pause: "Pausar los boletines",
    paused: (until) =>
      until
        ? `Los boletines descansan hasta el ${day(dayIn(EASTERN, until))}.`
        : "Los boletines descansan hasta que los reanude.",
    resume: "Reanudar los boletines",
    bounced: (n) =>
      `Su proveedor de correo rechazó nuestro correo ${amount(n, "vez", "veces")}, así que pausamos sus boletines. Los rechazados se pueden leer aquí. Cuando los reanude, el próximo boletín cubre todo lo posterior.`,
    refusedDigest: (at) => `Boletín del ${moment(at)}`,
    move: "Otra dirección",
    moveLede:
      "Enviamos un enlace a la dirección nueva; los boletines pasan a ella cuando se pulsa su botón. Hasta entonces nada cambia.",
    newAddress: "Nueva dirección de correo",
    sendLink: "Enviar el enlace",
    data: "Sus datos",
    dataLede: "Cada botón envía un enlace nuevo a su dirección, válido 48 horas.",
    export: "Descargar mis datos",
    erase: "Borrar mis datos",
    stop: "Detener todos los boletines",
    unknown: {
      title: "Este enlace no funciona",
      lede: "Quizá se cortó una parte, o su dirección cambió desde entonces. El boletín más reciente tiene el enlace que funciona.",
    },
  },
  move: {
    open: (masked) => ({
      title: `¿Enviar sus boletines a ${masked}?`,
      lede: "Irán allí desde ahora. Los enlaces de correos anteriores dejarán de funcionar, excepto para dejar de recibirlos.",
      buttons: [{ text: "Sí, cambiar la dirección" }],
    }),
    moved: (masked) => ({
      title: "Sus boletines cambiaron de dirección",
      lede: masked ? `Van a ${masked} desde ahora.` : "Van a la dirección nueva.",
    }),
    taken: () => ({ title: "Esa dirección ya recibe boletines", lede: "No se cambió nada." }),
    expired: () => ({ title: EXPIRED, lede: ASK_AGAIN }),
    invalid: () => ({ title: NOT_OURS, lede: "Quizá se cortó una parte. No se cambió nada." }),
  },
  export: {
    open: (masked) => ({
      title: "Descargar sus datos",
      lede: `Todo lo que guardamos de ${masked}, en un archivo (JSON): dirección, elecciones, constancia del consentimiento y lo que se le dijo.`,
      buttons: [{ text: "Descargar mis datos" }],
    }),
    expired: () => ({ title: EXPIRED, lede: ASK_AGAIN }),
    invalid: () => ({ title: NOT_OURS, lede: "Quizá se cortó una parte." }),
  },
  erase: {
    open: (masked) => ({
      title: `¿Borrar todo lo que guardamos de ${masked}?`,
      lede: "Dirección, elecciones, constancia del consentimiento y lo que se le dijo. Los boletines terminan de inmediato. No se puede deshacer.",
      buttons: [{ text: "Sí, borrar mis datos" }],
    }),
    erased: () => ({ title: "Sus datos están borrados", lede: "No guardamos nada de usted y no le escribiremos más." }),
    expired: () => ({ title: EXPIRED, lede: `Los enlaces valen 48 horas y una sola vez. ${ASK_AGAIN}` }),
    invalid: () => ({ title: NOT_OURS, lede: "Quizá se cortó una parte. No se cambió nada." }),
  },
};
