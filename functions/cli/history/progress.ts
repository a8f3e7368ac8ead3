import type { CommandIo } from "../commands/command.ts";

const BAR_WIDTH = 24;

/** Shows how far long work is. */
export interface Progress {
  /** `done` of `total`; without a total the count alone. */
  at(done: number, total?: number): void;
  end(): void;
}

/** A bar where a person watches; where nobody does, nothing. */
export function progressOf({ screen }: Pick<CommandIo, "screen">, what: string): Progress {
  if (!screen) return { at() {}, end() {} };
  return {
    at: (done, total) => screen.draw(`${what} ${total ? `${barOf(done / total)} ` : ""}${counted(done, total)}`),
    end: () => screen.draw(""),
  };
}

/** "█████░░░░░" */
function barOf(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_WIDTH);
  return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
}

function counted(done: number, total: number | undefined): string {
  return [done, ...(total === undefined ? [] : [total])].map((one) => one.toLocaleString("en-US")).join(" / ");
}
