import * as z from "zod/mini";
import { cleanDocument } from "../../functions/documents/clean.ts";
import { refuseSentence } from "../../functions/documents/gate.ts";
import { readPlainText } from "../../functions/documents/read-plain-text.ts";
import { refuseParaphrase } from "../../functions/documents/refuse-paraphrase.ts";
import { rulingSections } from "../../functions/documents/ruling-sections.ts";
import { linesOf, type MeasuredFolder, textOfDocument } from "./measured-folder.ts";
import { notMeasured, type Row, shareRow } from "./row.ts";

const Mutation = z.object({ id: z.string(), kind: z.string(), original: z.string(), mutated: z.string() });
type Mutation = z.infer<typeof Mutation>;
const Paraphrase = z.object({ quote: z.string(), paraphrase: z.string() });

const MISATTRIBUTED = "separate-writing-as-court";

/**
 * The gate against damaged sentences. A sentence lifted from a separate writing must not pass as the court's; a changed one must pass
 * neither as a quotation (it is not verbatim) nor as a model's rendering of the original.
 */
export async function measureGate(folder: MeasuredFolder): Promise<Row[]> {
  const mutations = await linesOf(folder, "fixtures/mutations.jsonl", Mutation);
  if (mutations === undefined)
    return [notMeasured("model gate on mutations", "≥ 99 %", "fixtures/mutations.jsonl is missing")];
  const lifted = mutations.filter(({ kind }) => kind === MISATTRIBUTED);
  const changed = mutations.filter(({ kind }) => kind !== MISATTRIBUTED);
  const passed = changed.filter(({ original, mutated }) => refuseParaphrase(mutated, original) === undefined);
  return [
    ...(await misattributed(folder, lifted)),
    shareRow({
      what: "model gate: changed sentences caught",
      right: changed.length - passed.length,
      of: changed.length,
      min: 99,
      misses: passed.map(({ kind, mutated }) => `${kind}: ${mutated.slice(0, 200)}`),
    }),
    await paraphrases(folder, changed),
  ];
}

async function misattributed(folder: MeasuredFolder, lifted: readonly Mutation[]): Promise<Row[]> {
  const misses: string[] = [];
  let all = 0;
  for (const { id, mutated } of lifted) {
    const raw = await textOfDocument(folder, id);
    // Some were lifted from documents that the folder does not hold.
    if (raw === undefined) continue;
    all++;
    const document = cleanDocument(readPlainText(raw));
    const why = refuseSentence({ document, sections: rulingSections(document) }, "holdings", mutated);
    if (why === undefined) misses.push(`${id}: ${mutated.slice(0, 200)}`);
  }
  return [shareRow({ what: "misattributed mutations caught", right: all - misses.length, of: all, min: 100, misses })];
}

/** The folder's own paraphrases where it has some; else faithful renderings of the mutations' originals that a rule can make. */
async function paraphrases(folder: MeasuredFolder, changed: readonly Mutation[]): Promise<Row> {
  const given = await linesOf(folder, "fixtures/paraphrases.jsonl", Paraphrase);
  const originals = [...new Set(changed.map(({ original }) => original))];
  const good = given ?? originals.flatMap((quote) => renderings(quote).map((paraphrase) => ({ quote, paraphrase })));
  const kept = good.filter(({ quote, paraphrase }) => refuseParaphrase(paraphrase, quote) === undefined);
  const refused = good.filter((one) => !kept.includes(one));
  const share = (100 * refused.length) / Math.max(1, good.length);
  return {
    what: `model gate: good paraphrases refused (${given === undefined ? "renderings made by rule" : "the folder’s"})`,
    figure: `${share.toFixed(1)} % (${refused.length} of ${good.length})`,
    toReach: "≤ 5 %",
    reached: good.length === 0 ? null : share <= 5,
    misses: refused.map(
      ({ quote, paraphrase }) => `${refuseParaphrase(paraphrase, quote)}: ${paraphrase.slice(0, 200)}`,
    ),
  };
}

/** Renderings that say the same: in the third person, without the connective, without citations, without what stands in parentheses. */
export function renderings(quote: string): string[] {
  const third = quote
    .replace(
      /\b[Ww]e (?<verb>affirm|reverse|vacate|hold|conclude|reject|decline|agree|disagree|consider|granted)\b/g,
      "the Court $<verb>s",
    )
    .replace(/granteds/g, "granted")
    .replace(/^the/, "The");
  const bare = quote
    .replace(/\s?\((?:[^()]|\([^()]*\))*\)/g, "") // (2000) · (per curiam)
    .replace(/,? \d+ (?:U\. ?S\.|F\. ?[23]d|S\. ?Ct\.) [\d_]+(?:, \d+)?/g, ""); // , 530 U. S. 120
  const plain = quote.replace(
    /^(?:Accordingly|Therefore|Thus|Moreover|Indeed|Instead|But|And|Hence|In sum|In short),? (?<first>\w)/,
    (_, first: string) => first.toUpperCase(),
  );
  return [...new Set([third, bare, plain])].filter((text) => text !== quote && text.split(" ").length >= 5);
}
