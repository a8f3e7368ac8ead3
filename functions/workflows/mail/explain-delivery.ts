import { passes } from "../../digest/filter.ts";
import type { Deployment } from "../../model/deployment.ts";
import type { LedgerEvent } from "../../model/event.ts";
import type { SendState } from "../../model/reader.ts";
import { groupOf, nextSlot } from "../../model/slot.ts";
import type { Instant } from "../../model/time.ts";
import type { Ports } from "../../ports/index.ts";
import { numberOf } from "../../store/keys.ts";
import { eventsBetween } from "../../store/ledger.ts";
import { readerByPreferences } from "../readers/preferences.ts";
import { isPaused } from "./what-is-due.ts";

/**
 * Why a reader did, or did not, get an entry. told: it stood in a digest. counted: it was outside the reader's choices,
 * and counted with a link. on_its_way: its digest was handed over, acceptance is not known yet. unclear: nobody knows
 * whether its digest was accepted; the next one covers it. waiting: it comes with the next digest.
 */
export type TellingVerdict =
  | "told"
  | "counted"
  | "not_followed"
  | "before_joining"
  | "quiet"
  | "on_its_way"
  | "unclear"
  | "ended"
  | "paused"
  | "failed"
  | "waiting";

export interface TellingExplained {
  readonly verdict: TellingVerdict;
  readonly matter: string;
  /** Ledger number of the entry's filing. */
  readonly n: number;
  readonly firstSeenAt: Instant;
  /** The facts that led to the verdict, in the order in which they were asked. */
  readonly steps: readonly { readonly asked: string; readonly found: string }[];
  /** The digest that told it, while it is remembered. */
  readonly toldAt?: Instant;
  /** When it is due at the latest; for as-filed readers, none. */
  readonly comesAt?: Instant;
}

/** Why the reader behind a preferences link did or did not get `entry`; undefined for a dead link or an unknown entry. */
export async function whyGot(
  ports: Pick<Ports, "clock" | "keyring" | "record" | "readers">,
  deployment: Deployment,
  { token, entry }: { readonly token: string; readonly entry: string },
): Promise<TellingExplained | undefined> {
  const state = await readerByPreferences(ports, token);
  return state && explainDelivery(ports, deployment, { state, entry });
}

/** Why the reader of `state` did or did not get `entry`; undefined for an unknown entry. */
export async function explainDelivery(
  ports: Pick<Ports, "clock" | "record">,
  deployment: Deployment,
  { state, entry }: { readonly state: SendState; readonly entry: string },
): Promise<TellingExplained | undefined> {
  const n = numberOf(entry);
  const matter = deployment.matters.find(({ id }) => entry === `${id}-${n}`)?.id;
  const [event] = matter === undefined ? [] : await eventsBetween(ports.record, matter, n - 1, n);
  return event?.entry === entry ? explain(event, state, ports.clock.now()) : undefined;
}

interface Question {
  readonly asked: string;
  readonly found: string;
  /** The verdict, when this answer decides. */
  readonly decides?: TellingVerdict | false;
}

function explain(event: LedgerEvent, state: SendState, now: Instant): TellingExplained {
  const questions = questionsOf(event, state, now);
  const decisive = questions.findIndex((question) => question.decides);
  const verdict = questions[decisive]?.decides || "waiting";
  const told = verdict === "told" || verdict === "counted" ? deliveredIn(event, state) : undefined;
  const comesAt = verdict === "waiting" ? nextSlot(groupOf(state.preferences), now)?.at : undefined;
  return {
    verdict,
    matter: event.matter,
    n: event.n,
    firstSeenAt: event.at,
    steps: questions.slice(0, decisive === -1 ? undefined : decisive + 1).map(({ asked, found }) => ({ asked, found })),
    ...(told && { toldAt: told }),
    ...(comesAt && { comesAt }),
  };
}

function questionsOf(event: LedgerEvent, state: SendState, now: Instant): Question[] {
  const { matter, n } = event;
  const { watermarks, joined, pending, rolledOver, active, preferences, failed, ended, paused } = state;
  const watermark = watermarks[matter];
  const isIn = passes(event, preferences.filters);
  return [
    {
      asked: "follows the litigation",
      found: watermark === undefined ? "no" : "yes",
      decides: watermark === undefined && "not_followed",
    },
    {
      asked: "joined after event",
      found: String(joined[matter] ?? 0),
      decides: n <= (joined[matter] ?? 0) && "before_joining",
    },
    { asked: "recorded quietly", found: event.quiet ? "yes" : "no", decides: event.quiet === true && "quiet" },
    {
      asked: "told up to event",
      found: String(watermark ?? 0),
      decides: n <= (watermark ?? 0) && (isIn ? "told" : "counted"),
    },
    {
      asked: "mails are on",
      found: active ? "yes" : `no: ${ended?.because ?? "stopped"}`,
      decides: !active && "ended",
    },
    {
      asked: "a mail on its way, up to event",
      found: String(pending?.to[matter] ?? "none"),
      decides: n <= (pending?.to[matter] ?? 0) && "on_its_way",
    },
    {
      asked: "a mail of unknown fate, up to event",
      found: String(rolledOver?.to[matter] ?? "none"),
      decides: n <= (rolledOver?.to[matter] ?? 0) && "unclear",
    },
    {
      asked: "rests",
      found: isPaused(state, now) ? `yes: ${paused?.because}` : "no",
      decides: isPaused(state, now) && "paused",
    },
    {
      asked: "the last mail was refused for good",
      found: failed?.reason ?? "no",
      decides: failed !== undefined && "failed",
    },
    { asked: "passes the choices", found: isIn ? "yes" : "no" },
  ];
}

function deliveredIn({ matter, n }: LedgerEvent, { recent }: SendState): Instant | undefined {
  return recent.find((mail) => n > (mail.from[matter] ?? n) && n <= (mail.to[matter] ?? 0))?.at;
}
