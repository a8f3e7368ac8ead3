import { entryCited } from "../../../model/courts.ts";
import type { DigestItem } from "../../../model/digest.ts";
import { clockTime, weekday as weekdayOf } from "../../dates.ts";
import type { PageWords } from "../en/pages.ts";
import { amount } from "./grammar.ts";
import { mailWordsEs } from "./mail.ts";
import {
  capital,
  caseNumber,
  courtName,
  courtShort,
  day,
  heading,
  item,
  matterTitle,
  moment,
  names,
  rulingActs,
  supporting,
  value,
} from "./pages/common.ts";
import { copyWords } from "./pages/copy.ts";
import { dataWords } from "./pages/data.ts";
import { entryWords } from "./pages/entry.ts";
import { homeWords } from "./pages/home.ts";
import { litigationWords } from "./pages/litigation.ts";
import { preferencesWords } from "./pages/preferences.ts";

/** Every sentence that a page says, in Spanish. */
export const pageWordsEs: PageWords = {
  product: "Docketwire",
  skip: "Ir al contenido",
  replayBar: (on) =>
    `Reproducción (replay). El reloj marca el ${day(on)}. El texto del expediente está reconstruido a partir de hechos públicos.`,
  replayLabel: "Reproducción",
  asOfLabel: "Estado anterior",
  asOf: (at) => `Tal como lo sabíamos el ${moment(at)}.`,
  asOfNow: "Tal como lo sabemos ahora",
  notLegalAdvice: mailWordsEs.sentence.notLegalAdvice,
  unreviewed: "Texto en español: borrador sin revisión jurídica. Los expedientes y documentos están en inglés.",
  matterName: matterTitle,
  nav: {
    label: "Principal",
    matter: "El litigio",
    timeline: "Cronología",
    rulings: "Resoluciones",
    amicus: "Amicus curiae",
    search: "Buscar",
    outbox: "Bandeja de salida",
  },
  foot: {
    label: "Sobre este servicio",
    about: "Quién lo mantiene",
    coverage: "Cobertura",
    corrections: "Correcciones",
    glossary: "Glosario",
    api: "API",
    runBy: (operator) => `Este servicio lo mantiene ${operator}. Sin cookies ni seguimiento.`,
  },
  day,
  clockTime,
  moment,
  weekday: (on) => weekdayOf(on, "es"),
  undated: "Día desconocido",
  caseNumber,
  caseLine: (docket, number) =>
    item.caseLine(docket.caption, docket.number, docket.court, entryCited(docket.court, number)),
  courtName,
  courtShort,
  rulingActs,
  kind: (kind) => {
    if (kind === "cert_grant") return "Certiorari concedido (granted)";
    if (kind === "cert_denial") return "Certiorari denegado (denied)";
    return kind === "other" ? "Otra" : capital(value.kind(kind));
  },
  weights: {
    ruling: "Resoluciones",
    filing: "Presentaciones",
    minor: "Órdenes menores",
    routine: "Entradas de rutina",
  },
  side: (side) => capital(value.side(side)),
  names,
  heading,
  supporting,
  noLonger: "Ya no figura en el expediente",
  sealed: "Sellado por orden del tribunal",
  plotLabel: (one: Pick<DigestItem, "kind" | "detail" | "acts">) => {
    const [act] = one.acts;
    if (one.detail === "agency_action") return "pospuesta";
    if (one.detail === "of_proceedings") return "en suspenso";
    if (one.kind === "cert_grant") return "certiorari concedido";
    if (one.kind === "cert_denial") return "certiorari denegado";
    if (one.kind === "stay") return "suspensión";
    if (!act) return "resolución";
    return (value.acts([{ act: act.act, of: "" }]).split(/ \(|:/)[0] ?? "").replace(/^se /, ""); // "se confirmó (affirmed): "
  },
  act: (act) => value.acts([act]),
  entries: (n) => amount(n, "entrada", "entradas"),
  inDetail: "En detalle",
  toTheStart: "Al inicio",
  ...homeWords,
  ...preferencesWords,
  ...litigationWords,
  ...entryWords,
  ...dataWords,
  ...copyWords,
};
