import * as z from "zod/mini";
import { Act, Limit } from "../../model/act.ts";
import type { AgencyAct, OrderView } from "../../model/order.ts";
import { ORDER_KINDS, ORDER_STATES } from "../../model/order.ts";
import { day, exactly, instant } from "../../model/shape.ts";

const state = z.enum(ORDER_STATES);
const cause = z.enum(["act", "clock"]);
const byLanguage = z.record(z.string(), z.string());

export const TurnSchema = z.object({
  on: day,
  time: z.nullable(z.string()),
  cause,
  entry: z.nullable(z.string()).check(z.meta({ description: "The entry that did it; null for the clock" })),
  setBy: z.nullable(z.string()).check(z.meta({ description: "For the clock: the entry whose terms end it" })),
  moment: z.exactOptional(instant).check(z.meta({ description: "For the clock: when it struck" })),
  court: z.string(),
  act: z.nullable(Act),
  via: z.exactOptional(z.enum(["judgment on it", "instructions", "revised opinion"])),
  state,
});

const NextSchema = z.object({
  on: day,
  time: z.nullable(z.string()),
  at: z.enum(["beginning", "end"]).check(z.meta({ description: "Of the day or hour" })),
  setBy: z.nullable(z.string()).check(z.meta({ description: "The entry whose terms say so" })),
  act: z.nullable(Act),
  state,
});

export const AppealSchema = z.object({
  entry: z.string().check(z.meta({ description: "The entry that shows it first" })),
  docket: z.string(),
  on: day,
  granted: z.nullable(z.string()).check(z.meta({ description: "The entry that granted a petition" })),
  over: z.nullable(z.string()).check(z.meta({ description: "The entry that ended it" })),
});

const EndSchema = z.object({ on: day, time: z.nullable(z.string()), cause, entry: z.string() });

export const OrderViewSchema = exactly<OrderView>()(
  z.object({
    id: z.string(),
    entry: z.string(),
    docket: z.string(),
    kind: z.enum(ORDER_KINDS),
    name: z.object({ short: z.string(), full: z.string(), shortIn: z.exactOptional(byLanguage) }),
    direction: z.nullable(z.string()),
    effect: z.nullable(z.string()),
    effectIn: z.exactOptional(byLanguage),
    limits: z.array(Limit),
    life: z.array(TurnSchema),
    next: z
      .nullable(NextSchema)
      .check(z.meta({ description: "What its terms will do, unless another act comes before" })),
    decides: z.array(z.string()),
    appeals: z.array(AppealSchema),
    about: z.array(z.string()),
    curated: z.exactOptional(z.object({ source: z.string(), reviewedBy: z.nullable(z.string()) })),
    state,
    since: TurnSchema,
    reviewed: z
      .nullable(TurnSchema)
      .check(z.meta({ description: "The last act on review that the state does not say itself" })),
    underReview: z.nullable(AppealSchema),
    group: z.enum(["standing", "decided", "ended"]),
    inForce: z.array(z.object({ from: EndSchema, to: z.nullable(EndSchema) })),
  }),
);

export const AgencyActSchema = exactly<AgencyAct>()(
  z.object({
    id: z.string(),
    short: z.string(),
    shortIn: z.exactOptional(byLanguage),
    what: z.string(),
    whatIn: z.exactOptional(byLanguage),
    on: z.nullable(day),
    source: z.string(),
  }),
);

export const AgencyActViewSchema = z.extend(AgencyActSchema, { orders: z.array(OrderViewSchema) });

export const OrdersSchema = z.object({ orders: z.array(OrderViewSchema), agencyActs: z.array(AgencyActSchema) });
