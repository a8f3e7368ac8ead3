/** DynamoDB's shape and nothing more. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}
/** What an item may hold: JSON values without `undefined`; numbers are finite. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export interface Item extends Key {
  readonly [name: string]: Value;
}

/** A condition on the one item that a write touches. Attributes compare by value; an absent attribute equals nothing. */
export type Condition =
  | { readonly absent: true }
  | { readonly exists: true }
  | { readonly equals: Readonly<Record<string, string | number | boolean>> }
  | { readonly differs: Readonly<Record<string, string | number | boolean>> }
  | { readonly missing: readonly string[] }
  | { readonly present: readonly string[] }
  | { readonly below: Readonly<Record<string, string | number>> }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Changes to single attributes; the rest of the item stays. An absent item is made, unless the condition forbids it. */
export interface Change {
  readonly set?: Readonly<Record<string, Value>>;
  readonly remove?: readonly string[];
  /** Adds to numbers; an absent one counts as 0. */
  readonly add?: Readonly<Record<string, number>>;
}

/** Keys of one partition, in order of `sk` (or of the index's sort key). */
export interface Query {
  /** The one index of the record: pk `byDayPk`, sk `byDaySk`. */
  readonly index?: "byDay";
  readonly pk: string;
  /** Bounds on the sort key, all inclusive but `after`, which is exclusive. */
  readonly beginsWith?: string;
  readonly from?: string;
  readonly to?: string;
  readonly after?: string;
  readonly newestFirst?: true;
  readonly limit?: number;
  readonly consistent?: true;
  /** `next` of the page before. */
  readonly start?: string;
}

/** A table: single-item conditional writes suffice for everything we do. */
export interface Table {
  get(key: Key, how?: { readonly consistent: true }): Promise<Item | undefined>;
  /** Up to 100 keys; items come in no particular order, absent ones not at all. */
  getMany(keys: readonly Key[], how?: { readonly consistent: true }): Promise<Item[]>;
  query(query: Query): Promise<{ items: Item[]; next?: string }>;
  /** @throws ExpectedError("conflict") when the condition does not hold */
  put(item: Item, onlyIf?: Condition): Promise<void>;
  /** The item as it is afterwards. @throws ExpectedError("conflict") */
  update(key: Key, change: Change, onlyIf?: Condition): Promise<Item>;
  /** @throws ExpectedError("conflict") */
  delete(key: Key, onlyIf?: Condition): Promise<void>;
}
