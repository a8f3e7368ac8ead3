import { expect, it } from "vitest";
import type { DigestDocument } from "../../functions/model/digest.ts";
import { itemNode } from "../../functions/render/item-nodes.ts";
import { mailText } from "../../functions/render/text.ts";
import { mailWordsOf } from "../../functions/render/words/words-of.ts";
import { itemOfLine } from "../support/told-line.ts";
import { demoDeployment } from "../support/world.ts";

const LINE = {
  docket: "ca9/19-15716",
  on: "2019-06-26",
  text: "Filed clerk order: The motion is granted.",
  number: "39",
};
const LINKS_NONE = "The court's page links no document.";

function textOf(document: DigestDocument): string {
  const frame = {
    digest: { matters: [] },
    deployment: demoDeployment([]),
    language: "en",
    words: mailWordsOf("en"),
    top: 1,
  } as never;
  return mailText({ nodes: [itemNode({ ...itemOfLine(LINE), document }, 1, frame)] }).replace(/\s+/g, " ");
}

it.each([
  ["https://www.ca9.uscourts.gov/a.pdf", false],
  [null, true],
])("a mail says that no document is linked only where none is: %s", (url, isSaid) => {
  const text = textOf({ state: "unavailable", url, pages: null, others: 0 });
  expect(text.includes(LINKS_NONE)).toBe(isSaid);
  expect(text.includes("did not give it to us")).toBe(!isSaid);
  expect(text.includes("Read the order")).toBe(!isSaid);
});
