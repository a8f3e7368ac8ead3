import { readFile } from "node:fs/promises";
import { type AwsAccount, awsAccount } from "../../adapters/aws-account.ts";
import { dynamoClient } from "../../adapters/dynamo-client.ts";
import { dynamoTable } from "../../adapters/dynamo-table.ts";
import { systemClock } from "../../adapters/system-clock.ts";
import { versionOf } from "../../local/version.ts";
import { ExpectedError } from "../../model/errors.ts";
import { parseSettings, type Settings } from "../../model/settings.ts";
import { copyKey } from "../../store/keys.ts";
import { countReaders } from "../../workflows/readers/count-readers.ts";
import type { LookAtReaders } from "./account-facts.ts";

/** The operator's account, settings and program. */
export interface Opened {
  readonly settings: Settings;
  readonly account: AwsAccount;
  readonly version: string;
  readonly readers: LookAtReaders;
}

/** @throws ExpectedError("missing" | "invalid") without usable settings */
export async function openAccount(): Promise<Opened> {
  const settings = await settingsIn("settings.json");
  const { region } = settings;
  return {
    settings,
    account: awsAccount(region),
    version: await versionOf(),
    async readers(made) {
      const table = dynamoTable(dynamoClient({ region }), made.readers);
      const { active } = await countReaders({ clock: systemClock(), readers: table });
      const copy = await table.get(copyKey());
      return { active, generation: copy ? String(copy["generation"]) : undefined };
    },
  };
}

/** @throws ExpectedError("missing" | "invalid") */
export async function settingsIn(file: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new ExpectedError("missing", `there is no ${file}: npm run init writes it`, { cause });
  }
  try {
    return parseSettings(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof ExpectedError) throw cause;
    throw new ExpectedError("invalid", `${file} is no JSON`, { cause });
  }
}
