import type { Deployment } from "../../model/deployment.ts";
import type { Ports } from "../../ports/index.ts";
import { generationOf } from "../../store/copy.ts";

/** False in a restored or cloned copy of the data (HOLD): nothing leaves it before `cli release mail`. */
export async function mayMail(ports: Pick<Ports, "readers" | "log">, deployment: Deployment): Promise<boolean> {
  const generation = await generationOf(ports.readers, deployment.deploymentGeneration);
  if (generation === deployment.deploymentGeneration) return true;
  ports.log.warn("mail is on hold: this is a restored copy", { generation, expected: deployment.deploymentGeneration });
  return false;
}
