import { docketDates } from "../../functions/entries/dates/docket-dates.ts";
import { ordersOf } from "../../functions/entries/orders/orders-of.ts";
import { mpp } from "../../functions/matters/mpp.ts";
import type { Language } from "../../functions/model/languages.ts";
import type { RenderedMail } from "../../functions/render/digest-mail.ts";
import { FILINGS } from "../../functions/replay/courts/filings.ts";
import { mailOf } from "./addressed-mail.ts";
import { anInput, filed, healthOf, mppWindow } from "./telling.ts";
import { entryOfLine } from "./told-line.ts";

export interface LitigationMail extends RenderedMail {
  readonly day: string;
}

const entries = FILINGS.map(({ docket, day, line, number }, place) =>
  entryOfLine({ docket, on: day, text: line, number: number ?? "" }, `mpp-${place + 1}`),
);

/** The replay's daily digests of the whole litigation, from its dockets' lines alone: a mail for each day on which something was filed, its subject without the replay's mark. */
export function litigationMails(language: Language): readonly LitigationMail[] {
  return [...new Set(FILINGS.map(({ day }) => day))].flatMap((day): LitigationMail[] => {
    const known = entries.filter(({ filedOn }) => filedOn !== null && filedOn <= day);
    const events = known.flatMap((entry, place) => (entry.filedOn === day ? [filed(place + 1, entry)] : []));
    const now = `${day}T23:00:00.000Z`;
    const window = mppWindow(events, {
      rulings: known.filter(({ weight }) => weight === "ruling"),
      orders: ordersOf(known, mpp, now),
      ahead: docketDates(known, mpp),
      health: [...new Set(known.map(({ docket }) => docket))].map((docket) => healthOf(docket, now)),
    });
    const mail = mailOf(anInput(window, { now }), language, "replay");
    return mail ? [{ ...mail, subject: mail.subject.replace(/^Replay: /, ""), day }] : [];
  });
}
