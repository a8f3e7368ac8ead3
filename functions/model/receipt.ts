import type { Instant } from "./time.ts";

/** What the mail service says became of a mail. Never holds an address. */
export interface Receipt {
  /** The tag that the mail was sent with. */
  readonly key: string;
  readonly messageId: string;
  readonly event: "send" | "bounce" | "complaint" | "reject" | "rendering_failure";
  /** Of a bounce: `Permanent`, `Transient` or `Undetermined`. */
  readonly bounceType?: string;
  readonly at: Instant;
}
