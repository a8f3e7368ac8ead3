import type { Block, RulingLine } from "../../model/digest.ts";
import type { Entry } from "../../model/entry.ts";
import { familyOf, rulingLine } from "../ruling-line.ts";
import type { Section, View } from "../view.ts";
import { isNew } from "./listed.ts";

const LINES_MAX = 14;
/** Several fights of one litigation may see a ruling in one window; this many get a list. */
const FAMILIES_MAX = 2;

/**
 * After a ruling, the acts of the courts that sit over the same order, dated: what is in force is answered by listing
 * acts, never by inferring.
 */
export const soFar: Section = {
  id: "so_far",
  blocks(view) {
    const told = view.told.filter(isNew).filter((happening) => happening.entry.weight === "ruling");
    const families = new Map<string, Entry>();
    for (const { entry } of told) {
      const family = [...familyOf(entry.docket, view.matter.dockets)].sort().join(" ");
      families.set(family, families.get(family) ?? entry);
    }
    return [...families.values()].slice(0, FAMILIES_MAX).map((entry) =>
      soFarOn(
        entry,
        told.map((happening) => happening.entry),
        view,
      ),
    );
  },
};

function soFarOn(entry: Entry, told: readonly Entry[], view: View): Block {
  const family = familyOf(entry.docket, view.matter.dockets);
  const inFamily = view.rulings.filter((ruling) => family.has(ruling.docket) && ruling.status === "current");
  const onInjunction = inFamily.filter((ruling) => isOnInjunction(ruling, view));
  // Where a ruling of the window is on something else, the list is of the whole case and says so.
  const about = told.every((one) => !family.has(one.docket) || onInjunction.some((ruling) => ruling.id === one.id));
  const rulings = about ? onInjunction : inFamily;
  const listed = rulings.slice(-LINES_MAX);
  const ids = new Set(listed.map((ruling) => ruling.id));
  const lines = listed.map((ruling) =>
    withoutCitations(rulingLine(ruling, view.matter, view.rulings, view.orders), ids),
  );
  return {
    kind: "so_far",
    events: [],
    about: about ? "injunction" : "case",
    lines,
    earlier: rulings.length - lines.length,
  };
}

/** An order that has a line of its own above needs no citation in every other. */
function withoutCitations(line: RulingLine, listed: ReadonlySet<string>): RulingLine {
  const acts = line.acts.map(({ act, of, order }) =>
    order && !listed.has(order.entry) ? { act, of, order } : { act, of },
  );
  return { ...line, acts };
}

/** What names an injunction; and every ruling of a court above, where the fight is about the order below. */
function isOnInjunction(ruling: Entry, view: View): boolean {
  const below = view.matter.dockets.find((docket) => docket.id === ruling.docket)?.reviews ?? [];
  return below.length > 0 || ruling.acts.some((act) => /\b(?:injunction|restraining order)\b/i.test(act.of ?? "")); // "preliminary injunction"
}
