import fc from "fast-check";
import { mpp } from "../../functions/matters/mpp.ts";
import { COURTS } from "../../functions/model/courts.ts";
import type { DigestInput, MatterWindow } from "../../functions/model/digest.ts";
import { DOCUMENT_STATES } from "../../functions/model/document.ts";
import { ACTS, DETAILS, type Entry, KINDS, SIDES, WEIGHTS } from "../../functions/model/entry.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import { CADENCES, type Filters } from "../../functions/model/reader.ts";
import type { Quote, Summary } from "../../functions/model/summary.ts";
import { addDays } from "../../functions/model/time.ts";
import { anEntry } from "./filed-entries.ts";
import { aBrief, anInput, aRuling, aSummary, event, filed, healthOf, quote, stated } from "./telling.ts";

/*
 * Windows of a ledger as they might come: everything that can happen to entries, in any order, with words that courts
 * print and words that an attacker would file.
 */

const NAMES = [
  "Innovation Law Lab",
  "Texas and Missouri",
  "Chad F. Wolf, et al.",
  "Organización de la Raza",
  "O'Brien & Sons <Ltd.>",
  "Ωμέγα",
];

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><svg/onload=alert(1)>',
  "</td></tr></table><h1>Court</h1>",
  "<style>*{display:none}</style>",
  "&lt;b&gt; {{amazonSESUnsubscribeUrl}} $\u007B7*7} <%= 1 %>",
  "Order \r\nBcc: someone@example.org\r\n\r\nbody",
  "=?utf-8?B?DQpCY2M6?= and =?broken",
  "\u202EDEINED\u202C \u2066x\u2069 \u200Bhid\u00ADden \uFEFF",
  "a\u0000b\u0007c\u0085d\u2028e\u2029f",
  `Z${"\u0301".repeat(40)}algo`,
  "\uD800 half, \uDC00 other half",
  "x".repeat(2000),
  "word ".repeat(2000),
  "👩‍👩‍👧‍👦 مرحبا שלום 漢字かな".repeat(30),
  "docketwire-mark-stop-text--@mark.invalid",
  "--=_docketwire\r\nContent-Type: text/html",
  ".\r\n.\r\nFrom here = there",
  "https://court.gov@evil.example/ javascript:alert(1)",
];

const words = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "ORDER GRANTING 20 MOTION for Preliminary Injunction.",
      "Filed (ECF) Appellants Motion to stay. Date of service: 06/26/2019.",
      "Response due by 7/15/2019 at 4 p.m.",
      "DISTRIBUTED for Conference of 8/2/2019.",
      "Amicus brief of X submitted.",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 120 }) },
);
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
);
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2019-02-14", days));
const url = fc.constantFrom(
  "https://cdn.ca9.uscourts.gov/a.pdf",
  'https://www.supremecourt.gov/DocketPDF/19/a\'b.pdf?x=<y>&z="1"',
  "http://insecure.example/a.pdf",
  "javascript:alert(1)",
  "https://court.gov@evil.example/a.pdf",
  "//evil.example/a.pdf",
  "https://xn--80ak6aa92e.example/%20a b.pdf",
);
const quotes = fc.array(
  fc.tuple(words, fc.integer({ min: 1, max: 90 })).map(([text, page]): Quote => quote(text, page)),
  { maxLength: 9 },
);
const summary: fc.Arbitrary<Summary | null> = fc.option(
  fc
    .tuple(quotes, quotes, fc.boolean(), fc.boolean(), fc.constantFrom(...SIDES), name)
    .map(([first, second, isBrief, isDemonstration, side, judge]) =>
      aSummary(
        isBrief
          ? aBrief({
              relief: first,
              points: second.map((heading, index) => ({ level: 1, number: `${index + 1}`, heading })),
              supporting: stated(side),
            })
          : aRuling({
              holdings: first,
              next: second,
              author: stated(judge),
              panel: stated([judge, judge]),
              separate: [{ judge, writing: "dissenting", joinedBy: [judge] }],
            }),
        isDemonstration ? { demonstration: true } : {},
      ),
    ),
);

