import type { Deployment } from "../../model/deployment.ts";

/** The Message-ID of the mail with this key: the same for every attempt, so that a server may recognize a repeated one. */
export function messageId({ sender }: Pick<Deployment, "sender">, key: string): string {
  const domain = /@([a-z0-9.-]+)>?\s*$/i.exec(sender)?.[1] ?? "localhost"; // "Digests <digests@example.org>"
  return `${key}@${domain.toLowerCase()}`;
}
