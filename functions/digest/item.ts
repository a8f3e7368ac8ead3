import type { DigestItem } from "../model/digest.ts";
import { sideNameOn } from "../model/docket.ts";
import type { Entry } from "../model/entry.ts";
import { dayOf } from "../model/event.ts";
import { amiciOf, supportOf } from "../model/filing-names.ts";
import { isAmicusKind } from "../model/kinds.ts";
import type { AmicusName, Matter } from "../model/matter.ts";
import type { Order } from "../model/order.ts";
import { digestDocument } from "./digest-document.ts";
import { digestSummary } from "./digest-summary.ts";
import { DOCKET_TEXT_MAX, excerptOf, NAME_MAX, shortened } from "./excerpt.ts";
import { digestActs, docketName, inOrderMade, rulingLine } from "./ruling-line.ts";
import { tellingOf } from "./telling/telling-of.ts";

const AMICI_MAX = 12;
const NUMBER_MAX = 24;

/** `entry` as a digest tells it: its fields, what its document says, how to read it; cut to length. */
export function itemOf(
  entry: Entry,
  matter: Matter,
  rulings: readonly Entry[],
  orders: readonly Order[] = [],
): DigestItem {
  const acts = digestActs(entry, matter, rulings, orders);
  const summary = digestSummary(entry);
  const follows = rulingBefore(entry, rulings);
  const amici = amiciOf(entry);
  const saysItself = summary !== null && summary.sentences.length > 0 && entry.weight !== "ruling";
  return {
    entry: entry.id,
    docket: docketName(entry.docket, matter, entry.caption),
    alsoOn: entry.alsoOn.map((id) => docketName(id, matter)),
    number: entry.number === null ? null : shortened(entry.number, NUMBER_MAX),
    kind: entry.kind,
    detail: entry.detail,
    weight: entry.weight,
    filedOn: entry.filedOn,
    enteredOn: entry.enteredOn,
    acts,
    ...(entry.votes ? { votes: entry.votes } : {}),
    telling: tellingOf(entry, acts, { matter, rulings, orders }),
    judges: entry.judges.map((judge) => shortened(judge, NAME_MAX)),
    filer: entry.filer === null ? null : shortened(entry.filer, NAME_MAX),
    role: entry.role === null ? null : shortened(entry.role, NAME_MAX),
    amici: amici.slice(0, AMICI_MAX).map((name) => shortened(name, NAME_MAX)),
    amiciMore: Math.max(0, amici.length - AMICI_MAX),
    shortNames: amici.map((name) => shortNameOf(name, matter.names)),
    ...(isAmicus(entry) ? { supporting: supportingOf(entry, matter) } : {}),
    docketText: saysItself || entry.text === "" ? null : excerptOf(entry.text, DOCKET_TEXT_MAX),
    summary,
    document: digestDocument(entry, matter),
    ...(follows ? { follows: rulingLine(follows, matter, rulings, orders) } : {}),
    ...(entry.status === "withdrawn" ? { withdrawn: true as const } : {}),
  };
}

function isAmicus(entry: Entry): boolean {
  return isAmicusKind(entry.kind);
}

function shortNameOf(name: string, names: readonly AmicusName[]): string {
  const known = names.find((one) => one.full === name || one.asPrinted.includes(name));
  return shortened(known?.short ?? name, NAME_MAX);
}

/** The side that the docket or the cover states, with that party's name of the filing day; never inferred. */
function supportingOf(entry: Entry, matter: Matter): NonNullable<DigestItem["supporting"]> {
  const { supporting: side, supportingStatus: status } = supportOf(entry);
  const docket = matter.dockets.find((one) => one.id === entry.docket);
  const name = side === null || !docket ? undefined : sideNameOn(docket, side, dayOf(entry));
  return { status, side: status === "stated" ? side : null, name: name ?? null };
}

/** The ruling on the same docket that was made earlier the same day, if there is one: the last of them. */
function rulingBefore(entry: Entry, rulings: readonly Entry[]): Entry | undefined {
  if (entry.weight !== "ruling") return undefined;
  return rulings
    .filter((one) => one.docket === entry.docket && dayOf(one) === dayOf(entry) && inOrderMade(one, entry) < 0)
    .sort(inOrderMade)
    .at(-1);
}
