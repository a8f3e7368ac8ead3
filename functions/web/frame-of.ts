import { dayIn, EASTERN } from "../model/time.ts";
import { pageWords } from "../render/page-words.en.ts";
import type { Frame } from "../render/pages/page-html.ts";
import { STYLE_PATH } from "./style.ts";
import type { Web } from "./web.ts";

/** What the page at `path` is set in, now. */
export function frameOf(web: Web, path: string): Frame {
  const now = web.ports.clock.now();
  return {
    path,
    deployment: web.deployment,
    words: pageWords,
    now,
    ...(web.deployment.replay ? { replayDay: dayIn(EASTERN, now) } : {}),
    ...(web.extras.outbox ? { outbox: true as const } : {}),
    style: STYLE_PATH,
  };
}
