import type { Deployment } from "../../model/deployment.ts";
import type { Ports } from "../../ports/index.ts";
import { adoptGeneration } from "../../store/copy.ts";
import { forgetCounts } from "../../store/mail-counts.ts";
import { releaseBrake } from "../../store/runs.ts";

/** The operator lets mail go again: from a restored copy that is on hold, and after the brake was pulled. */
export async function releaseMail(
  ports: Pick<Ports, "clock" | "readers" | "log">,
  deployment: Deployment,
): Promise<void> {
  await adoptGeneration(ports.readers, deployment.generation);
  await forgetCounts(ports.readers, ports.clock.now());
  await releaseBrake(ports.readers);
  ports.log.info("mail is released", { generation: deployment.generation });
}
