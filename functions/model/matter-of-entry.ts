import type { Deployment } from "./deployment.ts";
import { ExpectedError } from "./errors.ts";
import type { Matter } from "./matter.ts";

/** The litigation of an entry's id, `<matter>-<n>`. @throws ExpectedError("missing") for one that is not followed here */
export function matterOfEntry({ matters }: Pick<Deployment, "matters">, entry: string): Matter {
  const id = /^(?<matter>.+)-\d+$/.exec(entry)?.groups?.["matter"]; // mpp-related-12
  const matter = matters.find((one) => one.id === id);
  if (!matter) throw new ExpectedError("missing", `no litigation followed here has an entry ${entry.slice(0, 60)}`);
  return matter;
}
