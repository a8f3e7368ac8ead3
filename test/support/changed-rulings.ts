import type { Act, ActVerb, Classification, Vote } from "../../functions/model/entry.ts";

/** A ruling's line of which one thing was changed, and what must be told of it now. */
export interface ChangedRuling {
  readonly court: string;
  readonly before: string;
  readonly text: string;
  /** What was changed: "turned", "not", "would", "in part", "exception added", … */
  readonly what: string;
  /** The place that was changed, as it read and as it now reads. */
  readonly was: string;
  readonly now: string;
  /** Whether what is read says what the changed line says. `before` was read in the line as it was. */
  readonly isTold: (read: ReadLine, before: ReadLine) => boolean;
  /** Whether it says what the changed line no longer says. */
  readonly isContradicted: (read: ReadLine, before: ReadLine) => boolean;
}

/** What is read in a line. */
export type ReadLine = Pick<Classification, "acts" | "notDone" | "votes">;

export interface RulingLine {
  readonly court: string;
  readonly text: string;
}

type Change = Omit<ChangedRuling, "court" | "before">;

/** Verbs that say the opposite, in the forms in which a clerk writes them. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["granted", "denied"],
  ["granting", "denying"],
  ["grants", "denies"],
  ["grant", "deny"],
  ["affirmed", "reversed"],
  ["affirming", "reversing"],
  ["affirms", "reverses"],
];

/** Every single change of a line that its acts and votes allow: of verbs, parts, limits, days, numbers, filers, judges, courts, orders and votes. */
export function changesOf(line: RulingLine, { acts, votes = [] }: ReadLine): readonly ChangedRuling[] {
  const ofActs = acts.flatMap((act) => [
    ...turned(line.text, act),
    ...denied(line.text, act),
    ...inPart(line.text, act),
    ...exceptions(line.text, act),
    ...words(line.text, act),
    ...judges(line.text, act),
  ]);
  const ofVotes = votes.flatMap((vote) => changedVotes(line.text, vote));
  return [...ofActs, ...ofVotes].map((change) => ({ ...change, court: line.court, before: line.text }));
}

/** Where the evidence of an act stands, when it stands there once. */
function placeOf(text: string, act: Act): number | undefined {
  const at = text.indexOf(act.evidence);
  return at < 0 || text.includes(act.evidence, at + 1) ? undefined : at;
}

/** The line with `from`…`to` of it written anew. */
function rewritten(text: string, from: number, to: number, words: string): string {
  return text.slice(0, from) + words + text.slice(to);
}

const BASE = (verb: ActVerb) => verb.replace(/_in_part$/, "");

function count(acts: readonly Act[], verb: ActVerb): number {
  return acts.filter(({ act }) => BASE(act) === BASE(verb)).length;
}

/** granted ↔ denied, affirmed ↔ reversed. */
function turned(text: string, act: Act): Change[] {
  const at = placeOf(text, act);
  if (at === undefined || act.act.endsWith("_in_part")) return [];
  return OPPOSITES.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]).flatMap(([from, to]): Change[] => {
    const found = new RegExp(`\\b${from}\\b`, "i").exec(act.evidence);
    if (found === null || !isVerbOf(act, found[0])) return [];
    const start = at + found.index;
    const word = asWritten(to, found[0]);
    return [
      {
        what: "turned",
        text: rewritten(text, start, start + from.length, word),
        was: found[0],
        now: word,
        isTold: ({ acts }, before) => count(acts, act.act) < count(before.acts, act.act) && acts.length > 0,
        isContradicted: ({ acts }, before) => count(acts, act.act) >= count(before.acts, act.act),
      },
    ];
  });
}

/** Whether this word of the evidence is what the act is read from: not the "granting" of an object. */
function isVerbOf(act: Act, word: string): boolean {
  return word.slice(0, 4).toLowerCase() === act.act.slice(0, 4) && !(act.of ?? "").includes(word);
}

function asWritten(word: string, like: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return like[0] === like[0]?.toUpperCase() ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word;
}

