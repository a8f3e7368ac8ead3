import type { Entry, FieldStatus, Side } from "./entry.ts";
import { isAmicusKind } from "./kinds.ts";

/** The amici of a filing: as printed on the docket; where it names nobody, as printed on the cover. */
export function amiciOf(entry: Pick<Entry, "amici" | "summary">): readonly string[] {
  if (entry.amici.length > 0) return entry.amici;
  const summary = entry.summary?.of;
  return summary?.form === "brief" && summary.amici.status === "stated" ? (summary.amici.value ?? []) : [];
}

/** The side that an amicus filing supports: what the docket states, else the cover; never inferred. */
export function supportOf(entry: Pick<Entry, "kind" | "supporting" | "supportingStatus" | "summary">): {
  readonly supporting: Side | null;
  readonly supportingStatus: FieldStatus;
} {
  const { supporting, supportingStatus } = entry;
  const summary = entry.summary?.of;
  if (supporting !== null || summary?.form !== "brief" || !isAmicusKind(entry.kind))
    return { supporting, supportingStatus };
  const { value, status } = summary.supporting;
  return { supporting: status === "stated" ? (value ?? null) : null, supportingStatus: status };
}
