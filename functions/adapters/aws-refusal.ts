import { ExpectedError } from "../model/errors.ts";

/**
 * What AWS answers to `ask`. A refusal is told by the service and AWS's own name for it, never by its message, which quotes
 * accounts. @throws ExpectedError("missing") for what is not there, ("unreachable") for the rest
 */
export async function answerOf<T>(service: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw refusalOf(service, error);
  }
}

/** The same, gathered from all pages. @throws as {@link answerOf} */
export function pagesOf<T>(service: string, pages: () => AsyncIterable<T>): Promise<T[]> {
  return answerOf(service, () => Array.fromAsync(pages()));
}

/** The answer, or undefined for what is not there. @throws as {@link answerOf} */
export async function answerOrNone<T>(service: string, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    const refusal = refusalOf(service, error);
    if (refusal.kind === "missing") return undefined;
    throw refusal;
  }
}

/** ResourceNotFoundException, ParameterNotFound, NoSuchBucket; CloudFormation has no name of its own for it. */
const MISSING = /NotFound|NoSuch/;

function refusalOf(service: string, error: unknown): ExpectedError {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const isMissing = MISSING.test(name) || (name === "ValidationError" && /does not exist$/.test(message));
  return new ExpectedError(isMissing ? "missing" : "unreachable", `${service} refused: ${name}`, { cause: error });
}