const entry: fc.Arbitrary<Entry> = fc
  .record({
    docket: fc.constantFrom(...mpp.dockets.map((docket) => docket.id)),
    caption: name,
    number: fc.option(fc.integer({ min: 1, max: 300 }).map(String)),
    filedOn: fc.option(day, { freq: 9 }),
    enteredOn: fc.option(day),
    text: words,
    kind: fc.constantFrom(...KINDS),
    detail: fc.option(fc.constantFrom(...DETAILS)),
    weight: fc.constantFrom(...WEIGHTS),
    filer: fc.option(name),
    role: fc.option(fc.constantFrom("Appellants", "respondent", "Petitioner")),
    amici: fc.array(name, { maxLength: 20 }),
    supporting: fc.option(fc.constantFrom(...SIDES)),
    supportingStatus: fc.constantFrom("stated", "not_stated", "conflict", "not_read"),
    acts: fc.array(
      fc.record({
        act: fc.constantFrom(...ACTS),
        of: fc.option(
          fc.oneof(
            words,
            fc.constantFrom("the preliminary injunction of April 8, 2019", "Petition", "motion for a stay"),
          ),
        ),
        evidence: fc.constant(""),
      }),
      { maxLength: 4 },
    ),
    judges: fc.array(name, { maxLength: 4 }),
    summary,
    documents: fc.array(
      fc.record({
        id: fc.constant(""),
        title: fc.constant(null),
        url: fc.option(url),
        pages: fc.option(fc.integer({ min: 1, max: 200 })),
        sha256: fc.constant(null),
        state: fc.constantFrom(...DOCUMENT_STATES),
        reason: fc.constant(null),
        pacerDocId: fc.constant("009012345678"),
      }),
      { maxLength: 3 },
    ),
  })
  .map((fields) => anEntry(fields as Partial<Entry>));

type Step = {
  readonly what: string;
  readonly entry: Entry;
  readonly pick: number;
  readonly quiet: boolean;
  readonly late: boolean;
  readonly words: string;
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    "file",
    "file",
    "file",
    "amend",
    "fuller",
    "read",
    "withdraw",
    "return",
    "seal",
    "correct",
    "gap",
    "gap closed",
  ),
  entry,
  pick: fc.nat(1000),
  quiet: fc.boolean().map((quiet) => quiet),
  late: fc.boolean(),
  words,
});

/** A ledger in which `steps` happened: what concerns an entry concerns one that was filed before. */
function ledgerOf(steps: readonly Step[]): LedgerEvent[] {
  const events: LedgerEvent[] = [];
  const entries = new Map<string, Entry>();
  for (const one of steps) {
    const n = events.length + 1;
    const next = eventOf(one, n, entries);
    events.push(next);
    if (next.after) entries.set(next.after.id, next.after);
  }
  return events;
}

