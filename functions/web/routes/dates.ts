import { datesAhead, datesEnded } from "../../history/dates-ahead.ts";
import { matterIn } from "../../history/matter-in.ts";
import { AS_OF } from "../../model/entry-filters.ts";
import { type DatesView, datesPage } from "../../render/pages/dates-page.ts";
import { DatesSchema } from "../api/answer-schemas.ts";
import { askedRecord } from "../asked-record.ts";
import { pageRoute } from "../page-route.ts";

/** `/matters/<m>/dates`: what the dockets announce. */
export const dates = pageRoute<DatesView>({
  path: "/matters/:matter/dates",
  api: { summary: "Dates ahead, with the words that state them", query: AS_OF, answer: DatesSchema },
  async answer(web, asked) {
    const { record, today } = await askedRecord(web, asked, asked.param("matter"));
    const { entries, matter } = record;
    return { dates: datesAhead(entries, matter, today), ended: datesEnded(entries, matter, today) };
  },
  page: (answer, frame, asked) => datesPage(answer, matterIn(frame, asked.param("matter")), frame),
});
