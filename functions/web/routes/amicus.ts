import type { AmicusView } from "../../model/amicus.ts";
import { dayIn, EASTERN } from "../../model/time.ts";
import { amicusPage } from "../../render/pages/amicus-page.ts";
import { amicusRecord } from "../amicus-record.ts";
import { AmicusSchema } from "../api/answer-schemas.ts";
import { matterIn } from "../matter-in.ts";
import { pageRoute } from "../page-route.ts";

/** `/matters/<m>/amicus`: the amicus record. */
export const amicus = pageRoute<AmicusView>({
  path: "/matters/:matter/amicus",
  api: { summary: "The amicus record, docket by docket", answer: AmicusSchema },
  async answer(web, asked) {
    const record = await web.records.of(asked.param("matter"));
    return amicusRecord(record, dayIn(EASTERN, web.ports.clock.now()));
  },
  page: (answer, frame, asked) => amicusPage(answer, matterIn(frame, asked.param("matter")), frame),
});
