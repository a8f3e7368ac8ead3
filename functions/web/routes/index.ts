import type { Route } from "../page-route.ts";
import { about } from "./about.ts";
import { assets } from "./assets.ts";
import { dockets } from "./dockets.ts";
import { entries } from "./entries.ts";
import { health } from "./health.ts";
import { home } from "./home.ts";
import { matters } from "./matters.ts";
import { outbox } from "./outbox.ts";

/** Every route, in no particular order: their addresses do not overlap. */
export const ROUTES: readonly Route[] = [home, matters, entries, dockets, health, about, outbox, assets];
