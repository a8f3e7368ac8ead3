import * as z from "zod/mini";
import { KINDS, SIDES } from "./entry.ts";
import { ExpectedError } from "./errors.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { type Of, texts } from "./shape.ts";
import { type Day, EASTERN, type Instant, isDay } from "./time.ts";

/** How often a reader is told. "as_filed" is shown as "Right away"; weekly digests come on Fridays. */
export const CADENCES = ["as_filed", "daily", "weekdays", "weekly"] as const;
export type Cadence = (typeof CADENCES)[number];

/** What a reader wants to be told. An absent list means: all. */
export const Filters = z.object({
  /** Court ids. */
  courts: z.exactOptional(texts),
  kinds: z.exactOptional(z.array(z.enum(KINDS))),
  /** Sides that an amicus filing supports, or that a party has. */
  sides: z.exactOptional(z.array(z.enum(SIDES))),
  /** Any of them, in the docket text, the caption or the names. */
  keywords: z.exactOptional(texts),
  /** Set when the reader switched off "always send rulings" by hand. */
  rulingsToo: z.exactOptional(z.literal("only if they pass")),
});
export type Filters = Of<typeof Filters>;

/** How a reader wants to be told; one set for all followed matters. */
export const ReaderPreferences = z.object({
  language: z.enum(LANGUAGES),
  cadence: z.enum(CADENCES),
  /** Time zone of the database: `America/New_York`. */
  zone: z.string(),
  /** Wall clock there, a full hour: `07:00`. As-filed readers have one too, for the day they change. */
  hour: z.string(),
  filters: Filters,
  /** Weekly readers only: a note in a week without news. */
  quietNote: z.boolean(),
  /** Mail without an HTML part. */
  plainText: z.boolean(),
});
export type ReaderPreferences = Of<typeof ReaderPreferences>;

/** Bounds of what a form may hold. */
const KEYWORDS_MAX = 20;
const KEYWORD_CHARACTERS_MAX = 80;
const COURTS_MAX = 50;

const list = <T extends z.core.$ZodType>(one: T, max: number) => z.array(one).check(z.minLength(1), z.maxLength(max));

/** {@link Filters} as they come from a form or an API. Unknown fields are refused. */
const FiltersForm = z.strictObject({
  courts: z.optional(list(z.string().check(z.regex(/^[a-z0-9]{2,15}$/)), COURTS_MAX)), // ca9, scotus
  kinds: z.optional(list(z.enum(KINDS), KINDS.length)),
  sides: z.optional(list(z.enum(SIDES), SIDES.length)),
  keywords: z.optional(
    list(z.string().check(z.trim(), z.minLength(2), z.maxLength(KEYWORD_CHARACTERS_MAX)), KEYWORDS_MAX),
  ),
  rulingsToo: z.optional(z.literal("only if they pass")),
});

/** {@link Wishes} as they come from a form or an API. Unknown fields are refused. */
const PreferencesForm = z.strictObject({
  language: z.enum(LANGUAGES),
  cadence: z.enum(CADENCES),
  zone: z.string().check(z.maxLength(64), z.refine(isZone, "not a time zone")),
  hour: z.string().check(z.regex(/^([01]\d|2[0-3]):00$/)), // 07:00
  filters: FiltersForm,
  quietNote: z.boolean(),
  plainText: z.boolean(),
});

/** Whether the time-zone database knows `zone`. */
function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return /^[A-Za-z]/.test(zone); // America/New_York, UTC; not "+02:00", which knows no summer
  } catch {
    return false;
  }
}

/** The preferences of a reader who only said how often and in which language: 7 a.m. Eastern, weekly 5 p.m. Eastern with the quiet-week note. */
export function firstPreferences(asked: { readonly cadence: Cadence; readonly language: Language }): ReaderPreferences {
  const weekly = asked.cadence === "weekly";
  return {
    ...asked,
    zone: EASTERN,
    hour: weekly ? "17:00" : "07:00",
    filters: {},
    quietNote: weekly,
    plainText: false,
  };
}

/** What we can prove of a consent: when it was asked for and confirmed, from which network, on which words. Hashes only. */
export const Consent = z.object({
  matter: z.string(),
  askedAt: z.string(),
  confirmedAt: z.string(),
  networkHash: z.string(),
  formHash: z.string(),
});
export type Consent = Of<typeof Consent>;

/** A person with an address, as far as sending does not need it: who asked for what, and when. */
export interface Reader {
  readonly id: string;
  /** Keyed hash of the address; null once the address is forgotten. */
  readonly addressHash: string | null;
  /** Keyed hashes of the addresses before, by their epoch: a late receipt may still speak of them. */
  readonly formerHashes: Readonly<Record<number, string>>;
  readonly createdAt: Instant;
  readonly consents: readonly Consent[];
}

/** Ledger numbers of matters: `{ mpp: 12 }`. */
export type Watermarks = Readonly<Record<string, number>>;

