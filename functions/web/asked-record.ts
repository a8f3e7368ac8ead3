import type { MatterRecord } from "../history/matter-records.ts";
import { type Day, dayIn, EASTERN } from "../model/time.ts";
import type { Asked } from "./page-route.ts";
import type { Web } from "./web.ts";

/** The litigation that is asked about, now or as of then, and the day it is. @throws ExpectedError("missing") */
export async function askedRecord(
  web: Web,
  { asOf }: Pick<Asked, "asOf">,
  matter: string,
): Promise<{ readonly record: MatterRecord; readonly today: Day }> {
  const record = asOf === undefined ? await web.records.of(matter) : await web.records.asOf(matter, asOf);
  return { record, today: dayIn(EASTERN, asOf ?? web.ports.clock.now()) };
}
