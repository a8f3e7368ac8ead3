import type { Entry } from "../../functions/model/entry.ts";
import type { ReaderPreferences, SendState } from "../../functions/model/reader.ts";
import type { Receipt } from "../../functions/model/receipt.ts";
import type { Instant } from "../../functions/model/time.ts";
import { readerAt } from "../../functions/store/readers.ts";
import { readSend } from "../../functions/store/send-states.ts";
import { sendDigests } from "../../functions/workflows/mail/send-digests.ts";
import { takeReceipt } from "../../functions/workflows/mail/take-receipt.ts";
import { addressHashOf } from "../../functions/workflows/readers/address-hash.ts";
import { join } from "../../functions/workflows/readers/join.ts";
import { type Subscribing, subscribe } from "../../functions/workflows/readers/subscribe.ts";
import { cheapMailIn, cheapTemplates } from "../simulation/mail/cheap-templates.ts";
import { anEntry, fileEntries, MPP } from "./filed-entries.ts";
import { world } from "./world.ts";

/** Wednesday, June 26, 2019, 11 a.m. Eastern. */
export const WEDNESDAY: Instant = "2019-06-26T15:00:00.000Z";
/** 7 a.m. Eastern on the next day. */
export const THURSDAY: Instant = "2019-06-27T11:00:00.000Z";

/** A world that watches MPP, with what tests of mail do in it. Digests come from the cheap press, letters are real. */
export function mailWorld() {
  const outside = world({ now: WEDNESDAY, matters: [MPP] });
  const { ports, deployment, clock, record, mailer } = outside;
  const templates = cheapTemplates(ports);

  /** A tick of the loop that sends, now or at an instant. */
  const tick = (at?: Instant) => {
    if (at) clock.set(at);
    return sendDigests(ports, deployment, { templates });
  };
  /** A confirmed reader `<name>@example.org`. */
  const joined = async (
    name: string,
    preferences: Pick<ReaderPreferences, "cadence"> & Partial<ReaderPreferences>,
  ): Promise<string> => {
    const now = clock.now();
    const consent = { askedAt: now, confirmedAt: now, networkHash: "n", formHash: "f" };
    const address = `${name}@example.org`;
    return (await join(ports, { address, matter: "mpp", preferences: { language: "en", ...preferences }, consent }))
      .reader;
  };
  const file = (...entries: Partial<Entry>[]) =>
    fileEntries(
      record,
      clock.now(),
      entries.map((one) => anEntry(one)),
    );
  const ask = (fields: Partial<Subscribing> = {}) =>
    subscribe(ports, deployment, {
      matter: "mpp",
      address: "ann@example.org",
      cadence: "daily",
      language: "en",
      network: "203.0.113.7",
      formText: "We keep your address …",
      ...fields,
    });
  /** The token of the last mail's link below `path`: `/c`, `/u`, `/p` … */
  const tokenIn = (path: string): string => {
    const text = mailer.sent.at(-1)?.text.replaceAll("=\r\n", "") ?? "";
    const token = new RegExp(`https://docket\\.example\\.org${path}/([\\w.-]+)`).exec(text)?.[1]; // …/c/abc.def
    if (!token) throw new Error(`no link ${path} in the last mail`);
    return token;
  };
  const digests = () => mailer.sent.filter((mail) => !mail.key.endsWith("letter")).map((mail) => cheapMailIn(mail.raw));
  const receipt = (fields: Partial<Receipt> = {}) =>
    takeReceipt(ports, {
      key: mailer.sent.at(-1)?.key ?? "",
      messageId: "m",
      event: "send",
      at: clock.now(),
      ...fields,
    });
  const state = async (reader: string): Promise<SendState> => {
    const found = await readSend(ports.readers, reader);
    if (!found) throw new Error("no such reader");
    return found;
  };
  /** The reader who has this address now. */
  const readerOf = (address: string) => readerAt(ports.readers, addressHashOf(ports, address));
  return { ...outside, templates, tick, joined, file, ask, tokenIn, digests, receipt, state, readerOf };
}
