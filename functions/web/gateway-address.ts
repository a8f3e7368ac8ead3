import { REQUESTS } from "../model/settings.ts";
import type { Extras } from "./extras.ts";

/** Who asks, by the API gateway's own word in the Lambda event: a header could be anybody's. */
export function gatewayAddress(context: { readonly env: unknown }): string | undefined {
  const { event } = context.env as { event?: { requestContext?: { http?: { sourceIp?: string } } } };
  return event?.requestContext?.http?.sourceIp;
}

/** What a copy behind the API gateway has. */
export const BEHIND_GATEWAY: Extras = { clientAddress: gatewayAddress, requestsPerSecond: REQUESTS.perSecond };
