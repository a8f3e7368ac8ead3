/** What can be expected to go wrong. Anything else is a bug and crashes. */
export type ErrorKind = "invalid" | "missing" | "conflict" | "unreachable" | "unreadable";

/**
 * An error we expect: it says what was found, and where.
 * - `invalid`: input that a person or program sent us does not make sense (HTTP 400)
 * - `missing`: the thing asked for is not there (404)
 * - `conflict`: a conditional write lost to another (409)
 * - `unreachable`: the outside did not answer as it should (502)
 * - `unreadable`: a page, file or stored item could not be read whole (422)
 */
export class ExpectedError extends Error {
  readonly kind: ErrorKind;
  constructor(kind: ErrorKind, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "ExpectedError";
    this.kind = kind;
  }
}

/** Whether `error` is an {@link ExpectedError}, of one of `kinds` when given. */
export function isExpected(error: unknown, ...kinds: ErrorKind[]): error is ExpectedError {
  return error instanceof ExpectedError && (kinds.length === 0 || kinds.includes(error.kind));
}
