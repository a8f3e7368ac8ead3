import { courtOf, entryCited } from "../model/courts.ts";
import type { DigestItem } from "../model/digest.ts";
import type { Day } from "../model/time.ts";

/** Months as the Bluebook (T12) shortens them. */
const MONTHS = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/** The papers that a citation names; what is not here is cited by its docket and day alone. */
const PAPERS: Readonly<Record<string, string>> = {
  order: "Order",
  stay: "Order",
  cert_grant: "Order",
  cert_denial: "Order",
  judgment: "Judgment",
  mandate: "Mandate",
  complaint: "Compl.",
  petition: "Pet.",
  motion: "Mot.",
  opposition: "Opp’n",
  reply: "Reply",
  brief: "Br.",
  notice: "Notice",
  minute_entry: "Minute Entry",
};

/**
 * How a lawyer cites it: `Order, Innovation Law Lab v. Nielsen, No. 3:19-cv-00807 (N.D. Cal. Apr. 8, 2019), ECF No. 73.`
 * Made of stored fields only: what the docket does not say is left out, never guessed; so is a page that is not known (0).
 */
export function citationOf(item: DigestItem, page?: number): string {
  const paper = paperOf(item);
  const { court, number, caption } = item.docket;
  const on = item.filedOn ?? item.enteredOn;
  const place = on ? `(${courtOf(court).short} ${shortDay(on)})` : `(${courtOf(court).short})`;
  const entry = entryCited(court, item.number);
  const parts = [paper, caption, `No. ${number} ${place}`, item.kind === "opinion" ? null : entry];
  return `${parts.filter((part) => part !== null).join(", ")}${page ? `, at ${page}` : ""}.`;
}

function paperOf(item: DigestItem): string | null {
  const names = item.shortNames.length > 0 ? item.shortNames : item.amici;
  const curiae = names.length === 1 && item.amiciMore === 0 ? "Amicus Curiae" : "Amici Curiae";
  const whose = names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
  if (item.kind === "amicus_brief") return `Br. of ${curiae} ${whose}`.trim();
  if (item.kind === "motion_for_leave_amicus") return `Mot. of ${whose} for Leave to File Br. as ${curiae}`;
  return PAPERS[item.kind] ?? null;
}

/** "Feb. 28, 2020" */
function shortDay(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}, ${day.slice(0, 4)}`;
}
