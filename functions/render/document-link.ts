import type { Deployment } from "../model/deployment.ts";
import type { DigestDocument } from "../model/digest.ts";
import { safeLink } from "./outside-text.ts";

/**
 * Where a reader opens a document: its source's address. A demonstration document of the replay stands on this copy alone,
 * so its link leads here; addresses that the replayed courts made up for PACER are not links at all.
 */
export function documentLink(
  document: Pick<DigestDocument, "url" | "demonstration">,
  id: string,
  deployment: Pick<Deployment, "baseUrl">,
): string | undefined {
  if (document.demonstration) return safeLink(`${deployment.baseUrl}/documents/${id}`, deployment.baseUrl);
  return safeLink(document.url, deployment.baseUrl);
}

/** The address on PACER; none in the replay, whose numbers there are invented. */
export function pacerLink(
  document: Pick<DigestDocument, "pacerUrl"> | null,
  deployment: Pick<Deployment, "replay">,
): string | undefined {
  return deployment.replay ? undefined : safeLink(document?.pacerUrl);
}
