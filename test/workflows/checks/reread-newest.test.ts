import { describe, expect, it } from "vitest";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { rereadNewest } from "../../../functions/workflows/checks/reread-newest.ts";
import { supremeCourtPage } from "../../support/court-pages.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { world } from "../../support/world.ts";

const ROWS = [
  { filedOn: "2020-03-06", text: "Application for a stay, submitted to Justice Kagan.", efile: "138001" },
  {
    filedOn: "2020-03-09",
    text: "Motion for leave to file amicus brief filed by Example Law Institute.",
    efile: "138005",
  },
];

async function checked() {
  const own = world({ now: "2020-03-10T15:00:00.000Z", matters: [watchedMatter(watchedDocket("scotus/19A960"))] });
  const page = supremeCourtPage({ number: "19A960", caption: "Wolf v. Law Lab", rows: ROWS });
  own.sites.on("https://www.supremecourt.gov/docket/docketfiles/html/public/19A960.html", page);
  await checkDockets(own.ports, own.deployment);
  return own;
}

describe("reading the newest archived pages again", () => {
  it("finds every entry as it is stored", async () => {
    const { ports, deployment } = await checked();
    expect(await rereadNewest(ports, deployment)).toEqual({ looked: 2, changed: [] });
  });

  it("names the entry that a new version would read differently", async () => {
    const { ports, deployment } = await checked();
    const read: typeof ports.isolate.read = async (format, page) => {
      const reading = await ports.isolate.read(format, page);
      if (reading.kind !== "docket") return reading;
      const [first, ...rest] = reading.entries;
      return { ...reading, entries: [{ ...first!, description: "Application denied." }, ...rest] };
    };
    const { changed } = await rereadNewest({ ...ports, isolate: { ...ports.isolate, read } }, deployment);
    expect(changed).toEqual([{ entry: "mpp-1", source: "supreme-court", why: "the row's text is read differently" }]);
  });
});
