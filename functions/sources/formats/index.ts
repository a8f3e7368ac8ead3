import type { Format } from "../../model/source.ts";
import { acms } from "./acms.ts";
import { courtlistener } from "./courtlistener.ts";
import { opinions } from "./opinions.ts";
import { pacerAppellate } from "./pacer-appellate.ts";
import { pacerDistrict } from "./pacer-district.ts";
import { pacerRss } from "./pacer-rss.ts";
import { scotusEmail } from "./scotus-email.ts";
import { scotusHtm } from "./scotus-htm.ts";
import { scotusHtml } from "./scotus-html.ts";
import { scotusJson } from "./scotus-json.ts";

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
