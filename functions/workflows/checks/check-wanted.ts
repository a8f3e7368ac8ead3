import type { Deployment } from "../../model/deployment.ts";
import { addMinutes } from "../../model/time.ts";
import type { Wanted } from "../../ports/index.ts";
import { checkDockets } from "./check-dockets.ts";
import type { CheckPorts } from "./checking.ts";

/** How long we wait, all in all, for hosts that somebody else asks at the moment; after that the ordinary check comes. */
const WAIT_MINUTES_MAX = 2;
const WAIT_MS = 10_000;

/** Checks the dockets that somebody says have news, one after the other, whether due or not. */
export async function checkWanted(
  ports: CheckPorts,
  deployment: Deployment,
  wanted: readonly Wanted[],
): Promise<{ readonly checked: number }> {
  const patientUntil = addMinutes(ports.clock.now(), WAIT_MINUTES_MAX);
  let checked = 0;
  for (const one of wanted) {
    let visit = await checkDockets(ports, deployment, { wanted: one });
    while (visit.checked === 0 && visit.next !== null && visit.next <= patientUntil) {
      if (ports.clock.now() >= patientUntil) break;
      await ports.clock.sleep(WAIT_MS);
      visit = await checkDockets(ports, deployment, { wanted: one });
    }
    checked += visit.checked;
  }
  return { checked };
}
