import type { Deployment } from "../model/deployment.ts";
import type { Entry } from "../model/entry.ts";
import { documentLink } from "../render/document-link.ts";

/** Where anybody can open an entry's main document for nothing; null when there is no such place. */
export function openDocument(entry: Entry, deployment: Pick<Deployment, "baseUrl">): string | null {
  const [main] = entry.documents;
  if (!main || main.state === "sealed" || main.state === "paywalled") return null;
  const demonstration = entry.demonstration && main.state === "read" ? { demonstration: true as const } : {};
  return documentLink({ url: main.url, ...demonstration }, main.id, deployment) ?? null;
}
