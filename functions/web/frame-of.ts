import { itemOf } from "../digest/item.ts";
import { matterIn } from "../history/matter-in.ts";
import type { Language } from "../model/languages.ts";
import { dayIn, EASTERN } from "../model/time.ts";
import type { PageFrame } from "../render/pages/page-html.ts";
import { pageWordsOf } from "../render/words/words-of.ts";
import { STYLE_PATH } from "./style.ts";
import type { Web } from "./web.ts";

/** What the page at `path` is set in, now. */
export function frameOf(web: Web, path: string, language: Language): PageFrame {
  const now = web.ports.clock.now();
  return {
    path,
    deployment: web.deployment,
    language,
    words: pageWordsOf(language),
    now,
    ...(web.deployment.replay ? { replayDay: dayIn(EASTERN, now) } : {}),
    ...(web.extras.alarms ? { alarms: web.extras.alarms() } : {}),
    ...(web.extras.outbox ? { outbox: true as const } : {}),
    ...(web.extras.factOf ? { factOf: web.extras.factOf } : {}),
    tell: (entry) => {
      const record = web.records.known(entry.matter);
      return itemOf(
        entry,
        record?.matter ?? matterIn(web, entry.matter),
        record?.rulings ?? [],
        record?.orders(now) ?? [],
      );
    },
    style: STYLE_PATH,
  };
}
