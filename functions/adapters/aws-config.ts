import * as z from "zod/mini";
import { ExpectedError } from "../model/errors.ts";
import { parseSettings, type Settings } from "../model/settings.ts";
import { userAgentOf } from "../model/user-agent.ts";

/** What the stack tells its functions, as environment variables. Each function gets only those it needs. */
const Environment = z.object({
  AWS_REGION: z._default(z.string(), "us-east-1"),
  DOCKETWIRE_SETTINGS: z.string(),
  DOCKETWIRE_BASE_URL: z._default(z.string(), ""),
  DOCKETWIRE_GENERATION: z._default(z.string(), "1"),
  DOCKETWIRE_VERSION: z._default(z.string(), "0"),
  RECORD_TABLE: z._default(z.string(), ""),
  READERS_TABLE: z._default(z.string(), ""),
  ARCHIVE_BUCKET: z._default(z.string(), ""),
  KEY_RING_PARAMETER: z._default(z.string(), ""),
  COURTLISTENER_PARAMETER: z._default(z.string(), ""),
  CONFIGURATION_SET: z._default(z.string(), ""),
  CHECK_QUEUE: z._default(z.string(), ""),
  READ_QUEUE: z._default(z.string(), ""),
  SEND_QUEUE: z._default(z.string(), ""),
  DEAD_LETTER_QUEUE: z._default(z.string(), ""),
});

export interface AwsConfig {
  readonly region: string;
  readonly settings: Settings;
  readonly baseUrl: string;
  readonly generation: string;
  readonly version: string;
  readonly recordTable: string;
  readonly readersTable: string;
  readonly bucket: string;
  readonly keyRingParameter: string;
  readonly courtListenerParameter: string | undefined;
  readonly configurationSet: string | undefined;
  readonly queues: { readonly check?: string; readonly read?: string; readonly send?: string };
  readonly deadLetterQueue: string;
  readonly userAgent: string;
}

/** The configuration in `environment`. @throws ExpectedError("invalid") naming the variable that is wrong */
export function readAwsConfig(environment: Readonly<Record<string, string | undefined>>): AwsConfig {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    throw new ExpectedError(
      "invalid",
      `environment: ${parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")} not set`,
    );
  }
  const env = parsed.data;
  const settings = parseSettings(JSON.parse(env.DOCKETWIRE_SETTINGS));
  const baseUrl = settings.baseUrl ?? env.DOCKETWIRE_BASE_URL;
  return {
    region: env.AWS_REGION,
    settings,
    baseUrl,
    generation: env.DOCKETWIRE_GENERATION,
    version: env.DOCKETWIRE_VERSION,
    recordTable: env.RECORD_TABLE,
    readersTable: env.READERS_TABLE,
    bucket: env.ARCHIVE_BUCKET,
    keyRingParameter: env.KEY_RING_PARAMETER,
    courtListenerParameter: env.COURTLISTENER_PARAMETER || undefined,
    configurationSet: env.CONFIGURATION_SET || undefined,
    queues: {
      ...(env.CHECK_QUEUE ? { check: env.CHECK_QUEUE } : {}),
      ...(env.READ_QUEUE ? { read: env.READ_QUEUE } : {}),
      ...(env.SEND_QUEUE ? { send: env.SEND_QUEUE } : {}),
    },
    deadLetterQueue: env.DEAD_LETTER_QUEUE,
    userAgent: userAgentOf(env.DOCKETWIRE_VERSION, baseUrl ? `+${baseUrl}` : "", settings.operator.email),
  };
}
