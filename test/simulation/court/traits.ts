import type { Dice } from "../../support/seeded.ts";

/** What is odd about one court, its sites and our copy, drawn once a seed. */
export interface Traits {
  readonly kind: "supreme" | "district";
  /** CourtListener shows the docket as well. */
  readonly hasCopy: boolean;
  /** It files little, and then a clerk enters everything at once. */
  readonly isQuiet: boolean;
  /** CourtListener has a filing some hours after the court. */
  readonly isCopyLate: boolean;
  /** The clerk gets years wrong, and mostly corrects them. */
  readonly hasWrongYears: boolean;
  /** CourtListener does not know the day of some filings. */
  readonly hasUndated: boolean;
  /** Another docket of ours stands in the same feed. */
  readonly hasSibling: boolean;
  /** A feed shows hundreds of filings that there never were. */
  readonly floods: boolean;
  /** The steps at which something happens once; past the last step: never. */
  readonly shortensAt: number;
  readonly reassignedAt: number;
  readonly transferredAt: number;
  readonly sealedAt: number;
  readonly upgradedAt: number;
}

/** Steps of one seeded court's life: things happen, we look, now and then the site lies. */
export const STEPS = 40;

export function drawTraits(random: Dice, seed: number): Traits {
  const kind = seed % 2 === 0 ? "supreme" : "district";
  const isDistrict = kind === "district";
  const hasCopy = seed % 4 === 1;
  const once = (share: number, isPossible = true): number =>
    random.chance(share) && isPossible ? random.between(5, STEPS - 5) : STEPS;
  const upgradedAt = once(0.2);
  const hasSibling = random.chance(0.25) && isDistrict;
  return {
    kind,
    hasCopy,
    isQuiet: random.chance(0.2),
    isCopyLate: random.chance(0.5) && hasCopy,
    hasWrongYears: random.chance(0.25),
    hasUndated: random.chance(0.25) && hasCopy,
    hasSibling,
    floods: random.chance(0.25) && isDistrict,
    shortensAt: once(0.2, isDistrict),
    // A copy of the version before does not know which case of the court's a docket is: what moved before is lost to it.
    reassignedAt: once(0.2, isDistrict && upgradedAt === STEPS),
    transferredAt: once(0.5, hasSibling),
    sealedAt: once(0.25),
    upgradedAt,
  };
}
