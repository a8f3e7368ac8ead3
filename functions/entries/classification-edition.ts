/**
 * Edition of our reading of docket texts: raise it when the same words are classified otherwise, or give other acts, orders
 * or dates. Entries of an older edition are then read again where they are stored, and whoever was told what was false gets
 * a letter. The first version's entries name no edition.
 */
export const CLASSIFICATION_EDITION = 2;

/** The edition that classified an entry. */
export function editionOf({ classificationEdition = 1 }: { readonly classificationEdition?: number }): number {
  return classificationEdition;
}
