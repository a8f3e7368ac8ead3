import type { Format } from "../../model/source.ts";
import { pacerRss } from "./pacer-rss.ts";
import { scotusHtm } from "./scotus-htm.ts";
import { scotusHtml } from "./scotus-html.ts";
import { scotusJson } from "./scotus-json.ts";

/** Every kind of page that we can read. */
export const FORMATS: readonly Format[] = [pacerRss, scotusHtml, scotusHtm, scotusJson];

const byId = new Map(FORMATS.map((format) => [format.id, format]));

/** The format of `id`, or undefined. */
export function formatOf(id: string): Format | undefined {
  return byId.get(id);
}
