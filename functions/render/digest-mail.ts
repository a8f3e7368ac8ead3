import type { Deployment } from "../model/deployment.ts";
import type { Digest } from "../model/digest.ts";
import type { Language } from "../model/languages.ts";
import type { RefusedDigest } from "../model/refused-digest.ts";
import { digestUrl } from "./addresses.ts";
import { moment } from "./dates.ts";
import { digestFoot, digestNodes, wellNodes } from "./digest-nodes.ts";
import { type Markup, mailHtml, nodesHtml, WEB_LOOK } from "./html.ts";
import { distinctLinks } from "./links.ts";
import type { MailNode } from "./mail-nodes.ts";
import { digestPreheader, digestPreheaderLine } from "./preheader.ts";
import { digestSubject } from "./subject.ts";
import { mailText } from "./text.ts";
import { mailWordsOf } from "./words/words-of.ts";

export interface RenderedMail {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** Absent for readers who want plain text only. */
  readonly html?: string;
}

export interface RenderHow {
  readonly deployment: Deployment;
  readonly language: Language;
  readonly format?: "html+text" | "text";
  /** Digests that the reader's provider refused and that no mail named yet. */
  readonly refused?: readonly RefusedDigest[];
}

/** A digest as mail, the same for all readers of a variant: marks stand where the personal links go (message.ts). */
export function renderDigest(digest: Digest, how: RenderHow): RenderedMail {
  const words = mailWordsOf(how.language);
  const { deployment, language } = how;
  const frame = { deployment, language, words, top: 1 } as const;
  const subject = digestSubject(digest, words, deployment.replay === true);
  const nodes = distinctLinks([
    { is: "lead", line: digestPreheaderLine(digest, words, language) },
    ...(how.refused ?? []).map((refused) => refusedNote(refused, digest, how)),
    ...digestNodes(digest, frame, "well"),
    ...digestFoot(digest, { deployment, words }, [...wellNodes(digest, frame), ...replayNote(how)]),
  ]);
  const text = mailText({ nodes });
  if (how.format === "text") return { subject, language, text };
  return { subject, language, text, html: mailHtml({ subject, language, nodes }) };
}

export interface WebDigest {
  readonly title: string;
  /** For sharing: the first sentence. */
  readonly description: string;
  /** Sections of a page, headings from the second level on; classes `lead note item label quiet`. */
  readonly html: Markup;
}

/** The public web edition: the same blocks, no reader, no personal link. */
export function webDigest(digest: Digest, how: Pick<RenderHow, "deployment" | "language">): WebDigest {
  const words = mailWordsOf(how.language);
  const description = digestPreheader(digest, words, how.language);
  const nodes = distinctLinks([
    { is: "lead", line: digestPreheaderLine(digest, words, how.language) },
    ...digestNodes(digest, { ...how, words, top: 2 }),
  ]);
  return {
    title: digestSubject(digest, words, how.deployment.replay === true),
    description,
    html: nodesHtml(nodes, WEB_LOOK, how.language),
  };
}

/** What was in a refused digest is told: it is named, and opens on the web. */
function refusedNote(
  { at, ...window }: RefusedDigest,
  { zone }: Digest,
  { deployment, language }: RenderHow,
): MailNode {
  const { refused, refusedEdition } = mailWordsOf(language).sentence;
  const when = moment(at, zone, language);
  const edition = {
    link: refusedEdition(when),
    href: digestUrl(deployment.baseUrl, window),
    written: refusedEdition(when),
  };
  return { is: "paragraph", tone: "note", line: [refused, " ", edition] };
}

function replayNote({ deployment, language }: RenderHow): MailNode[] {
  return deployment.replay
    ? [{ is: "paragraph", tone: "note", line: [mailWordsOf(language).sentence.replay(null)] }]
    : [];
}