function eventOf(
  { what, entry: fresh, pick, quiet, late, words: text }: Step,
  n: number,
  entries: ReadonlyMap<string, Entry>,
): LedgerEvent {
  // One in four is quiet.
  const how = { ...(quiet && pick % 2 === 0 ? { quiet: true as const } : {}) };
  const known = [...entries.values()];
  const of = known[pick % Math.max(1, known.length)];
  if (what === "gap" || what === "gap closed") {
    const gap = {
      from: "2019-06-20T10:00:00.000Z",
      to: "2019-06-21T10:00:00.000Z",
      source: "cmecf-rss",
      found: pick % 3,
    };
    return event(n, { kind: what === "gap" ? "gap_opened" : "gap_closed", docket: fresh.docket, gap, ...how });
  }
  if (what === "file" || !of || of.status === "sealed") {
    return filed(n, fresh, {
      ...how,
      ...(late ? { late: true } : {}),
      ...(pick % 7 === 0 ? { notSeen: ["40-42", "45"] } : {}),
    });
  }
  const about = { docket: of.docket, entry: of.id, version: of.versions + 1, ...how };
  const changed = (fields: Partial<Entry>): Entry => ({ ...of, ...fields, versions: of.versions + 1 });
  if (what === "amend")
    return event(n, { kind: "entry_amended", ...about, before: { text: of.text }, after: changed({ text }) });
  if (what === "fuller")
    return event(n, {
      kind: "entry_amended",
      ...about,
      fuller: true,
      before: { text: of.text },
      after: changed({ ...fresh, id: of.id, docket: of.docket, court: of.court }),
    });
  if (what === "read")
    return event(n, {
      kind: "document_read",
      ...about,
      after: changed({ documents: fresh.documents, summary: fresh.summary }),
    });
  if (what === "withdraw")
    return event(n, {
      kind: "entry_withdrawn",
      ...about,
      before: { status: of.status },
      after: changed({ status: "withdrawn" }),
    });
  if (what === "return")
    return event(n, {
      kind: "entry_returned",
      ...about,
      before: { status: of.status },
      after: changed({ status: "current" }),
    });
  if (what === "seal")
    return event(n, {
      kind: "entry_sealed",
      ...about,
      ...(pick % 2 ? { after: changed({ status: "sealed", text: "", acts: [], filer: null, amici: [] }) } : {}),
    });
  return event(n, {
    kind: "correction",
    ...about,
    correction: { field: "kind", old: of.kind, new: fresh.kind },
    before: { kind: of.kind },
    after: changed({ kind: fresh.kind }),
  });
}

const filters: fc.Arbitrary<Filters> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        courts: fc.subarray(
          COURTS.map((court) => court.id),
          { minLength: 1 },
        ),
        kinds: fc.subarray([...KINDS], { minLength: 1 }),
        sides: fc.subarray([...SIDES], { minLength: 1 }),
        keywords: fc.constant(["motion", "Law Lab"]),
        rulingsToo: fc.constant("only if they pass" as const),
      },
      { requiredKeys: [] },
    ),
  },
);

/** An input for the composer whose one window ends a generated ledger. `entriesMax` bounds its length. */
export function generatedInputs(eventsMax: number): fc.Arbitrary<DigestInput> {
  return fc
    .tuple(
      fc.array(step, { minLength: 1, maxLength: eventsMax, size: "max" }),
      fc.nat(),
      filters,
      fc.constantFrom(...CADENCES),
      fc.boolean(),
      fc.nat(3),
    )
    .map(([steps, split, choices, cadence, mayRepeat, state]) => {
      const events = ledgerOf(steps);
      const from = split % events.length;
      const window: MatterWindow = {
        matter: mpp,
        from,
        to: events.length,
        events: events.slice(from),
        rulings: rulingsIn(events),
        health: mpp.dockets
          .slice(0, 4)
          .map((docket) => healthOf(docket.id, "2019-06-27T10:40:00.000Z", HEALTHS[state] ?? {})),
        joined: split % 3,
      };
      return anInput(window, { filters: choices, cadence, ...(mayRepeat ? { mayRepeat: true } : {}) });
    });
}

const unhealthy = healthOf("ca9/19-15716", "2019-06-20T10:40:00.000Z").sources.map((source) => ({
  ...source,
  failures: 9,
}));
const HEALTHS = [
  {},
  { coverage: "volunteer" as const },
  { sources: unhealthy.map((source) => ({ ...source, state: "unreachable" as const })) },
  { coverage: "feed" as const, sources: unhealthy.map((source) => ({ ...source, state: "quarantined" as const })) },
];

function rulingsIn(events: readonly LedgerEvent[]): Entry[] {
  const entries = new Map(events.flatMap(({ after }) => (after ? [[after.id, after] as const] : [])));
  return [...entries.values()].filter((one) => one.weight === "ruling" && one.status === "current");
}
