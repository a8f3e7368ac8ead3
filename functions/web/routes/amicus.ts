import { amicusRecord } from "../../history/amicus-record.ts";
import { matterIn } from "../../history/matter-in.ts";
import type { AmicusView } from "../../model/amicus.ts";
import { AS_OF } from "../../model/entry-filters.ts";
import { amicusPage } from "../../render/pages/amicus-page.ts";
import { AmicusSchema } from "../api/answer-schemas.ts";
import { askedRecord } from "../asked-record.ts";
import { pageRoute } from "../page-route.ts";

/** `/matters/<m>/amicus`: the amicus record. */
export const amicus = pageRoute<AmicusView>({
  path: "/matters/:matter/amicus",
  api: { summary: "The amicus record, docket by docket", query: AS_OF, answer: AmicusSchema },
  async answer(web, asked) {
    const { record, today } = await askedRecord(web, asked, asked.param("matter"));
    return amicusRecord(record, today, web.deployment);
  },
  page: (answer, frame, asked) => amicusPage(answer, matterIn(frame, asked.param("matter")), frame),
});
