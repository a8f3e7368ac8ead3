/** What an entry is. The order is the order of the labelled set, not of importance. */
export const KINDS = [
  "amicus_brief",
  "motion_for_leave_amicus",
  "opinion",
  "order",
  "judgment",
  "stay",
  "mandate",
  "cert_grant",
  "cert_denial",
  "complaint",
  "petition",
  "motion",
  "opposition",
  "reply",
  "brief",
  "notice",
  "minute_entry",
  "scheduling",
  "administrative",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

/** A finer word where the text gives one. The last five are a stay's. */
export const DETAILS = [
  "notice_of_appeal",
  "appeal_docketed",
  "voluntary_dismissal",
  "supplemental_authority",
  "argument_set",
  "argument_heard",
  "argument_vacated",
  "blanket_consent",
  "of_order",
  "administrative",
  "pending_appeal",
  "of_proceedings",
  "agency_action",
] as const;
export type Detail = (typeof DETAILS)[number];

/** How much an entry matters to a reader, computed from kind, detail and acts. */
export const WEIGHTS = ["ruling", "filing", "minor", "routine"] as const;
export type Weight = (typeof WEIGHTS)[number];

export const SIDES = [
  "appellant",
  "appellee",
  "petitioner",
  "respondent",
  "plaintiff",
  "defendant",
  "neither",
] as const;
export type Side = (typeof SIDES)[number];

/** stated: the text says it. not_stated: read, and it does not say. conflict: it says two things. not_read: we have not read it. */
export const FIELD_STATUSES = ["stated", "not_stated", "conflict", "not_read"] as const;
export type FieldStatus = (typeof FIELD_STATUSES)[number];

export const ACTS = [
  "granted",
  "denied",
  "denied_in_part",
  "granted_in_part",
  "affirmed",
  "affirmed_in_part",
  "reversed",
  "reversed_in_part",
  "vacated",
  "vacated_in_part",
  "remanded",
  "dismissed",
  "stayed",
  "postponed",
  "held_in_abeyance",
  "lifted",
  "dissolved",
  "enjoined",
  "certified",
  "transferred",
  "extended",
  "withdrawn",
  "referred",
  "adopted",
  "recalled",
  "canceled",
  "struck",
  "moot",
  "ordered",
] as const;
export type ActVerb = (typeof ACTS)[number];
