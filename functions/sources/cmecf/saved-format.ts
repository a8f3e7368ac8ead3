import type { Format } from "../../model/source.ts";
import { acms } from "./acms.ts";
import { pacerAppellate } from "./appellate.ts";
import { pacerDistrict } from "./district.ts";

/** The format of a file that somebody saved from PACER or ACMS: imports have no source that says it. */
export function savedFormatOf(bytes: Uint8Array): Format {
  const text = new TextDecoder("latin1").decode(bytes);
  if (text.trimStart().startsWith("{")) return acms;
  return /Court of Appeals Docket #|General Docket/.test(text) ? pacerAppellate : pacerDistrict; // <b>General Docket<br>
}

/** The court on whose host the documents of a saved page are, or undefined when it links to none. */
export function savedCourtOf(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("latin1").decode(bytes);
  return /\becf\.([a-z0-9]{2,8})\.uscourts\.gov\/docs?1\//.exec(text)?.[1]; // https://ecf.cand.uscourts.gov/doc1/…
}
