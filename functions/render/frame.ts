import type { Deployment } from "../model/deployment.ts";
import type { Digest } from "../model/digest.ts";
import type { Language } from "../model/languages.ts";
import type { MailWords } from "./words/en/mail.ts";

/** What every part of a digest's rendering needs to know. */
export interface Frame {
  readonly digest: Digest;
  readonly deployment: Deployment;
  readonly language: Language;
  readonly words: MailWords;
  /** Level of the first heading: 1 in a mail, 2 on a page that has a heading of its own. */
  readonly top: 1 | 2;
}
