import type { Format } from "../model/source.ts";
import { opinions } from "./circuit-opinions/format.ts";
import { acms } from "./cmecf/acms.ts";
import { pacerAppellate } from "./cmecf/appellate.ts";
import { pacerDistrict } from "./cmecf/district.ts";
import { pacerRss } from "./cmecf/rss.ts";
import { courtlistener } from "./courtlistener/format.ts";
import { scotusEmail } from "./supreme-court/email.ts";
import { scotusHtm } from "./supreme-court/htm.ts";
import { scotusHtml } from "./supreme-court/html.ts";
import { scotusJson } from "./supreme-court/json.ts";

/** Every kind of page that we can read. */
export const FORMATS: readonly Format[] = [
  pacerDistrict,
  pacerAppellate,
  acms,
  pacerRss,
  scotusHtml,
  scotusHtm,
  scotusJson,
  scotusEmail,
  courtlistener,
  opinions,
];

const byId = new Map(FORMATS.map((format) => [format.id, format]));

/** The format of `id`, or undefined. */
export function formatOf(id: string): Format | undefined {
  return byId.get(id);
}
