import { readFileSync } from "node:fs";

/** All inputs of the threat model, by letter and number, in the order of their list. */
export const INPUTS: readonly string[] = [
  ...readFileSync(new URL("README.md", import.meta.url), "utf8").matchAll(/^- ([A-F]\d{1,2}) \S/gm), // - A1 a script
].map(([, name = ""]) => name);
