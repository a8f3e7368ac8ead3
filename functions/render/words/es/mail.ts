import { plainLine } from "../../mail-nodes.ts";
import type { MailWords } from "../en/mail.ts";
import { listOf } from "./grammar.ts";
import {
  CADENCE_WORDS,
  capitalized,
  courtHeading,
  courtInSentence,
  courtName,
  courtShort,
  litigationName,
  rulingActs,
  rulingHeading,
} from "./mail/common.ts";
import { correctionsWordsEs } from "./mail/corrections.ts";
import { digestWords } from "./mail/digest.ts";
import { itemsWords } from "./mail/items.ts";
import { lettersWords } from "./mail/letters.ts";
import { statements } from "./statements.ts";

/** The words of digests and letters, in Spanish. */
export const mailWordsEs: MailWords = {
  sentence: {
    notLegalAdvice:
      "Información de expedientes judiciales, no asesoría legal. Consulte la fuente antes de basarse en ella.",
    replay: (today) =>
      `Reproducción (replay). ${today === null ? "" : `El reloj marca el ${today}. `}El texto del expediente está reconstruido a partir de hechos públicos; es una selección.`,
    restored:
      "Nuestros registros se restauraron de una copia anterior. Este boletín puede repetir lo que ya le contamos.",
    mayRepeat: "No pudimos saber si le llegó el último boletín. Este puede repetirlo.",
    refused: "Su proveedor de correo rechazó un boletín anterior, y no lo enviamos otra vez.",
    refusedEdition: (when) => `Lea el boletín del ${when}`,
    mistake: "¿Encontró un error? Responda a este correo.",
    runBy: (operator, address) => `Servicio de ${operator}, ${address}`,
    because: (cadence, matters) =>
      `Recibe este correo porque confirmó boletines (${CADENCE_WORDS[cadence]}) de: ${listOf(matters.map(litigationName))}.`,
    personal: "Estos dos enlaces son solo suyos; quítelos si reenvía este correo.",
    change: "Cambiar o pausar estos boletines",
    stop: "Dejar de recibir estos correos",
    unreviewed: "Texto en español: borrador sin revisión jurídica.",
  },
  replayPrefix: "Replay: ",
  matterTitle: (name) => capitalized(litigationName(name)),
  courtName,
  courtShort,
  courtInSentence,
  rulingActs: (line) => plainLine(rulingActs(line)),
  spans: { ruling: rulingHeading, court: courtHeading, rulingActs },
  listOf,
  statements,
  ...itemsWords,
  ...digestWords,
  ...lettersWords,
  ...correctionsWordsEs,
};
