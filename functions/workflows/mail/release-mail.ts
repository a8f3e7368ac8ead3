import type { Deployment } from "../../model/deployment.ts";
import type { Ports } from "../../ports/index.ts";
import { adoptGeneration, generationOf } from "../../store/copy.ts";
import { forgetCounts } from "../../store/mail-counts.ts";
import { closeBreaker } from "../../store/runs.ts";
import { keepRefusals, noteAllRefusals } from "./keep-refusals.ts";
import { adoptLedgers } from "./same-ledger.ts";

/** The operator lets mail go again: from a restored copy that is on hold, and after the circuit breaker was pulled. Refusals win over what was restored. */
export async function releaseMail(
  ports: Pick<Ports, "clock" | "ids" | "record" | "readers" | "archive" | "log">,
  deployment: Deployment,
): Promise<void> {
  const isRestored =
    (await generationOf(ports.readers, deployment.deploymentGeneration)) !== deployment.deploymentGeneration;
  await adoptLedgers(ports, deployment, isRestored);
  await keepRefusals(ports, { refusedThrough: undefined });
  await noteAllRefusals(ports);
  await adoptGeneration(ports.readers, deployment.deploymentGeneration);
  await forgetCounts(ports.readers, ports.clock.now());
  await closeBreaker(ports.readers);
  ports.log.info("mail is released", { generation: deployment.deploymentGeneration });
}
