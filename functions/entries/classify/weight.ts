import type { Act, Detail, Kind, Weight } from "../../model/entry.ts";

/** Rulings whatever they decide. */
const RULINGS: ReadonlySet<Kind> = new Set(["opinion", "judgment", "stay", "cert_grant", "cert_denial"]);

/** Acts that make any order a ruling. */
const ACTS_OF_A_RULING: ReadonlySet<Act["act"]> = new Set([
  "affirmed",
  "affirmed_in_part",
  "reversed",
  "reversed_in_part",
  "remanded",
  "dismissed",
  "enjoined",
  "stayed",
  "postponed",
  "held_in_abeyance",
  "lifted",
  "dissolved",
  "certified",
]);

/** Motions on the merits, on interim relief, on class certification, as clerks name them. */
const MERITS_MOTIONS: readonly RegExp[] = [
  /\binjuncti\w+|\brestraining order|\btro\b/i, // Motion for Preliminary Injunction ; Motion for TRO ; injunctive relief
  /\bstay\b(?! (?:deadlines|discovery|briefing))|\babeyance\b|\bpostpone\b|\b705\b/i, // motion for a stay pending appeal
  /\bvacat(?:ur\b|e (?:the )?(?:judgment|injunction|order|stay|and remand|conviction|sentence|arbitration|under|pursuant)\b|e\b.{0,20}2255)|\bset aside\b/i, // Motion to Vacate (2255)
  /\bjudgment\b|\bdismiss(?:al)?\b|\bnew trial\b|\bsummary (?:affirmance|reversal|disposition)\b/i, // Motion for Summary Judgment
  /\b(?:de)?certify (?:a |the )?class\b|\bclass\b.{0,30}\bcertif\w+|\bdecertif\w+/i, // Motion to Certify Class
  /\bhabeas\b(?! corpus ad)|\bmandamus\b|\bcertiorari\b|\brehearing\b|\breconsider\w*|\bremand\b/i, // petition for rehearing en banc
  /\benforce\b.{0,30}\b(?:injunction|judgment|order)\b/i, // Motion to Enforce Injunction
];

/** What is settled by an order, and is neither the merits nor interim relief. */
const NO_MERITS =
  /\b(?:extension of time|extend (?:the )?(?:time|deadline)|extension\b|exceed|page limit|excess pages|oversized|file under seal|leave to file (?!a petition)|pro hac vice|withdraw as|oral argument|expedite|to shorten time|time to)\b/i;

/** Notices that only say who is there, and papers that only say that papers were sent. */
const ROUTINE_NOTICE =
  /\bappearance\b|\bwithdrawal? (?:of|as) (?:attorney|counsel|appearance)|\bwithdraw(?:al)?\b.{0,30}\bcounsel|\bcertificate of service|\b(?:proof|affidavit|waiver|acceptance|acknowledge?ment) of (?:service|hearing|receipt)|\bchange of address|\bcorporate disclosure|\binterested (?:persons|parties)|\bsubstitution of (?:attorney|counsel)|\bpro hac vice|\brule 7\.1|\bunavailab|\bdisclosure statement|\badmission of service|\bargument acknowledg|\backnowledg\w+ of/i;

/** How much an entry matters, by the rules of the kinds and weights: computed from kind, detail, acts and head. */
export function weightOf(entry: {
  readonly kind: Kind;
  readonly detail: Detail | null;
  readonly acts: readonly Act[];
  readonly head: string;
}): Weight {
  const { kind, detail, acts, head } = entry;
  if (RULINGS.has(kind)) return "ruling";
  if (kind === "order") return isRuling(acts, head) ? "ruling" : "minor";
  if (detail !== null) return "filing"; // appeals, dismissals, arguments, supplemental authority
  if (kind === "scheduling") return acts.length > 0 ? "minor" : "routine";
  if (kind === "administrative") return "routine";
  if (kind === "minute_entry") return acts.length > 0 ? "filing" : "routine";
  if (kind === "notice") return ROUTINE_NOTICE.test(head.slice(0, 200)) ? "routine" : "filing";
  return "filing";
}

function isRuling(acts: readonly Act[], head: string): boolean {
  // A feed's "Order on Motion for Preliminary Injunction" decides it, though it does not say how
  if (acts.length === 0) return isOnTheMerits(subjectOfOrder(head)) && !NO_MERITS.test(subjectOfOrder(head));
  return acts.some((act) => {
    const of = act.of ?? "";
    if (NO_MERITS.test(of)) return false;
    if (ACTS_OF_A_RULING.has(act.act))
      return !/\b(?:deadline|briefing|discovery|schedule|hearing|conference)/i.test(of);
    if (act.act === "vacated" || act.act === "vacated_in_part")
      return !/\b(?:hearing|conference|deadline|trial date|schedul|argument|submission)/i.test(of);
    return (
      isOnTheMerits(of) &&
      !/\b(?:brief|memorandum|reply|response|opposition|supplement|amic)/i.test(
        of.replace(/\bin (?:support|opposition)\b.*$/i, ""),
      )
    );
  });
}

function isOnTheMerits(words: string): boolean {
  return MERITS_MOTIONS.some((motion) => motion.test(words));
}

/** Order on Motion to Stay ; Order of Dismissal ; Temporary Restraining Order */
function subjectOfOrder(head: string): string {
  return (
    /\bon (?:motion|petition|application)s?\b.{0,120}|^orders? (?:of|for) [\w ]{0,20}dismissal|^(?:temporary restraining order|(?:preliminary|permanent) injunction)\b/i.exec(
      head,
    )?.[0] ?? ""
  );
}
