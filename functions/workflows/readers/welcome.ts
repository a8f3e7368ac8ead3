import { standingOf } from "../../digest/standing.ts";
import { ordersOf } from "../../entries/orders/orders-of.ts";
import type { Deployment } from "../../model/deployment.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { SendState } from "../../model/reader.ts";
import type { Ports } from "../../ports/index.ts";
import type { RenderedMail } from "../../render/digest-mail.ts";
import { welcomeLetter } from "../../render/letters.ts";
import { allEntries } from "../../store/entries.ts";
import { personalLinks } from "./personal-links.ts";

/** The letter to a new reader of the litigation `id`: where it stands, the last rulings and briefs, how to stop. History comes here, not in a digest. */
export async function welcome(
  ports: Pick<Ports, "clock" | "keyring" | "record">,
  deployment: Deployment,
  state: SendState,
  id: string,
): Promise<RenderedMail> {
  const matter = deployment.matters.find((one) => one.id === id);
  if (!matter) throw new ExpectedError("missing", "no such litigation here");
  const now = ports.clock.now();
  const entries = await allEntries(ports.record, id);
  return welcomeLetter({
    deployment,
    language: state.preferences.language,
    now,
    matter,
    rhythm: state.preferences,
    standing: standingOf(matter, entries, ordersOf(entries, matter, now)),
    ...personalLinks(ports, deployment, state),
  });
}
