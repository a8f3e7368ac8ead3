import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type InProcessHandler, inProcessHandler } from "../adapters/in-process-handler.ts";
import type { OutboxMail } from "../model/outbox-mail.ts";
import type { Receipt } from "../model/receipt.ts";
import type { Instant } from "../model/time.ts";
import { openOutbox } from "./outbox.ts";

/*
 * A stand-in of the mail service in this process: SES's v1 Query protocol, as far as we use it (SendRawEmail,
 * GetSendQuota). It listens nowhere, delivers to nobody, keeps every raw message, and plays the receipts that SES would send.
 */

const BODY_BYTES_MAX = 20 * 1024 * 1024;

export interface SesStandIn {
  /** How a client of this process reaches it. */
  readonly inProcess: InProcessHandler;
  /** Every mail taken, newest first; it survives a restart. */
  listMails(): Promise<OutboxMail[]>;
  /** Removes what is kept of the mails of a reader who is erased. */
  forget(whose: { readonly reader: string; readonly address: string | null }): Promise<void>;
  /** Takes the words out of kept mails that show what a court has sealed. */
  hide(shows: (text: string) => boolean): Promise<void>;
  /** Tells the receipts of mails that were taken before the process was killed: SES would have told them meanwhile. */
  tellUntold(): Promise<void>;
  /** Refuses the next mails with these codes (`Throttling`, `MessageRejected` …), one each. */
  refuse(...codes: string[]): void;
  close(): Promise<void>;
}

export interface SesStandInConfig {
  /** Folder of the kept mails. */
  readonly folder: string;
  readonly now: () => Instant;
  /** Where receipts go; called after the mail was answered. */
  readonly onReceipt?: (receipt: Receipt) => Promise<void>;
}

/** Opens the stand-in. */
export async function startSesStandIn(config: SesStandInConfig): Promise<SesStandIn> {
  const outbox = await openOutbox(config.folder);
  const refusals: string[] = [];
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => refuse(response, 500, "InternalFailure"));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request));
    const action = form.get("Action");
    if (action === "GetSendQuota") return reply(response, action, QUOTA);
    if (action !== "SendRawEmail") return refuse(response, 400, "InvalidAction");
    const code = refusals.shift();
    if (code !== undefined) return refuse(response, 400, code);
    const to = form.get("Destinations.member.1") ?? "";
    const raw = Buffer.from(form.get("RawMessage.Data") ?? "", "base64");
    if (to === "" || raw.length === 0) return refuse(response, 400, "InvalidParameterValue");
    const at = config.now();
    const key = tagsIn(form).get("key");
    const messageId = await outbox.keep({ to, raw, at, ...(key === undefined ? {} : { key }) });
    reply(response, action, `<MessageId>${messageId}</MessageId>`);
    if (key !== undefined) playReceipts(to, { key, messageId, at });
  }

  async function tellReceipts(to: string, mail: Pick<Receipt, "key" | "messageId" | "at">): Promise<void> {
    for (const receipt of receiptsFor(to)) await config.onReceipt?.({ ...mail, ...receipt });
    await outbox.noteTold(mail.messageId);
  }

  function playReceipts(to: string, mail: Pick<Receipt, "key" | "messageId" | "at">): void {
    const watched: Promise<void> = tellReceipts(to, mail)
      .catch(() => undefined)
      .finally(() => underWay.delete(watched));
    underWay.add(watched);
  }

  const inProcess = inProcessHandler(server);
  return {
    inProcess,
    listMails: () => outbox.list(),
    forget: (whose) => outbox.forget(whose),
    hide: (shows) => outbox.hide(shows),
    async tellUntold() {
      for (const { id, to, key, at } of outbox.untold()) await tellReceipts(to, { key, messageId: id, at });
    },
    refuse: (...codes) => void refusals.push(...codes),
    async close() {
      await inProcess.close();
      await Promise.all(underWay);
    },
  };
}

/** What SES's mailbox simulator does, by address: bounce@, complaint@, suppressionlist@simulator.amazonses.com. */
function receiptsFor(to: string): Pick<Receipt, "event" | "bounceType">[] {
  const [local = "", domain] = to.toLowerCase().split("@");
  const sent = { event: "send" } as const;
  if (domain !== "simulator.amazonses.com") return [sent];
  if (local.startsWith("bounce") || local.startsWith("suppressionlist"))
    return [sent, { event: "bounce", bounceType: "Permanent" }];
  return local.startsWith("complaint") ? [sent, { event: "complaint" }] : [sent];
}

function tagsIn(form: URLSearchParams): Map<string, string> {
  const tags = new Map<string, string>();
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n += 1) {
    tags.set(form.get(`Tags.member.${n}.Name`) ?? "", form.get(`Tags.member.${n}.Value`) ?? "");
  }
  return tags;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) throw new Error("the message is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const NAMESPACE = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';
const QUOTA =
  "<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate><SentLast24Hours>0.0</SentLast24Hours>";
const REQUEST_ID = "<ResponseMetadata><RequestId>stand-in</RequestId></ResponseMetadata>";

function reply(response: ServerResponse, action: string, result: string): void {
  response.writeHead(200, { "content-type": "text/xml" });
  response.end(
    `<${action}Response ${NAMESPACE}><${action}Result>${result}</${action}Result>${REQUEST_ID}</${action}Response>`,
  );
}

function refuse(response: ServerResponse, status: number, code: string): void {
  if (response.headersSent) return;
  const error = `<Error><Type>${status < 500 ? "Sender" : "Receiver"}</Type><Code>${code}</Code><Message>refused by the stand-in</Message></Error>`;
  response.writeHead(status, { "content-type": "text/xml" });
  response.end(`<ErrorResponse ${NAMESPACE}>${error}<RequestId>stand-in</RequestId></ErrorResponse>`);
}
