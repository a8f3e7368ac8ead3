import { type Docket, sideNameOn } from "../../model/docket.ts";
import type { Entry } from "../../model/entry.ts";
import { dayOf } from "../../model/event.ts";
import type { Matter } from "../../model/matter.ts";
import type { Actor } from "../../model/telling.ts";
import type { Side } from "../../model/vocabulary.ts";
import { shortened } from "../excerpt.ts";

const PRINTED_MAX = 320;

/** Who in a line of a docket is on which side. Who applies to the Supreme Court is its petitioner to be. */
const ROLES: readonly (readonly [RegExp, Side])[] = [
  [/\bappellants?\b/i, "appellant"],
  [/\bappellees?\b/i, "appellee"],
  [/\bpetitioners?\b|\bapplicants?\b/i, "petitioner"],
  [/\brespondents?\b/i, "respondent"],
  [/\bplaintiffs?\b/i, "plaintiff"],
  [/\bdefendants?\b/i, "defendant"],
];

export function sideOfRole(role: string): Side | null {
  return ROLES.find(([named]) => named.test(role))?.[1] ?? null;
}

/** Who filed `entry`: the federal side as "the government", a side by its name in the matter's file, else as printed. */
export function filerActor(entry: Entry, matter: Matter): Actor {
  const docket = matter.dockets.find((one) => one.id === entry.docket);
  const { filer, role } = filerIn(entry);
  const side =
    (role === null ? null : sideOfRole(role)) ??
    (filer !== null && docket ? sideNamed(filer, docket) : null) ??
    impliedSide(entry);
  const stands = filer === null || !docket || side === null || isSideItself(filer, side, docket);
  if (side !== null && docket && stands && isFederal(docket, side)) return { is: "government" };
  if (filer === null) return side === null ? { is: "nobody" } : sideActor(side, docket, entry);
  const name =
    side !== null && docket && isSideItself(filer, side, docket) ? sideNameOn(docket, side, dayOf(entry)) : undefined;
  const printed = shortened(filer, PRINTED_MAX);
  return { is: "party", name: name ?? namesOf(printed), printed, many: isMany(name ?? printed) };
}

/** A side by its name; the federal one as the government. */
export function sideActor(side: Side, docket: Docket | undefined, entry: Entry): Actor {
  if (docket && isFederal(docket, side)) return { is: "government" };
  const name = docket ? sideNameOn(docket, side, dayOf(entry)) : undefined;
  return name === undefined ? { is: "side", side } : { is: "party", name, printed: name, many: isMany(name) };
}

// Motion of petitioners David Pekoske, et al. to hold … ; Letter of petitioners … received ; Brief of respondents in opposition
const OF_FILER =
  /^[^.;]{0,80}?\b(?:of|from|by) (?<role>petitioners?|respondents?|applicants?|appellants?|appellees?|plaintiffs?|defendants?)\b,? ?(?<filer>(?:[A-Z][\w.,'’-]*,? )*(?:et al\.)?)?/;

function filerIn({ filer, role, text }: Entry): { filer: string | null; role: string | null } {
  if (filer !== null || role !== null) return { filer, role };
  const found = OF_FILER.exec(text)?.groups;
  return { filer: found?.["filer"]?.trim().replace(/,$/, "") || null, role: found?.["role"] ?? null };
}

/** Who asks the Supreme Court for certiorari is the petitioner; who applies in an application's docket is its applicant. */
function impliedSide({ court, docket, kind, text }: Entry): Side | null {
  if (court !== "scotus") return null;
  if (kind === "petition") return "petitioner";
  const number = docket.slice(docket.indexOf("/") + 1);
  return /^\d{2}A\d+$/.test(number) && new RegExp(`^Application \\(${number}\\)`, "i").test(text) ? "petitioner" : null;
}

/** The side whose name in the file the filer's begins with or holds: "Kirstjen M. Nielsen, et al." is of "Nielsen and others". */
function sideNamed(filer: string, { sides }: Docket): Side | null {
  return sides.find(({ name }) => holds(filer, name))?.side ?? null;
}

function isSideItself(filer: string, side: Side, { sides }: Docket): boolean {
  return /\bet al\b|\ball\b/i.test(filer) || sides.some((one) => one.side === side && holds(filer, one.name));
}

function holds(filer: string, side: string): boolean {
  const names = side.replace(/ and others$/i, "").split(/, | and /);
  return names.every((name) => filer.toLowerCase().includes(name.toLowerCase()));
}

function isFederal({ sides }: Docket, side: Side): boolean {
  return sides.some((one) => one.side === side && one.federal === true);
}

/** "Innovation Law Lab, et al." → "Innovation Law Lab and others"; "State of Texas, State of Missouri" → as a list. */
function namesOf(printed: string): string {
  const names = printed
    .replace(/,? et al\.?$/i, "")
    .split(/,(?! (?:Jr|Sr|Inc|LLC|L\.?P|Ltd)\b) (?:and )?|(?<=,.*) and /) // "Texas, Missouri and Arizona"
    .map((name) => name.replace(/^(?:the )?State of /i, "").trim());
  const more = /\bet al\.?$/i.test(printed) || names.length > 3;
  const [first = printed] = names;
  if (more) return `${first} and others`;
  return names.length < 2 ? first : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function isMany(name: string): boolean {
  return / and |, |et al/.test(name);
}
