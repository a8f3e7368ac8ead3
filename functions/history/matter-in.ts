import type { Deployment } from "../model/deployment.ts";
import { ExpectedError } from "../model/errors.ts";
import type { Matter } from "../model/matter.ts";
import { shown } from "../model/outside-text.ts";

/** The matter of this id among those of the copy. @throws ExpectedError("missing") */
export function matterIn(copy: { readonly deployment: Pick<Deployment, "matters"> }, id: string): Matter {
  const matter = copy.deployment.matters.find((one) => one.id === id);
  if (!matter) throw new ExpectedError("missing", `no litigation is watched under "${shown(id)}"`);
  return matter;
}
