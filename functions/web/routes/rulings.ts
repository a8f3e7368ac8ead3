import { type EntryPage, listEntries } from "../../history/list-entries.ts";
import { matterIn } from "../../history/matter-in.ts";
import { AS_OF, ENTRIES_MAX, PAGING } from "../../model/entry-filters.ts";
import { wholeNumber } from "../../model/query-parameters.ts";
import { rulingsPage } from "../../render/pages/rulings-page.ts";
import { nextOf } from "../answer-headers.ts";
import { EntryListSchema } from "../api/answer-schemas.ts";
import { askedRecord } from "../asked-record.ts";
import { pageRoute } from "../page-route.ts";

const QUERY = {
  limit: wholeNumber({ least: 1, most: ENTRIES_MAX, preset: ENTRIES_MAX }, `1 to ${ENTRIES_MAX}, preset the same`),
  cursor: PAGING.cursor,
  ...AS_OF,
} as const;

/** `/matters/<m>/rulings`: what the courts decided, newest first. */
export const rulings = pageRoute<EntryPage, typeof QUERY>({
  path: "/matters/:matter/rulings",
  api: { summary: "What the courts did, newest first", query: QUERY, answer: EntryListSchema },
  async answer(web, asked) {
    const { record } = await askedRecord(web, asked, asked.param("matter"));
    const query = { ...asked.query, filters: { weight: ["ruling" as const] }, sort: "newest" as const };
    return listEntries(record, query, web.ports.keyring);
  },
  next: ({ next }, asked) => next && nextOf(asked, next),
  page: (answer, frame, asked) => rulingsPage(answer, matterIn(frame, asked.param("matter")), frame),
});
