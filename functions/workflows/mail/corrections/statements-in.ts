import { CLASSIFICATION_EDITION } from "../../../entries/classification-edition.ts";
import type { Digest, DigestAct, DigestItem, MatterDigest } from "../../../model/digest.ts";
import { inEveryLanguage, type Language } from "../../../model/languages.ts";
import type { StatedAct, StatedDate, Statement } from "../../../model/statement.ts";
import { spoken, statementOf } from "../../../render/statements/of-item.ts";
import { litigationOf } from "../../../render/subject.ts";
import { mailWordsOf } from "../../../render/words/words-of.ts";

/** What a digest tells of each entry that a later edition may find wrong: acts of courts, and days ahead. */
export function statementsIn(digest: Digest): { readonly matter: string; readonly statement: Statement }[] {
  return digest.matters.flatMap((matter) => {
    const dates = datesByEntry(matter);
    const items = matter.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "item" ? [block.item] : [])),
    );
    const told = items.filter((item) => item.acts.length > 0 || dates.has(item.entry));
    return told.map((item) => ({
      matter: matter.matter.id,
      statement: {
        entry: item.entry,
        at: digest.now,
        edition: CLASSIFICATION_EDITION,
        acts: item.acts.map(statedAct),
        dates: dates.get(item.entry) ?? [],
        said: inEveryLanguage((language) => saidOf(item, matter, language)),
      },
    }));
  });
}

function statedAct({ act, of, limits = [], order }: DigestAct): StatedAct {
  return {
    act,
    of,
    limits: limits.map(({ kind, text }) => ({ kind, text })),
    order: order?.id ?? null,
    direction: order?.direction ?? null,
  };
}

/** The dates that the digest tells as set, by the entry that set them. */
function datesByEntry({ sections }: MatterDigest): ReadonlyMap<string, readonly StatedDate[]> {
  const dates = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "ahead" ? block.dates : [])),
  );
  return new Map(
    [
      ...Map.groupBy(
        dates.filter(({ endedBy }) => endedBy === null),
        ({ entry }) => entry,
      ),
    ].map(([entry, set]) => [entry, set.map(({ on, what }) => ({ on, what }))]),
  );
}

function saidOf(item: DigestItem, matter: MatterDigest, language: Language): string {
  return spoken(statementOf(item, litigationOf(matter), mailWordsOf(language), { as: "heading" }));
}
