import { parseArgs } from "node:util";
import { ExpectedError } from "../model/errors.ts";

/** How the program was started. */
export interface StartConfig {
  readonly mode: "replay" | "live";
  /** Address to listen on. */
  readonly host: string;
  readonly port: number;
  /** Where the data are; replay and live each have a folder of their own in it. */
  readonly dataFolder: string;
}

const USAGE = "npm start [-- --live], with PORT, HOST and DATA_DIR in the environment";
const PORT_MAX = 65_535;

/** The configuration in arguments and environment. @throws ExpectedError("invalid") */
export function startConfig(args: readonly string[], env: Readonly<Record<string, string | undefined>>): StartConfig {
  return {
    mode: isLive(args) ? "live" : "replay",
    host: env["HOST"] || "127.0.0.1",
    port: portIn(env["PORT"] || "8080"),
    dataFolder: env["DATA_DIR"] || ".docketwire",
  };
}

function isLive(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { live: { type: "boolean" } } }).values.live ?? false;
  } catch (cause) {
    throw new ExpectedError("invalid", `usage: ${USAGE}`, { cause });
  }
}

function portIn(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN; // "8080"; 0 lets the system pick
  if (!(port <= PORT_MAX))
    throw new ExpectedError("invalid", `PORT is no port number: ${JSON.stringify(text.slice(0, 20))}`);
  return port;
}
