/** Who asks, and how to reach them: courts' sites refuse agents that hide. `about` is an address, a page with "+" before it, or both. */
export function userAgentOf(version: string, ...about: readonly string[]): string {
  return `Docketwire/${version} (${about.filter((part) => part !== "").join("; ")})`;
}
