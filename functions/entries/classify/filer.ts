import type { Kind } from "../../model/entry.ts";
import { isAmicusKind, isFiledByNobody } from "../../model/kinds.ts";
import type { DocketText } from "./docket-text.ts";
import { AMICUS_FORMS, PARTY_FORMS, SUPREME_FORMS } from "./filer-forms.ts";
import { nameIn, roleIn } from "./filer-name.ts";
import type { ClerkSystem } from "./system.ts";

/** Who filed, as printed, and the words around it that the docket says about them. */
export interface Filer {
  readonly filer: string | null;
  /** The party's role as printed: "Appellants", "respondent". */
  readonly role: string | null;
  /** Lawyers the line names as filing for the filer: amicus filings only. */
  readonly counsel: readonly string[];
}

const NOBODY: Filer = { filer: null, role: null, counsel: [] };

/** Who filed a line of this kind; nulls where the line does not say. */
export function filerOf(system: ClerkSystem, kind: Kind, text: DocketText): Filer {
  if (isFiledByNobody(kind)) return NOBODY;
  const forms =
    system === "supreme" ? SUPREME_FORMS : isAmicusKind(kind) ? [...AMICUS_FORMS, ...PARTY_FORMS] : PARTY_FORMS;
  for (const form of forms) {
    const found = form.exec(text.body);
    const named = found?.groups?.["filer"];
    if (named === undefined) continue;
    const filer = nameIn(named);
    if (!filer) continue;
    const role = found?.groups?.["role"] ?? roleIn(named) ?? null;
    return { filer, role, counsel: isAmicusKind(kind) ? counselIn(text, found?.groups?.["counsel"]) : [] };
  }
  return { ...NOBODY, counsel: isAmicusKind(kind) ? counselIn(text, undefined) : [] };
}

/** The lawyers an amicus line names. "Attorney Moss, Ira added", "(Moss, Ira)", "by Mr. Ira Moss for". */
function counselIn(text: DocketText, named: string | undefined): readonly string[] {
  const found = [
    named,
    /\battorney ([A-Z][\w.'’-]+, [A-Z][\w.'’ -]+?) added\b/i.exec(text.whole)?.[1], // Attorney Moss, Ira Q. added
    /\(([A-Z][\w.'’-]+(?: [A-Z][\w'’-]+)*, (?!LLC|Inc|et al)[A-Z][\w.'’ -]{1,30}?)\)/.exec(text.whole)?.[1], // (Moss, Ira)
    /\(ecf: ([A-Z][\w.'’ -]{3,40})\)/i.exec(text.whole)?.[1], // (ECF: Ira Moss)
  ];
  return [...new Set(found.filter((name) => name !== undefined).map((name) => name.trim()))];
}
