import type { Receipt } from "../../model/receipt.ts";
import type { Ports } from "../../ports/index.ts";
import { countMails } from "../../store/mail-counts.ts";
import { readAnyRequest } from "../../store/requests.ts";
import { suppress } from "../../store/suppression.ts";
import { note } from "./keep-refusals.ts";

/** A letter that somebody asked for bounced, or was complained about: its address is never written to again. */
export async function takeLetterReceipt(
  ports: Pick<Ports, "clock" | "readers" | "log"> & Partial<Pick<Ports, "record">>,
  request: string,
  { event, bounceType, at }: Receipt,
): Promise<void> {
  const isHard = event === "bounce" && bounceType === "Permanent";
  if (!isHard && event !== "complaint") return;
  const asked = await readAnyRequest(ports.readers, request);
  if (!asked) return;
  const because = event === "complaint" ? "complaint" : "bounce";
  await note(ports, { at, because, reader: null, addressHash: asked.addressHash });
  const isNew = await suppress(ports.readers, { addressHash: asked.addressHash, because, at });
  if (!isNew) return;
  await countMails(
    ports.readers,
    ports.clock.now(),
    because === "complaint" ? { complaints: 1 } : { bounces: 1 },
    "letters",
  );
  ports.log.warn("an address that asked for a letter is suppressed", { because });
}
