import type { NoneReading } from "../../model/reading.ts";
import { none } from "../markup/page-text.ts";
import { plain } from "../markup/text.ts";
import { cellText, everyTable, looseText } from "./cells.ts";
import type { PacerPage } from "./page.ts";

/** Why a CM/ECF page holds no docket, in our words. "no such case" is said only where the court says it. */
export function noDocket(page: PacerPage): NoneReading {
  if (asksToLogIn(page)) return none("log-in page");
  const text = shownText(page);
  const [, reason] = MESSAGES.find(([message]) => message.test(text)) ?? [];
  return none(reason ?? "the page shows no docket");
}

function asksToLogIn(page: PacerPage): boolean {
  const inputs = [
    ...page.inputs,
    ...[...everyTable(page)].flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.inputs))),
  ];
  return inputs.some((input) => input.type === "password");
}

const TEXT_LOOKED_AT_MAX = 20_000;

function shownText(page: PacerPage): string {
  const cells = [...everyTable(page)].flatMap((table) => table.rows.flatMap((row) => row.cells.map(cellText)));
  return plain(`${looseText(page)} ${cells.join(" ")}`.slice(0, TEXT_LOOKED_AT_MAX));
}

const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/case (?:number )?not found|cannot find case/i, "no such case: the court found none of that number"],
  [/in the process of being opened/i, "the court is still opening this case"],
  [/case is (?:sealed|under seal)|sealed case/i, "the case is sealed"],
  [/(?:not have|no) permission to view|not authorized/i, "the court does not let us see it"],
  [/accept charges/i, "PACER asks to accept charges first"],
  [/captcha|verify (?:that )?you are (?:a )?human|not a robot/i, "CAPTCHA"],
  [/maintenance|temporarily unavailable|service unavailable/i, "the site is down"],
  [/must be less than or equal to|case type was|invalid/i, "the court refused what was asked"],
  [/unable to create pdf/i, "the court could not make a PDF"],
  [/\bnot found\b/i, "page not found"],
  [/Filing Date # Docket Text|Date Filed # Docket Text/i, "a report in text form, without links and ids"],
  [/log ?in\b/i, "log-in page"],
];
