import type { Context, Hono } from "hono";
import type { ReaderPreferences } from "../../model/reader.ts";
import { parsePreferencesChange } from "../../model/reader.ts";
import { choicePage } from "../../render/pages/choice-page.ts";
import { preferencesPage } from "../../render/pages/preferences-page.ts";
import { changePreferences } from "../../workflows/readers/change-preferences.ts";
import { requestMove } from "../../workflows/readers/move-reader.ts";
import { type DataPurpose, requestData } from "../../workflows/readers/reader-data.ts";
import { readFields, readForm } from "../http/form.ts";
import { refuseForeignForm } from "../http/same-origin.ts";
import { pageResponse, type Route } from "../page-route.ts";
import { changeIn, PREFERENCE_FIELDS } from "../preferences-form.ts";
import { preferencesView } from "../preferences-view.ts";
import type { Web } from "../web.ts";

/** `/p/<token>`: how, of what and when a reader is told. Opening it changes nothing; every form posts. */
export const preferences: Route = {
  mount(app, web) {
    app.get("/p/:token", (context) => show(context, web, {}));
    post(app, web, "/p/:token", async (context, token) => {
      const change = changeIn(await readFields(context, PREFERENCE_FIELDS));
      await changePreferences(web.ports, web.deployment, { token, change });
      return show(context, web, { done: "saved" });
    });
    post(app, web, "/p/:token/preview", async (context) => {
      const { preferences } = parsePreferencesChange(changeIn(await readFields(context, PREFERENCE_FIELDS)));
      return show(context, web, { unsaved: true, ...(preferences && { preferences }) });
    });
    post(app, web, "/p/:token/pause", async (context, token) => {
      const { until } = await readForm(context, ["until"]);
      await changePreferences(web.ports, web.deployment, { token, change: { pause: until || "nothing" } });
      return show(context, web, { done: "paused" });
    });
    post(app, web, "/p/:token/resume", async (context, token) => {
      await changePreferences(web.ports, web.deployment, { token, change: { resume: true } });
      return show(context, web, { done: "resumed" });
    });
    post(app, web, "/p/:token/move", async (context, token) => {
      const { address } = await readForm(context, ["address"]);
      await requestMove(web.ports, web.deployment, { token, address });
      return show(context, web, { done: "asked" });
    });
    for (const purpose of ["export", "erase"] as const satisfies readonly DataPurpose[]) {
      post(app, web, `/p/:token/${purpose}`, async (context, token) => {
        await requestData(web.ports, web.deployment, { token, purpose });
        return show(context, web, { done: "asked" });
      });
    }
  },
};

function post(app: Hono, web: Web, path: string, act: (context: Context, token: string) => Promise<Response>): void {
  app.post(path, async (context) => {
    refuseForeignForm(context, web.deployment.baseUrl);
    return act(context, context.req.param("token") ?? "");
  });
}

interface Shown {
  readonly done?: "saved" | "asked" | "paused" | "resumed";
  /** What stands in the form and has not been saved. */
  readonly unsaved?: true;
  readonly preferences?: ReaderPreferences;
}

async function show(context: Context, web: Web, { preferences, ...shown }: Shown): Promise<Response> {
  const view = await preferencesView(web, context.req.param("token") ?? "", preferences);
  if (!view) return pageResponse(context, web, ({ words }) => choicePage(words.preferences.unknown), 404);
  const { language } = view.preferences;
  return pageResponse(context, web, (frame) => preferencesPage({ ...view, ...shown }, frame), 200, { language });
}
