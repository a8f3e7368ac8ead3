import { courtOf } from "../../../../model/courts.ts";
import type { FieldStatus, Side } from "../../../../model/entry.ts";
import { type Day, EASTERN, type Instant } from "../../../../model/time.ts";
import { longDay, moment as momentIn } from "../../../dates.ts";
import type { PageWords } from "../../en/pages.ts";
import { mailWordsEs } from "../mail.ts";

/*
 * Every sentence that a page says, in Spanish. Not yet reviewed by a bilingual lawyer, and it says so. Legal terms keep
 * the English in parentheses; what a docket or a document says stays English.
 */

export const { item, value, courtName, courtShort, rulingActs, matterTitle } = mailWordsEs;

/** "1 de julio de 2019, 9:02 a.m. ET" */
export function moment(at: Instant): string {
  return momentIn(at, EASTERN, "es");
}

export function day(on: Day): string {
  return longDay(on, "es");
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export function lower(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

export function caseNumber(court: string, number: string): string {
  return `No. ${number} (${courtOf(court).short})`;
}

export function names(all: readonly string[], more: number, most = 4): string {
  return item.amici(all.slice(0, most), more + Math.max(0, all.length - most));
}

export function heading(one: Parameters<PageWords["heading"]>[0]): string {
  if (one.kind === "amicus_brief" && one.amici.length > 0)
    return `${item.filing(one.kind, null)}: ${names(one.amici, one.amiciMore)}`;
  if (one.kind === "motion_for_leave_amicus" && one.amici.length > 0)
    return `${names(one.amici, one.amiciMore)} ${item.leave}`;
  if (one.weight === "ruling") return item.ruling(one);
  if (one.acts.length > 0) return item.court(one);
  const kind = item.filing(one.kind, one.detail);
  return one.filer ? `${kind}, presentado por ${one.filer}` : kind;
}

export function supporting(status: FieldStatus, side: Side | null, name: string | null): string {
  if (status === "stated" && side) return capital(item.side(side, name));
  if (status === "conflict") return item.sideConflict;
  return status === "not_read" ? item.sideNotRead : item.sideNotOnDocket;
}

/** "el litigio MPP" */
export function litigation(name: string): string {
  return lower(matterTitle(name));
}

export const FIELD_NAMES: Readonly<Record<string, string>> = {
  text: "Texto del expediente",
  number: "Número",
  filedOn: "Día de presentación",
  enteredOn: "Día de registro",
  kind: "Qué es",
  filer: "Presentado por",
  amici: "Amici",
  supporting: "En apoyo de",
  acts: "Qué hizo el tribunal",
  caption: "Carátula",
  status: "Estado",
};

export const START = [{ href: "/", text: "Volver al inicio" }];

export const SUBSCRIBE = [{ href: "/#subscribe", text: "Recibir los boletines" }];

export const NOT_OURS = "Este enlace no es nuestro";

export const EXPIRED = "Este enlace ha caducado";

export const ASK_AGAIN = "Los enlaces valen 48 horas. Pida uno nuevo en su página de preferencias.";
