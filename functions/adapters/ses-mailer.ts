import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { Mail, Mailer, Outcome } from "../ports/index.ts";
import type { InProcessHandler } from "./in-process-handler.ts";

/** Twice this is shorter than a claim's lease of two minutes. */
const REQUEST_TIMEOUT_MS = 20_000;
const CONNECTION_TIMEOUT_MS = 5_000;
/** The tag that comes back in every receipt. */
export const KEY_TAG = "key";

/** Where the mail service is: a region of AWS, an endpoint, or the stand-in in this process. */
export type SesPlace =
  | { readonly region: string }
  | { readonly endpoint: string; readonly requestTimeoutMs?: number }
  | { readonly inProcess: InProcessHandler };

/** A client that asks once. SES takes no idempotency token, and the three attempts that the SDK makes by itself double mail. */
export function sesClient(place: SesPlace): SESClient {
  const requestTimeout = ("endpoint" in place && place.requestTimeoutMs) || REQUEST_TIMEOUT_MS;
  const requestHandler = { connectionTimeout: CONNECTION_TIMEOUT_MS, requestTimeout, throwOnRequestTimeout: true };
  if ("region" in place) return new SESClient({ region: place.region, maxAttempts: 1, requestHandler });
  return new SESClient({
    region: "us-east-1",
    // The stand-in wants a signature and does not check it.
    credentials: { accessKeyId: "stand-in", secretAccessKey: "stand-in" },
    maxAttempts: 1,
    ...("inProcess" in place
      ? { endpoint: "http://stand-in.invalid", requestHandler: place.inProcess.handler }
      : { endpoint: place.endpoint, requestHandler }),
  });
}

/** Hands mails over to SES, one `SendRawEmail` each, tagged with their key; receipts come through the configuration set. */
export function sesMailer(client: SESClient, how: { readonly configurationSet?: string }): Mailer {
  return {
    receipts: how.configurationSet !== undefined,
    async send(mail) {
      try {
        const { MessageId: messageId } = await client.send(commandFor(mail, how.configurationSet));
        return messageId ? { kind: "accepted", messageId } : unknown("an answer without an id");
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

function commandFor({ to, raw, key }: Mail, configurationSet: string | undefined): SendRawEmailCommand {
  return new SendRawEmailCommand({
    Destinations: [to],
    RawMessage: { Data: raw },
    Tags: [{ Name: KEY_TAG, Value: key }],
    ...(configurationSet !== undefined && { ConfigurationSetName: configurationSet }),
  });
}

interface Failure {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly syscall?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * What an error of the client says about the mail. Reasons are codes, never messages: SES puts addresses into its messages.
 * What is not certainly refused is unknown: timeouts, resets, 5xx, answers that cannot be read.
 */
function outcomeOf(error: unknown): Outcome {
  const failure = error as Failure;
  const status = failure.$metadata?.httpStatusCode;
  const name = failure.code ?? failure.name ?? "no name";
  if (status !== undefined && status >= 400 && status < 500) {
    return { kind: "refused", reason: failure.name ?? String(status), later: !isAboutThisMail(failure.name) };
  }
  if (status === undefined && wasNeverWritten(failure)) return { kind: "refused", reason: name, later: true };
  return unknown(status === undefined ? name : `HTTP ${status}`);
}

/** Everything else that SES refuses (rate, quota, paused account, credentials, set-up) would refuse the next mail too. */
function isAboutThisMail(name: string | undefined): boolean {
  return name === "MessageRejected" || name === "InvalidParameterValue" || name === "InvalidParameterValueException";
}

/** Whether the request failed before a byte of it left: no name, no connection, no trust, no credentials. */
function wasNeverWritten({ name, message, code = "", syscall }: Failure): boolean {
  if (syscall === "getaddrinfo" || syscall === "connect" || name === "CredentialsProviderError") return true;
  // CERT_HAS_EXPIRED, ERR_TLS_CERT_ALTNAME_INVALID, DEPTH_ZERO_SELF_SIGNED_CERT, UNABLE_TO_VERIFY_LEAF_SIGNATURE
  if (/^(CERT_|ERR_TLS_|ERR_SSL_)|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/.test(code)) return true;
  return name === "TimeoutError" && /did not establish a connection/.test(message ?? ""); // smithy's words for a connection timeout
}

function unknown(reason: string): Outcome {
  return { kind: "unknown", reason };
}
