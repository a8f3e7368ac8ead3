import type { SentMail } from "../../model/reader.ts";
import type { RefusedDigest } from "../../model/refused-digest.ts";

/** The digests among mails that the reader's provider refused, one for each litigation, newest first. A quiet-week note told nothing. */
export function refusedDigests(mails: readonly SentMail[]): RefusedDigest[] {
  return mails.flatMap(({ from: begins, to: ends, at }) =>
    Object.entries(ends)
      .map(([matter, to]) => ({ matter, from: begins[matter] ?? to, to, at }))
      .filter(({ from, to }) => from < to),
  );
}

/** Those that no later mail named yet: the next one does. */
export function unnamedDigests(recent: readonly SentMail[]): RefusedDigest[] {
  return refusedDigests(recent.filter(({ unnamed }) => unnamed !== undefined));
}
