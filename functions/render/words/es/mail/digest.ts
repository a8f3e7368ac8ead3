import { courtOf, entryCited } from "../../../../model/courts.ts";
import type { MailWords } from "../../en/mail.ts";
import { amount, clausesOf, listOf, plural } from "../grammar.ts";
import {
  capitalized,
  courtInSentence,
  courtShort,
  DETAIL_NAMES,
  KIND_NAMES,
  kindName,
  litigationName,
  SIDE_NAMES,
  shortActs,
} from "./common.ts";

/** What stands around the items: subject, lead, dates, coverage. */
export const digestWords: Pick<MailWords, "ahead" | "seen" | "soFar" | "quiet" | "subject" | "preheader"> = {
  ahead: {
    stated: "El expediente dice: ",
    calendar: "Todas las próximas fechas, también como archivo de calendario",
  },
  seen: {
    whatWeSee: "Qué podemos ver y qué no",
    all: (n, oldest) => {
      if (n === 1) return `Se revisó el expediente; la revisión es de: ${oldest}.`;
      return `Se revisaron ${n === 2 ? "ambos" : `los ${n}`} expedientes; la revisión más antigua es de: ${oldest}.`;
    },
    some: (well, n, oldest) =>
      `Se revisaron ${well} de ${amount(n, "expediente", "expedientes")}${oldest ? `; la revisión más antigua es de: ${oldest}` : ""}.`,
    stale: (court, number, since) =>
      `No hemos podido leer la página del n.º ${number} (${court})${since ? ` desde: ${since}` : " todavía"}. Pueden faltar aquí presentaciones posteriores. Seguimos intentándolo; nada de lo que se le envió cambia.`,
    standing: (court, number, since) =>
      `El canal que nos muestra el n.º ${number} (${court}) responde y no se ha renovado${since ? ` desde: ${since}` : ""}. Pueden faltar aquí presentaciones posteriores. Seguimos mirando; nada de lo que se le envió cambia.`,
    unread: (court, number, since) =>
      `No pudimos leer la página del n.º ${number} (${court}): no era como debía ser, así que no creímos nada de ella${since ? `. La leímos por última vez: ${since}` : ""}. Pueden faltar aquí presentaciones posteriores. Seguimos intentándolo; nada de lo que se le envió cambia.`,
    partial: (court, number) =>
      `Pudimos leer una parte de la página del n.º ${number} (${court}). Pueden faltar presentaciones aquí.`,
    held: (court, number) =>
      `En el expediente n.º ${number} (${court}) cambiaron muchas entradas a la vez; informaremos de ellas cuando el operador las haya revisado.`,
    volunteer: (cases) =>
      `${plural(cases.length, "Este expediente proviene", "Estos expedientes provienen")} de la copia hecha por voluntarios de CourtListener: ${listOf(cases)}. Pueden faltar entradas.`,
    feed: (since, cases) =>
      `${since ? `Desde el ${since} vemos` : "Vemos"} lo que anuncia el canal del tribunal sobre ${listOf(cases)}; algunos tipos de entrada no se anuncian.`,
    gap: (from, to, docket) =>
      `Del ${from} al ${to} no pudimos ver entradas nuevas en ${docket}. Puede que no hubiera ninguna. Si encontramos alguna, vendrá en un boletín posterior, marcada "encontrado tarde".`,
    gapClosed: (from, to, docket, found) =>
      `La laguna del ${from} al ${to} en ${docket} está cerrada. Se encontraron ${amount(found, "entrada", "entradas")}.`,
    notSeen: (numbers, docket) =>
      `${numbers} de ${docket}: no se han visto. Un número que falta puede ser una presentación que no pudimos ver, una sellada (sealed) o un número que el tribunal no usó.`,
    numbers: (court, ranges) => entryCited(court, listOf(ranges.map((range) => range.replace("-", " a ")))) ?? "",
    docket: (number, court) => `n.º ${number} (${courtOf(court).short})`,
    docketOfCase: (number) => `n.º ${number}`,
  },
  soFar: {
    line: (day, court, panel) => `${day} · ${court}${panel ? ` (${panel})` : ""} · `,
    latest: (day, court, panel) => `${day}, ${court}${panel ? ` (${panel})` : ""}: `,
    earlier: (n) => `${amount(n, "resolución anterior", "resoluciones anteriores")} en la página del litigio.`,
    seeEarlier: "Todas las resoluciones del litigio",
    undated: "sin fecha",
  },
  quiet: {
    subject: (litigation, when) =>
      `Ninguna presentación nueva del litigio ${litigation} vista${when ? " esta semana" : ""}`,
    note: (span, times, dockets) =>
      `No se vio nada nuevo ${span}. Miramos ${amount(times, "vez", "veces")} en ${amount(dockets, "expediente", "expedientes")}`,
  },
  subject: {
    readableNow: "Ya se puede leer: ",
    rulings: (court, acts) => `${court} ${acts.join(", luego ")}`,
    acts: (item, litigation) =>
      // A subject has no room for the English beside each term: body and heading have it.
      shortActs(item, litigation, 2).map((act) =>
        act.replace(/ \((?:administrative stay|stay pending appeal|stay|injunction|judgment)\)/g, ""),
      ),
    noAct: (item) => `${kindName(item.kind, item.detail)}: acto no consta`,
    andMore: (act) => `${act} y más`,
    detail: (detail) => capitalized(DETAIL_NAMES[detail]).replace(/ \([^)]*\)$/, ""), // " (argument heard)"
    moreRulings: (n) => amount(n, "resolución más", "resoluciones más"),
    counted: (n, kind) => amount(n, ...KIND_NAMES[kind]).replace(/ \([^)]*\)$/, ""), // " (amicus briefs)"
    entries: (n) => amount(n, "entrada nueva", "entradas nuevas"),
    filings: (n) => amount(n, "presentación", "presentaciones"),
    routine: (n) => amount(n, "entrada de rutina", "entradas de rutina"),
    readable: (n) => `Ahora legible: ${amount(n, "documento", "documentos")}`,
    gap: (n) => amount(n, "laguna", "lagunas"),
    gapClosed: (n) => amount(n, "laguna cerrada", "lagunas cerradas"),
    correction: (n) => amount(n, "corrección", "correcciones"),
    changed: (n) => amount(n, "cambio del tribunal", "cambios del tribunal"),
    removed: (n) => `${amount(n, "entrada", "entradas")} fuera del expediente`,
    returned: (n) => `${amount(n, "entrada", "entradas")} de nuevo en el expediente`,
    sealed: (n) => `${amount(n, "entrada sellada", "entradas selladas")}`,
    also: (matters) => `también ${listOf(matters.map(litigationName))}`,
  },
  preheader: {
    told: (parts: readonly string[]) => `En los expedientes: ${listOf(parts)}.`,
    ruled: (day, court, acts) =>
      `${day ? `El ${day}, ${courtInSentence(court)}` : capitalized(courtInSentence(court))} ${acts.join(", luego ")}`,
    acts: (item) => shortActs(item, "MPP", 1),
    shortActs: (item, litigation) => shortActs(item, litigation, 1),
    rulings: (n) => amount(n, "resolución", "resoluciones"),
    notStated: () => "el expediente no dice qué se hizo",
    briefs: (n, support) =>
      `${n === 2 ? "Ambos escritos apoyan" : plural(n, "El escrito apoya", `Los ${n} escritos apoyan`)} a ${support}`,
    supports: (side, name) => `${SIDE_NAMES[side]}${name ? `, ${name}` : ""}`,
    mixed: (parts, unknown) => {
      const said = parts.map(({ n, side }) => `${n} en apoyo de ${SIDE_NAMES[side]}`);
      const all = parts.reduce((sum, part) => sum + part.n, unknown);
      return `Se ${plural(all, "vio", "vieron")} ${amount(all, "escrito", "escritos")} de amicus curiae: ${listOf([...said, ...(unknown > 0 ? [`${unknown} de lado no leído`] : [])])}`;
    },
    unknownSide: (n, names) =>
      `Se ${plural(n, "vio", "vieron")} ${amount(n, "escrito", "escritos")} de amicus curiae, de ${names}; todavía no se leyó a quién ${plural(n, "apoya", "apoyan")}`,
    unknownSideShort: (n) =>
      `Se ${plural(n, "vio", "vieron")} ${amount(n, "escrito", "escritos")} de amicus curiae; todavía no se leyó a quién ${plural(n, "apoya", "apoyan")}`,
    filedOn: (n, day) => `${plural(n, "se presentó", "se presentaron")} el ${day}`,
    seen: (parts, plural, where) => `Se ${plural ? "vieron" : "vio"} ${listOf(parts)}${where ? ` en ${where}` : ""}`,
    seenToo: (parts) =>
      `también se ${parts.length === 1 && parts[0]?.startsWith("1 ") ? "vio" : "vieron"} ${listOf(parts)}`,
    inCase: (caption, court) => `${caption} (${courtShort(court)})`,
    noRuling: "no se vio ninguna resolución",
    where: (dockets, watched) =>
      `${dockets} de ${watched} expedientes ${plural(dockets, "tiene", "tienen")} entradas nuevas`,
    everything: "abajo está lo que dicen los expedientes, con un enlace a cada entrada",
    details: "los detalles están abajo",
    changed: "Lo que cambió en los expedientes está abajo",
    clauses: (start, clauses) => {
      if (clauses.length === 0) return `${start}.`;
      return clauses.length === 1 ? `${clausesOf([start, ...clauses])}.` : `${start}; ${clausesOf(clauses)}.`;
    },
    readable: (n) =>
      `${amount(n, "documento del que le informamos ya es legible", "documentos de los que le informamos ya son legibles")}; lo que ${plural(n, "dice", "dicen")} está abajo, con páginas`,
  },
};
