import { ENDED_STATES, type OrderState, UNISSUED, UNKNOWN_STATE } from "../../model/order.ts";

/** What an act of a court, the issuing of a decision, or the clock does to an order. */
export type Turn =
  | "administratively stayed"
  | "stayed"
  | "stayed in part"
  | "stay denied"
  | "stay ended"
  | "affirmed"
  | "reviewed above"
  | "vacatur directed"
  | "decided above"
  | "vacated"
  | "vacated in part"
  | "dissolved"
  | "extended"
  | "superseded"
  | "case decided";

/** "beneath": the state that a stay covers. */
type Next = OrderState | "beneath";

/** States in which an order may still have effect, each kept by a turn that changes nothing yet. */
const KEPT: Partial<Record<OrderState, Next>> = {
  "in force": "in force",
  "not yet in force": "not yet in force",
  "administratively stayed": "administratively stayed",
  stayed: "stayed",
  "stayed in part": "stayed in part",
  "vacated in part": "vacated in part",
  [UNISSUED]: UNISSUED,
  [UNKNOWN_STATE]: UNKNOWN_STATE,
};

function from(states: readonly OrderState[], next: Next): Partial<Record<OrderState, Next>> {
  return Object.fromEntries(states.map((state) => [state, next]));
}

const STAYABLE = [
  "in force",
  "not yet in force",
  "administratively stayed",
  "stayed",
  "stayed in part",
  UNISSUED,
  UNKNOWN_STATE,
] as const;
const LIVE = [...STAYABLE, "vacated in part"] as const;

/** Every transition that we know. What is not here is "not known from the dockets". */
const TRANSITIONS: Readonly<Record<Turn, Partial<Record<OrderState, Next>>>> = {
  "administratively stayed": from(STAYABLE, "administratively stayed"),
  stayed: from(STAYABLE, "stayed"),
  "stayed in part": from(STAYABLE, "stayed in part"),
  // A short stay that was to last until the request for a longer one is decided ends with the refusal
  "stay denied": { ...KEPT, "administratively stayed": "in force" },
  "stay ended": { "administratively stayed": "beneath", stayed: "beneath", "stayed in part": "beneath" },
  // Whether a stay pending the appeal outlives the decision of the appeal, its docket seldom says
  affirmed: {
    "in force": "in force",
    [UNKNOWN_STATE]: UNKNOWN_STATE,
    "vacated in part": "vacated in part",
    [UNISSUED]: UNISSUED,
  },
  "reviewed above": KEPT,
  "vacatur directed": KEPT,
  "decided above": from(LIVE, UNISSUED),
  vacated: from(LIVE, "vacated"),
  "vacated in part": from(LIVE, "vacated in part"),
  dissolved: from(LIVE, "dissolved"),
  extended: KEPT,
  superseded: from(LIVE, "superseded"),
  "case decided": from(LIVE, "ended"),
};

/** The state of an order after a turn, and what a stay then covers. */
export interface Standing {
  readonly state: OrderState;
  readonly beneath: OrderState;
}

const COVERED: ReadonlySet<OrderState> = new Set(["administratively stayed", "stayed", "stayed in part"]);

/** What a turn makes of an order. */
export function turned({ state, beneath }: Standing, turn: Turn): Standing {
  const next = TRANSITIONS[turn][state] ?? UNKNOWN_STATE;
  if (next === "beneath") return { state: beneath, beneath };
  if (turn === "vacatur directed") return { state: next, beneath: UNKNOWN_STATE };
  return { state: next, beneath: COVERED.has(next) ? (COVERED.has(state) ? beneath : state) : next };
}

/** Whether an order in this state has come to its end. */
export function isEnded(state: OrderState): boolean {
  return ENDED_STATES.has(state);
}
