import { Readable } from "node:stream";
import SmtpConnection from "nodemailer/lib/smtp-connection";
import type { Mail, Mailer, Outcome } from "../ports/index.ts";

/** Twice all of this is shorter than a claim's lease of two minutes. */
const CONNECTION_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 20_000;

export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); otherwise STARTTLS, which is required unless `insecure`. */
  readonly secure: boolean;
  readonly user?: string;
  readonly password?: string;
  /** Envelope sender, where bounces go. */
  readonly from: string;
  /** Without TLS: for a server on the loopback only. */
  readonly insecure?: true;
  readonly socketTimeoutMs?: number;
}

/**
 * Hands mails over to an SMTP server, one connection each. It gives no receipts: acceptance is final, and a mail whose
 * answer was lost after the final dot is unknown, to be handed over again with the same Message-ID.
 */
export function smtpMailer(config: SmtpConfig): Mailer {
  return {
    receipts: false,
    async send(mail) {
      const connection = connectionTo(config);
      // The message is read when the server allowed DATA, not before; the connection's errors do not say how far it came.
      const message = { begun: false };
      try {
        await handOver(connection, config, { ...mail, message });
        return { kind: "accepted", messageId: mail.key };
      } catch (error) {
        return outcomeOf(error, message.begun);
      } finally {
        connection.close();
      }
    },
  };
}

function connectionTo(config: SmtpConfig): SmtpConnection {
  return new SmtpConnection({
    host: config.host,
    port: config.port,
    secure: config.secure,
    requireTLS: !config.insecure,
    ignoreTLS: config.insecure === true,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: config.socketTimeoutMs ?? SOCKET_TIMEOUT_MS,
  });
}

/** Connects, logs in when there is a user, and sends; ends with the server's word that it keeps the message. */
function handOver(
  connection: SmtpConnection,
  config: SmtpConfig,
  mail: Pick<Mail, "to" | "raw"> & { readonly message: { begun: boolean } },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const send = (): void => {
      const envelope = { from: config.from, to: [mail.to] };
      connection.send(envelope, watched(mail), (error) => (error ? reject(error) : resolve()));
    };
    connection.once("error", reject);
    connection.once("end", () => reject(Object.assign(new Error("the connection ended"), { code: "ECONNECTION" })));
    connection.connect((error) => {
      if (error) return reject(error);
      if (config.user === undefined) return send();
      const credentials = { user: config.user, pass: config.password ?? "" };
      connection.login({ credentials }, (refused) => (refused ? reject(refused) : send()));
    });
  });
}

function watched({ raw, message }: { readonly raw: Uint8Array; readonly message: { begun: boolean } }): Readable {
  return Readable.from(
    (function* () {
      message.begun = true;
      yield Buffer.from(raw);
    })(),
  );
}

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Reasons are codes, never messages: servers put addresses into theirs. */
function outcomeOf(error: unknown, begun: boolean): Outcome {
  const { code = "no code", command, responseCode } = error as SmtpFailure;
  if (responseCode !== undefined && responseCode >= 400) {
    const isAboutThisMail = responseCode >= 500 && (command === "RCPT TO" || command === "DATA");
    return { kind: "refused", reason: `SMTP ${responseCode}`, later: !isAboutThisMail };
  }
  return begun ? { kind: "unknown", reason: code } : { kind: "refused", reason: code, later: true };
}
