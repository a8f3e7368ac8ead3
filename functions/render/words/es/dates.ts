import type { DateAhead } from "../../../model/digest.ts";
import type { DateWords } from "../en/dates.ts";

const KINDS: Readonly<Record<DateAhead["what"], string>> = {
  argument: "Audiencia oral (argument)",
  conference: "Conferencia (conference)",
  hearing: "Audiencia (hearing)",
  trial: "Juicio (trial)",
  due: "Vence (due)",
  effect: "Empieza o termina su efecto",
};

const STATUSES: Readonly<Record<DateAhead["status"], string>> = {
  set: "fijada",
  ordered: "ordenada",
  moved: "cambiada",
  vacated: "anulada",
  held: "celebrada",
  met: "cumplida",
  superseded: "reemplazada",
};

/** Las palabras de las próximas fechas. */
export const dateWordsEs: DateWords = {
  kinds: KINDS,
  statuses: STATUSES,
  at: (time) => `${time} en el tribunal`,
  by: ", por ",
  computed: "calculada desde el día de la entrada",
  noLonger: "Ya no son próximas",
  movedTo: (day) => `cambiada al ${day}`,
  ended: (status) => STATUSES[status],
  untold: (day) => `Ya no el ${day}`,
};
