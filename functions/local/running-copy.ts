import type { Deployment } from "../model/deployment.ts";
import type { Instant } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import type { Extras } from "../web/extras.ts";

/** One copy of the product on this machine, opened and not yet running. */
export interface RunningCopy {
  readonly ports: Ports;
  readonly deployment: Deployment;
  readonly extras: Extras;
  /** Runs the loops until `signal`; the pass under way is finished. */
  run(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** What both kinds of copy are opened with. */
export interface CopyConfig {
  /** All data of this machine; each kind of copy has a folder of its own in it. */
  readonly dataFolder: string;
  /** Address under which readers find the web side. */
  readonly baseUrl: string;
  readonly version: string;
  /** The live copy alone: where its settings are; `settings.json` in the current folder unless said. */
  readonly settingsFile?: string;
  /** The replay alone: its clock does not step beyond this, and `run` ends there. */
  readonly until?: Instant;
  /** Says to who started it what happens. */
  readonly say: (line: string) => void;
}
