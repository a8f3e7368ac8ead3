import type { ReaderPreferences } from "../model/reader.ts";
import type { PreferencesView } from "../render/pages/preferences-page.ts";
import { LINK_PATHS, personalLinks } from "../workflows/readers/personal-links.ts";
import { readerByPreferences, readPreferences } from "../workflows/readers/preferences.ts";
import { previewOf } from "../workflows/readers/preview.ts";
import type { Web } from "./web.ts";

/** What the preferences page of a token shows, under `preferences` that are tried out, or the reader's own; undefined for a dead link. */
export async function preferencesView(
  web: Web,
  token: string,
  preferences?: ReaderPreferences,
): Promise<PreferencesView | undefined> {
  const [found, state] = await Promise.all([
    readPreferences(web.ports, web.deployment, token),
    readerByPreferences(web.ports, token),
  ]);
  if (!found || !state) return undefined;
  const shown = preferences ?? found.preferences;
  const followed = found.matters.filter((matter) => matter.followed);
  const records = await Promise.all(followed.map((matter) => web.records.of(matter.id)));
  const dockets = web.deployment.matters.flatMap((matter) => matter.dockets);
  const { unsubscribeUrl } = personalLinks(web.ports, web.deployment, state);
  const { paused } = found;
  return {
    path: `${LINK_PATHS.preferences}/${token}`,
    masked: found.masked,
    active: found.active,
    preferences: shown,
    matters: found.matters,
    courts: [...new Set(dockets.map((docket) => docket.court))],
    ...(paused && { pausedUntil: paused.until, pausedFor: paused.because }),
    refused: found.refused,
    preview: previewOf(
      records.flatMap((record) => record.entries),
      shown.filters,
      web.ports.clock.now(),
    ),
    unsubscribePath: unsubscribeUrl.slice(web.deployment.baseUrl.length),
  };
}
