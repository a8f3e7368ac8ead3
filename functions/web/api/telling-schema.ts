import * as z from "zod/mini";
import { LIMIT_KINDS } from "../../model/act.ts";
import { ACTS, SIDES } from "../../model/entry.ts";
import { day as DaySchema, exactly } from "../../model/shape.ts";
import { NOUNS, type Telling } from "../../model/telling.ts";

const byLanguage = z.exactOptional(z.record(z.string(), z.string()));
const limits = z.array(z.object({ kind: z.enum(LIMIT_KINDS), text: z.string() }));
const day = z.nullable(DaySchema);

const ActorSchema = z.discriminatedUnion("is", [
  z.object({ is: z.literal("court"), court: z.string(), panel: z.exactOptional(z.literal("motions")) }),
  z.object({ is: z.literal("judge"), name: z.string(), alone: z.boolean(), court: z.string() }),
  z.object({ is: z.literal("clerk"), court: z.string() }),
  z.object({ is: z.literal("government") }),
  z.object({ is: z.literal("party"), name: z.string(), printed: z.string(), many: z.boolean() }),
  z.object({ is: z.literal("side"), side: z.enum(SIDES) }),
  z.object({ is: z.literal("nobody") }),
]);

const NamedOrderSchema = z.object({
  short: z.nullable(z.string()),
  shortIn: byLanguage,
  direction: z.nullable(z.string()),
  kind: z.nullable(z.enum(NOUNS)),
  on: day,
  court: z.string(),
  docketNumber: z.string(),
  number: z.nullable(z.string()),
  about: z.array(
    z.object({
      id: z.string(),
      short: z.string(),
      shortIn: byLanguage,
      what: z.string(),
      whatIn: byLanguage,
      on: day,
      source: z.string(),
    }),
  ),
  own: z.exactOptional(z.literal(true)),
});

const ThingSchema = z.object({
  words: z.string(),
  noun: z.nullable(z.enum(NOUNS)),
  order: z.nullable(NamedOrderSchema),
  court: z.exactOptional(z.string()),
  below: z.exactOptional(z.string()),
  ordinal: z.exactOptional(z.enum(["second", "third"])),
});
const thing = z.nullable(ThingSchema);

const requests = z.array(z.object({ how: z.enum(["for", "to"]), thing: ThingSchema }));

const DeedSchema = z.discriminatedUnion("does", [
  z.object({
    does: z.literal("act"),
    act: z.enum(ACTS),
    not: z.exactOptional(z.literal(true)),
    on: z.enum(["request", "thing"]),
    thing,
    limits,
    effective: day,
    limitOrder: z.nullable(NamedOrderSchema),
    motion: z.nullable(z.object({ by: ActorSchema, unopposed: z.boolean() })),
  }),
  z.object({
    does: z.literal("asks"),
    of: ActorSchema,
    requests,
    how: z.array(z.enum(["unopposed", "ex_parte", "emergency", "joint"])),
  }),
  z.object({ does: z.enum(["opposes", "answers", "replies"]), requests, words: z.string() }),
  z.object({
    does: z.literal("sues"),
    whom: ActorSchema,
    how: z.enum(["first", "amended"]),
    classAction: z.boolean(),
    habeas: z.boolean(),
  }),
  z.object({ does: z.literal("appeals"), thing }),
  z.object({ does: z.literal("argued"), before: z.array(z.string()), submitted: z.boolean(), motion: z.boolean() }),
  z.object({ does: z.literal("supports"), side: z.nullable(z.enum(SIDES)), whom: ActorSchema, leave: z.boolean() }),
  z.object({ does: z.literal("issues"), what: z.enum(["judgment", "mandate"]), of: day }),
  z.object({ does: z.literal("consents") }),
  z.object({ does: z.literal("writes") }),
  z.object({ does: z.literal("revises"), of: day }),
]);

/** What an item tells, before it is put in words. */
export const TellingSchema = exactly<Telling>()(
  z.object({
    by: ActorSchema,
    deeds: z.array(DeedSchema),
    votes: z.array(z.object({ who: z.string(), how: z.string() })),
    quote: z.nullable(z.string()),
    next: z.array(z.string()),
    about: thing,
    aim: z.nullable(z.object({ over: z.string(), overIn: byLanguage, direction: z.string(), directionIn: byLanguage })),
  }),
);
