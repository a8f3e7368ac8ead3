import type { ReadingDocument } from "../../model/reading.ts";
import { webAddress } from "../markup/web-address.ts";
import type { Link } from "./page.ts";

/** What a link to a document of CM/ECF tells. */
export interface DocumentLink {
  /** Digits of the document, the fourth set to 0: courts print both variants of one id. */
  readonly pacerDocId: string;
  readonly url: string | null;
  readonly caseId: string | null;
  /** `de_seq_num`: the court's own id of the entry. */
  readonly entryId: string | null;
}

/** The document that `link` opens, or undefined for any other link. `base` is what relative links are resolved against. */
export function documentLink(link: Link, base: string): DocumentLink | undefined {
  const path = DOCUMENT_PATH.exec(link.href) ?? DOCUMENT_PATH.exec(link.onclick);
  const [shown, digits] = path ?? [];
  if (!shown || !digits) return undefined;
  const call = GO_DLS.exec(link.onclick);
  return {
    pacerDocId: withFourthZero(digits),
    url: webAddress(link.href, base) ?? webAddress(shown, base),
    caseId: (call?.[1] || CASE_ID.exec(link.href)?.[1]) ?? POSTED.exec(link.onclick)?.[1] ?? null,
    entryId: call?.[2] ?? SEQUENCE.exec(link.href)?.[1] ?? null,
  };
}

// /doc1/03504231050, https://ecf.ca9.uscourts.gov/docs1/009029155384
const DOCUMENT_PATH = /\/docs?1\/(\d{4,20})/;
// goDLS('/doc1/03504231050','199229','11','','1','1','','')
const GO_DLS = /goDLS\(\s?['"][^'"]{0,80}['"]\s?,\s?['"](\d{0,20})['"]\s?,\s?['"](\d{1,20})['"]/;
// doDocPostURL('009029155384','289646')
const POSTED = /doDocPostURL\(\s?['"]\d{0,20}['"]\s?,\s?['"](\d{1,20})['"]/;
const CASE_ID = /[?&]caseid=(\d{1,20})/i; // ?caseId=212643
const SEQUENCE = /[?&]de_seq_num=(\d{1,20})/i; // &de_seq_num=73

/** `01712427473` and `01702427473` are one document. */
export function withFourthZero(digits: string): string {
  return `${digits.slice(0, 3)}0${digits.slice(4)}`;
}

/** The main document of an entry that `link` opens. */
export function mainDocument(link: DocumentLink, pageCount: number | null): ReadingDocument {
  return { pacerDocId: link.pacerDocId, url: link.url, ...(pageCount ? { pageCount } : {}) };
}
