import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSettings, type Settings } from "../functions/model/settings.ts";

/** What a template is made from where nobody has run `npm run init` yet: it shows the stack and cannot send mail. */
const PLACEHOLDER = {
  operator: { name: "Name of the operator", email: "operator@example.org", postalAddress: "P.O. Box 1, Anytown" },
  mail: { from: "MPP litigation digests <digests@example.org>" },
};

/** The settings in `settings.json` of `folder`, or the placeholder. @throws ExpectedError("invalid") naming what is wrong */
export function readSettings(folder: string): Settings {
  const file = join(folder, "settings.json");
  return parseSettings(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : PLACEHOLDER);
}
