import type { ListedCommand } from "./command.ts";

/** Every command of the cli. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: "read",
    about: "print what a saved page says, as JSON",
    load: async () => (await import("./read.ts")).readCommand,
  },
];
