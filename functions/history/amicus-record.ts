import { itemOf } from "../digest/item.ts";
import { amicusConsent, amicusFiling } from "../entries/amicus-filing.ts";
import type { AmicusDocket, AmicusRow, AmicusStage, AmicusView } from "../model/amicus.ts";
import { courtOf } from "../model/courts.ts";
import type { Deployment } from "../model/deployment.ts";
import { captionOn, type Docket } from "../model/docket.ts";
import type { Entry } from "../model/entry.ts";
import { dayOf } from "../model/event.ts";
import { amiciOf } from "../model/filing-names.ts";
import { isAmicusKind } from "../model/kinds.ts";
import type { CuratedRow } from "../model/matter.ts";
import type { Day } from "../model/time.ts";
import type { MatterRecord } from "./matter-records.ts";
import { openDocument } from "./open-document.ts";
import { isOn } from "./views.ts";

/**
 * Every amicus filing that is known on `today`, docket by docket: those on the dockets, then those that the matter's file
 * knows from elsewhere, of which no source of ours gives the day. Counts are never summed across dockets: petitioners
 * defend MPP in one and its end in another.
 */
export function amicusRecord(record: MatterRecord, today: Day, deployment: Pick<Deployment, "baseUrl">): AmicusView {
  const filings = record.entries.filter(isAmicus);
  const undated = record.matter.curated.filter((row) => isKnown(row, today));
  return {
    dockets: record.matter.dockets
      .map((docket) => amicusDocket(docket, filings, undated, { record, today, deployment }))
      .filter((docket) => docket.rows.length + docket.undated.length > 0),
  };
}

interface Known {
  readonly record: MatterRecord;
  readonly today: Day;
  readonly deployment: Pick<Deployment, "baseUrl">;
}

function isAmicus(entry: Entry): boolean {
  return isAmicusKind(entry.kind) && entry.status !== "sealed";
}

/** Nothing of a future that the clock has not reached shows. */
function isKnown(row: CuratedRow, today: Day): boolean {
  return (row.filedOn ?? row.filedBetween?.[1] ?? today) <= today;
}

function amicusDocket(
  docket: Docket,
  filings: readonly Entry[],
  curated: readonly CuratedRow[],
  known: Known,
): AmicusDocket {
  const { record, today } = known;
  const links = curated.filter((row) => row.docket === docket.id && row.filedOn);
  const onDocket = record.entries.filter((entry) => isOn(entry, docket.id));
  const rows = filings
    .filter((entry) => entry.docket === docket.id)
    .map((entry) => rowOf(entry, { docket, onDocket, links }, known))
    .reverse();
  const undated = curated
    .filter((row) => row.docket === docket.id && !row.filedOn)
    .map((row) => undatedRow(row, docket, record));
  return {
    id: docket.id,
    court: docket.court,
    number: docket.number,
    caption: captionOn(docket, today),
    counts: {
      briefs: rows.filter((row) => row.kind === "amicus_brief").length,
      motions: rows.filter((row) => row.kind === "motion_for_leave_amicus").length,
    },
    rows,
    undated,
  };
}

interface OnDocket {
  readonly docket: Docket;
  readonly onDocket: readonly Entry[];
  /** Rows that the matter's file knows from elsewhere, by day. */
  readonly links: readonly CuratedRow[];
}

function rowOf(entry: Entry, { docket, onDocket, links }: OnDocket, { record, deployment }: Known): AmicusRow {
  const { supporting, summary } = itemOf(entry, record.matter, record.rulings);
  const day = dayOf(entry);
  const told = links.filter((row) => row.filedOn === day && row.kind === entry.kind);
  const [main] = entry.documents;
  return {
    entry: entry.id,
    kind: entry.kind,
    number: entry.number,
    caption: entry.caption,
    amici: namedIn(entry),
    counsel: entry.counsel,
    supporting: supporting?.side ?? null,
    supportingStatus: supporting?.status ?? "not_read",
    supportingName: supporting?.name ?? null,
    stage: stageOn(docket, day, day, record),
    filedOn: day,
    filedBetween: null,
    ...amicusFiling(entry, onDocket),
    ...amicusConsent(entry),
    status: entry.status,
    summary,
    document: main ? { url: openDocument(entry, deployment), pages: main.pages, state: main.state } : null,
    // Of several briefs of one day a link from elsewhere does not say whose it is.
    link: told.length === 1 && told[0] && sameDay(record, entry) === 1 ? told[0].link : null,
  };
}

/** Its amici, or whoever filed it where neither docket nor cover names them. */
function namedIn(entry: Entry): readonly string[] {
  const amici = amiciOf(entry);
  return amici.length > 0 || entry.filer === null ? amici : [entry.filer];
}

function sameDay(record: MatterRecord, entry: Entry): number {
  return record.entries.filter(
    (other) => other.docket === entry.docket && other.kind === entry.kind && dayOf(other) === dayOf(entry),
  ).length;
}

function undatedRow(row: CuratedRow, docket: Docket, record: MatterRecord): AmicusRow {
  const [from, to] = row.filedBetween ?? [null, null];
  return {
    entry: null,
    kind: row.kind,
    number: null,
    caption: captionOn(docket, from),
    amici: row.amici,
    counsel: [],
    supporting: null,
    supportingStatus: "not_read",
    supportingName: null,
    stage: stageOn(docket, from, to, record),
    filedOn: null,
    filedBetween: row.filedBetween ?? null,
    filing: null,
    decidedBy: null,
    consent: null,
    consentStatus: "not_read",
    status: "current",
    summary: null,
    document: null,
    link: row.link,
  };
}

/** Where the case stood between two days, as far as court and docket say it; null when a span lies across the grant. */
function stageOn(docket: Docket, from: Day | null, to: Day | null, record: MatterRecord): AmicusStage | null {
  const { level } = courtOf(docket.court);
  if (level === "district") return "district_court";
  if (level === "appeals") return "appeal";
  if (/^\d+A\d+$/.test(docket.number)) return "application"; // 19A960
  const grant = record.rulings.find((ruling) => ruling.docket === docket.id && ruling.kind === "cert_grant");
  const granted = grant ? dayOf(grant) : null;
  if (granted === null || (to !== null && to < granted)) return "petition";
  return from !== null && from >= granted ? "merits" : null;
}
