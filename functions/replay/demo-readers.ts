import type { Deployment } from "../model/deployment.ts";
import { DEFAULT_LANGUAGE } from "../model/languages.ts";
import type { Cadence } from "../model/reader.ts";
import type { Instant } from "../model/time.ts";
import type { Ports } from "../ports/index.ts";
import { join } from "../workflows/readers/join.ts";

/** Nobody's addresses: example.org is reserved, and the replay's mails go to the outbox only. */
export const DEMO_READERS: readonly { readonly address: string; readonly cadence: Cadence }[] = [
  { address: "right-away@example.org", cadence: "as_filed" },
  { address: "daily@example.org", cadence: "daily" },
];

type JoinPorts = Pick<Ports, "clock" | "log" | "ids" | "keyring" | "record" | "readers">;

/** Makes the replay's readers, as if they had confirmed before it begins. May be repeated. */
export async function joinDemoReaders(ports: JoinPorts, deployment: Deployment, now: Instant): Promise<void> {
  for (const reader of DEMO_READERS) {
    for (const { id } of deployment.matters) await joinReader(ports, reader, id, now);
  }
}

/** Makes a reader of the replay, as if confirmed. @returns the reader's id */
export async function joinReader(
  ports: JoinPorts,
  { address, cadence }: { readonly address: string; readonly cadence: Cadence },
  matter: string,
  now: Instant,
): Promise<string> {
  const hash = ports.keyring.hash("a demonstration reader");
  const consent = { askedAt: now, confirmedAt: now, networkHash: hash, formHash: hash };
  return (await join(ports, { address, matter, preferences: { cadence, language: DEFAULT_LANGUAGE }, consent })).reader;
}
