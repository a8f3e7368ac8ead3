import { MATTERS, matterOf } from "../matters/index.ts";
import type { Deployment } from "../model/deployment.ts";
import type { Settings } from "../model/settings.ts";

/** What must be known beside the settings: where this copy is found, which copy it is, and what program it runs. */
export interface Running {
  readonly settings: Settings;
  readonly baseUrl: string;
  readonly generation: string;
  readonly version: string;
}

/** The deployment that the settings describe. @throws ExpectedError("missing") for a matter that there is not */
export function deploymentOf({ settings, baseUrl, generation, version }: Running): Deployment {
  return {
    baseUrl,
    operator: settings.operator,
    sender: settings.mail.from,
    matters: settings.matters ? settings.matters.map(matterOf) : MATTERS.filter((matter) => !matter.off),
    perSecond: settings.mail.perSecond,
    optIn: settings.sources.optIn,
    deploymentGeneration: generation,
    version,
  };
}
