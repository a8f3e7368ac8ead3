import type { Act, Limit } from "../../model/act.ts";
import type { Entry } from "../../model/entry.ts";
import type { CuratedOrder, OrderAppeal, OrderKind, OrderState, OrderTurn } from "../../model/order.ts";
import type { Day } from "../../model/time.ts";
import type { Turn } from "./transitions.ts";

/** An order while its life is being read: the entries to come turn it. */
export interface Draft {
  readonly id: string;
  readonly entry: Entry;
  readonly docket: string;
  readonly kind: OrderKind;
  readonly limits: readonly Limit[];
  readonly decides: readonly Draft[];
  readonly file: CuratedOrder | undefined;
  readonly life: OrderTurn[];
  readonly appeals: OrderAppeal[];
  state: OrderState;
  /** The state that a stay covers. */
  beneath: OrderState;
  /** What the clock will do, unless another act comes before it. */
  clock: Clock | undefined;
  /** Decided by a court above, which acts when its mandate or judgment issues. */
  decided: { readonly state: OrderState; readonly docket: string } | undefined;
  /** The stay that covers it ends by its own terms with one of these, on the case of `docket`. */
  stay: { readonly docket: string; readonly ends: ReadonlySet<"issued" | "certiorari denied"> } | undefined;
}

/** A turn at a day and hour that an entry set. */
export interface Clock {
  readonly on: Day;
  readonly time: string | null;
  /** IANA zone of the hour: the printed one, else the court's. */
  readonly zone: string;
  /** At the beginning of the day or hour, or once it is over. */
  readonly at: "beginning" | "end";
  readonly turn: Turn | "begins" | "expires";
  readonly setBy: string;
  readonly court: string;
  readonly act: Act | null;
}
