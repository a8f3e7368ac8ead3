import type { MatterRecord } from "../../history/matter-records.ts";
import { readDigest } from "../../history/read-digest.ts";
import { courtOf } from "../../model/courts.ts";
import type { Digest } from "../../model/digest.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { Language } from "../../model/languages.ts";
import { webDigest } from "../../render/digest-mail.ts";
import { type DigestSample, type HomeView, homePage } from "../../render/pages/home-page.ts";
import { HomeSchema } from "../api/answer-schemas.ts";
import { lastDailyWindow } from "../daily-window.ts";
import { pageRoute } from "../page-route.ts";
import { replayStart } from "../replay-start.ts";
import type { Web } from "../web.ts";

/** Entries of the sample. */
const SAMPLE_ITEMS_MAX = 3;

/** `/`: one sentence, the latest ruling, the form, the latest digest. */
export const home = pageRoute<HomeView>({
  path: "/",
  api: { summary: "The first page: the latest ruling and the latest digest", answer: HomeSchema },
  async answer(web, { language }) {
    const [matter] = web.deployment.matters;
    if (!matter) throw new ExpectedError("missing", "this copy watches no litigation");
    const record = await web.records.of(matter.id);
    const latest = record.rulings.at(-1);
    return {
      matter: { id: matter.id, name: matter.name, longName: matter.longName, alsoCalled: matter.alsoCalled ?? null },
      latestRuling: latest ? record.whole(latest) : null,
      sample: await sampleOf(web, record, language),
      dockets: matter.dockets.length,
      courts: new Set(matter.dockets.map((docket) => courtOf(docket.court).id)).size,
      replay: await replayStart(web, record),
    };
  },
  page: homePage,
});

/** The latest digest that had anything to tell, in short; null before there was one. */
async function sampleOf(web: Web, record: MatterRecord, language: Language): Promise<DigestSample | null> {
  const last = lastDailyWindow(record.times, web.ports.clock.now());
  if (!last) return null;
  const [from = 0, to = 0] = last.window.split("..").map(Number);
  const { matter, rulings, orders, entries } = record;
  const digest = await readDigest(web.ports, { matter, from, to, rulings, orders, entries });
  if (!digest) return null;
  const { title, description } = webDigest(digest, { deployment: web.deployment, language });
  return { ...last, subject: title, lead: description, items: itemsOf(digest).slice(0, SAMPLE_ITEMS_MAX) };
}

function itemsOf(digest: Digest): DigestSample["items"] {
  const blocks = digest.matters.flatMap((matter) => matter.sections).flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === "item" ? [block.item] : []));
}
