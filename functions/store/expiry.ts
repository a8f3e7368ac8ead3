/** The attribute that says when an item is needed by nobody any more: DynamoDB removes it some time after, one machine once a day. */
export const EXPIRES = "expires";

/** The value of `expires` for an instant in milliseconds: whole seconds, as DynamoDB reads them. */
export function expiresAt(ms: number): number {
  return Math.ceil(ms / 1000);
}
