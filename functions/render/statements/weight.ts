import type { DigestItem } from "../../model/digest.ts";
import type { Deed } from "../../model/telling.ts";

/** Rulings by weight: acts on an order that we follow and new orders, judgments and opinions, then the rest; else as made. */
export function byWeight(items: readonly DigestItem[]): DigestItem[] {
  return items.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ kind, telling }: DigestItem): number {
  const deeds = telling?.deeds ?? [];
  const onOrder = deeds.some(isOnOrder);
  const decides = kind === "opinion" || kind === "judgment" || kind === "cert_grant";
  if (onOrder && decides) return 0;
  if (onOrder) return 1;
  return decides && deeds.length > 0 ? 2 : 3;
}

function isOnOrder(deed: Deed): boolean {
  return deed.does === "act" && deed.thing?.order !== null && deed.thing?.order !== undefined;
}
