import * as z from "zod/mini";

/** A docket alert, as far as we read it: the ids of the dockets that have news. What the news is we ask ourselves. */
const DocketAlert = z.object({
  payload: z.object({ results: z.array(z.object({ docket: z.int().check(z.positive()) })) }),
});

/** CourtListener's ids of the dockets that a posted alert names; none for anything that is no alert. */
export function alertedDockets(body: string): string[] {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return [];
  }
  const alert = DocketAlert.safeParse(read);
  return alert.success ? alert.data.payload.results.map(({ docket }) => String(docket)) : [];
}
