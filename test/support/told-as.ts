import type { Actor, Deed, NamedOrder, Telling, Thing } from "../../functions/model/telling.ts";

/** A telling, deed by deed, before any language puts it in words. */
export function toldAs({ by, deeds, votes, quote, next, about, aim }: Telling): string[] {
  return [
    `by ${actorAs(by)}`,
    ...deeds.map(deedAs),
    ...votes.map(({ who, how }) => `vote: ${who}: ${how}`),
    ...(quote === null ? [] : [`quote: ${quote}`]),
    ...next.map((sentence) => `next: ${sentence}`),
    ...(about === null ? [] : [`about ${thingAs(about)}`]),
    ...(aim === null ? [] : [`aim ${aim.direction} over ${aim.over}`]),
  ];
}

function deedAs(deed: Deed): string {
  if (deed.does === "act") {
    const { act, on, thing, limits, effective, limitOrder, motion, not } = deed;
    const bounds = limits.map(({ kind, text }) => `, ${kind} “${text}”`).join("");
    const moved = motion === null ? "" : `, moved by ${actorAs(motion.by)}${motion.unopposed ? " unopposed" : ""}`;
    const named = limitOrder === null ? "" : `, its limit names ${orderAs(limitOrder)}`;
    const from = effective === null ? "" : `, from ${effective}`;
    return `${not ? "not " : ""}${act} ${on} ${thing === null ? "–" : thingAs(thing)}${bounds}${from}${named}${moved}`;
  }
  const { does, ...more } = deed;
  const parts = Object.entries(more).flatMap(([name, value]) => partAs(name, value));
  return [does, ...parts].join(", ");
}

function partAs(name: string, value: unknown): string[] {
  if (name === "whom" || name === "of") {
    if (value !== null && typeof value === "object") return [`${name} ${actorAs(value as Actor)}`];
    return value === null ? [] : [`${name} ${value}`];
  }
  if (name === "thing") return value === null ? [] : [thingAs(value as Thing)];
  if (name === "requests")
    return (value as { how: string; thing: Thing }[]).map(({ how, thing }) => `${how} ${thingAs(thing)}`);
  if (Array.isArray(value)) return value.map((one) => `${name} ${one}`);
  return value === false || value === null || value === "" ? [] : [value === true ? name : `${name} ${value}`];
}

function actorAs(actor: Actor): string {
  switch (actor.is) {
    case "court":
      return `court ${actor.court}${actor.panel ? `, ${actor.panel} panel` : ""}`;
    case "judge":
      return `judge ${actor.name} of ${actor.court}${actor.alone ? ", alone" : ""}`;
    case "clerk":
      return `clerk of ${actor.court}`;
    case "party":
      return `party ${actor.name}${actor.many ? " (many)" : ""}, printed “${actor.printed}”`;
    case "side":
      return `side ${actor.side}`;
    default:
      return actor.is;
  }
}

function thingAs({ words, noun, order, court, below, ordinal }: Thing): string {
  const parts = [
    `“${words}”`,
    ...(noun === null ? [] : [noun]),
    ...(ordinal === undefined ? [] : [ordinal]),
    ...(court === undefined ? [] : [`of ${court}`]),
    ...(below === undefined ? [] : [`below: ${below}`]),
  ];
  return `${parts.join(" ")}${order === null ? "" : ` → ${orderAs(order)}`}`;
}

function orderAs({ short, direction, kind, on, court, docketNumber, number, about, own }: NamedOrder): string {
  const name = short ?? `${kind ?? "ruling"} of ${on}`;
  const acts = about.length === 0 ? "" : ` about ${about.map((one) => one.short).join(" and ")}`;
  return `${name}${direction === null ? "" : ` (${direction})`}${acts}, ${court} ${docketNumber}${number === null ? "" : ` no. ${number}`}${own ? ", its own" : ""}`;
}
