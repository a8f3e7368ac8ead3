import type { SendState, Watermarks } from "../../model/reader.ts";

/** What only one reader's copy of a message has. */
export interface Personal {
  readonly to: string;
  readonly key: string;
  readonly unsubscribeUrl: string;
  readonly preferencesUrl: string;
}

/** A message of which only the personal parts are missing: `(personal) → the whole mail`. */
export type MailTemplate = (personal: Personal) => Uint8Array;

/** Turns what a reader is owed into a message. Pure but for reading the record; one message serves all readers who share a variant. */
export interface DigestTemplates {
  /** The digest after the reader's watermarks up to `to`; undefined when there is nothing to tell. */
  digest(state: SendState, to: Watermarks): Promise<MailTemplate | undefined>;
  /** The quiet-week note. */
  note(state: SendState): Promise<MailTemplate | undefined>;
}
