import type { Aim } from "./telling.ts";
import type { Day } from "./time.ts";
import type { Side } from "./vocabulary.ts";

/** What our record of a docket is: the page shows all of it; what a feed announces since a day; a volunteer-built copy. */
export const COVERAGES = ["whole", "feed", "volunteer"] as const;
export type Coverage = (typeof COVERAGES)[number];

/** Closed dockets are not asked outside the replay. */
export const DOCKET_STATES = ["not_yet_open", "open", "closed"] as const;
export type DocketState = (typeof DOCKET_STATES)[number];

/** One court's record of one case. Its id is `<court>/<number>`: `ca9/19-15716`, `cand/3:19-cv-00807`. */
export interface Docket {
  readonly id: string;
  readonly court: string;
  readonly number: string;
  /** Current caption: "Innovation Law Lab v. Mullin". */
  readonly caption: string;
  /** Earlier captions, the day each began, oldest first; the first may have no day. */
  readonly formerly: readonly { readonly caption: string; readonly until: Day }[];
  /** Names of the sides as a reader knows them ("Innovation Law Lab and others"), in order of their days. */
  readonly sides: readonly {
    readonly side: Side;
    readonly name: string;
    readonly from?: Day;
    /** The federal government and its officers: in sentences "the government". */
    readonly federal?: true;
  }[];
  /** What the plaintiffs want of the court, each with the day from which it is known and where it was found. */
  readonly aims?: readonly (Aim & { readonly from: Day; readonly source: string })[];
  readonly judge?: string;
  readonly panel?: readonly string[];
  /** Entries filed before it are recorded quietly, later ones are told. */
  readonly watchFrom: Day;
  readonly state: DocketState;
  /** What our record of it is, by its best source. */
  readonly coverage: Coverage;
  /** Ids of the sources that show it, the best first. */
  readonly sources: readonly string[];
  /** CourtListener's id of the docket, when known; asked once otherwise. */
  readonly courtListenerId?: string;
  /** Dockets whose rows this one's page repeats, or the case below: rulings here act on orders there. */
  readonly reviews?: readonly string[];
  /** The docket whose page repeats this one's rows (19A960 stands on 19-1212's page): one entry with `alsoOn`. */
  readonly repeatedOn?: string;
}

/** `<court>/<number>` */
export function docketId(court: string, number: string): string {
  return `${court}/${number}`;
}

/** The caption of `docket` on `day` (the current one without a day). */
export function captionOn(docket: Pick<Docket, "caption" | "formerly">, day: Day | null | undefined): string {
  if (!day) return docket.caption;
  for (const earlier of docket.formerly) if (day < earlier.until) return earlier.caption;
  return docket.caption;
}

/** The name of `side` in `docket` on `day`, when the matter's file gives one. */
export function sideNameOn(docket: Pick<Docket, "sides">, side: Side, day: Day | null | undefined): string | undefined {
  let name: string | undefined;
  for (const one of docket.sides) {
    if (one.side === side && (!one.from || !day || day >= one.from)) name = one.name;
  }
  return name;
}

/** What the plaintiffs of `docket` want of the court on `day`, where the matter's file says it. */
export function aimOn({ aims = [] }: Pick<Docket, "aims">, day: Day | null | undefined): Aim | null {
  return aims.findLast(({ from }) => !day || from <= day) ?? null;
}
