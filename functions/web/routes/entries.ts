import { itemOf } from "../../digest/item.ts";
import { historyOf } from "../../history/entry-history.ts";
import { AS_OF } from "../../model/entry-filters.ts";
import { ExpectedError } from "../../model/errors.ts";
import { shown } from "../../model/outside-text.ts";
import { citationOf } from "../../render/citation.ts";
import { type EntryView, entryPage } from "../../render/pages/entry-page.ts";
import { EntryViewSchema } from "../api/answer-schemas.ts";
import { askedRecord } from "../asked-record.ts";
import { pageRoute } from "../page-route.ts";

/** `/entries/<matter>-<n>`: one entry with its versions, documents, summary and later history. */
export const entries = pageRoute<EntryView>({
  path: "/entries/:id",
  api: {
    summary: "One entry with versions, documents, summary and later history",
    query: AS_OF,
    answer: EntryViewSchema,
  },
  async answer(web, asked) {
    const id = asked.param("id");
    const matter = /^(.+)-\d+$/.exec(id)?.[1]; // mpp of mpp-12
    const record = matter === undefined ? undefined : (await askedRecord(web, asked, matter)).record;
    const entry = record?.entry(id);
    if (!record || !entry) throw new ExpectedError("missing", `there is no entry "${shown(id)}"`);
    return {
      ...record.whole(entry),
      citation: citationOf(itemOf(entry, record.matter, record.rulings)),
      history: await historyOf(web.ports, record, entry),
    };
  },
  page: (entry, frame) => entryPage(entry, frame.factOf?.(entry), frame),
});
