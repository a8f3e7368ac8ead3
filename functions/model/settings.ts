import * as z from "zod/mini";
import { ExpectedError } from "./errors.ts";

/** A model on Amazon Bedrock that drafts summaries. Prices are the operator's to look up: they differ by model and region. */
const DrafterSettings = z.object({
  /** Its id there: "vendor.model-v1:0". */
  model: z.string().check(z.regex(/^[a-z0-9][\w.:-]*$/)), // no wildcard: it stands in a policy
  /** Unset: the copy's own. */
  region: z.optional(z.string()),
  monthlyUsd: z._default(z.number().check(z.positive()), 5),
  usdPerMillionTokens: z.object({ input: z.number().check(z.positive()), output: z.number().check(z.positive()) }),
  /** What the right to ask it is on, for an inference profile: the profile's ARN and its models'. Unset: the model's own. */
  resources: z.optional(
    z
      .array(z.string().check(z.regex(/^arn:aws[a-z-]*:bedrock:[a-z0-9-]*:\d*:[a-z-]+\/[\w.:-]+$/)))
      .check(z.minLength(1)), // arn:aws:bedrock:us-east-1::foundation-model/vendor.model-v1:0
  ),
});

/** Requests that the gateway of a deployed copy answers: a second, and at once; told to programs in RateLimit-Policy. */
export const REQUESTS = { perSecond: 50, atOnce: 100 } as const;

/** `settings.json` at the root, written by the operator. Secrets are never in it. */
export const Settings = z.object({
  /** Ids of the matters this copy watches; unset: all that are not off. */
  matters: z.optional(z.array(z.string())),
  /** Public address of this copy, without a slash at the end. */
  baseUrl: z.optional(z.url()),
  region: z._default(z.string(), "us-east-1"),
  operator: z.object({
    name: z.string().check(z.minLength(1)),
    email: z.email(),
    /** Stands in every mail. */
    postalAddress: z.string().check(z.minLength(5)),
  }),
  mail: z.object({
    /** Sender: "MPP litigation digests <digests@example.org>". */
    from: z.string().check(z.minLength(3)),
    mailer: z._default(z.enum(["ses", "smtp"]), "ses"),
    configurationSet: z.optional(z.string()),
    smtp: z.optional(
      z.object({ host: z.string(), port: z.number(), secure: z.boolean(), user: z.optional(z.string()) }),
    ),
    /** Messages a second the mail service allows. */
    perSecond: z._default(z.number(), 1),
  }),
  /** Only one verified address: the owner's. */
  onlyForMe: z._default(z.boolean(), false),
  /** The budget alarm rings when the month is forecast to cost more; unset: 5 USD. */
  budgetUsd: z.optional(z.number().check(z.positive())),
  /** Unset: summaries are quoted by program alone. */
  drafter: z.optional(DrafterSettings),
  /** Names of tables restored from a backup, which take the place of the stack's own. */
  restoredTables: z.optional(z.object({ record: z.optional(z.string()), readers: z.optional(z.string()) })),
  sources: z._default(z.object({ optIn: z._default(z.array(z.string()), []) }), { optIn: [] }),
});
export type Settings = z.infer<typeof Settings>;

/** The settings in `json` (a parsed file). @throws ExpectedError("invalid") naming each wrong field */
export function parseSettings(json: unknown): Settings {
  const parsed = Settings.safeParse(json);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".") || "(whole file)"}: ${issue.message}`);
  throw new ExpectedError("invalid", `settings.json is not usable: ${wrong.join("; ")}`);
}

/** What the mail service verifies. Only for me: the one address. For others: the sender's domain. */
export function identityOf({ mail: { from }, onlyForMe }: Pick<Settings, "mail" | "onlyForMe">): string {
  const address = /<([^<>]+)>$/.exec(from)?.[1] ?? from; // Digests <digests@example.org>
  return onlyForMe ? address : address.slice(address.indexOf("@") + 1);
}
