import { squeeze } from "../../documents/gate.ts";
import { refuseParaphrase } from "../../documents/refuse-paraphrase.ts";
import type { DraftedItem, QuotableSentence } from "../../model/drafting.ts";
import type { Quote, Summary } from "../../model/summary.ts";

/** More of a draft than this refused, and none of it is used. */
const REFUSED_SHARE_MAX = 1 / 3;

/** A draft after the gate. */
export interface CheckedDraft {
  /** Undefined: too little of it stood. */
  readonly drafted: NonNullable<Summary["drafted"]> | undefined;
  /** Why each refused sentence may not stand. */
  readonly refused: readonly string[];
}

/** The sentences of a draft that may stand, each with the quotations that carry it. */
export function checkDraft(items: readonly DraftedItem[], sentences: readonly QuotableSentence[]): CheckedDraft {
  const refused: string[] = [];
  const drafted: { field: string; sentence: string; quotes: readonly Quote[] }[] = [];
  for (const item of items) {
    const carrying = item.quotes.map((n) => sentences[n - 1]);
    const why = refuseItem(item, carrying, drafted);
    if (why !== undefined) refused.push(`${item.field.slice(0, 20)}: ${why}`);
    else drafted.push({ ...partsOf(item), quotes: carrying.flatMap((one) => (one ? [one.quote] : [])) });
  }
  const fails = drafted.length === 0 || refused.length > items.length * REFUSED_SHARE_MAX;
  return { drafted: fails ? undefined : drafted, refused };
}

/**
 * The gate lets a quotation stand only in the fields of its part. The sentence is what its quotations say word for word, or
 * in other words that the gate for drafts can vouch for.
 */
function refuseItem(
  { field, sentence }: DraftedItem,
  carrying: readonly (QuotableSentence | undefined)[],
  before: readonly { readonly field: string; readonly sentence: string }[],
): string | undefined {
  if (carrying.length === 0 || carrying.includes(undefined)) return "a quotation that there is not";
  const known = carrying.filter((one) => one !== undefined);
  if (known.some(({ fields }) => !(fields as readonly string[]).includes(field)))
    return "its part is not for this field";
  const quoted = known.map(({ quote }) => quote.text).join(" ");
  const why = squeeze(sentence) === squeeze(quoted) ? undefined : refuseParaphrase(sentence, quoted);
  if (why !== undefined) return why;
  return before.some((one) => one.field === field && squeeze(one.sentence) === squeeze(sentence)) ? "twice" : undefined;
}

function partsOf({ field, sentence }: DraftedItem): { readonly field: string; readonly sentence: string } {
  return { field, sentence: sentence.replace(/\s+/g, " ").trim() };
}
