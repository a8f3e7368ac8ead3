import type { DigestAct } from "../../model/digest.ts";
import { aimOn } from "../../model/docket.ts";
import type { Entry } from "../../model/entry.ts";
import { dayOf } from "../../model/event.ts";
import { isFiledByNobody } from "../../model/kinds.ts";
import type { Telling } from "../../model/telling.ts";
import { courtTelling } from "./court-telling.ts";
import { filingTelling } from "./filing-telling.ts";
import type { Known } from "./named-orders.ts";

/** What `entry` tells: acts of a court, or what was filed. */
export function tellingOf(entry: Entry, acts: readonly DigestAct[], known: Omit<Known, "aim">): Telling {
  const isRevised = entry.kind === "opinion" && acts.length === 0 && /\b(?:revised|amended)\b/i.test(entry.text);
  // A mandate is issued, as papers are filed.
  const isActs = isFiledByNobody(entry.kind) && entry.kind !== "mandate";
  const isCourts = isActs && entry.detail !== "argument_heard" && !isRevised;
  const docket = known.matter.dockets.find((one) => one.id === entry.docket);
  const aim = docket ? aimOn(docket, dayOf(entry)) : null;
  return isCourts || acts.length > 0 || (entry.notDone ?? []).length > 0
    ? courtTelling(entry, acts, { ...known, aim })
    : filingTelling(entry, { ...known, aim });
}