/** A mail that was handed over, or is about to be, and of which we do not know yet whether it was accepted. */
export interface Pending {
  /** Tag of the mail; comes back in receipts. */
  readonly key: string;
  /** Whose turn it is: only its bearer may write about this attempt. */
  readonly nonce: string;
  readonly attempt: number;
  readonly claimedAt: Instant;
  readonly lease: Instant;
  /** Where the watermarks move when it was accepted. */
  readonly to: Watermarks;
  readonly slot: string;
  /** Set when it is the quiet-week note, which moves no watermark. */
  readonly note?: true;
}

/** A window whose fate stayed unknown: the next digest covers it, a late receipt still settles it. */
export interface RolledOver {
  readonly key: string;
  readonly to: Watermarks;
}

/** An accepted mail that receipts may still speak of. */
export interface SentMail {
  readonly key: string;
  readonly from: Watermarks;
  readonly to: Watermarks;
  readonly at: Instant;
  /** The provider refused it for now. */
  readonly softBounce?: true;
  /** Set while no later mail that names this refusal was accepted: the nonce of the mail on its way then, or {@link NOTHING_UNDER_WAY}. */
  readonly unnamed?: string;
}

/** An accepted mail of which receipts speak no more: how far it told, and when. */
export type DigestMark = Pick<SentMail, "to" | "at">;

/** The letter that puts right what this reader was told wrongly, as far as it went. */
export interface CorrectionLetter extends Pick<Pending, "key" | "nonce" | "attempt" | "claimedAt" | "lease"> {
  /** The edition whose corrections were released: one letter of each. */
  readonly edition: number;
  readonly settled?: "accepted" | "refused";
  /** The entries that it corrects, and those that letters of earlier editions corrected: none is corrected twice. */
  readonly about: readonly string[];
  readonly before: readonly string[];
}

/** No mail was on its way when one before it was refused. */
export const NOTHING_UNDER_WAY = "-";

/** bounces: three refused mails in a row, or the rest after the first and second. */
export const PAUSE_CAUSES = ["reader", "bounces"] as const;
export const END_CAUSES = ["unsubscribed", "complaint", "bounce"] as const;
export type EndCause = (typeof END_CAUSES)[number];

/** The last refusal for good. */
export const Failed = z.object({ reason: z.string(), at: z.string() });
export const Paused = z.object({ until: z.nullable(z.string()), because: z.enum(PAUSE_CAUSES), since: z.string() });
export const Ended = z.object({ because: z.enum(END_CAUSES), at: z.string() });

/** What a reader has been told and how: the one item that every claim, receipt and unsubscribing writes. */
export interface SendState {
  readonly reader: string;
  /** Null 28 days after the mails ended. */
  readonly address: string | null;
  /** Grows when the address changes: links of earlier mails, but for unsubscribing, die. */
  readonly addressEpoch: number;
  readonly active: boolean;
  /** Grows with every change of preferences, followed matters, pause or address. */
  readonly preferencesRevision: number;
  readonly preferences: ReaderPreferences;
  /** Of every followed matter. */
  readonly watermarks: Watermarks;
  readonly joined: Watermarks;
  readonly pending?: Pending;
  readonly rolledOver?: RolledOver;
  /** The last slot for which the quiet-week note went out. */
  readonly notedSlot?: string;
  /** Slot in which this reader's mail was refused for good or rolled over: not tried again before the next. */
  readonly settledSlot?: string;
  readonly failed?: Of<typeof Failed>;
  readonly paused?: Of<typeof Paused>;
  readonly ended?: Of<typeof Ended>;
  /** The last accepted mails, newest first. */
  readonly recent: readonly SentMail[];
  /** Digests before those, newest first: by them a reader is told when we wrote what was false. */
  readonly digests?: readonly DigestMark[];
  readonly corrections?: CorrectionLetter;
}

/** Digests before the last ones that are remembered: enough for whoever gets one every other day. */
export const DIGESTS_MAX = 45;
/** For how many days. */
export const DIGEST_DAYS = 100;

/** Accepted mails that are remembered for their receipts. */
export const RECENT_MAX = 3;

/** What a reader changes on the preferences page or through its API; what is absent stays. */
export interface PreferencesChange {
  readonly preferences?: ReaderPreferences;
  /** The litigations to follow from now on; at least one. */
  readonly matters?: readonly string[];
  /** Until when to rest: a day, from which on mails come again. "nothing": until resumed. */
  readonly pause?: Day | "nothing";
  readonly resume?: true;
}

const MATTERS_MAX = 100;
const ChangeForm = z.strictObject({
  preferences: z.optional(PreferencesForm),
  matters: z.optional(list(z.string().check(z.maxLength(64)), MATTERS_MAX)),
  pause: z.optional(z.union([z.literal("nothing"), z.string().check(z.refine(isDay, "not a calendar day"))])),
  resume: z.optional(z.literal(true)),
});

/** The change in what a form or a program sent. @throws ExpectedError("invalid") naming each wrong field, never its value */
export function parsePreferencesChange(input: unknown): PreferencesChange {
  const parsed = ChangeForm.safeParse(input);
  if (parsed.success) return parsed.data as PreferencesChange;
  const wrong = parsed.error.issues.map((issue) => issue.path.join(".") || issue.code);
  throw new ExpectedError("invalid", `these preferences make no sense: ${[...new Set(wrong)].join(", ")}`);
}
