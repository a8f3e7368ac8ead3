import { changesOf } from "../../history/entry-history.ts";
import { matterIn } from "../../history/matter-in.ts";
import { AS_OF } from "../../model/entry-filters.ts";
import { type CorrectionsView, correctionsPage } from "../../render/pages/corrections-page.ts";
import { CorrectionsSchema } from "../api/event-schemas.ts";
import { askedRecord } from "../asked-record.ts";
import { pageRoute } from "../page-route.ts";

/** Corrections shown, the newest. */
const CORRECTIONS_MAX = 100;

/** `/matters/<m>/corrections`: what we got wrong, and what the courts changed. */
export const corrections = pageRoute<CorrectionsView>({
  path: "/matters/:matter/corrections",
  api: { summary: "What we got wrong, and what the courts changed", query: AS_OF, answer: CorrectionsSchema },
  async answer(web, asked) {
    const { record } = await askedRecord(web, asked, asked.param("matter"));
    const newest = record.changes.slice(-CORRECTIONS_MAX).reverse();
    return {
      corrections: newest.flatMap((event) => {
        const entry = record.entry(event.entry ?? event.after?.id ?? "");
        if (!entry) return [];
        const changes = entry.status === "sealed" ? [] : changesOf(event);
        return [{ n: event.n, at: event.at, kind: event.kind, entry, changes }];
      }),
    };
  },
  page: (answer, frame, asked) => correctionsPage(answer, matterIn(frame, asked.param("matter")), frame),
});
