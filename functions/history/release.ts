import type { Deployment } from "../model/deployment.ts";
import { pageWords } from "../render/words/en/pages.ts";

/** What every file of the stored history says of itself: license, notice, and in the replay what its text is. */
export function releaseNotes({ replay }: Pick<Deployment, "replay">): Readonly<Record<"license" | "notice", string>> & {
  readonly replay?: string;
} {
  return {
    license: "CC0 1.0 for this arrangement of public records; court documents are not part of it",
    notice: pageWords.notLegalAdvice,
    ...(replay && { replay: "Docket text here is reconstructed from public facts; it is a selection." }),
  };
}
