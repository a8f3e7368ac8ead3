import type { MatterRecords } from "../history/matter-records.ts";
import type { Deployment } from "../model/deployment.ts";
import type { Ports } from "../ports/index.ts";
import type { Operation } from "./api/operation.ts";
import type { Extras } from "./extras.ts";

/** What the routes need of the outside: no court's site, no worker. */
export type WebPorts = Pick<
  Ports,
  "clock" | "ids" | "keyring" | "record" | "readers" | "archive" | "mailer" | "wake" | "files" | "search" | "log"
>;

/** What every route is given. */
export interface Web {
  readonly ports: WebPorts;
  readonly deployment: Deployment;
  readonly extras: Extras;
  readonly records: MatterRecords;
  /** What all routes answer under `/api`. */
  readonly operations: readonly Operation[];
}
