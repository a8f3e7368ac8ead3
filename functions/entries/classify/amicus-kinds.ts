import type { Kind } from "../../model/entry.ts";

/** Whether an entry of this kind brings an amicus brief or asks leave to file one. */
export function isAmicusKind(kind: Kind): boolean {
  return kind === "amicus_brief" || kind === "motion_for_leave_amicus";
}
