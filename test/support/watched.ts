import type { Docket } from "../../functions/model/docket.ts";
import type { Matter } from "../../functions/model/matter.ts";

/** A docket as the tests watch it: open, from 2019 on, with nothing special. */
export function watchedDocket(id: string, more: Partial<Docket> = {}): Docket {
  const [court = "", number = ""] = id.split("/");
  const sources = court === "scotus" ? ["supreme-court"] : ["courtlistener", "cmecf-rss"];
  return {
    id,
    court,
    number,
    caption: "Law Lab v. Nielsen",
    formerly: [],
    sides: [],
    watchFrom: "2019-01-01",
    state: "open",
    coverage: court === "scotus" ? "whole" : "volunteer",
    sources,
    ...more,
  };
}

/** A matter of these dockets. */
export function watchedMatter(...dockets: Docket[]): Matter {
  return {
    id: "mpp",
    name: "MPP litigation",
    longName: "Migrant Protection Protocols",
    about: "A litigation.",
    dockets,
    curated: [],
    names: [],
    laterHistory: [],
  };
}
