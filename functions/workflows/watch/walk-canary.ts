import type { Deployment } from "../../model/deployment.ts";
import { DEFAULT_LANGUAGE } from "../../model/languages.ts";
import type { Ids, Mailer, Ports } from "../../ports/index.ts";
import { supremeCourtJson } from "../../sources/supreme-court/json-source.ts";
import { adoptGeneration } from "../../store/copy.ts";
import { headOf } from "../../store/ledger.ts";
import { readSend } from "../../store/send-states.ts";
import { checkDockets } from "../checks/check-dockets.ts";
import { adoptLedgers } from "../mail/same-ledger.ts";
import { sendDigests } from "../mail/send-digests.ts";
import { join } from "../readers/join.ts";
import { CANARY, canaryCourt, canaryMatter } from "./canary-court.ts";
import { CANARY_READER, canaryTable } from "./canary-world.ts";

/** The mail service's own mailbox for tests: it takes everything, and the sandbox allows it. */
const MAILBOX = "success@simulator.amazonses.com";
/** How long a walk waits for the receipt of its mail. */
const RECEIPT_WAIT_SECONDS = 120;
const LOOK_EVERY_SECONDS = 5;

type CanaryPorts = Omit<Ports, "sites" | "files" | "search">;

/**
 * Walks an invented filing all the way: page, archive, ledger, digest, mail service, receipt. Everything is the product's
 * own, in a world apart; only the receipt can settle the mail, because the canary does not believe the service's first answer.
 * @returns the seconds from filing to receipt; null when no receipt came
 */
export async function walkCanary(ports: CanaryPorts, deployment: Deployment): Promise<number | null> {
  const begun = ports.clock.now();
  const own = worldOf(ports);
  const ownDeployment = { ...deployment, matters: [canaryMatter(begun)], optIn: [supremeCourtJson.id] };
  await adoptGeneration(own.readers, deployment.deploymentGeneration);
  const { reader } = await join(own, {
    address: MAILBOX,
    matter: CANARY,
    preferences: { cadence: "as_filed", language: DEFAULT_LANGUAGE },
    consent: { askedAt: begun, confirmedAt: begun, networkHash: "-", formHash: "-" },
  });
  await adoptLedgers(own, ownDeployment);
  await checkDockets(own, ownDeployment, { which: "all" });
  await sendDigests(own, ownDeployment, {});
  const settled = await isSettled(own, reader);
  const seconds = Math.round((Date.parse(ports.clock.now()) - Date.parse(begun)) / 1000);
  if (settled) ports.log.info("canary walked", { canarySeconds: seconds });
  else ports.log.error("canary: no receipt came", { waitedSeconds: seconds });
  return settled ? seconds : null;
}

function worldOf(ports: CanaryPorts): Omit<Ports, "files" | "search"> {
  const quiet = { ...ports.log, warn: () => undefined };
  return {
    ...ports,
    record: canaryTable(ports.record),
    readers: canaryTable(ports.readers),
    ids: canaryIds(ports.ids),
    mailer: doubting(ports.mailer),
    sites: canaryCourt(ports.clock),
    wake: { wake: async () => undefined },
    log: quiet,
  };
}

function canaryIds(ids: Ids): Ids {
  return { random: () => `${CANARY_READER}${ids.random()}` };
}

/** A mailer that does not tell when a mail was taken: the receipt must. */
function doubting(mailer: Mailer): Mailer {
  return {
    receipts: mailer.receipts,
    async send(mail) {
      const outcome = await mailer.send(mail);
      return outcome.kind === "accepted" ? { kind: "unknown", reason: "the canary waits for the receipt" } : outcome;
    },
  };
}

/** Waits until nothing is on its way to the reader and all was told. */
async function isSettled(
  { clock, record, readers }: Pick<Ports, "clock" | "record" | "readers">,
  reader: string,
): Promise<boolean> {
  for (let waited = 0; waited <= RECEIPT_WAIT_SECONDS; waited += LOOK_EVERY_SECONDS) {
    const state = await readSend(readers, reader);
    if (state && !state.pending && state.watermarks[CANARY] === (await headOf(record, CANARY))) return true;
    await clock.sleep(LOOK_EVERY_SECONDS * 1000);
  }
  return false;
}
