import type { MatterRecord } from "../history/matter-records.ts";
import { type Day, dayIn, EASTERN, type Instant } from "../model/time.ts";
import type { PageRequest } from "./page-request.ts";
import type { Web } from "./web.ts";

/** The litigation that is asked about, now or as of then, and the moment and day it is. @throws ExpectedError("missing") */
export async function askedRecord(
  web: Web,
  { asOf }: Pick<PageRequest, "asOf">,
  matter: string,
): Promise<{ readonly record: MatterRecord; readonly today: Day; readonly at: Instant }> {
  const record = asOf === undefined ? await web.records.of(matter) : await web.records.asOf(matter, asOf);
  const at = asOf ?? web.ports.clock.now();
  return { record, today: dayIn(EASTERN, at), at };
}
