import {
  aDay,
  moment,
  namesLike,
  oneOf,
  type QueryValues,
  someOf,
  wholeNumber,
  words,
  wordsLike,
} from "./query-parameters.ts";
import { KINDS, SIDES, WEIGHTS } from "./vocabulary.ts";

/** newest and oldest: by filing day. best: by how well the words match; only with words. */
export const SORTS = ["newest", "oldest", "best"] as const;
export type Sort = (typeof SORTS)[number];

export const ENTRIES_PRESET = 50;
export const ENTRIES_MAX = 200;

const ORDER_EXAMPLE = "cand-3-19-cv-00807-2019-04-08-preliminary-injunction";

/** Which entries are wanted. An absent filter means: all. Within one filter any value will do, all filters must hold. */
export const FILTERS = {
  court: namesLike(/^[a-z][a-z0-9]{1,19}$/, "ca9", "Court ids: ca9, scotus, cand"),
  docket: namesLike(/^[a-z][a-z0-9]{1,19}\/[\w:.-]{1,60}$/, "ca9/19-15716", "Dockets: ca9/19-15716"),
  kind: someOf(KINDS, "amicus_brief, opinion, order …"),
  weight: someOf(WEIGHTS, "ruling, filing, minor, routine"),
  filer: words("A part of the filer’s or an amicus’s name"),
  supporting: someOf(SIDES, "appellant, appellee, petitioner … (amicus filings)"),
  judge: words("A part of a judge’s or Justice’s name"),
  organization: words("The whole name, or the short name, of an amicus or a filer"),
  order: wordsLike(/^[A-Za-z0-9-]{1,120}$/, ORDER_EXAMPLE, "An order’s id: what made, changed and reviewed it"),
  citation: words("How lawyers cite it: No. 19-15716, Dkt. 39"),
  from: aDay("From this day of filing"),
  to: aDay("Up to this day of filing"),
  q: words("Words that all stand in the entry or its document; “phrases”; begin*"),
} as const;

/** Where a page of a list begins, and how long it is. */
export const PAGING = {
  limit: wholeNumber({ least: 1, most: ENTRIES_MAX, preset: ENTRIES_PRESET }, `1 to ${ENTRIES_MAX}`),
  cursor: words("next of the page before"),
} as const;

/** The parameter of answers that can be given as of an earlier moment. */
export const AS_OF = { asOf: moment("As it stood at this instant (RFC 3339), or at the end of this day") } as const;

/** Of a file or a feed of entries: all that pass the filters. */
export const FILE_PARAMETERS = {
  ...FILTERS,
  sort: oneOf(SORTS, "newest (preset), oldest, best (preset with q)"),
  ...AS_OF,
} as const;

/** Of a list of entries, page by page. */
export const LIST_PARAMETERS = { ...FILE_PARAMETERS, ...PAGING } as const;

/** The filters that were given. */
export type EntryFilters = {
  readonly [Name in keyof typeof FILTERS]?: NonNullable<QueryValues<typeof FILTERS>[Name]>;
};
