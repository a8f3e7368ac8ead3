import type { RunningCopy } from "../../functions/local/running-copy.ts";
import type { LedgerEvent } from "../../functions/model/event.ts";
import type { OutboxMail } from "../../functions/model/outbox-mail.ts";
import type { Instant } from "../../functions/model/time.ts";
import { openReplay } from "../../functions/replay/replay-copy.ts";
import { eventsBetween, headOf } from "../../functions/store/ledger.ts";
import { createApp } from "../../functions/web/create-app.ts";

const CONFIG = { baseUrl: "http://127.0.0.1:8080", version: "0" };

/** What a run of the replay left behind. */
export interface Replayed {
  readonly clock: Instant;
  readonly events: readonly LedgerEvent[];
  /** Oldest first. */
  readonly mails: readonly OutboxMail[];
  /** Path → page, of the paths that were asked for. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Which pages to fetch at the end. */
type Paths = (events: readonly LedgerEvent[]) => readonly string[];

/** Runs the replay on the data in `folder` until the next step would lead beyond `until`, and gives what is there. */
export async function replayUntil(folder: string, until: Instant, paths: Paths = () => []): Promise<Replayed> {
  const said: string[] = [];
  const copy = await openReplay({ ...CONFIG, dataFolder: folder, until, say: (line) => said.push(line) });
  try {
    await copy.run(new AbortController().signal);
    const errors = said.filter((line) => line.startsWith("Error"));
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return await whatIsIn(copy, paths);
  } finally {
    await copy.close();
  }
}

async function whatIsIn({ ports, deployment, extras }: RunningCopy, paths: Paths): Promise<Replayed> {
  const events = await eventsBetween(ports.record, "mpp", 0, await headOf(ports.record, "mpp"));
  const mails = (await extras.outbox?.()) ?? [];
  const app = createApp(ports, deployment, extras);
  const pages = new Map<string, string>();
  for (const path of paths(events)) {
    const answer = await app.request(path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    pages.set(path, await answer.text());
  }
  return { clock: ports.clock.now(), events, mails: [...mails].reverse(), pages };
}

/** Which entries a mail lists, in its order. */
export function entriesTold({ text }: Pick<OutboxMail, "text">): string[] {
  // "This entry: http://127.0.0.1:8080/entries/mpp-12", perhaps with a line break after the colon
  return [...text.matchAll(/This entry:\s+\S+\/entries\/(mpp-\d+)/g)].map((match) => match[1] ?? "");
}
