import path from "node:path";
import { type KeyRing, parseKeyRing } from "../../adapters/hmac-keyring.ts";
import { changeKeyRingIn } from "../../adapters/keyring-file.ts";
import { lockData } from "../../local/data-lock.ts";
import { startConfig } from "../../local/start-config.ts";
import { ExpectedError } from "../../model/errors.ts";
import type { Instant } from "../../model/time.ts";
import type { CommandIo } from "../commands/command.ts";
import { STACK } from "./made.ts";

/** Changes the key ring of the copy in DATA_DIR while nobody runs it, or with COPY=aws that of the deployed one. */
export async function changeKeys(
  io: Pick<CommandIo, "env">,
  live: readonly string[],
  change: (ring: KeyRing, now: Instant) => KeyRing,
): Promise<KeyRing> {
  const now = new Date().toISOString();
  if (io.env["COPY"] === "aws") return changeOnAws((ring) => change(ring, now));
  const config = startConfig(live, io.env);
  const unlock = await lockData(config.dataFolder);
  try {
    const file = path.join(config.dataFolder, config.mode, "keyring.json");
    return await changeKeyRingIn(file, now, (ring) => change(ring, now));
  } finally {
    await unlock();
  }
}

/** The functions read the ring when they start: within hours all of them have. */
async function changeOnAws(change: (ring: KeyRing) => KeyRing): Promise<KeyRing> {
  const { openAccount } = await import("./open-account.ts"); // its clients are not loaded for one machine
  const { account } = await openAccount();
  const name = `/${STACK}/key-ring`;
  const text = await account.parameter(name);
  if (text === undefined) throw new ExpectedError("missing", `there is no key ring ${name}: npm run deploy makes one`);
  const { hash, keys } = change(parseKeyRing(text));
  await account.replaceSecret(name, JSON.stringify({ hash, keys }));
  return { hash, keys };
}
