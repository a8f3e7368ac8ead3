import * as z from "zod/mini";
import { ExpectedError } from "../../model/errors.ts";

/** What the stack made, under the names that AWS gave: the parameter that infra/what-was-made.ts writes. */
export const Made = z.object({
  version: z.string(),
  baseUrl: z.string(),
  record: z.string(),
  readers: z.string(),
  generation: z.string(),
  bucket: z.string(),
  logsBucket: z.string(),
  keyRing: z.string(),
  courtListener: z.string(),
  configurationSet: z.string(),
  identity: z.string(),
  dkim: z.array(z.object({ name: z.string(), value: z.string() })),
  mailFrom: z.nullable(z.string()),
  deadLetters: z.string(),
  alarmTopic: z.string(),
});
export type Made = z.infer<typeof Made>;

/** Name of the one stack that a checkout deploys. */
export const STACK = "Docketwire";
export const MADE_PARAMETER = `/${STACK}/made`;

/** @throws ExpectedError("invalid") */
export function parseMade(json: string): Made {
  try {
    return Made.parse(JSON.parse(json));
  } catch (cause) {
    throw new ExpectedError("invalid", `the parameter ${MADE_PARAMETER} is of another version: npm run deploy`, {
      cause,
    });
  }
}
