import { ExpectedError } from "../model/errors.ts";
import { docketMemory, keepDocketState, keepSourceState } from "../store/dockets.ts";
import type { CheckPorts } from "./checking.ts";

/**
 * The operator has looked: a batch that the storm brake holds is appended by the next check, and a page that is
 * quarantined for its size is judged by itself, not by the readings before it. The gates that say "not this docket" stay.
 * @throws ExpectedError("missing") when nothing is held and nothing quarantined
 */
export async function releaseDocket(
  ports: Pick<CheckPorts, "clock" | "record">,
  input: { readonly matter: string; readonly docket: string },
): Promise<void> {
  const { matter, docket } = input;
  const { state, sources } = await docketMemory(ports.record, matter, { id: docket });
  const quarantined = [...sources].filter(([, source]) => source.state === "quarantined");
  if (!state.held && quarantined.length === 0) {
    throw new ExpectedError("missing", `no batch is held for ${docket}, and no page of it is quarantined`);
  }
  if (state.held) await keepDocketState(ports.record, matter, docket, { ...state, released: ports.clock.now() });
  for (const [source, known] of quarantined) {
    await keepSourceState(ports.record, matter, docket, source, { ...known, history: [] });
  }
}
