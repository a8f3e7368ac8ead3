import type { AmicusFiling } from "../model/amicus.ts";
import type { Entry } from "../model/entry.ts";
import { dayOf } from "../model/event.ts";
import type { FieldStatus } from "../model/vocabulary.ts";

/** What became of an amicus filing, and the entry that decided it (null: the filing's own line says it). */
export interface AmicusOutcome {
  readonly filing: AmicusFiling;
  readonly decidedBy: string | null;
}

// Amicus brief of X not accepted for filing. (May 3, 2022 -- to be corrected and resubmitted)
const NOT_ACCEPTED = /\bnot accepted for filing\b/i;
// Submitted (ECF) Amicus brief for review and filed Motion to become amicus curiae.
const WITH_MOTION = /\bfiled motion (?:to become amicus|for leave)/i;
// Submitted (ECF) Amicus brief for review. · Amicus brief of X submitted.
const SUBMITTED = /^submitted \(ecf\)|\bsubmitted\.?$/i;
// … for leave to file an amicus brief · brief as amicus curiae · amici
const OF_AMICI = /\bamic(?:us|i)\b/i;
const GRANTED = /\bgrant(?:s|ed|ing)\b/i; // is GRANTED · granting 42 Motion
const DENIED = /\bden(?:ies|ied|ying)\b/i; // is DENIED · ORDER denying
const FILED = /\bamic(?:us|i)\b[^.]{0,80}\bis filed\b/i; // The amicus brief [39] submitted by Local 1924 is filed.
/** Shorter names stand in too many lines. */
const NAME_LETTERS_MIN = 5;

/** What became of an amicus filing, from its own line and from what the court did later on the same docket. */
export function amicusFiling(entry: Entry, onDocket: readonly Entry[]): AmicusOutcome {
  if (NOT_ACCEPTED.test(entry.text)) return { filing: "not_accepted", decidedBy: null };
  const decisions = onDocket
    .filter((other) => isLater(other, entry) && isAbout(other, entry))
    .flatMap((other) => decisionOf(other))
    .sort((a, b) => a.on.localeCompare(b.on));
  const last = decisions.at(-1);
  if (last) return { filing: last.filing, decidedBy: last.decidedBy };
  const own: AmicusFiling =
    entry.kind === "motion_for_leave_amicus" || WITH_MOTION.test(entry.text)
      ? "leave_sought"
      : SUBMITTED.test(entry.text)
        ? "submitted"
        : "filed";
  return { filing: own, decidedBy: null };
}

/** A court's act of that day or later. */
function isLater(other: Entry, entry: Entry): boolean {
  const isCourts = other.kind === "order" || other.kind === "minute_entry" || other.kind === "administrative";
  return isCourts && other.status !== "sealed" && (dayOf(other) ?? "") >= (dayOf(entry) ?? "9999");
}

/** It names the filing's number, or where courts give no numbers one of the amici. */
function isAbout(other: Entry, entry: Entry): boolean {
  if (!OF_AMICI.test(other.text)) return false;
  if (entry.number !== null) return other.resolves.includes(entry.number) || other.text.includes(`[${entry.number}]`);
  const text = other.text.toLowerCase();
  const names = [...entry.amici, ...(entry.filer ? [entry.filer] : [])].map((name) => name.toLowerCase());
  return names.some((name) => name.length >= NAME_LETTERS_MIN && text.includes(name));
}

/** None when it grants one thing and denies another: the line does not say which is whose. */
function decisionOf({ id, text, ...other }: Entry): (AmicusOutcome & { readonly on: string })[] {
  const on = dayOf(other) ?? "";
  const [granted, denied] = [GRANTED.test(text), DENIED.test(text)];
  if (granted && denied) return [];
  if (granted) return [{ filing: "leave_granted", decidedBy: id, on }];
  if (denied) return [{ filing: "leave_denied", decidedBy: id, on }];
  return FILED.test(text) ? [{ filing: "filed", decidedBy: id, on }] : [];
}

// (by government or with consent per FRAP 29(a)) · with consent of all parties · with parties' consent · UNOPPOSED
const CONSENT =
  /by government or with consent per FRAP 29\(a\)|with (?:the )?consent of (?:all )?(?:the )?parties|with parties['’] consent|\bunopposed\b/i;

/** Whether the parties agree: as the cover states it, else as the docket line prints it. */
export function amicusConsent({ summary, text }: Pick<Entry, "summary" | "text">): {
  readonly consent: string | null;
  readonly consentStatus: FieldStatus;
} {
  const cover = summary?.of.form === "brief" ? summary.of.consent : undefined;
  if (cover?.status === "stated" && cover.value !== undefined) return { consent: cover.value, consentStatus: "stated" };
  const printed = CONSENT.exec(text)?.[0];
  if (printed !== undefined) return { consent: printed, consentStatus: "stated" };
  return { consent: null, consentStatus: cover?.status ?? "not_read" };
}
