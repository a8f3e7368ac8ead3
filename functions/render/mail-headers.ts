import type { Deployment } from "../model/deployment.ts";
import type { MatterDigest } from "../model/digest.ts";
import type { Language } from "../model/languages.ts";
import { digestUrl } from "./addresses.ts";

/** Headers of every digest but the personal ones (RFC 2369, 2919, 3834, 8058; Feedback-ID is Gmail's). */
export function digestHeaders(
  deployment: Deployment,
  matters: readonly Pick<MatterDigest, "matter" | "from" | "to">[],
  language: Language,
): Record<string, string> {
  const [first] = matters;
  const list = matters.length === 1 && first ? first.matter.id : "digests";
  const name = (matters.length === 1 && first ? `${first.matter.name} digests` : "Docket digests").replace(
    /[^\w .-]/g,
    "",
  );
  return {
    "List-Id": `${name} <${list}.${senderDomain(deployment)}>`,
    "Content-Language": language,
    ...(matters.length === 1 && first
      ? {
          "Archived-At": `<${digestUrl(deployment.baseUrl, { matter: first.matter.id, from: first.from, to: first.to })}>`,
        }
      : {}),
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Help": `<${deployment.baseUrl}/about>`,
    "List-Owner": `<mailto:${deployment.operator.email}>`,
    "Feedback-ID": `${list}:digest:v1:docketwire`,
    "Auto-Submitted": "auto-generated",
    Precedence: "bulk",
    "X-Auto-Response-Suppress": "All",
  };
}

/** Headers of a corrections letter: of the list of the digests, and stopped as they are. */
export function correctionHeaders(
  deployment: Deployment,
  matters: readonly MatterDigest["matter"][],
  language: Language,
): Record<string, string> {
  const { "Archived-At": _none, ...headers } = digestHeaders(
    deployment,
    matters.map((matter) => ({ matter, from: 0, to: 0 })),
    language,
  );
  return { ...headers, "Feedback-ID": `${matters.length === 1 ? matters[0]?.id : "digests"}:correction:v1:docketwire` };
}

/** Headers of a letter that somebody asked for: it is of no list, so there is nothing to unsubscribe from. */
export function letterHeaders(language: Language): Record<string, string> {
  return { "Content-Language": language, "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };
}

function senderDomain(deployment: Pick<Deployment, "sender">): string {
  return /@([a-z0-9.-]+)>?\s*$/i.exec(deployment.sender)?.[1]?.toLowerCase() ?? "localhost"; // "Digests <digests@example.org>"
}
