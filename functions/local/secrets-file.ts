import { chmod, readFile } from "node:fs/promises";
import * as z from "zod/mini";
import { ExpectedError } from "../model/errors.ts";

/** What the settings file never holds. */
export const Secrets = z.object({
  courtListenerToken: z.optional(z.string().check(z.minLength(1))),
  smtpPassword: z.optional(z.string().check(z.minLength(1))),
});
export type Secrets = z.infer<typeof Secrets>;

const OWNER_ONLY = 0o600;

/**
 * The secrets of one machine: a file for its owner alone, each replaced by COURTLISTENER_TOKEN or SMTP_PASSWORD from the
 * environment. @throws ExpectedError("invalid"), without any part of the file
 */
export async function secretsIn(file: string, env: Readonly<Record<string, string | undefined>>): Promise<Secrets> {
  const kept = await fileSecrets(file);
  const { COURTLISTENER_TOKEN: token, SMTP_PASSWORD: password } = env;
  return { ...kept, ...(token ? { courtListenerToken: token } : {}), ...(password ? { smtpPassword: password } : {}) };
}

async function fileSecrets(file: string): Promise<Secrets> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
    await chmod(file, OWNER_ONLY);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  try {
    return Secrets.parse(JSON.parse(text));
  } catch {
    throw new ExpectedError(
      "invalid",
      `${file} does not hold the secrets as JSON: {"courtListenerToken", "smtpPassword"}`,
    );
  }
}
