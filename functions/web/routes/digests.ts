import { matterIn } from "../../history/matter-in.ts";
import { readDigest } from "../../history/read-digest.ts";
import type { Digest } from "../../model/digest.ts";
import { ExpectedError } from "../../model/errors.ts";
import { wordsLike } from "../../model/query-parameters.ts";
import { numbersIn } from "../../render/addresses.ts";
import { webDigest } from "../../render/digest-mail.ts";
import { digestPage, emptyDigestPage } from "../../render/pages/digest-page.ts";
import { DigestSchema } from "../api/digest-schema.ts";
import { pageRoute } from "../page-route.ts";

interface DigestView {
  readonly matter: string;
  readonly from: number;
  readonly to: number;
  /** Null when there is nothing to tell in this window. */
  readonly digest: Digest | null;
}

const ONLY = {
  // 13-15,20
  n: wordsLike(/^\d{1,12}(?:-\d{1,12})?(?:,\d{1,12}(?:-\d{1,12})?)*$/, "13-15,20", "Only these events: 13-15,20"),
} as const;

/** `/matters/<m>/digests/<from>..<to>`: the public web edition, of ledger events after `from` up to `to`. */
export const digests = pageRoute<DigestView, typeof ONLY>({
  path: "/matters/:matter/digests/:window",
  api: {
    summary: "The digest of ledger events <from>..<to>",
    query: ONLY,
    answer: DigestSchema,
  },
  async answer(web, asked) {
    const record = await web.records.of(asked.param("matter"));
    const window = windowIn(asked.param("window"));
    const { n: numbers } = asked.query;
    const digest = await readDigest(web.ports, {
      matter: record.matter,
      ...window,
      ...(numbers ? { only: numbersIn(numbers, window) } : {}),
      rulings: record.rulings,
      orders: record.orders,
      entries: record.entries,
    });
    return { matter: record.matter.id, ...window, digest: digest ?? null };
  },
  page(answer, frame) {
    const matter = matterIn(frame, answer.matter);
    if (!answer.digest) return emptyDigestPage(matter, frame);
    return digestPage(
      webDigest(answer.digest, { deployment: frame.deployment, language: frame.language }),
      matter,
      frame,
    );
  },
});

/** @throws ExpectedError("invalid") */
function windowIn(text: string): { from: number; to: number } {
  const match = /^(\d{1,12})\.\.(\d{1,12})$/.exec(text); // 11..13
  const from = Number(match?.[1]);
  const to = Number(match?.[2]);
  if (!match || from >= to) throw new ExpectedError("invalid", "a digest is named by ledger numbers: <from>..<to>");
  return { from, to };
}
