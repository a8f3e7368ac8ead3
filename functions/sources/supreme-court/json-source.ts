import type { Source } from "../../model/source.ts";
import { scotusJson } from "./json.ts";

/*
 * www.supremecourt.gov
 * └── RSS/Cases/JSON/19-1212.json     one document a docket: all of it, as on the docket page, in fields
 *
 * robots disallows /RSS/: off unless the operator opts in.
 */
/** The Supreme Court's dockets as JSON. */
export const supremeCourtJson: Source = {
  id: "supreme-court-json",
  name: "the Supreme Court's docket as JSON",
  formats: [scotusJson],
  shows: "whole docket",
  tells: "entries",
  checkEveryMinutes: 60,
  optIn: true,
  coverage: "whole",
  serves: (court) => court === "scotus",
  hosts: () => ({ pages: ["www.supremecourt.gov"], documents: ["www.supremecourt.gov"] }),
  first: (dockets) =>
    dockets.map(({ id, number }) => ({
      url: `https://www.supremecourt.gov/RSS/Cases/JSON/${encodeURIComponent(number)}.json`,
      format: scotusJson.id,
      dockets: [id],
      accept: "application/json",
    })),
  next: () => undefined,
};
