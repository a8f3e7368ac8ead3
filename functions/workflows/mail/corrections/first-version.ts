import { datesAnnounced } from "../../../digest/corrections/dates-announced.ts";
import { digestActs } from "../../../digest/ruling-line.ts";
import type { DigestAct } from "../../../model/digest.ts";
import type { Entry } from "../../../model/entry.ts";
import type { LedgerEvent } from "../../../model/event.ts";
import { inEveryLanguage, type Language } from "../../../model/languages.ts";
import type { Matter } from "../../../model/matter.ts";
import type { StatedAct, Statement } from "../../../model/statement.ts";
import { plainLine } from "../../../render/mail-nodes.ts";
import { grantedStay, shortObject, tellingActs } from "../../../render/objects.ts";
import { litigationOf } from "../../../render/subject.ts";
import { mailWordsOf } from "../../../render/words/words-of.ts";

/** The edition that named none: it stored the acts that it read, without limits, and nothing of what it told. */
export const FIRST_EDITION = 1;

/**
 * What the first version told of an entry, from what it stored and by its words: verb and object, an injunction in the
 * subject by the litigation's name alone, and each day before which it found words of an appointment.
 */
export function firstStatement(
  event: LedgerEvent & { readonly after: Entry },
  matter: Matter,
  rulings: readonly Entry[],
): Statement {
  const entry = event.after;
  const acts = digestActs(entry, matter, rulings);
  const stated = acts.map((act): StatedAct => {
    const bare = isBare(act, entry, acts);
    return { act: act.act, of: act.of, limits: [], order: null, direction: null, ...(bare && { bare }) };
  });
  const said = (language: Language): string =>
    stated.some(({ bare }) => bare) ? inSubject(entry, acts, matter, language) : inHeading(entry, acts, language);
  return {
    entry: entry.id,
    at: event.at,
    edition: FIRST_EDITION,
    acts: stated,
    dates: datesAnnounced(entry.text),
    said: inEveryLanguage(said),
  };
}

/** "MPP injunction": the subject named no direction. */
function isBare(act: DigestAct, { kind, detail }: Entry, acts: readonly DigestAct[]): true | undefined {
  if (!tellingActs({ kind, detail, acts: [...acts] }).includes(act)) return undefined;
  const stayed = grantedStay({ kind, detail, acts });
  const object = stayed && stayed.stay !== "plain" ? undefined : shortObject(act, { kind, detail });
  return object?.is === "injunction" ? true : undefined;
}

/** "9th Cir. affirms MPP injunction" */
function inSubject(
  { court, kind, detail }: Entry,
  acts: readonly DigestAct[],
  matter: Matter,
  language: Language,
): string {
  const words = mailWordsOf(language);
  const said = words.subject.acts({ kind, detail, acts: [...acts] }, litigationOf({ matter }));
  return words.subject.rulings(words.courtShort(court), [words.listOf(said)]);
}

/** "Opinion: affirmed, the preliminary injunction of April 8, 2019 (N.D. Cal., No. 3:19-cv-00807, ECF No. 73)" */
function inHeading({ kind, detail }: Entry, acts: readonly DigestAct[], language: Language): string {
  return plainLine(mailWordsOf(language).spans.ruling({ kind, detail, acts: [...acts] }));
}
