import type { ListedCommand } from "./command.ts";

/** Every command of the cli. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: "classify",
    about: "say what each docket line of standard input is, as JSON lines",
    load: async () => (await import("./classify.ts")).classifyCommand,
  },
  {
    name: "read",
    about: "print what a saved page says, as JSON",
    load: async () => (await import("./read.ts")).readCommand,
  },
  {
    name: "import",
    about: "backfill dockets from pages saved from PACER or ACMS",
    load: async () => (await import("./import.ts")).importCommand,
  },
];
