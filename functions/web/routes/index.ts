import type { Route } from "../page-route.ts";
import { about } from "./about.ts";
import { amicus } from "./amicus.ts";
import { api } from "./api.ts";
import { assets } from "./assets.ts";
import { changes } from "./changes.ts";
import { confirm } from "./confirm.ts";
import { corrections } from "./corrections.ts";
import { dates } from "./dates.ts";
import { demonstrations } from "./demonstrations.ts";
import { digests } from "./digests.ts";
import { docketAlerts } from "./docket-alerts.ts";
import { dockets } from "./dockets.ts";
import { entries } from "./entries.ts";
import { events } from "./events.ts";
import { exports } from "./exports.ts";
import { feeds } from "./feeds.ts";
import { glossary } from "./glossary.ts";
import { health } from "./health.ts";
import { home } from "./home.ts";
import { matters } from "./matters.ts";
import { never } from "./never.ts";
import { orders } from "./orders.ts";
import { outbox } from "./outbox.ts";
import { preferences } from "./preferences.ts";
import { readerData } from "./reader-data.ts";
import { rulings } from "./rulings.ts";
import { subscribe } from "./subscribe.ts";
import { timeline } from "./timeline.ts";
import { unsubscribe } from "./unsubscribe.ts";

/** Every route, in no particular order: their addresses do not overlap. */
export const ROUTES: readonly Route[] = [
  home,
  matters,
  rulings,
  orders,
  amicus,
  timeline,
  dates,
  corrections,
  changes,
  digests,
  demonstrations,
  events,
  exports,
  feeds,
  entries,
  dockets,
  health,
  about,
  glossary,
  api,
  subscribe,
  confirm,
  unsubscribe,
  never,
  preferences,
  readerData,
  outbox,
  docketAlerts,
  assets,
];
