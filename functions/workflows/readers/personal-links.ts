import type { Deployment } from "../../model/deployment.ts";
import type { SendState } from "../../model/reader.ts";
import type { Ports } from "../../ports/index.ts";
import { tokenFor } from "./tokens.ts";

type Base = Pick<Deployment, "baseUrl">;

/** Where a reader's own links lead. The token is a part of the path, never a query: it stays out of Referers and logs. */
export const LINK_PATHS = {
  confirm: "/c",
  unsubscribe: "/u",
  preferences: "/p",
  move: "/move",
  export: "/export",
  erase: "/erase",
  never: "/n",
} as const;

/** The address behind which `token` does what it was signed for. */
export function linkFor({ baseUrl }: Base, purpose: keyof typeof LINK_PATHS, token: string): string {
  return `${baseUrl}${LINK_PATHS[purpose]}/${token}`;
}

/** The two links that stand in every mail of a reader. */
export function personalLinks(
  ports: Pick<Ports, "keyring">,
  deployment: Base,
  state: Pick<SendState, "reader" | "addressEpoch">,
): { readonly unsubscribeUrl: string; readonly preferencesUrl: string } {
  return {
    unsubscribeUrl: linkFor(deployment, "unsubscribe", tokenFor(ports, "unsubscribe", state)),
    preferencesUrl: linkFor(deployment, "preferences", tokenFor(ports, "preferences", state)),
  };
}