/** "not" and "would" before the verb. */
function denied(text: string, act: Act): Change[] {
  const at = placeOf(text, act);
  if (at === undefined) return [];
  const passive = /\b(?:is|are)\b(?= (?:hereby )?[A-Za-z]+(?:ed|n)\b)/i.exec(act.evidence);
  const verb = new RegExp(`\\b(?:${BASE(act.act).slice(0, 4)}\\w*)`, "i").exec(act.evidence);
  const changes: readonly (readonly [string, number, number, string])[] = [
    ...(passive ? [["not", passive.index, passive.index + passive[0].length, `${passive[0]} not`] as const] : []),
    ...(passive ? [["would", passive.index, passive.index + passive[0].length, "would be"] as const] : []),
    // "The Court not certifies" is nobody's English
    ...(passive === null &&
    act.act !== "ordered" &&
    verb &&
    isVerbOf(act, verb[0]) &&
    !/\b(?:court|we|panel) (?:\w+ly )?$/i.test(act.evidence.slice(0, verb.index))
      ? [["not", verb.index, verb.index, "not "] as const]
      : []),
  ];
  return changes.map(([what, from, to, words]) => ({
    what,
    text: rewritten(text, at + from, at + to, words),
    was: verb?.[0] ?? "",
    now: words,
    isTold: ({ acts, notDone = [] }, before) =>
      acts.length + notDone.length > 0 && count(acts, act.act) < count(before.acts, act.act),
    isContradicted: ({ acts }, before) => count(acts, act.act) >= count(before.acts, act.act),
  }));
}

/** "in part" said or no longer said beside the verb. */
function inPart(text: string, act: Act): Change[] {
  const at = placeOf(text, act);
  const verb = /\b(?:granted|denied|affirmed|reversed|vacated)(?<part> in part)?\b(?!,? and)/i.exec(act.evidence);
  if (at === undefined || verb === null || !isVerbOf(act, verb[0])) return [];
  const { part } = verb.groups ?? {};
  const end = at + verb.index + verb[0].length;
  const tells = (acts: readonly Act[], verbs: ActVerb) => acts.filter((one) => one.act === verbs).length;
  if (part === undefined && /^,? in part/i.test(text.slice(end))) return [];
  return [
    {
      what: part === undefined ? "in part" : "no longer in part",
      text: part === undefined ? rewritten(text, end, end, " in part") : rewritten(text, end - part.length, end, ""),
      was: part === undefined ? "" : "in part",
      now: part === undefined ? "in part" : "",
      isTold: ({ acts }, before) =>
        tells(acts, act.act) < tells(before.acts, act.act) && count(acts, act.act) >= count(before.acts, act.act),
      isContradicted: ({ acts }, before) => tells(acts, act.act) >= tells(before.acts, act.act),
    },
  ];
}

const EXCEPTION = "except as to the claims of Orla Quince";

/** An exception put behind the act, and each limit that it has taken away. */
function exceptions(text: string, act: Act): Change[] {
  const at = placeOf(text, act);
  if (at === undefined) return [];
  const end = at + act.evidence.length;
  const says = (acts: readonly Act[], words: string) =>
    acts.some((one) => one.of?.includes(words) || one.limits?.some((limit) => limit.text.includes(words)));
  const times = (acts: readonly Act[], words: string) =>
    acts.filter((one) => one.limits?.some((limit) => limit.text === words)).length;
  const added: Change[] = /^\s*(?:[.;(]|$|Signed by|filed by)/.test(text.slice(end))
    ? [
        {
          what: "exception added",
          text: rewritten(text, end, end, ` ${EXCEPTION}`),
          was: "",
          now: EXCEPTION,
          isTold: ({ acts }) => says(acts, EXCEPTION),
          isContradicted: ({ acts }) => acts.length > 0 && !says(acts, EXCEPTION),
        },
      ]
    : [];
  const dropped = (act.limits ?? []).flatMap(({ text: words }): Change[] => {
    const from = text.indexOf(words, at);
    if (from < 0 || text.includes(words, from + 1)) return [];
    return [
      {
        what: "limit dropped",
        text: rewritten(text, from, from + words.length, "")
          .replace(/ {2,}/g, " ")
          .replace(/ ([.,;])/g, "$1"),
        was: words,
        now: "",
        isTold: ({ acts }, before) => times(acts, words) < times(before.acts, words) && acts.length > 0,
        isContradicted: ({ acts }, before) => times(acts, words) >= times(before.acts, words),
      },
    ];
  });
  return [...added, ...dropped];
}

/** What an object or a limit names: another day, number, filer, court, order. */
const NAMED: readonly (readonly [string, RegExp, (found: string) => string])[] = [
  [
    "another day",
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}/,
    () => "May 17, 2031",
  ],
  ["another day", /\b\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})\b/, () => "5/17/2031"],
  [
    "another filer",
    /\b(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee)(?=s?['’])/,
    (found) => (found === "Plaintiff" ? "Defendant" : "Plaintiff"),
  ],
  [
    "another court",
    /\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) Circuit\b/,
    (found) => (found === "Ninth Circuit" ? "Fifth Circuit" : "Ninth Circuit"),
  ],
  [
    "another order",
    /\b(?:preliminary|permanent) injunction\b/i,
    (found) => (/^pre/i.test(found) ? "permanent injunction" : "preliminary injunction"),
  ],
  [
    "another order",
    /\bMotion to (?:Dismiss|Stay|Compel|Seal|Strike|Vacate)\b/,
    (found) => (found === "Motion to Stay" ? "Motion to Seal" : "Motion to Stay"),
  ],
  ["another number", /\bCounts? (?:[IVX]+|\d+)\b/, (found) => found.replace(/\S+$/, "LXXVII")],
  [
    "another number",
    /\b(?:\d{1,3}|[a-z]+teen|seven|ten|thirty|sixty)(?= (?:days?|months?|weeks?|hours?)\b)/,
    () => "77",
  ],
  ["another number", /\b(?:[Pp]aragraphs?|Sections?|Questions?) \d{1,3}\b/, (found) => found.replace(/\d+$/, "77")],
];

