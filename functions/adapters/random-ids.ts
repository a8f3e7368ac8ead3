import { randomBytes } from "node:crypto";
import type { Ids } from "../ports/index.ts";

const ID_BYTES = 16;

/** 128 bits of the operating system's randomness, base64url: 22 characters. */
export function randomIds(): Ids {
  return { random: () => randomBytes(ID_BYTES).toString("base64url") };
}
