import { GetParameterCommand, type SSMClient } from "@aws-sdk/client-ssm";
import { ExpectedError } from "../model/errors.ts";
import { type KeyRing, parseKeyRing } from "./hmac-keyring.ts";

/** The key ring in a SecureString parameter. @throws ExpectedError("missing" | "invalid" | "unreachable"), never with its text */
export async function ssmKeyRing(client: SSMClient, parameter: string): Promise<KeyRing> {
  const text = await ssmSecret(client, parameter);
  if (text === undefined)
    throw new ExpectedError(
      "missing",
      `no key ring in the parameter ${parameter}: put one there before the first start`,
    );
  return parseKeyRing(text);
}

/** The text of a SecureString parameter; undefined when there is none. */
export async function ssmSecret(client: SSMClient, parameter: string): Promise<string | undefined> {
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: parameter, WithDecryption: true }));
    return Parameter?.Value;
  } catch (error) {
    const name = error instanceof Error ? error.name : "error";
    if (name === "ParameterNotFound") return undefined;
    throw new ExpectedError("unreachable", `the parameter ${parameter} could not be read: ${name}`, { cause: error });
  }
}