function words(text: string, act: Act): Change[] {
  const at = placeOf(text, act);
  if (at === undefined) return [];
  const places = [act.of, ...(act.limits ?? []).map((limit) => limit.text)].filter((said) => said !== null);
  return places.flatMap((place) =>
    NAMED.flatMap(([what, form, other]): Change[] => {
      const found = form.exec(place)?.[0];
      const from =
        text.indexOf(place, Math.max(0, at - place.length)) + (found === undefined ? 0 : place.indexOf(found));
      if (found === undefined || text.slice(from, from + found.length) !== found) return [];
      // A name that the line prints elsewhere, too, may rightly be told from there
      if (text.indexOf(found) !== text.lastIndexOf(found)) return [];
      const now = other(found);
      const says = (acts: readonly Act[], said: string) =>
        acts.some((one) => (one.of ?? "").includes(said) || one.limits?.some((limit) => limit.text.includes(said)));
      return [
        {
          what,
          text: rewritten(text, from, from + found.length, now),
          was: found,
          now,
          isTold: ({ acts }) => says(acts, now) && !says(acts, found),
          isContradicted: ({ acts }) => says(acts, found),
        },
      ];
    }),
  );
}

function judges(text: string, act: Act): Change[] {
  const name = act.by?.kind === "judge" ? act.by.name : null;
  if (!name || text.indexOf(name) !== text.lastIndexOf(name)) return [];
  const now = /Justice\b/.test(name) ? "Justice Quince" : `Orla Q. Quince${/, Appellate.*$/.exec(name)?.[0] ?? ""}`;
  return [
    {
      what: "another judge",
      text: text.replace(name, now),
      was: name,
      now,
      isTold: ({ acts }) => acts.some(({ by }) => by?.name === now),
      isContradicted: ({ acts }) => acts.some(({ by }) => by?.name === name),
    },
  ];
}

/** Somebody else who dissents, and the other way to vote. */
function changedVotes(text: string, { who, how }: Vote): Change[] {
  const says = ({ votes = [] }: ReadLine, name: string, vote: string) =>
    votes.some((one) => one.who === name && one.how === vote);
  const once = (words: string) => words !== "" && text.indexOf(words) === text.lastIndexOf(words);
  const surname = /[A-Z][\w'’-]+$/.exec(who.replace(/,.*$/, ""))?.[0] ?? "";
  const named = who.replace(surname, "Ferncroft");
  const changes: Change[] =
    once(surname) && !/^[A-Z]{2,4}$/.test(surname)
      ? [
          {
            what: "another vote",
            text: text.replace(surname, "Ferncroft"),
            was: surname,
            now: "Ferncroft",
            isTold: (read) => says(read, named, how),
            isContradicted: ({ votes = [] }) => votes.some((vote) => vote.who === who),
          },
        ]
      : [];
  const would = /^would (grant|deny)\b/.exec(how)?.[1];
  if (would === undefined || !once(how)) return changes;
  const turned = how.replace(would, would === "grant" ? "deny" : "grant");
  return [
    ...changes,
    {
      what: "another vote",
      text: text.replace(how, turned),
      was: `would ${would}`,
      now: turned,
      isTold: (read) => says(read, who, turned),
      isContradicted: (read) => says(read, who, how),
    },
  ];
}
