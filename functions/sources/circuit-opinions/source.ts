import type { Source } from "../../model/source.ts";
import { opinions } from "./format.ts";

/*
 * www.ca9.uscourts.gov                                            Ninth Circuit, about 100 items each, newest first
 * ├── decisions/opinions/index.xml      published opinions          title · day · PDF named by docket number
 * └── decisions/memoranda/index.xml     unpublished memoranda       (orders are not in it; an item may stand twice)
 *     └── cdn.ca9.uscourts.gov/datastore/…/19-15716.pdf
 * www.ca5.uscourts.gov                                            Fifth Circuit, the last 30 days
 * └── opinions/results?group=flat&pageSize=1000&quick=30            docket number · caption · day · kind · PDF
 *
 * The Ninth moved its feeds and the Fifth its listing in 2026: a listing with no item is an alarm, not a quiet day.
 */
/** The Ninth Circuit's published opinions. */
export const ninthCircuitOpinions = listing({
  id: "ca9-opinions",
  name: "the Ninth Circuit's list of opinions",
  court: "ca9",
  url: "https://www.ca9.uscourts.gov/decisions/opinions/index.xml",
  documents: ["cdn.ca9.uscourts.gov", "www.ca9.uscourts.gov"],
  lastItems: 100,
});

/** The Ninth Circuit's unpublished memoranda. */
export const ninthCircuitMemoranda = listing({
  id: "ca9-memoranda",
  name: "the Ninth Circuit's list of memoranda",
  court: "ca9",
  url: "https://www.ca9.uscourts.gov/decisions/memoranda/index.xml",
  documents: ["cdn.ca9.uscourts.gov", "www.ca9.uscourts.gov"],
  lastItems: 100,
});

/** The Fifth Circuit's opinions, published or not. */
export const fifthCircuitOpinions = listing({
  id: "ca5-opinions",
  name: "the Fifth Circuit's list of opinions",
  court: "ca5",
  url: "https://www.ca5.uscourts.gov/opinions/results?group=flat&pageSize=1000&quick=30",
  documents: ["www.ca5.uscourts.gov"],
  lastItems: 1000,
});

interface Listing {
  readonly id: string;
  readonly name: string;
  readonly court: string;
  readonly url: string;
  readonly documents: readonly string[];
  readonly lastItems: number;
}

function listing({ id, name, court, url, documents, lastItems }: Listing): Source {
  return {
    id,
    name,
    formats: [opinions],
    shows: { lastItems },
    tells: "entries",
    checkEveryMinutes: 60,
    coverage: "feed",
    serves: (asked) => asked === court,
    hosts: () => ({ pages: [new URL(url).hostname], documents }),
    first: (dockets) =>
      dockets.length === 0 ? [] : [{ url, format: opinions.id, dockets: dockets.map((one) => one.id) }],
    next: () => undefined,
  };
}
