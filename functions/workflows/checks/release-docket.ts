import { ExpectedError } from "../../model/errors.ts";
import { docketMemory, keepSourceState } from "../../store/dockets.ts";
import { releaseHeld } from "../../store/held.ts";
import type { CheckPorts } from "./checking.ts";

/**
 * The operator has looked: a batch that the change-volume guard holds is appended by the next check, and a page that is doubted
 * beside the readings before it (its size, fields that vanished) is judged by itself. The gates that say "not this
 * docket" stay. @throws ExpectedError("missing") when nothing is held and nothing doubted
 */
export async function releaseDocket(
  ports: Pick<CheckPorts, "record">,
  input: { readonly matter: string; readonly docket: string },
): Promise<void> {
  const { matter, docket } = input;
  const { held, sources } = await docketMemory(ports.record, matter, { id: docket });
  const doubted = [...sources].filter(([, source]) => source.state === "quarantined" || source.state === "partial");
  if (held.length === 0 && doubted.length === 0) {
    throw new ExpectedError(
      "missing",
      `no batch is held for ${docket}, and no page of it is quarantined or read in part`,
    );
  }
  for (const batch of held) await releaseHeld(ports.record, matter, docket, batch);
  for (const [source, known] of doubted) {
    await keepSourceState(ports.record, matter, docket, source, { ...known, history: [], recent: [] });
  }
}
