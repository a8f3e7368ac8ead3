import type { RulingLine } from "../model/digest.ts";
import { entryUrl } from "./addresses.ts";
import { longDay } from "./dates.ts";
import type { Frame } from "./frame.ts";
import type { Line } from "./mail-nodes.ts";

/** A ruling on one line: "May 7, 2019, Ninth Circuit (motions panel): stay pending appeal of … Entry mpp-11". */
export function rulingLineOf(
  line: RulingLine,
  where: "latest" | "line",
  frame: Pick<Frame, "words" | "language" | "deployment">,
): Line {
  const { words } = frame;
  const day = line.on === null ? words.soFar.undated : longDay(line.on, frame.language);
  if (line.telling && line.telling.deeds.length > 0) {
    const place = { court: line.court, caption: "", litigation: "", names: [], supportedName: null };
    return [
      `${day} · `,
      ...words.statements.statement(line.telling, place, { as: "headline" }),
      ". ",
      { link: words.item.entry(line.entry), written: "", href: entryUrl(frame.deployment.baseUrl, line.entry) },
    ];
  }
  const say = where === "latest" ? words.soFar.latest : words.soFar.line;
  return [
    say(day, words.courtName(line.court), line.panel),
    ...words.spans.rulingActs(line),
    ". ",
    { link: words.item.entry(line.entry), written: "", href: entryUrl(frame.deployment.baseUrl, line.entry) },
  ];
}
