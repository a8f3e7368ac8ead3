import { ExpectedError } from "../model/errors.ts";
import type { Matter } from "../model/matter.ts";
import { mpp } from "./mpp.ts";

/** Every litigation that can be followed. Adding one is a file and a line: `npm run -s cli -- matters:new <id> <court/number…>` writes both. */
export const MATTERS: readonly Matter[] = [mpp];

/** The matter of this id. @throws ExpectedError("missing") */
export function matterOf(id: string): Matter {
  const matter = MATTERS.find((one) => one.id === id);
  if (!matter) throw new ExpectedError("missing", `there is no matter ${JSON.stringify(id.slice(0, 40))}`);
  return matter;
}
