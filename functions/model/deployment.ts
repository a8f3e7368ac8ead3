import type { Matter } from "./matter.ts";

/** What one running copy is: who runs it, where it is found, whom its mail is from, what it watches. */
export interface Deployment {
  /** Public address without a slash at the end: `https://docket.example.org`. */
  readonly baseUrl: string;
  readonly operator: { readonly name: string; readonly email: string; readonly postalAddress: string };
  /** Sender: `MPP litigation digests <digests@example.org>`. */
  readonly sender: string;
  readonly matters: readonly Matter[];
  /** Messages a second that the mail service allows. */
  readonly perSecond: number;
  /** Sources that robots disallows and the operator has opted into. */
  readonly optIn?: readonly string[];
  /** Set in the replay of reconstructed docket text: pages and mails say so. */
  readonly replay?: true;
  /** Number kept outside the tables: when the tables hold another, they are a restored copy and nothing is sent (HOLD). */
  readonly deploymentGeneration: string;
  /** Product version, for "how was this made". */
  readonly version: string;
}
