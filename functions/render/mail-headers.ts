import type { Deployment } from "../model/deployment.ts";

/** Headers of every digest but the personal ones (RFC 2369, 2919, 3834, 8058; Feedback-ID is Gmail's). */
export function digestHeaders(deployment: Deployment, matters: readonly string[]): Record<string, string> {
  const list = matters.length === 1 ? (matters[0] ?? "digests") : "digests";
  return {
    "List-Id": `<${list}.${senderDomain(deployment)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Help": `<${deployment.baseUrl}/about>`,
    "List-Owner": `<mailto:${deployment.operator.email}>`,
    "Feedback-ID": `${list}:digest:v1:docketwire`,
    "Auto-Submitted": "auto-generated",
    Precedence: "bulk",
    "X-Auto-Response-Suppress": "All",
  };
}

/** Headers of a letter that somebody asked for: it is of no list, so there is nothing to unsubscribe from. */
export function letterHeaders(): Record<string, string> {
  return { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
}

function senderDomain(deployment: Pick<Deployment, "sender">): string {
  return /@([a-z0-9.-]+)>?\s*$/i.exec(deployment.sender)?.[1]?.toLowerCase() ?? "localhost"; // "Digests <digests@example.org>"
}
