import type { Cadence } from "../../../../model/reader.ts";
import type { Line } from "../../../mail-nodes.ts";
import type { MailWords } from "../../en/mail.ts";
import { CADENCE_WORDS, capitalized, litigationName } from "./common.ts";

/** Letters: confirm, welcome, move, data, paused, ended. */
export const lettersWords: Pick<MailWords, "letter"> = {
  letter: {
    works48: "El enlace funciona durante 48 horas.",
    when: (cadence, at) => {
      const whens: Readonly<Record<Cadence, string>> = {
        as_filed: "en cuanto veamos una presentación",
        daily: `cada día con novedades, a las ${at}`,
        weekdays: `de lunes a viernes cuando haya novedades, a las ${at}`,
        weekly: `cada semana, los viernes a las ${at}`,
      };
      return whens[cadence];
    },
    confirm: {
      subject: (cadence, matter) =>
        `Por favor confirme: boletines del ${litigationName(matter)} (${CADENCE_WORDS[cadence]})`,
      asked: (cadence, matter, alsoCalled): Line => {
        const called: Line = alsoCalled ? [" (", { quote: alsoCalled, cut: false }, ")"] : [];
        return [
          `Alguien, esperamos que usted, pidió boletines (${CADENCE_WORDS[cadence]}) del ${litigationName(matter)}`,
          ...called,
          " para esta dirección.",
        ];
      },
      title: "Por favor confirme",
      start: "Para empezar, abra esta página y pulse el botón:",
      link: "Abrir la página para confirmar",
      notYou: "Si no fue usted, no haga nada: no empieza nada. Para no recibir nunca más una carta así:",
      keep: "Guardamos su dirección, lo que eligió y constancia de su consentimiento, no se lo decimos a nadie y no registramos si abre o pulsa algo.",
    },
    never: { link: "No escribir nunca a esta dirección" },
    welcome: {
      subject: (matter) => `Bienvenida: estado del ${litigationName(matter)}`,
      lead: (matter, when) =>
        `Recibirá boletines del ${litigationName(matter)} ${when}. Esta carta dice en qué estado está hoy.`,
      title: (matter, alsoCalled): Line => {
        const name = capitalized(litigationName(matter));
        return alsoCalled ? [name, " (", { quote: alsoCalled, cut: false }, ")"] : [name];
      },
      noRuling: "Todavía no se vio ninguna resolución.",
      whole: (matter) => `Todo el ${litigationName(matter)}, expediente por expediente`,
      stop: "Cada boletín termina con dos enlaces, uno para cambiar o pausar y otro para dejar de recibirlos. Son estos:",
    },
    already: {
      subject: (matter) => `Ya recibe los boletines del ${litigationName(matter)}`,
      lead: (matter, when) => `Ya recibe estos boletines del ${litigationName(matter)}: ${when}. Nada ha cambiado.`,
      title: "Nada ha cambiado",
      other: "Para recibirlos a otra hora, o con menos presentaciones, abra esta página:",
    },
    move: {
      subject: "Por favor confirme: los boletines pasan a esta dirección",
      asked: (masked) =>
        `Alguien, esperamos que usted, pidió enviar a esta dirección los boletines que ahora van a ${masked}.`,
      title: "Por favor confirme el cambio",
      start: "Para cambiarla, abra esta página y pulse el botón:",
      link: "Abrir la página para confirmar el cambio",
    },
    moved: {
      subject: "Sus boletines van ahora a otra dirección",
      lead: (masked) =>
        `Sus boletines van desde ahora a ${masked}, como se pidió en su página de preferencias y se confirmó allí.`,
      title: "Cambiada",
      notYou: "Si no fue usted, deshágalo en un plazo de 14 días:",
      link: "Enviarlos de nuevo aquí",
    },
    stopped: {
      subject: "Sus boletines se detuvieron",
      lead: "Sus boletines se detuvieron con el enlace de un correo antiguo. Si lo hizo usted, no tiene que hacer nada.",
      title: "Detenidos",
      link: "Iniciar los boletines de nuevo",
      works: "El enlace funciona durante 14 días. No se pierde nada de lo que llegue mientras tanto.",
    },
    link: {
      notYou: "Si no fue usted, no haga nada: no cambia nada.",
      export: {
        subject: "Su enlace para descargar lo que guardamos de usted",
        lead: "Alguien, esperamos que usted, pidió descargar lo que guardamos de usted: dirección, elecciones y consentimientos.",
        title: "Descargar",
        link: "Abrir la página para descargar sus datos",
      },
      erase: {
        subject: "Por favor confirme: borrar lo que guardamos de usted",
        lead: "Alguien, esperamos que usted, pidió borrar lo que guardamos de usted. Termina todos los boletines y no se puede deshacer.",
        title: "Borrar",
        link: "Abrir la página para borrar sus datos",
      },
    },
  },
};
