import type { Kind } from "./vocabulary.ts";

/* What kinds of entries have in common, named by what it means. */

const DECISIONS: ReadonlySet<Kind> = new Set([
  "opinion",
  "order",
  "judgment",
  "stay",
  "mandate",
  "cert_grant",
  "cert_denial",
]);

/** A court decides something, in a paper of its own. */
export function isDecision(kind: Kind): boolean {
  return DECISIONS.has(kind);
}

/** The court speaks: its verbs are what it does, and a judge may be named. In a party's line "granting" is what it asks for. */
export function isCourtsWord(kind: Kind): boolean {
  return isDecision(kind) || kind === "minute_entry" || kind === "scheduling";
}

/** Nobody files it: the court speaks, or its clerk keeps the docket. */
export function isFiledByNobody(kind: Kind): boolean {
  return isCourtsWord(kind) || kind === "administrative";
}

/** The document is a court's, and is summarized as a ruling. */
export function isCourtsDocument(kind: Kind): boolean {
  return isDecision(kind) || kind === "minute_entry";
}

/** A brief of a friend of the court, or the motion to file one. */
export function isAmicusKind(kind: Kind): boolean {
  return kind === "amicus_brief" || kind === "motion_for_leave_amicus";
}
