import { ENTRIES_MAX } from "../../history/entry-query.ts";
import { type EntryPage, listEntries } from "../../history/list-entries.ts";
import { matterIn } from "../../history/matter-in.ts";
import { rulingsPage } from "../../render/pages/rulings-page.ts";
import { EntryListSchema } from "../api/answer-schemas.ts";
import { AS_OF } from "../api/operation.ts";
import { askedRecord } from "../asked-record.ts";
import { pageRoute } from "../page-route.ts";

/** `/matters/<m>/rulings`: what the courts decided, newest first. */
export const rulings = pageRoute<EntryPage>({
  path: "/matters/:matter/rulings",
  api: { summary: "What the courts did, newest first", query: AS_OF, answer: EntryListSchema },
  async answer(web, asked) {
    const { record } = await askedRecord(web, asked, asked.param("matter"));
    const query = { filters: { weight: ["ruling" as const] }, sort: "newest" as const, limit: ENTRIES_MAX };
    return listEntries(record, query, web.ports.keyring);
  },
  page: (answer, frame, asked) => rulingsPage(answer, matterIn(frame, asked.param("matter")), frame),
});
