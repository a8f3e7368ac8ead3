import type { ActVerb } from "../../../../model/entry.ts";
import type { MistakeKind } from "../../../../model/mistake.ts";
import type { MailWords } from "../../en/mail.ts";
import { amount, listOf, plural } from "../grammar.ts";
import { ACT_WORDS, courtInSentence } from "./common.ts";

const KINDS: Readonly<Record<MistakeKind, string>> = {
  turned_act: "lo que hizo el tribunal",
  dropped_limit: "su alcance",
  wrong_direction: "de qué orden se trata",
  dead_date: "una fecha",
};

const DATES: Readonly<Record<string, string>> = {
  argument: "una audiencia oral (argument)",
  conference: "una conferencia (conference)",
  hearing: "una audiencia (hearing)",
};

/** "confirmó (affirmed)": the English once, beside the Spanish. */
function done(act: ActVerb): string {
  return `${ACT_WORDS[act][1]} (${act.replace(/_in_part$/, " in part").replaceAll("_", " ")})`;
}

/** The letter that puts right what was told, in Spanish. */
export const correctionsWordsEs: Pick<MailWords, "corrections"> = {
  corrections: {
    subject: {
      prefix: "Corrección: ",
      turned: (court, right, told) =>
        right === null
          ? `${courtInSentence(court)} no ${done(told)}`
          : `${courtInSentence(court)} ${done(right)}, no ${ACT_WORDS[told][1]}`,
      date: (day, what) =>
        what === "due" ? `nada vencía el ${day}` : `no se fijó ${DATES[what] ?? what} para el ${day}`,
      more: (n) => ` (+${amount(n, "corrección", "correcciones")})`,
    },
    lead: (n, since) =>
      `Volvimos a leer lo que le dijimos desde el ${since}. ${plural(n, "Una cosa estaba mal o le faltaban sus límites", `${n} cosas estaban mal o les faltaban sus límites`)}; abajo está lo que escribimos, lo correcto y las palabras del tribunal.`,
    title: "Lo que le dijimos, corregido",
    about: (kinds) => `Error nuestro, en ${listOf(kinds.map((kind) => KINDS[kind]))}:`,
    said: (day, isExact) =>
      isExact ? `En el boletín del ${day} dijimos: ` : `En un boletín de alrededor del ${day} dijimos: `,
    dateSaid: (day, what) => `${day}: ${what === "due" ? "vence (due)" : (DATES[what] ?? what)}`,
    correct: "Lo correcto: ",
    whole: "El tribunal hizo más de lo que dijimos: ",
    date: {
      asked: (day) => `el ${day} solo se había pedido; ninguna orden del tribunal lo había fijado.`,
      ended: (day, how, to) => {
        if (how === "moved")
          return to === null ? `lo del ${day} se había movido.` : `lo del ${day} se había movido al ${to}.`;
        if (how === "met") return `lo que vencía el ${day} ya se había presentado.`;
        return `lo del ${day} se había retirado del calendario.`;
      },
    },
    unchanged: "La entrada del tribunal no ha cambiado.",
    docketText: "Texto del expediente: ",
    demonstration:
      "Carta de demostración. A nadie se le dijo esto: muestra lo que recibiría un lector de la primera versión del programa.",
    page: "Todas las correcciones",
  },
};
